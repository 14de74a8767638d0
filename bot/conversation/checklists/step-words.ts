import { foldText, foldWithMap, originalSpan, syllablesOf } from "../../../knowledge/index";
import type { SessionRole } from "../../state/index";

type Mark = "done" | "not-yet" | "later";

/** What a person may type inside a checklist, whatever its definition. Numbers are those shown in the list, from 1. */
export type StepCommand =
  /** No numbers: the current item. */
  | { readonly kind: "mark"; readonly mark: Mark; readonly numbers: readonly number[] }
  | { readonly kind: "not-applicable"; readonly numbers: readonly number[]; readonly reason: string }
  | { readonly kind: "note"; readonly number: number | null; readonly note: string }
  | { readonly kind: "evidence"; readonly number: number | null; readonly written: string }
  | { readonly kind: "withdraw"; readonly number: number }
  /** The day on which what the checklist prepares begins, as written. */
  | { readonly kind: "start-day"; readonly written: string }
  | { readonly kind: "return"; readonly number: number; readonly note: string }
  | { readonly kind: "share"; readonly role: SessionRole }
  /** A number of what is to be filled in for the papers. */
  | { readonly kind: "fill"; readonly number: number; readonly value: string }
  /** A bare number: an option of a question, or an item to look at. */
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "edit"; readonly number: number }
  /** The part of the list that begins with this item. */
  | { readonly kind: "list"; readonly number: number | null }
  | { readonly kind: "why"; readonly number: number | null }
  /** The version before what became other, or one item of it. */
  | { readonly kind: "show-old"; readonly number: number | null }
  | { readonly kind: PlainCommand };

type PlainCommand =
  /** Which checklists there are. */
  | "which"
  | "back"
  | "progress"
  | "review"
  | "papers"
  | "check"
  | "stop"
  | "resume"
  | "restart"
  | "finish"
  | "use-new"
  | "log"
  | "revoke"
  | "unshare"
  | "leave"
  | "delete"
  | "delete-confirmed";

