/** What Teams shows of the app before anybody has talked to it. Limits are the manifest schema's, shorter where Teams cuts earlier. */
export interface AppTexts {
  /** At most 30 characters. */
  readonly shortName: string;
  /** At most 100. */
  readonly fullName: string;
  /** At most 80. */
  readonly shortDescription: string;
  /** At most 4,000. */
  readonly fullDescription: string;
}

export const appTexts: { readonly vi: AppTexts; readonly en: AppTexts } = {
  vi: {
    shortName: "Cẩm Nang",
    fullName: "Cẩm Nang – trợ lý văn bản ngành giáo dục",
    shortDescription: "Hỏi về văn bản giáo dục, nhận câu trả lời có trích dẫn nguyên văn.",
    fullDescription: [
      "Cẩm Nang giúp hiệu trưởng, giáo viên và cán bộ phường, xã tra cứu các văn bản ngành giáo dục mà đơn vị đã nạp: phải làm gì, hạn khi nào, gửi cho ai, căn cứ nào. Mỗi câu trả lời kèm đoạn trích nguyên văn và nơi trích; văn bản không nói đến thì Cẩm Nang nói là không có.",
      "Cẩm Nang cũng dẫn từng bước qua các danh mục việc phải làm (liên kết với đơn vị ngoài, kết nghĩa với trường vùng biên giới, hồ sơ “Cộng đồng học tập”, “Đơn vị học tập”), nhớ chỗ đang làm dở và soạn sẵn các văn bản dự thảo.",
      "Trong nhóm và kênh, hãy nhắc @Cẩm Nang trước câu hỏi. Gõ “trợ giúp” để xem các việc làm được.",
      "Dữ liệu nằm trên máy chủ của đơn vị cài đặt. Cẩm Nang giúp tra cứu, không thay văn bản gốc và không thay ý kiến của cơ quan có thẩm quyền.",
    ].join("\n\n"),
  },
  en: {
    shortName: "Cẩm Nang",
    fullName: "Cẩm Nang – assistant for education regulations",
    shortDescription: "Ask about education regulations in Vietnam and get answers that quote them.",
    fullDescription: [
      "Cẩm Nang (“handbook”) helps school principals, teachers and ward officers to find their way through the education regulations that their office has loaded: what must be done, by when, with whom and on what basis. Every answer carries the exact quoted place; where the documents are silent, it says so.",
      "It also walks you through checklists (working with outside units, twinning with border schools, “Learning community” and “Learning unit” dossiers), remembers where you stopped and drafts the papers.",
      "In group chats and channels mention @Cẩm Nang before the question. The documents are in Vietnamese and so are most answers; type “help” to see what it can do.",
      "The data stay on the server of the office that runs it. Cẩm Nang helps you look things up; it replaces neither the documents nor the view of the competent authority.",
    ].join("\n\n"),
  },
};

/** Words that the person sends by choosing them, and what they do. They are the same in both languages: these are what the bot hears. */
export interface AppCommand {
  readonly title: string;
  readonly vi: string;
  readonly en: string;
}

const commands = {
  deadlines: {
    title: "hạn sắp tới",
    vi: "Các hạn sắp đến, kèm đoạn trích",
    en: "Deadlines that are coming up, quoted",
  },
  reminders: { title: "nhắc việc của tôi", vi: "Các lời nhắc đã đặt", en: "The reminders that you have set" },
  documents: { title: "văn bản", vi: "Các văn bản đã nạp", en: "The documents that are loaded" },
  partnership: {
    title: "hướng dẫn tôi đăng ký liên kết",
    vi: "Từng bước: liên kết với đơn vị ngoài",
    en: "Step by step: working with an outside unit",
  },
  twinning: {
    title: "tôi muốn đăng ký kết nghĩa",
    vi: "Từng bước: kết nghĩa với trường vùng biên giới",
    en: "Step by step: twinning with a border school",
  },
  community: {
    title: "làm hồ sơ CĐHT",
    vi: "Từng bước: hồ sơ “Cộng đồng học tập”",
    en: "Step by step: the “Learning community” dossier",
  },
  unit: {
    title: "hướng dẫn tôi làm hồ sơ đơn vị học tập",
    vi: "Từng bước: hồ sơ “Đơn vị học tập”",
    en: "Step by step: the “Learning unit” dossier",
  },
  continue: { title: "tiếp tục", vi: "Làm tiếp danh mục đang dở", en: "Go on with the checklist you left" },
  progress: { title: "tiến độ", vi: "Việc nào đã xong, việc nào còn", en: "What is done and what is left" },
  profile: {
    title: "hồ sơ của tôi",
    vi: "Nơi công tác, vai trò; xem, đổi hoặc xóa",
    en: "Your place and role: see, change or erase them",
  },
  help: { title: "trợ giúp", vi: "Cẩm Nang làm được gì", en: "What Cẩm Nang can do" },
} satisfies Readonly<Record<string, AppCommand>>;

/** At most 10 for each place: Teams shows no more. In groups what is only a person's own is left out. */
export const appCommands: Readonly<Record<"personal" | "team" | "groupChat", readonly AppCommand[]>> = {
  personal: Object.values(commands).filter((command) => command !== commands.progress),
  team: [commands.deadlines, commands.documents, commands.help],
  groupChat: [commands.deadlines, commands.documents, commands.continue, commands.progress, commands.help],
};
