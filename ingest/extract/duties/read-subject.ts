import type { Modality } from "../../../knowledge/model/index";
import { foldText } from "../../../knowledge/text/index";
import { actionFirst, actionWithin, mannerWithin, nameBefore, nounBefore } from "./action-words";
import { cleanActor, startsLikeActor } from "./actor-words";
import { findModality } from "./modality";

/** Who acts in a clause, how binding it is, and where in the clause what is done begins. */
export interface Subject {
  readonly actor: string;
  readonly modality: Modality | null;
  readonly actionStart: number;
  /** The document asks the actor to do it: "đề nghị các trường …". */
  readonly isAsked: boolean;
}

/** So far into a clause its subject and its verb are looked for. In characters. */
const farthestSubject = 700;
const longestOpening = 300;
const longestLabel = 100;
const longestActor = 330;
/** Without a word of duty between them, an actor and its verb stand close. */
const longestPlainActor = 170;
/** Behind a name and a colon, words of duty stand first. */
const nearModality = 24;
/** What a sentence may open with before its subject. */
const opening =
  /^(?:căn cứ|trên cơ sở|theo|thực hiện(?= (?:công văn|kế hoạch|chỉ thị|quyết định|hướng dẫn|thông tư|nghị quyết|chương trình|ý kiến|văn bản))|khi|trong|trước|sau|nếu|trường hợp|hằng|hàng|định kỳ|để|nhằm|đối với|tùy|tuỳ|từ|đến|chậm nhất|ngoài|bên cạnh|vào|tại|riêng|đồng thời|ngay|tháng|quý|năm|cuối|đầu|qua|với|do|vì|ngày|tuần)(?!\p{L})/iu;
const request =
  /(?<!\p{L})(?:[Kk]ính )?([Đđ]ề nghị|[Yy]êu cầu|[Gg]iao(?: cho)?|[Pp]hân công|[Kk]huyến khích|[Cc]ho phép)\s+/gu;
/** Before "đề nghị" and "yêu cầu" these make a noun of it. */
const requestNoun =
  /(?<!\p{L})(?:hồ sơ|đơn|văn bản|tờ trình|công văn|giấy|theo|khi có|có|các|những|lời|bản|phiếu|sự|được)\s*$/iu;
/** What was done, or is done to someone, is nobody's task. */
const told = /(?<!\p{L})(?:đã|đang|vừa|từng bước được)(?!\p{L})/iu;
const passive =
  /^được (?:đánh giá|xếp|công nhận|tổ chức|bố trí|giao|phân công|xét|quy định|thực hiện|áp dụng|xác định|thành lập|ban hành|gọi|hiểu|coi|xem|tính|tuyển|thông báo|lập|cấp|hưởng từ|chia|sắp xếp|chuyển|đặt|đào tạo|biên chế|phê duyệt|kiểm tra|cử|mời|nêu|trang bị|quan tâm)(?!\p{L})/u;

/** Reads who acts from the sentence itself; null where it names nobody. Takes single spaces; `issuer` may speak of itself as asking. */
export function readSubject(clause: string, issuer: string | null): Subject | null {
  const words = clause.slice(0, farthestSubject);
  return readLabel(words) ?? readRequest(words, issuer) ?? readPlain(words);
}

/** "Sở Nội vụ: rà soát …", "Đối với các trường: thực hiện …". */
function readLabel(words: string): Subject | null {
  const colon = words.indexOf(":");
  if (colon < 3 || colon > longestActor) return null;
  const name = words.slice(0, colon).replace(/^(?:Đối với|Về phía|Giao|Đề nghị|Yêu cầu|Phân công)\s+/iu, "");
  const rest = words.slice(colon + 1).trimStart();
  if (
    !isName(name) ||
    rest === "" ||
    !(actionFirst.test(rest) || /^(?:phải|không|được|có trách nhiệm)(?!\p{L})/iu.test(rest))
  )
    return null;
  // "Giám đốc các Sở: Thông tin …, chịu trách nhiệm": the names go on behind the colon.
  if (/^\p{Lu}/u.test(rest) && /,[^.]*(?<!\p{L})(?:chịu|có) trách nhiệm/u.test(rest)) return null;
  return {
    actor: cleanActor(name),
    modality: /^đề nghị/iu.test(words) ? "should" : (findModality(rest.slice(0, nearModality))?.modality ?? null),
    actionStart: words.length - rest.length,
    isAsked: /^(?:giao|đề nghị|yêu cầu|phân công)/iu.test(words),
  };
}

