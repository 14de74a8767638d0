import {
  checklistDefinitions,
  kindsOfDocuments,
  speaksOfBoth,
  subjectIn,
  syllablesOf,
  type ChecklistSubject,
} from "../../../knowledge/index";
import { hasQuestionWord } from "./question-words";

/** Greetings and politeness before the request itself. */
const opening =
  /^(?:(?:ok|oke|okay|vang|da|a|u|xin chao|chao|hi|hello|alo|em chao|anh chi|chij|anh|chi(?! (?:toi|em|minh|giup|cho|dan|tung|cach))|ban|bot|ad|admin|thay|co|oi|hay|xin|vui long|lam on|nho|please|can you|could you|vay|the|thi|roi|cho (?:toi|em|minh) hoi|cho hoi)\s+)+/;

/**
 * Who speaks; "chị" is written `chij` before it is read, because "chỉ" folds like it, and "tới" as "đến". "Kèm minh chứng", "hướng dẫn tổ chức" and
 * "tối đa" name nobody.
 */
const self =
  "(?:toi(?! (?:da|thieu)(?: |$))|em|minh(?! (?:chung|bach|hoa|dinh|thi)(?: |$))|tui|to(?! (?:chuc|trinh|khai|truong|don|cao)(?: |$))|chij|chung toi|chung em|chung minh|bon minh|tui minh|tui em|bon em|me|us)";
const me = `(?:${self}|nha truong|truong toi|truong em|truong minh)`;

/** Verbs of leading somebody through something, and what may stand between them and whom they lead. */
const leading =
  "(?:huong dan|hdan|chi dan|chi bao|dan dat|diu dat|dan|diu|(?:dat|cam) tay(?: chi viec)?|dat|kem cap|kem|bay(?= (?:cho|giup|dum|ho|cach|tung|lan) )|dong hanh|theo sat|di cung|di kem)";
const towards = "(?: (?:giup|cho|dum|gium|ho|voi|cung))*";
/** Verbs of making what a checklist leads to. */
const making =
  "(?:lam|soan|lap|chuan bi|sua soan|hoan thien|hoan tat|hoan thanh|trien khai|tien hanh|thuc hien|bat dau|bat tay|gom|xay dung|di)";

/** One after the other. */
const oneByOne =
  "(?:tung (?:buoc|viec|khau|muc|cau|phan|cong doan|dau viec)|tu (?:a|dau|buoc (?:mot|1|dau)|(?:khau|viec) dau)(?: tien)? (?:den|toi) (?:z|cuoi|buoc cuoi|het|xong)|tu (?:dau|khau dau|buoc dau)(?: tien)?(?= (?:nhe|nha|di|luon)$|$)|(?:buoc|khau|viec) (?:nay|mot|1|truoc) (?:(?:xong|roi|thi|moi|lai) ){0,2}(?:toi|den|sang|qua) (?:(?:buoc|khau|viec) )?(?:kia|khac|sau|hai|2|tiep theo|ke tiep)|buoc nao truoc|cam tay chi viec)";
/** The same, said of other things too. */
const inOrder = `(?:${oneByOne}|lan luot|tuan tu|theo (?:trinh tu|thu tu))`;
const anyOneByOne = new RegExp(`(?:^| )${inOrder}(?: |$)`);

/** The bot itself is told to lead: nothing of this is said of documents. */
const asksToBeLed = [
  new RegExp(`(?:^| )${leading}${towards} ${me}(?: |$)`),
  // "Chỉ mình Ban Giám hiệu" shows nobody anything.
  new RegExp(
    `(?:^| )chi(?: (?:giup|cho|dum|ho))* ${me}(?: (?:cach|tung|lan|lam|voi|cac|thu tuc|dang ky|quy trinh|di|tu|nhe|truong|lien|ket|lap|chuan bi)(?: |$)|$)`,
  ),
  new RegExp(`(?:^| )chi(?: (?:giup|cho|dum|ho))* ${me}(?: \\S+){0,5} ${inOrder}(?: |$)`),
  // "HĐ" is a contract in the middle of a sentence; at its head "HD mình …" tells the bot what to do.
  new RegExp(`^hd(?: (?:giup|cho|dum|ho))? ${me}(?: |$)`),
  /^(?:huong dan|hdan|hd)(?: (?:cach|chi tiet))? (?:lam|dang ky|lap|chuan bi|thuc hien|trien khai|tung buoc|cac buoc|thu tuc|ho so)(?: |$)/,
  new RegExp(
    `(?:^| )(?:chi|huong dan|lam|di|dan|theo|chuan bi|lap|hoan thanh|soan|${leading})(?: \\S+){0,4} ${oneByOne}(?: |$)`,
  ),
  /(?:^| )tung (?:buoc|viec|muc|cau)(?: mot)?(?: (?:giup|cho|voi|nhe|di|luon))/,
  /(?:^| )(?:hoi|lam|di|xet)(?: (?:lan luot|qua))? tung (?:viec|muc|cau|buoc)(?: mot)?(?: |$)/,
  /(?:^| )(?:muon|can|dinh|chuan bi|tinh) .*(?:^| )(?:bat dau|khoi dau|lam) tu (?:dau|buoc nao|viec (?:gi|nao))(?: |$)/,
  /(?:^| )(?:guide|walk|take|lead) (?:me|us) (?:through|step by step|in)(?: |$)/,
  /(?:^| )step by step(?: |$)/,
];

