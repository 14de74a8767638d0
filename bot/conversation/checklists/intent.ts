import { checklistDefinitions, subjectIn, syllablesOf, type ChecklistSubject } from "../../../knowledge/index";
import { hasQuestionWord } from "./question-words";

/** Greetings and politeness before the request itself. */
const opening =
  /^(?:(?:ok|oke|okay|vang|da|a|u|xin chao|chao|hi|hello|alo|em chao|anh chi|anh|chi(?! (?:toi|em|minh|giup|cho|dan|tung|cach))|ban|bot|ad|admin|thay|co|oi|hay|xin|vui long|lam on|nho|please|can you|could you|vay|the|thi|roi|cho (?:toi|em|minh) hoi|cho hoi)\s+)+/;

const me =
  "(?:toi|em|minh|tui|to|chung toi|chung em|chung minh|bon minh|nha truong|truong toi|truong em|truong minh|me|us)";

/** The bot itself is told to lead: nothing of this is said of documents. */
const asksToBeLed = [
  new RegExp(`(?:^| )(?:huong dan|hdan|chi dan|dan dat|dat tay)(?: (?:giup|cho|dum|ho))? ${me}(?: |$)`),
  // "Chỉ mình Ban Giám hiệu" shows nobody anything.
  new RegExp(
    `(?:^| )chi(?: (?:giup|cho|dum|ho))? ${me}(?: (?:cach|tung|lam|voi|cac|thu tuc|dang ky|quy trinh|di|nhe|truong|lien|ket|lap|chuan bi)(?: |$)|$)`,
  ),
  // "HĐ" is a contract in the middle of a sentence; at its head "HD mình …" tells the bot what to do.
  new RegExp(`^hd(?: (?:giup|cho|dum|ho))? ${me}(?: |$)`),
  // "Bắt đầu làm hồ sơ cùng tôi đi": done together.
  new RegExp(
    `^(?:bat dau|tien hanh|lam|chuan bi)(?: \\S+){0,5} (?:cung|voi|giup|cho) ${me}(?: (?:di|nhe|nha|luon|nao|voi))*$`,
  ),
  /^(?:huong dan|hdan|hd)(?: (?:cach|chi tiet))? (?:lam|dang ky|lap|chuan bi|thuc hien|trien khai|tung buoc|cac buoc|thu tuc|ho so)(?: |$)/,
  /(?:^| )(?:chi|huong dan|lam|di|dan|theo|chuan bi|lap|hoan thanh|soan)(?: \S+){0,3} tung buoc(?: |$)/,
  /(?:^| )tung (?:buoc|viec|muc|cau)(?: mot)?(?: (?:giup|cho|voi|nhe|di|luon))/,
  /(?:^| )(?:hoi|lam|di|xet)(?: (?:lan luot|qua))? tung (?:viec|muc|cau|buoc)(?: mot)?(?: |$)/,
  /(?:^| )(?:muon|can|dinh|chuan bi|tinh) .*(?:^| )(?:bat dau|khoi dau|lam) tu (?:dau|buoc nao|viec (?:gi|nao))(?: |$)/,
  /(?:^| )(?:guide|walk|take|lead) (?:me|us) (?:through|step by step|in)(?: |$)/,
  /(?:^| )step by step(?: |$)/,
];

/** Help is asked for with questions too: "bồi dưỡng mảng nào, tìm giúp em". */
const asksForHelp = new RegExp(`(?:^| )(?:giup|ho tro)(?: (?:cho|dum|ho))? ${me}(?: |$)`);

/** Help with looking something up is no work to be led through. */
const looksUp = /(?:^| )(?:so sanh|so hai|so ca|doi chieu|giai thich|tim|tra|tra cuu|trich|kiem tra|xem|ghep|tinh) /;

/** Being led is about doing something; "chỉ mình số điện thoại" is not. */
const leadsToWork =
  /(?:^| )(?:tung buoc|cac buoc|dang ky|lam|lap|chuan bi|thuc hien|trien khai|thu tuc|ho so|quy trinh|to chuc|bat dau|hoan thanh|ky|lien ket|ket nghia|tham gia|step|steps|through|register|prepare|set up)(?: |$)/;

