import { foldText, syllablesOf } from "../text/index";

const thing =
  "(?:cái|việc|thứ|loại|khoản|mục|mốc|hạn|báo cáo|hồ sơ|đơn|giấy|nội dung|vấn đề|chuyện|món|cuộc thi|hội thi|lớp|cấp|đợt|cai|viec|thu|loai|khoan|muc|moc|han|bao cao|ho so|don|giay|noi dung|van de|chuyen|mon|cuoc thi|hoi thi|lop|cap|dot)";
/** "Hạn của từng cái", "mỗi việc nộp ngày nào", "cả hai thứ". */
const each = new RegExp(
  `(?<!\\p{L})(?:(?<of>của|cho|với|về|cua|cho|voi|ve)\\s+)?(?:(?:từng|mỗi|cả hai|cả 2|lần lượt hai|tung|moi|ca hai|ca 2)\\s+${thing}|(?:hai|2)\\s+${thing}\\s+(?:này|đó|ấy|trên|kia|nay|do|ay|tren)|each(?:\\s+of\\s+them)?)(?:\\s+(?:này|đó|ấy|một|trên|nay|do|ay|mot|tren))?(?!\\p{L})`,
  "iu",
);
/** "Còn hai việc là …": what is told before the two are named. */
const announces = new RegExp(
  `^.*(?<!\\p{L})(?:hai|2|two)\\s+(?:cái\\s+|cai\\s+)?(?:${thing}|things)(?:\\s+(?:này|đó|sau|nữa|nay|do|sau|nua))?\\s*(?:là|gồm|gồm có|:|la|gom)?\\s+`,
  "iu",
);
const joints = [
  /\s+(?:với|cùng với|cộng với|voi|cung voi)(?:\s+(?:là|cả|la|ca))?\s+/giu,
  /\s*(?:,\s*)?(?<!\p{L})(?:và|va|and)\s+/giu,
];
const turns = /^([^.;:?!]+?)\s+(?:lần lượt|lan luot)\s+(?!hai|2)([^.;:!]+)$/iu;
const ends = /[,.;:?!]\s+/gu;
/** So many syllables name a thing. */
const fewest = 2;

/**
 * What a message asks of each of two things that it names before ("… còn hồ sơ dự thi với báo cáo thu chi, hạn của từng cái là ngày nào?"), as a question of each; null where it asks of
 * none, or does not clearly name two.
 */
export function askedOfEachThing(text: string): readonly [string, string] | null {
  const found = each.exec(text);
  if (found === null || found.index === 0) return null;
  const before = text.slice(0, found.index);
  const begin = Math.max(0, ...[...before.matchAll(ends)].map(({ index, 0: mark }) => index + mark.length));
  const named = clauseBefore(before.slice(0, begin));
  const two = named === null ? null : partsOf(named);
  if (two === null) return null;
  const behind = text.slice(found.index + found[0].length);
  const [first, second] = two.map((part) => {
    const of = found.groups?.["of"];
    return `${before.slice(begin)}${of === undefined ? "" : `${of} `}${part}${behind}`.trim();
  });
  return first === undefined || second === undefined ? null : [first, second];
}

/** What a message asks of two things in turn ("thông báo 12 và quyết định 34 lần lượt do ai ký?"), as a question of each; null where it asks nothing so. */
export function askedInTurn(text: string): readonly [string, string] | null {
  const [, named, behind] = turns.exec(text) ?? [];
  const two = named === undefined ? null : partsOf(named);
  return two === null || behind === undefined ? null : [`${two[0]} ${behind}`, `${two[1]} ${behind}`];
}

/** The last clause that names two things with a joint between. */
function clauseBefore(text: string): string | null {
  const clauses = text.split(ends).filter((clause) => clause.trim() !== "");
  return clauses.at(-1)?.replace(/[,.;:?!\s]+$/u, "") ?? null;
}

function partsOf(clause: string): readonly [string, string] | null {
  const named = clause.replace(announces, "");
  for (const joint of joints) {
    const found = [...named.matchAll(joint)].flatMap((match): (readonly [string, string])[] => {
      const [first, second] = [named.slice(0, match.index), named.slice(match.index + match[0].length)];
      const isNamed = [first, second].every((part) => syllablesOf(part).length >= fewest);
      return isNamed ? [[withoutLead(first), withoutLead(second)]] : [];
    });
    const alike = found.filter(([first, second]) => headOf(first) === headOf(second));
    const [only, other] = alike.length > 0 ? alike : found;
    if (only !== undefined && other === undefined) return only;
  }
  return null;
}

/** "Cái báo cáo …": the counting word names nothing. */
function withoutLead(part: string): string {
  return part.replace(/^(?:(?:cái|chuyện|vụ|việc|cai|chuyen|vu|viec)\s+)+(?=\p{L}+\s+\p{L})/iu, "").trim();
}

function headOf(part: string): string {
  return syllablesOf(foldText(part)).slice(0, 2).join(" ");
}