/** Done together, the bot and who speaks: "em với tôi làm luôn nhé", "cùng chị soạn bộ hồ sơ", "ta bắt tay vào làm thôi". */
const together = [
  new RegExp(
    `^(?:bat dau|tien hanh|lam|chuan bi)(?: \\S+){0,5} (?:cung|voi|giup|cho) ${me}(?: (?:di|nhe|nha|luon|nao|voi))*$`,
  ),
  new RegExp(`(?:^| )(?:cung|voi|va) ${self}(?: (?:cung|nhau|luon|se|bat tay|bat dau|vao|ngay))* ${making}(?: |$)`),
  new RegExp(`^(?:(?:de nghi|nho|ban|hay) )*${making}(?: \\S+){0,3} cung (?:voi )?${self}$`),
  new RegExp(
    `^(?:chung ta|${self}|ta)(?: (?:cung|nhau|se|hay|bat tay|bat dau|vao|voi ban))+ ${making}(?: \\S+)* (?:luon|nhe|nha|nghen|nao|di|thoi)$`,
  ),
  new RegExp(`^(?:chung ta|${self}|ta) ${making} (?:luon|ngay|tiep)(?: \\S+)* (?:nhe|nha|nghen|nao|di|thoi)$`),
  /^(?:mo|khoi dong|bat dau)(?: \S+){0,2} (?:giup|ho|dum|gium)(?: |$)/,
];

/** Help is asked for with questions too: "bồi dưỡng mảng nào, tìm giúp em". */
const asksForHelp = new RegExp(`(?:^| )(?:giup|ho tro)(?: (?:cho|dum|ho))? ${me}(?: |$)`);

/** "nhờ bạn chỉ cặn kẽ", "đề nghị hướng dẫn": whoever is asked to lead need not be told whom. */
const asksToLead = new RegExp(
  `(?:^| )(?:nho|de nghi|xin|mong|mong duoc|can duoc|muon duoc|ban|em)(?: (?:ban|em|chij|anh|tro ly|bot|hay|vui long))* (?:chi|${leading})(?: |$)`,
);

/** A fact that documents state, which is no wish to be led whatever stands around it. */
const asksFact =
  /(?:^| )(?:ai|bao gio|khi nao|bao nhieu|bao lau|(?:ngay|hom|luc|thang|nam|quy) (?:nao|may)|(?:o|ve|gui|nop|den|cho|qua|len) dau|(?:cho|noi|ben) nao|(?:co quan|don vi|phong|cap|nguoi|van ban|cong van|thong tu) nao|so dien thoai|may (?!tinh|moc|anh|chieu|lanh|in|bay|mac|man)[a-z]+|(?:so|thang|muc|dieu|lop|khoi) may|who|when|where|how (?:many|much|long|often))(?: |$)/;
/** "Của Sở hay của trường", "nộp phường hay nộp Sở": which of two is asked. */
const asksWhich = /(?:^| )([a-z]+) (?:[a-z]+ ){1,6}hay (?:la )?\1 [a-z]+/;
/** "Được liên kết những hoạt động gì", "phải tặng gì": a thing is asked for. "Làm gì, cần giấy tờ gì" asks for the work itself. */
const asksThing =
  /(?:^| )(?!(?:lam|can|bi|soan|lo|viec|buoc|khau|to|tuc|so|nhung|cac|la|tu|cai|the|di|cach) )\S+ (?:gi|nao)(?: |$)/;
/** "Chưa làm bao giờ" asks no day, "không biết hỏi ai" and "bắt đầu từ chỗ nào" no fact. */
const never =
  /(?:^| )(?:(?:chua|khong)(?: \S+){0,3} bao gio|(?:chua|khong|chang)(?: \S+)? biet .*|(?:bat|khoi|mo) dau (?:tu )?\S+(?: (?:nao|may))?)(?= |$)/g;

