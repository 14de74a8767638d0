import type { Modality } from "../../../knowledge/model/index";

/** What says how binding the words behind it are; in the order in which they are tried. */
const marks: readonly (readonly [Modality, string])[] = [
  [
    "must-not",
    "tuyệt đối không(?: được)?|không được phép|không được|nghiêm cấm|bị cấm|bị nghiêm cấm|cấm(?= \\p{Ll})|không có quyền|không được quyền",
  ],
  [
    "must",
    "có (?:các |những )?(?:trách nhiệm|nghĩa vụ|nhiệm vụ|quyền và nghĩa vụ|quyền hạn và nhiệm vụ|nhiệm vụ và quyền hạn|nhiệm vụ, quyền hạn)|chịu trách nhiệm|bắt buộc phải|buộc phải|(?<!không )phải(?! không)(?! chăng)|yêu cầu(?= (?:các|mỗi|\\p{Lu}))|là đơn vị đầu mối|là cơ quan|là đầu mối|làm đầu mối",
  ],
  ["may", "được phép|được quyền|có (?:các |những )?quyền|có thể"],
  ["should", "đề nghị|khuyến khích|(?<!nếu |khi )cần(?! thiết)|nên(?= \\p{Ll})"],
];
const whole = marks.map(
  ([modality, words]) => [modality, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u")] as const,
);

export interface ModalMark {
  readonly modality: Modality;
  readonly start: number;
  readonly end: number;
}

/** The first word in small letters that says how binding the clause is; null where none does. */
export function findModality(words: string): ModalMark | null {
  const found = whole.flatMap(([modality, pattern]) => {
    const match = pattern.exec(words);
    return match === null ? [] : [{ modality, start: match.index, end: match.index + match[0].length }];
  });
  return found.reduce<ModalMark | null>(
    (first, mark) => (first === null || mark.start < first.start ? mark : first),
    null,
  );
}

/** The same for a clause whose first letter may be a capital. */
export function modalityOfClause(words: string): Modality | null {
  const first = words.slice(0, 1).toLowerCase() + words.slice(1);
  if (/^được (?=\p{Ll})/u.test(first)) return "may";
  return findModality(first.slice(0, farthestModality))?.modality ?? null;
}

/** What stands further on speaks of something inside the task. In characters. */
const farthestModality = 60;
