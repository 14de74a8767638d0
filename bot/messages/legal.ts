import type { Language } from "./language";

/** A page that says what people may rely on. */
export interface LegalText {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly points: readonly string[] }[];
}

/** What this deployment hands to others: which models stand behind a network. */
export interface HandedOn {
  readonly wording: boolean;
  readonly vectors: boolean;
}

export const privacyText: Readonly<Record<Language, (handedOn: HandedOn) => LegalText>> = {
  vi: ({ wording, vectors }) => ({
    title: "Quyền riêng tư",
    lead: "Cẩm Nang do đơn vị của thầy cô cài đặt và vận hành trên máy chủ của mình. Trang này nói chương trình lưu gì, để làm gì, và xóa thế nào.",
    sections: [
      {
        heading: "Chương trình lưu gì",
        points: [
          "Mã người dùng và mã cuộc trò chuyện do Teams cấp (trên trang web: một mã ngẫu nhiên của trình duyệt), và nơi có thể nhắn lại. Chương trình không đọc danh bạ, lịch hay thư.",
          "Nơi công tác, vai trò, cấp học, nếu thầy cô cho biết; các lời nhắc và cách nhắc, nếu thầy cô đặt.",
          "Chủ đề đang nói và tối đa 200 câu hỏi gần nhất của mỗi người, kèm cách trả lời, để giải thích được vì sao trả lời như vậy.",
          "Câu trả lời, ghi chú, minh chứng và tệp thầy cô đưa vào danh mục từng bước, kèm thời điểm; ai cùng làm chung một danh mục thì thấy danh mục đó.",
          "Góp ý về câu trả lời, nếu thầy cô gửi. Tệp do người quản trị gửi để đưa vào thư viện.",
          "Tin nhắn đang chờ xử lý hoặc chờ gửi; nội dung được xóa khi đã trả lời xong và câu trả lời đã tới, trừ vài thẻ gần nhất của mỗi cuộc trò chuyện, được giữ để cập nhật tại chỗ.",
          "Thư viện văn bản của đơn vị, trong đó có thể có tên và số điện thoại công vụ in trong văn bản.",
        ],
      },
      {
        heading: "Dùng để làm gì",
        points: [
          "Chỉ để trả lời, dẫn danh mục, soạn dự thảo và nhắc hạn. Không quảng cáo, không lập hồ sơ hành vi, không bán dữ liệu.",
          "Nhật ký và số liệu vận hành của máy chủ không chứa câu hỏi, họ tên, số điện thoại hay email.",
        ],
      },
      {
        heading: "Ai nhận được dữ liệu",
        points: [
          "Khi dùng trong Teams, tin nhắn đi qua dịch vụ của Microsoft theo thỏa thuận của đơn vị với Microsoft.",
          wording
            ? "Máy chủ này có bật mô hình ngôn ngữ: câu hỏi và các đoạn trích của câu trả lời được gửi đến mô hình do đơn vị chọn; họ tên và nơi công tác thì không."
            : "Máy chủ này không bật mô hình ngôn ngữ: câu hỏi không được gửi cho bên nào để viết câu trả lời.",
          vectors
            ? "Máy chủ này dùng mô hình véc-tơ do đơn vị chọn: văn bản trong thư viện và câu hỏi được gửi đến đó để tìm kiếm."
            : "Việc tìm kiếm được làm ngay trên máy chủ này.",
          "Trang web không tải gì của bên thứ ba và chỉ dùng cookie để nhớ mã truy cập, ngôn ngữ và giao diện.",
        ],
      },
      {
        heading: "Giữ bao lâu, xóa thế nào",
        points: [
          "Dữ liệu được giữ đến khi thầy cô xóa hoặc đơn vị gỡ chương trình.",
          "Gõ “xóa dữ liệu của tôi” để xóa mọi thứ của mình. Xóa một danh mục thì minh chứng của nó bị xóa theo. Bước đã làm trong danh mục của người khác vẫn thuộc về danh mục đó.",
          "Bản sao lưu do người quản trị giữ vẫn còn dữ liệu cũ cho đến khi bản đó bị xóa.",
          "Muốn biết thêm hoặc muốn xóa mà không tự làm được: liên hệ người quản trị Cẩm Nang của đơn vị.",
        ],
      },
    ],
  }),
  en: ({ wording, vectors }) => ({
    title: "Privacy",
    lead: "Cẩm Nang is installed and run by your office on its own server. This page says what the program keeps, what for, and how it is erased.",
    sections: [
      {
        heading: "What is kept",
        points: [
          "Your user and conversation ids in Teams (on the web page: a random id of your browser), and where you can be written to. No directory, calendar or mail is read.",
          "Your place of work, role and school level, if you tell them; your reminders and how you want them, if you set any.",
          "What the conversation is about, and each person's last 200 questions at most with how they were answered, so that answers can be accounted for.",
          "The answers, notes, evidence and files that you put into a checklist, with their times; whoever works on a checklist with you sees it.",
          "Your opinion of an answer, if you send it. Files that an administrator sends for the library.",
          "Messages that wait to be handled or sent; their contents are erased once they are answered and the answer has arrived, but for the last few cards of each conversation, which are kept to be updated in place.",
          "The office's library of documents, which may hold names and official telephone numbers as printed.",
        ],
      },
      {
        heading: "What for",
        points: [
          "Only to answer, to lead through checklists, to draft papers and to remind. No advertising, no profiles of behaviour, nothing is sold.",
          "The server's logs and figures hold no questions, names, telephone numbers or e-mail addresses.",
        ],
      },
      {
        heading: "Who receives data",
        points: [
          "In Teams, messages pass through Microsoft's services under your organisation's agreement with Microsoft.",
          wording
            ? "This server uses a language model: the question and the quotes of its answer are sent to the model that the office has chosen; names and places of work are not."
            : "This server uses no language model: no question is sent to anybody to have its answer written.",
          vectors
            ? "This server uses a model for search that the office has chosen: the library's documents and the questions are sent there."
            : "Search is done on this server itself.",
          "The web pages load nothing from third parties and use cookies only to remember access, language and colours.",
        ],
      },
      {
        heading: "How long, and how to erase",
        points: [
          "Data are kept until you erase them or the office removes the program.",
          "Type “xóa dữ liệu của tôi” to erase everything of yours. Deleting a checklist erases its evidence. Steps that you took in somebody else's checklist stay part of it.",
          "Backups that administrators keep hold older data until they are deleted.",
          "To know more, or to have something erased that you cannot erase yourself, contact your office's Cẩm Nang administrator.",
        ],
      },
    ],
  }),
};