/** Help with looking something up is no work to be led through. */
const looksUp =
  /(?:^| )(?:(?:so sanh|so hai|so ca|doi chieu|giai thich|tim|tra|tra cuu|trich|kiem tra|xem|ghep|tinh|canh nhau) |(?:noi|ghi|ke|neu|doc|nhac|dem)(?: \S+){0,2} (?:giup|cho|dum|ho) )/;

/** Being led is about doing something; "chỉ mình số điện thoại" is not. */
const leadsToWork =
  /(?:^| )(?:tung (?:buoc|viec|khau|muc)|lan luot|cac buoc|dang ky|lam|sua soan|soan|hoan tat|hoan thien|cong nhan|hop tac|lap|chuan bi|thuc hien|trien khai|thu tuc|ho so|quy trinh|to chuc|bat dau|hoan thanh|ky|lien ket|ket nghia|tham gia|step|steps|through|register|prepare|set up)(?: |$)/;

/** A list of what has to be done is ordered. */
const asksForList = [
  /(?:^| )(?:lap|len|mo|bat dau|tao|soan|gui|dua|lam|viet|ke|liet ke|cung cap|xay dung|thiet lap|can|muon|xin|cho)(?: \S+){0,4} (?<!(?:vao|trong|khoi|thuoc|ngoai) )(?:danh sach|danh muc|bang kiem|bang(?= (?:cac |nhung )?viec)|checklist|check list|ke hoach tung buoc|list)(?: \S+){0,2}(?: (?:viec|cong viec|dau viec|thu|can lam|phai lam|lam|chuan bi|dang ky|ho so|giay to|buoc|kiem tra|cho|ve|de|truoc khi|lien ket|ket nghia)|$)/,
  // "Liệt kê từng việc để tôi đánh dấu": what is ticked off is a list.
  new RegExp(
    `(?:^| )(?:de|cho)(?: ${self})?(?: (?:con|tien|de))? (?:danh dau|tich|tick|gach|check)(?! (?:loi|sai)(?: |$))(?: |$)`,
  ),
  // "Kê các đầu việc để tôi làm tới đâu gạch tới đó."
  /(?:^| )lam (?:xong |duoc )?(?:(?:den|toi) dau|(?:cai|viec|muc|khau) nao)(?: thi| la| xong)* (?:gach|tich|tick|danh dau|check)(?: |$)/,
  /(?:^| )(?:make|create|give|build|prepare|need|want)(?: \S+){0,3} (?:checklist|to do list|list of (?:tasks|steps|things))(?: |$)/,
];

/** The list alone is an order for it. */
const namesList =
  /^(?:checklist|check list|bang kiem|danh sach (?:viec|cong viec|dau viec)|danh muc (?:viec|cong viec|dau viec))(?: |$)/;

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
  /(?:^| )(?:han|thoi han|han chot|deadline|quy dinh|dieu kien|can cu|so hieu|sdt|so dien thoai|lien he|dau moi|email|le phi|muc thu|hoi|biet|tim hieu|xem|tra cuu|so sanh|doi chieu|phan biet|nghia la|da|vua|moi nop|dang ky roi|lam roi|thi (?:phai|can|co|nop|gui))(?: |$)/;

/** Led through what, where the words before have said it: only a request of this kind may lean on them. */
const continues = new RegExp(
  `(?:^| )(?:${inOrder}|cac buoc|checklist|step by step|tham gia|dang ky|bat dau|bat tay|(?:danh sach|danh muc|bang)(?: (?:cac|nhung))? (?:cong |dau )?viec|lam ho so|(?:ho so|giay to|thu tuc|viec|cai)(?: \\S+)? (?:ay|do|nay|tren))(?: |$)`,
);

/**
 * The checklist that a text asks to begin; null for anything else, a question about its subject included. `about` is what the
 * conversation was about just before, for a request that does not name its subject ("chỉ từng bước giúp tôi").
 */
export function readChecklistIntent(
  text: string,
  about: string | null = null,
  checklists: readonly ChecklistSubject[] = checklistDefinitions,
): string | null {
  // "anh" stays out of it: where marks were put back by guess it may have been "ảnh".
  const told = text
    .normalize("NFC")
    .replace(/(?<!\p{L})chị(?!\p{L})/giu, "chij")
    .replace(/(?<!\p{L})tới(?!\p{L})/giu, "đến");
  const words = wordsOf(told);
  const clauses = told.split(/[,;:.!?…\n]+/u).map(wordsOf);
  const isLed = leads(text, words, clauses) && (leadsToWork.test(words) || anyOneByOne.test(words));
  const isList = clauses.some((clause) => ordersList(clause)) || ordersList(words);
  const isRequest = isLed || isList || (declares.some((form) => form.test(words)) && !isAsking(text, words));
  if (!isRequest || isAboutDocuments(words)) return null;
  const named = subjectIn(text, checklists);
  if (named !== null) return named.id;
  return about !== null && (isLed || isList) && continues.test(words)
    ? (subjectIn(about, checklists)?.id ?? null)
    : null;
}