/** "Sở đề nghị các trường …", "Giao Phòng Nội vụ …": whom the request is addressed to. */
function readRequest(words: string, issuer: string | null): Subject | null {
  for (const match of words.slice(0, longestOpening).matchAll(request)) {
    const before = words.slice(0, match.index).trim();
    const rest = words.slice(match.index + match[0].length);
    if (!startsLikeActor(rest) || requestNoun.test(before) || !isSpeaker(before, issuer)) continue;
    const split = splitActor(rest);
    if (split === null) return null;
    const mark = (match[1] ?? "").toLowerCase();
    return {
      actor: split.actor,
      modality: modalityOfRequest(mark) ?? split.modality,
      actionStart: match.index + match[0].length + split.actionStart,
      isAsked: true,
    };
  }
  return null;
}

function modalityOfRequest(mark: string): Modality | null {
  if (mark.startsWith("đề nghị") || mark.startsWith("khuyến khích")) return "should";
  return mark.startsWith("cho phép") ? "may" : "must";
}

/** Nobody, an opening of the sentence, or who issues the document: another office's request is its own act. */
function isSpeaker(before: string, issuer: string | null): boolean {
  if (before === "" || (opening.test(before) && /[,:]$/u.test(before))) return true;
  const last = before.split(/[,:;]\s*/u).at(-1) ?? before;
  if (!startsLikeActor(last) || [...` ${last}`.matchAll(actionWithin)].length > 0) return false;
  const name = foldText(cleanActor(last));
  return issuer === null || foldText(issuer).includes(name) || shortOf(issuer) === shortOf(name) || name.length < 16;
}

function shortOf(name: string): string {
  return foldText(name)
    .replace(/uy ban nhan dan/gu, "ubnd")
    .replace(/giao duc va dao tao/gu, "gddt")
    .split(" ")
    .slice(0, 2)
    .join(" ");
}

/** "Hằng năm, Hội đồng trường có trách nhiệm …", "Các trường gửi …". */
function readPlain(words: string): Subject | null {
  const start = subjectStart(words);
  if (start === null) return null;
  const split = splitActor(words.slice(start));
  return split === null ? null : { ...split, actionStart: start + split.actionStart };
}

function subjectStart(words: string): number | null {
  const isOpened = opening.test(words);
  for (const match of words.slice(0, longestOpening).matchAll(/[,:;]\s+/gu)) {
    const at = match.index + match[0].length;
    const rest = words.slice(at);
    if (!startsLikeActor(rest)) continue;
    // "a) Thanh tra: Ủy ban … làm đầu mối": what stands before the colon is a matter.
    if (match[0].startsWith(":") && match.index < longestLabel) return at;
    // "theo yêu cầu của tổ chức, cá nhân" and "phối hợp với A, B" go on with a list.
    const isList = /^cá nhân/iu.test(rest) || /phối hợp (?:với|cùng)/u.test(words.slice(0, at));
    if (isOpened && !startsLikeActor(words) && !isList) return at;
  }
  return startsLikeActor(words) ? 0 : null;
}

