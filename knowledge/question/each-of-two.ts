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
/** A longer one tells circumstances. Characters. */
const longestClause = 200;
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
  const behind = text.slice(found.index + found[0].length);
  // "Báo cáo về A với về B thì mỗi cái hạn ngày nào?"
  const alike = alikeParts(before.slice(begin).replace(leadsToEach, ""));
  if (alike !== null) return [`${alike[0]}${behind}`.trim(), `${alike[1]}${behind}`.trim()];
  const named = clauseBefore(before.slice(0, begin));
  const two = named === null ? null : (sharedHeadOf(named) ?? partsOf(named));
  if (two === null) return null;
  const [first, second] = two.map((part) => {
    const of = found.groups?.["of"];
    return `${before.slice(begin)}${of === undefined ? "" : `${of} `}${part}${behind}`.trim();
  });
  return first === undefined || second === undefined ? null : [first, second];
}

const leadsToEach = /\s+(?:thì|là|thi|la)\s*$/iu;
const sharedHead =
  /^(?<head>.*?\p{L}+\s+\p{L}+\s+)(?<preposition>về|cho|của|từ|tại|ở|ve|cua|tu|tai|o)\s+(?<first>[^,;]+?)\s+(?:với|và|cùng với|voi|va|cung voi)\s+\k<preposition>\s+(?<second>[^,;]+)$/iu;

/** "Báo cáo hằng năm về A với về B": two things of one name, each with what is said of it alone; null where none is named so. */
function sharedHeadOf(clause: string): readonly [string, string] | null {
  if (clause.length > longestClause) return null;
  const { head, preposition, first, second } = sharedHead.exec(clause.trim())?.groups ?? {};
  if (head === undefined || preposition === undefined || first === undefined || second === undefined) return null;
  const lead = `${head.replace(announces, "")}${preposition}`;
  return [`${lead} ${first}`, `${lead} ${second}`];
}

/** Two things in one clause that surely are of one kind: named by one name, or by the same words. */
function alikeParts(clause: string): readonly [string, string] | null {
  const shared = sharedHeadOf(clause);
  if (shared !== null) return shared;
  const two = partsOf(clause);
  return two !== null && headOf(two[0]) === headOf(two[1]) ? two : null;
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

/** "… cùng một chỗ, hay mỗi tờ kính gửi một nơi". */
const apart = new RegExp(
  `[,;?]?\\s+(?:hay|hoặc|hoac)\\s+(?:(?:là|la)\\s+)?(?:mỗi|từng|moi|tung)\\s+(?:${thing}|tờ|bản|mẫu|người|bên|ban|mau|nguoi|ben|to)\\s+(?<deed>(?:\\p{L}+\\s+){0,3}?)(?:một|mot|1)\\s+(?<what>\\p{L}+(?:\\s+(?!vậy|thế|hả|ạ|vay|the|ha)\\p{L}+)?)(?:\\s+(?:vậy|thế|hả|ạ|vay|the|ha|a))*[?.\\s]*$`,
  "iu",
);
const together =
  /^(?<named>.+?)\s+(?:(?:đều|có phải|có|thì|deu|co phai|co|thi)\s+)+(?<deed>(?:\p{L}+\s+){1,4}?)(?:(?:chung|cùng|cung)\s+)?(?:một|mot|1)\s+\p{L}+(?:\s+\p{L}+){0,2}$/iu;

/** What a message asks of each of two things by asking whether it is one for both ("A với B đều gửi cùng một chỗ, hay mỗi tờ một nơi?"), as a question of each; null where it asks nothing so. */
export function askedWhetherApart(text: string): readonly [string, string] | null {
  const split = apart.exec(text);
  if (split === null) return null;
  const { named, deed: deedOfBoth = "" } = together.exec(text.slice(0, split.index))?.groups ?? {};
  const two = named === undefined ? null : partsOf(named);
  const { deed: deedOfEach = "", what = "" } = split.groups ?? {};
  const deed = (deedOfEach === "" ? deedOfBoth : deedOfEach).trim();
  return two === null ? null : [`${two[0]} ${deed} ${what} nào?`, `${two[1]} ${deed} ${what} nào?`];
}

const many = "(?:những|các|hai|2|mấy|nhung|cac|may)";
/** "… trước những ngày nào", "gửi về những nơi nào": several are asked for. */
const severalAsked = new RegExp(
  `\\s(?:(?:là|vào|trước|sau|về|cho|tại|ở|đến|từ|theo|do|trong|la|vao|truoc|ve|cho|tai|o|den|tu|trong)\\s+)?${many}\\s+(?:\\p{L}+\\s+){1,2}(?:nào|nao|gì|gi)(?!\\p{L})[^,;]*$`,
  "iu",
);

/**
 * "… báo cáo học kỳ I về A và báo cáo học kỳ I về B trước những ngày nào?": what a message asks of each of two things of one name, with what is said before the first; null where it names no two
 * such, or asks for one thing of both.
 */
export function askedOfTwoNamed(text: string): readonly [string, string] | null {
  const asking = severalAsked.exec(text);
  if (asking === null) return null;
  const named = text.slice(0, asking.index);
  for (const joint of joints) {
    for (const { 0: mark, index } of named.matchAll(joint)) {
      const [before, second] = [named.slice(0, index), named.slice(index + mark.length)];
      const head = headOf(second);
      const at = foldText(before).lastIndexOf(`${head} `);
      const isHead = head.includes(" ") && at >= 0 && (at === 0 || before.charAt(at - 1) === " ");
      if (!isHead || foldText(before).length !== before.length) continue;
      const parts = [before.slice(at), second];
      // "Báo cáo học kỳ I và báo cáo cả năm về A": what is said behind the second may be of both.
      const isOfBoth = ofMatter.test(second) && !ofMatter.test(before.slice(at));
      if (!isOfBoth && parts.every((part) => syllablesOf(part).length > fewest))
        return [`${before}${asking[0]}`, `${before.slice(0, at)}${second}${asking[0]}`];
    }
  }
  return null;
}

const ofMatter = /\s(?:về|của|cho|tại|ở|trong|ve|cua|cho|tai|o|trong)\s/iu;

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