function wordsOf(text: string): string {
  return syllablesOf(text).join(" ").replace(opening, "");
}

function leads(text: string, words: string, clauses: readonly string[]): boolean {
  const sentences = text.replace(/từ đầu/giu, " ").split(/[.?!…\n]+/u);
  // "Chỉ mình với, phải được ai đồng ý?" calls for an answer; told one by one, it calls for company on the way.
  const isOfFact =
    !anyOneByOne.test(words) &&
    clauses.some(
      (clause) =>
        seeksFact(clause.replace(never, " ")) ||
        asksOfTwo(clause) ||
        asksThing.test(clause.replace(never, " ").replace(callsAtEnd, "")),
    );
  return (
    (!isOfFact &&
      !asksOfOthers(words) &&
      [words, ...clauses].some((part) => asksToBeLed.some((form) => form.test(part)) && !asksOfOthers(part))) ||
    clauses.some((clause) => together.some((form) => form.test(clause)) && !asks(clause) && !tellsDone.test(clause)) ||
    (anyOneByOne.test(words) &&
      clauses.some((clause) => asksToLead.test(clause) && !seeksFact(clause.replace(never, " ")))) ||
    (asksForHelp.test(words) && !looksUp.test(words) && !sentences.some(hasQuestionWord))
  );
}

const addressed = new RegExp(`(?:^| )(?:${me}|(?<!van )ban|bot|giup|nhe|nha)(?: |$)`);
const tellsDone = /(?:^| )(?:da|vua|xong|roi)(?: |$)/;

/** "trường làm theo từng bước thế nào", "hướng dẫn tôi nộp cho ai": somebody asks of documents. */
function asksOfOthers(clause: string): boolean {
  const rest = clause.replace(/(?:^| )(?:(?:bat dau|lam|di) tu dau(?= |$)|tu dau (?:den|toi)(?= ))/g, " ");
  return (hasQuestionWord(rest) || seeksFact(rest.replace(never, " "))) && !addressed.test(clause);
}

const paper = `(?:${kindsOfDocuments.join("|")})`;
const twoPapers = new RegExp(`(?:^| )${paper} .{2,60} (?:va|voi|lan|so voi) (?:cua |trong |theo )?${paper}(?: |$)`);

/** "Theo thông báo của A và kế hoạch của B thì mỗi nơi lo việc gì": what two documents say is asked for, however help is called for with it. */
function asksOfTwo(clause: string): boolean {
  return hasQuestionWord(clause) && (speaksOfBoth(clause) || twoPapers.test(clause));
}

/** A list is ordered, not asked after: nobody is sought who makes one. */
function ordersList(clause: string): boolean {
  if (seeksFact(clause) && !addressed.test(clause)) return false;
  if (namesList.test(clause)) return !seeksFact(clause);
  const at = asksForList.map((form) => form.exec(clause)?.index).find((index) => index !== undefined);
  return at !== undefined && !/(?:^| )(?:ai|nao|who|which)(?: |$)/.test(clause.slice(0, at + 1));
}

/** Whether a clause asks; the "nào" at the end of a call to begin does not. */
function asks(clause: string): boolean {
  return hasQuestionWord(clause.replace(callsAtEnd, ""));
}

const callsAtEnd = / (?:nao|di nao|tu dau)$/;

function isAsking(text: string, words: string): boolean {
  return /\?/.test(text) || hasQuestionWord(text) || asksOrTells.test(words) || seeksFact(words.replace(never, " "));
}

/** Whether a fact is sought: where, who, when, how many, which of two. */
function seeksFact(words: string): boolean {
  return asksFact.test(words) || asksWhich.test(words);
}

/** "văn bản nào hướng dẫn …": a document is asked for, not a guide. */
function isAboutDocuments(words: string): boolean {
  return /(?:^| )(?:van ban|cong van|thong tu|nghi dinh|ke hoach|thong bao|dieu|khoan|muc|ai|so|phong|don vi|noi) nao(?: |$)|(?:^| )(?:ai|who) (?:huong dan|lap|chu tri)|(?:^| )so dien thoai(?: |$)|(?:^| )ma (?:van ban|cong van|thong tu|nghi dinh|ke hoach|thong bao|so|phuong)(?: \S+)* (?:ghi|neu|noi|giao|quy dinh|yeu cau)(?: ra)?$|(?:^| )what the(?: \S+){0,4} (?:plan|notice|letter|document|circular|guidance|decision)(?: |$)/.test(
    words,
  );
}