/** Parts a name from what its bearer does; null where no duty follows the name. */
function splitActor(words: string): Subject | null {
  const modal = findModality(words);
  const permitted = /(?<=\s)được(?=\s\p{Ll})/u.exec(words)?.index ?? Infinity;
  const refused = /(?<=\s)không(?=\s(?:\p{Ll}+))/u.exec(words)?.index ?? Infinity;
  const marked = Math.min(modal?.start ?? Infinity, permitted, refused);
  const first = Math.min(marked, firstAction(words, marked) ?? Infinity);
  if (first === Infinity) return null;
  const name = words.slice(0, first);
  const isModal = modal?.start === first;
  if (name.length > (isModal ? longestActor : longestPlainActor) || told.test(name)) return null;
  if (/(?<!\p{L})(?:là|gồm)(?!\p{L})/u.test(name) || (!isModal && /\scó\s(?!liên quan)|\([^)]*$/u.test(name)))
    return null;
  const actor = cleanActor(` ${name}`.replace(mannerWithin, ""));
  if (!startsLikeActor(actor) || /[.;]/u.test(actor.replace(/(?:TP|Q|P|TX|ThS|TS|PGS|GS|v\.v)\./gu, ""))) return null;
  const asked = { actor, isAsked: false };
  if (isModal) {
    const actionStart = actionStartBehind(words, modal.start, modal.end, modal.modality);
    return { ...asked, modality: modal.modality, actionStart };
  }
  if (first === permitted) {
    return passive.test(words.slice(first)) ? null : { ...asked, modality: "may", actionStart: first };
  }
  if (first === refused) {
    const rest = words.slice(first + "không ".length);
    return actionFirst.test(rest) && !/^(?:có|phải|còn|đạt|đủ)(?!\p{L})/u.test(rest)
      ? { ...asked, modality: "must-not", actionStart: first }
      : null;
  }
  return { ...asked, modality: null, actionStart: first };
}

/** "phải nộp" does "nộp"; "chịu trách nhiệm" and "không được" are part of what is said. */
function actionStartBehind(words: string, start: number, end: number, modality: Modality): number {
  const mark = words.slice(start, end);
  return modality === "must-not" || modality === "may" || /^(?:chịu|là|làm|bắt buộc)/u.test(mark)
    ? start
    : end + (/^\s*/u.exec(words.slice(end))?.[0].length ?? 0);
}

/** The first verb of a task that is no part of a name. What may be one counts where no other verb and no word of duty (`marked`) follows. */
function firstAction(words: string, marked: number): number | null {
  let doubtful: number | null = null;
  for (const match of words.matchAll(actionWithin)) {
    if (match.index > longestActor) break;
    const before = words.slice(Math.max(0, match.index - farthestName), match.index).trimEnd();
    const around = words.slice(Math.max(0, match.index - farthestName), match.index + match[0].length);
    if (nounBefore.test(before)) continue;
    if (!isCompound(before, around)) return match.index;
    doubtful ??= match.index;
  }
  return doubtful !== null && marked > longestActor ? doubtful : null;
}

/** How far before a verb the word stands that makes a name of it. In characters. */
const farthestName = 30;

function isCompound(before: string, around: string): boolean {
  // "việc quản lý, cung cấp": a list goes on behind a comma.
  return before.endsWith(",") || nameBefore.test(before) || officer.test(around);
}

const officer =
  /(?:^|[\s,])(?:cán bộ|giáo viên|giảng viên|công chức|nhân viên|viên chức|cơ quan|đơn vị|bộ phận) (?:quản lý|hướng dẫn|phụ trách|coi thi|chấm|giảng dạy|tư vấn|thu|chủ trì|tiếp nhận|thẩm định|làm(?: việc)?|tham gia|giúp)$/iu;

/** Words that are a name and nothing else: "Phòng Văn hóa - Xã hội", "Các tổ dân phố". */
export function isName(words: string): boolean {
  const plain = words
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\s:;.,]+$/u, "");
  return (
    plain.length <= longestActor &&
    startsLikeActor(plain) &&
    !told.test(plain) &&
    findModality(plain) === null &&
    !/(?<!\p{L})(?:có|là|gồm)(?!\p{L})/u.test(plain) &&
    firstAction(plain, 0) === null &&
    !/[.;]\s/u.test(plain)
  );
}