const plainCommands: Readonly<Record<PlainCommand, readonly string[]>> = {
  which: [
    "danh muc nao dang mo",
    "dang mo danh muc nao",
    "danh muc dang mo",
    "cac danh muc dang mo",
    "danh muc nao dang lam",
    "dang lam danh muc nao",
    "danh muc dang lam",
    "cac danh muc dang lam",
    "cac danh muc",
    "danh muc cua",
    "cac danh muc cua",
  ],
  back: ["quay lai", "tro lai", "lui", "lui lai", "quay lai truoc", "truoc", "back"],
  progress: ["tien do", "den dau", "toi dau", "lam den dau", "lam toi dau", "progress"],
  review: ["xem lai", "tong quan", "xem lai tat ca", "xem tong quan", "review"],
  papers: [
    "xuat ho so",
    "tao ho so",
    "soan ho so",
    "lay ho so",
    "tai ho so",
    "in ho so",
    "xuat van ban",
    "tao van ban",
    "xuat file",
    "papers",
  ],
  check: ["kiem tra", "kiem tra ho so", "kiem tra danh muc", "ra soat", "ra soat ho so", "con thieu gi", "check"],
  stop: ["dung", "dung lai", "tam dung", "nghi", "thoat", "stop", "pause"],
  resume: [
    "tiep tuc",
    "lam tiep",
    "tiep",
    "tiep tuc lam",
    "tiep tuc danh muc",
    "buoc dau tien la gi",
    "buoc dau tien",
    "buoc tiep theo la gi",
    "buoc tiep theo",
    "tiep theo la gi",
    "tiep theo lam gi",
    "bay gio lam gi",
    "gio lam gi",
    "lam gi tiep",
    "bat dau tu dau",
    "next",
    "continue",
    "resume",
  ],
  restart: ["lam lai tu dau", "bat dau lai", "lam lai"],
  log: ["nhat ky", "xem nhat ky", "lich su", "ai da lam gi", "log"],
  revoke: ["thu hoi ma", "huy ma", "thu hoi ma chia se", "huy ma chia se"],
  unshare: ["ngung chia se", "thoi chia se", "dung chia se", "thu hoi chia se", "stop sharing"],
  leave: ["roi danh muc", "roi khoi danh muc", "thoi tham gia", "ngung tham gia", "leave"],
  "use-new": [
    "dung ban moi",
    "dung phien ban moi",
    "chuyen sang ban moi",
    "lam theo ban moi",
    "theo ban moi",
    "cap nhat ban moi",
    "use the new version",
  ],
  finish: ["ket thuc", "chot", "chot danh sach", "finish"],
  delete: ["xoa", "xoa danh muc", "huy", "huy danh muc", "delete"],
  "delete-confirmed": ["dong y xoa", "xac nhan xoa", "xoa han", "xoa luon"],
};
const markWords: Readonly<Record<Mark, readonly string[]>> = {
  done: [
    "xong",
    "xong roi",
    "lam xong",
    "lam xong roi",
    "hoan thanh",
    "hoan thanh roi",
    "lam roi",
    "danh dau xong",
    "done",
  ],
  "not-yet": ["chua", "chua xong", "chua lam", "chua lam xong", "chua hoan thanh", "not yet"],
  later: ["de sau", "lam sau", "tinh sau", "later"],
};
/** Ask how far one item is. */
const stateWords = [
  "xong chua",
  "lam chua",
  "lam xong chua",
  "xong roi chua",
  "hoan thanh chua",
  "den dau",
  "den dau roi",
];
const listWords = ["danh sach", "danh muc", "xem danh sach", "xem danh muc", "danh sach tu", "xem tu", "list"];
const whyWords = ["vi sao", "tai sao", "vi sao hoi", "tai sao hoi", "sao lai hoi", "why"];
const oldWords = ["xem ban cu", "ban cu", "doc ban cu", "xem phien ban cu", "xem lai ban cu", "giu ban cu"];
const shareWords: Readonly<Record<SessionRole, readonly string[]>> = {
  viewer: ["chia se", "chia se danh muc", "chia se de xem", "chia se cho xem", "chia se cho nguoi xem", "share"],
  officer: ["chia se cho can bo", "chia se cho can bo phuong", "chia se voi can bo", "chia se de can bo xem"],
  principal: ["chia se de cung lam", "chia se de lam cung", "chia se cho dong nghiep", "chia se cho hieu truong"],
};
const lookWords = ["xem", "chi tiet", "xem chi tiet", "mo", "nguyen van"];
const editWords = ["sua", "doi", "sua lai", "tra loi lai"];

/** Words that point or are polite and change nothing. */
const fillers = new Set([
  "muc",
  "cau",
  "viec",
  "so",
  "va",
  "da",
  "a",
  "nhe",
  "nha",
  "oi",
  "vay",
  "giup",
  "toi",
  "minh",
  "em",
  "dum",
]);
const range = /(\d{1,2})\s*(?:-|–|den|toi)\s*(\d{1,2})/g;
const longestRange = 30;
/** A reason or a note of 500 characters and the words before it. */
const longestCommand = 560;

const notApplicable =
  /^\s*(?:(?:muc|cau|viec|so)\s+)*([\d\s,]*)\s*(?:khong|ko|k|hong)\s+(?:ap dung|lien quan)(?:\s+(?:cho|voi|muc|cau|viec|so))*\s*((?:\d{1,2}\s*(?:,|va)?\s*)*)[\s,:;.(–-]*(?:(?:vi|do|ly do|tai)(?:\s+la)?(?![\p{L}])[\s:]*)?(.*?)[\s).]*$/su;
const noteWords =
  /^\s*ghi chu\s*(?:(?:cho|muc|cau|viec|so)\s+)*(\d{1,2})?\s*[:,–-]?\s*((?!\d{1,2}\s*[:,–-]?\s*$)[\p{L}\p{N}].*?)\s*$/su;

/** The item's number ends with a sign or a word, so that "minh chứng 12/KH" names none. */
const evidenceWords =
  /^\s*minh chung\s*(?:(?:cho|muc|viec|so)\s+)*(?:(\d{1,2})\s*(?::|,|–|\s-|\s(?=\S)))?\s*:?\s*(\S.*?)\s*$/su;