/** A list of what has to be done is ordered. */
const asksForList = [
  /(?:^| )(?:lap|len|mo|tao|soan|gui|dua|lam|viet|liet ke|can|muon|xin|cho)(?: \S+){0,4} (?:danh sach|danh muc|bang kiem|checklist|check list|ke hoach tung buoc|list)(?: \S+){0,2}(?: (?:viec|cong viec|dau viec|can lam|phai lam|lam|chuan bi|dang ky|ho so|giay to|buoc|kiem tra|cho|ve|de|truoc khi|lien ket|ket nghia)|$)/,
  /^(?:checklist|check list|bang kiem|danh sach (?:viec|cong viec|dau viec)|danh muc (?:viec|cong viec|dau viec))(?: |$)/,
  /(?:^| )(?:make|create|give|build|prepare|need|want)(?: \S+){0,3} (?:checklist|to do list|list of (?:tasks|steps|things))(?: |$)/,
];

/** The person declares to begin. Weaker: any sign of a question turns it into one. */
const declares = [
  /(?:^| )(?:dang ky|dang ki)(?: |$)/,
  /^(?:dk|đk)(?: |$)/,
  /(?:^| )(?:muon|can|xin|dinh|du dinh|dang tinh|chuan bi|se|sap) (?:(?:bat dau|tien hanh|duoc) )?(?:dk|lam|trien khai|to chuc|tham gia|thuc hien|bat dau|lap|nop|ky|lien ket|ket nghia|hop tac|thue|moi)(?: |$)/,
  /^(?:bat dau|tien hanh|khoi dong|lam) (?:(?:lam|thu tuc|ho so|quy trinh|viec|checklist|huong dan|danh muc) )*/,
  /(?:^| )(?:want|need|would like|like|going) to (?:register|start|begin|set up|join|sign up)(?: |$)/,
  /^(?:register|start|begin|sign up)(?: |$)/,
];

/** What turns a declaration into a question about the documents, or into a tale of what was done. */
const asksOrTells =
  /(?:^| )(?:han|thoi han|han chot|deadline|quy dinh|dieu kien|can cu|so hieu|sdt|so dien thoai|lien he|dau moi|email|le phi|muc thu|hoi|biet|tim hieu|xem|tra cuu|nghia la|da|vua|moi nop|dang ky roi|lam roi|thi (?:phai|can|co|nop|gui))(?: |$)/;

/** Led through what, where the words before have said it: only a request of this kind may lean on them. */
const continues =
  /(?:^| )(?:tung (?:buoc|viec|muc|cau)|cac buoc|checklist|step by step|tham gia|dang ky|bat dau|danh sach viec|lam ho so)(?: |$)/;

/**
 * The checklist that a text asks to begin; null for anything else, a question about its subject included. `about` is what the
 * conversation was about just before, for a request that does not name its subject ("chỉ từng bước giúp tôi").
 */
export function readChecklistIntent(
  text: string,
  about: string | null = null,
  checklists: readonly ChecklistSubject[] = checklistDefinitions,
): string | null {
  const words = syllablesOf(text).join(" ").replace(opening, "");
  const isLed =
    (asksToBeLed.some((form) => form.test(words)) ||
      (asksForHelp.test(words) && !looksUp.test(words) && !hasQuestionWord(text.replace(/từ đầu/giu, " ")))) &&
    leadsToWork.test(words);
  const isList = asksForList.some((form) => form.test(words));
  const isRequest = isLed || isList || (declares.some((form) => form.test(words)) && !isAsking(text, words));
  if (!isRequest || isAboutDocuments(words)) return null;
  const named = subjectIn(text, checklists);
  if (named !== null) return named.id;
  return about !== null && (isLed || isList) && continues.test(words)
    ? (subjectIn(about, checklists)?.id ?? null)
    : null;
}

function isAsking(text: string, words: string): boolean {
  return /\?/.test(text) || hasQuestionWord(text) || asksOrTells.test(words);
}

/** "văn bản nào hướng dẫn …": a document is asked for, not a guide. */
function isAboutDocuments(words: string): boolean {
  return /(?:^| )(?:van ban|cong van|thong tu|nghi dinh|ke hoach|thong bao|dieu|khoan|muc|ai|so|phong|don vi|noi) nao(?: |$)|(?:^| )(?:ai|who) (?:huong dan|lap|chu tri)|(?:^| )so dien thoai(?: |$)/.test(
    words,
  );
}