export const termsText: Readonly<Record<Language, LegalText>> = {
  vi: {
    title: "Điều khoản sử dụng",
    lead: "Cẩm Nang là công cụ tra cứu nội bộ của đơn vị. Dùng Cẩm Nang là đồng ý với các điều dưới đây.",
    sections: [
      {
        heading: "Cẩm Nang làm gì và không làm gì",
        points: [
          "Cẩm Nang trả lời từ các văn bản mà đơn vị đã nạp và trích nguyên văn. Văn bản gốc và ý kiến của cơ quan có thẩm quyền luôn có giá trị cao hơn.",
          "Bản quét hoặc tệp hỏng có thể bị đọc sai; chỗ đáng ngờ được nêu ra. Trước khi làm việc quan trọng, hãy mở nguồn để đối chiếu.",
          "Văn bản có thể đã được sửa đổi, thay thế mà thư viện chưa có. Lời nhắc hạn là để hỗ trợ; người dùng vẫn tự chịu trách nhiệm về thời hạn.",
          "Giấy tờ soạn ra là dự thảo, cần người có thẩm quyền xem và ký. Cẩm Nang không kết luận thay cơ quan nào.",
        ],
      },
      {
        heading: "Người dùng",
        points: [
          "Không gửi bí mật nhà nước hoặc thông tin cá nhân không cần cho công việc; không nhờ làm giả, khai không đúng hay lùi ngày giấy tờ.",
          "Mã chia sẻ danh mục, liên kết tải giấy tờ và địa chỉ lịch là của riêng người nhận; lộ ra thì thu hồi ngay.",
        ],
      },
      {
        heading: "Đơn vị vận hành",
        points: [
          "Đơn vị cài đặt quyết định ai được dùng, nạp văn bản nào, giữ bản sao lưu bao lâu, và có thể tạm ngừng dịch vụ để bảo trì.",
          "Chương trình được cung cấp như hiện có. Thắc mắc xin gửi người quản trị Cẩm Nang của đơn vị.",
        ],
      },
    ],
  },
  en: {
    title: "Terms of use",
    lead: "Cẩm Nang is a reference tool of your office. By using it you agree to what follows.",
    sections: [
      {
        heading: "What it does and does not",
        points: [
          "Cẩm Nang answers from the documents that the office has loaded and quotes them word for word. The originals and the view of the competent authority always come first.",
          "Scans and damaged files may be misread; doubtful places are pointed out. Open the source before you act on something important.",
          "Documents may have been amended or replaced without the library knowing. Reminders are an aid; people remain responsible for their deadlines.",
          "Papers that are drafted are drafts to be checked and signed by whoever is entitled to. Cẩm Nang decides nothing in the place of an authority.",
        ],
      },
      {
        heading: "People who use it",
        points: [
          "Send no state secrets and no personal data that the work does not need; do not ask for forged, untrue or backdated papers.",
          "Codes of shared checklists, links to papers and calendar addresses are for whoever receives them; take them back when they have leaked.",
        ],
      },
      {
        heading: "The office that runs it",
        points: [
          "It decides who may use Cẩm Nang, which documents are loaded and how long backups are kept, and may pause the service for maintenance.",
          "The program is provided as it is. Please send questions to your office's Cẩm Nang administrator.",
        ],
      },
    ],
  },
};