const startDay =
  /^\s*(?:ngay (?:bat dau|trien khai|khai giang lop)|(?:bat dau|trien khai)(?: tu)? ngay)(?: la)?\s*:?\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\s*[.]?\s*$/u;
const withdrawWords = ["bo minh chung", "xoa minh chung", "go minh chung"];
const returnWords = /^\s*tra lai\s*(?:(?:cho|muc|viec|so)\s+)*(\d{1,2})\s*(?:[:,–-]|vi(?![\p{L}]))\s*(\S.*?)\s*$/su;
const fillWords = /^\s*dien\s*(?:(?:vao|cho|muc|so|o)\s+)*(\d{1,2})\s*[:,–-]\s*(\S.*?)\s*$/su;

/** Reads a command; null for anything else. Pure: it knows no session, so it cannot tell whether the command makes sense now. */
export function readStepCommand(text: string): StepCommand | null {
  const written = text.normalize("NFC").trim().replace(/\s+/g, " ");
  if (written.length > longestCommand) return null;
  return (
    readNotApplicable(written) ??
    readNote(written) ??
    readEvidence(written) ??
    readStartDay(written) ??
    readReturn(written) ??
    readFill(written) ??
    readWords(written)
  );
}

/** Whether the words steer a checklist ("xong 3", "quay lại", "2", "không áp dụng 4 vì …") rather than ask something. */
export function isStepWords(text: string): boolean {
  return readStepCommand(text) !== null;
}

function readNotApplicable(text: string): StepCommand | null {
  const folded = foldWithMap(text);
  const found = notApplicable.exec(folded.text);
  if (found === null || /\?\s*$/.test(text)) return null;
  const reason = found[3] ?? "";
  const start = folded.text.length - (/[\s).]*$/su.exec(folded.text)?.[0].length ?? 0) - reason.length;
  const span = originalSpan(folded, start, start + reason.length);
  return {
    kind: "not-applicable",
    numbers: numbersIn(`${found[1] ?? ""} ${found[2] ?? ""}`),
    reason: text.slice(span.start, span.end).trim(),
  };
}

function readNote(text: string): StepCommand | null {
  const folded = foldWithMap(text);
  const found = noteWords.exec(folded.text);
  const note = found?.[2];
  if (found === null || note === undefined) return null;
  const start = folded.text.trimEnd().length - note.length;
  const span = originalSpan(folded, start, start + note.length);
  return {
    kind: "note",
    number: found[1] === undefined ? null : Number(found[1]),
    note: text.slice(span.start, span.end).trim(),
  };
}

/** "ngày bắt đầu 15/9/2026". */
function readStartDay(text: string): StepCommand | null {
  const written = startDay.exec(foldText(text))?.[1];
  return written === undefined ? null : { kind: "start-day", written };
}

/** "minh chứng 3: 12/KH-THCS ngày 05/9/2026". */
function readEvidence(text: string): StepCommand | null {
  const folded = foldWithMap(text);
  const found = evidenceWords.exec(folded.text);
  const written = found?.[2];
  if (found === null || written === undefined || !/\d/u.test(written) || /\?\s*$/u.test(text)) return null;
  const start = folded.text.trimEnd().length - written.length;
  const span = originalSpan(folded, start, start + written.length);
  const number = found[1] === undefined ? null : Number(found[1]);
  return { kind: "evidence", number, written: text.slice(span.start, span.end).trim() };
}

/** "trả lại mục 3: thiếu chữ ký": the words stay as they are written. */
function readReturn(text: string): StepCommand | null {
  const folded = foldWithMap(text);
  const found = returnWords.exec(folded.text);
  const note = found?.[2];
  if (found === null || note === undefined) return null;
  const start = folded.text.trimEnd().length - note.length;
  const span = originalSpan(folded, start, start + note.length);
  return { kind: "return", number: Number(found[1]), note: text.slice(span.start, span.end).trim() };
}

/** "điền 2: Trường Tiểu học Mẫu": the words stay as they are written. */
function readFill(text: string): StepCommand | null {
  const folded = foldWithMap(text);
  const found = fillWords.exec(folded.text);
  const value = found?.[2];
  if (found === null || value === undefined) return null;
  const start = folded.text.trimEnd().length - value.length;
  const span = originalSpan(folded, start, start + value.length);
  return { kind: "fill", number: Number(found[1]), value: text.slice(span.start, span.end).trim() };
}

function readWords(text: string): StepCommand | null {
  const expanded = foldText(text).replace(range, (written, from: string, to: string) => expandRange(written, from, to));
  const tokens = syllablesOf(expanded);
  const numbers = tokens.filter((token) => /^\d+$/.test(token)).map(Number);
  if (numbers.some((number) => number > 99)) return null;
  const all = tokens.filter((token) => !/^\d+$/.test(token));
  const spoken = all.filter((token) => !fillers.has(token)).join(" ");
  const [number] = numbers;

  for (const [role, phrases] of Object.entries(shareWords) as [SessionRole, readonly string[]][]) {
    if (numbers.length === 0 && phrases.some((phrase) => isSaid(phrase, spoken, all))) return { kind: "share", role };
  }
  for (const [mark, phrases] of Object.entries(markWords) as [Mark, readonly string[]][]) {
    if (phrases.includes(spoken) && !asksAgain(text)) return { kind: "mark", mark, numbers };
    if (phrases.includes(spoken)) return number === undefined || numbers.length > 1 ? null : { kind: "number", number };
  }
  if (stateWords.includes(spoken) && number !== undefined && numbers.length === 1) return { kind: "number", number };
  if (numbers.length <= 1 && listWords.some((phrase) => isSaid(phrase, spoken, all)))
    return { kind: "list", number: number ?? null };
  if (whyWords.includes(spoken) && numbers.length <= 1) return { kind: "why", number: number ?? null };
  if (oldWords.includes(spoken) && numbers.length <= 1) return { kind: "show-old", number: number ?? null };
  if (withdrawWords.some((phrase) => isSaid(phrase, spoken, all)) && number !== undefined && numbers.length === 1)
    return { kind: "withdraw", number };
  if (number !== undefined) {
    if (numbers.length !== 1) return null;
    if (spoken === "" || lookWords.includes(spoken)) return isPlainNumber(text) ? { kind: "number", number } : null;
    return editWords.includes(spoken) ? { kind: "edit", number } : null;
  }
  for (const [kind, phrases] of Object.entries(plainCommands) as [PlainCommand, readonly string[]][]) {
    if (phrases.some((phrase) => isSaid(phrase, spoken, all))) return { kind };
  }
  return null;
}

/** A command may hold words that elsewhere only point: "số" in "tạo hồ sơ" is "sơ". */
function isSaid(phrase: string, spoken: string, all: readonly string[]): boolean {
  if (phrase === spoken) return true;
  const essential = essentials.get(phrase) ?? withoutFillers(phrase);
  essentials.set(phrase, essential);
  return essential === spoken && ` ${all.join(" ")} `.includes(` ${phrase} `);
}

/** Of the phrases of this file. */
const essentials = new Map<string, string>();

function withoutFillers(phrase: string): string {
  return phrase
    .split(" ")
    .filter((word) => !fillers.has(word))
    .join(" ");
}

/** "xong chưa?" asks, "xong" tells. */
function asksAgain(text: string): boolean {
  return /\?\s*$/.test(text);
}

/** "3", "mục 3", "3." but not "3/4" or "3%". */
function isPlainNumber(text: string): boolean {
  return /^[^\d%/]*\d{1,2}[.)\s]*\p{L}*\s*$/u.test(text);
}

function numbersIn(text: string): readonly number[] {
  return (text.match(/\d{1,2}/g) ?? []).map(Number);
}

function expandRange(written: string, from: string, to: string): string {
  const [first, last] = [Number(from), Number(to)];
  if (last < first || last - first > longestRange) return written;
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset).join(" ");
}
