import type { Deadline, LibraryDocument } from "../model/index";
import { plainWords } from "../text/index";
import type { DeadlineClaim } from "./claim";
import { timeOf, towards } from "./deadline-claims";
import { officeKey } from "./names";
import type { Outline } from "../outline";

/** Handing in, in whatever words. */
const handIn = /\b(?:gui|nop|trinh|chuyen ve|bao cao ve)\b/;
/** What is done with papers by those who get them, and stages of a work: another step, not the same one on another day. */
const otherStep =
  /\b(?:xet|tham dinh|tiep nhan|nhan|phe duyet|duyet|tong hop|cong bo|thong bao|kiem tra|ra soat|tra|dieu chinh|bo sung|hoan thien|dot|lan|hoc ky|ky|quy|giai doan|vong|so ket|tong ket|so bo|chinh thuc|phuc khao|hang thang|thang|tuan|du thao|cuoi ky|giua ky|dau nam|cuoi nam)\b/;
const noWork = new Set(
  "nop gui trinh hoan thanh thuc hien to chuc tien hanh phai can va hoac cac nhung cua ve cho theo quy dinh dung han truoc ngay cham nhat la don vi truong".split(
    " ",
  ),
);
/** A thing is known again by so many words of its name. */
const fewestWords = 3;

interface Work {
  readonly deadline: Deadline;
  readonly says: string;
  readonly words: ReadonlySet<string>;
  readonly handsIn: boolean;
  readonly otherSteps: ReadonlySet<string>;
}

/**
 * Two days that one document prints for handing in one thing, in a sentence ("Hồ sơ gửi về Sở trước ngày 30/11" under "Hồ sơ đăng ký") and in a table of
 * times ("Gửi hồ sơ đăng ký dự thi | 04/12"): the shorter name of the thing, with the heading where it is no more than "hồ sơ", is all in the longer one, and
 * in no third deadline's. As pairs of claims with a key of their own.
 */
export function ownDeadlineClaims(
  deadlines: readonly Deadline[],
  { id, header }: Pick<LibraryDocument, "id" | "header">,
  places: Outline,
): readonly DeadlineClaim[] {
  const works = deadlines.flatMap((deadline) => workOf(deadline, places) ?? []).filter(({ handsIn }) => handsIn);
  const jurisdiction = header.jurisdictionName === null ? null : officeKey(header.jurisdictionName);
  return works.flatMap((work): readonly DeadlineClaim[] => {
    const longer = works.filter(
      (other) => other !== work && isWithin(work.words, other.words) && sameSteps(work, other),
    );
    const [other, ...more] = longer;
    if (other === undefined || more.length > 0) return [];
    // Of two equal names each is within the other; the pair is told once.
    if (work.words.size === other.words.size && works.indexOf(other) < works.indexOf(work)) return [];
    if (!isOneDuty(work.deadline, other.deadline)) return [];
    const key = `deadline:within ${id} ${work.deadline.start}-${other.deadline.start}`;
    return [work, other].flatMap(({ deadline }): readonly DeadlineClaim[] => {
      const time = timeOf(deadline);
      if (time === null) return [];
      return [
        {
          kind: "deadline",
          key,
          document: id,
          provision: deadline.provision,
          start: deadline.start,
          end: deadline.end,
          address: places.addressOf(deadline.provision),
          says: deadline.expression,
          actor: null,
          recipient: null,
          jurisdiction,
          ...time,
          action: other.says,
        },
      ];
    });
  });
}

function workOf(deadline: Deadline, places: Outline): Work | null {
  const provision = places.get(deadline.provision);
  const kind = deadline.rule.kind;
  if ((kind !== "date" && kind !== "yearly" && kind !== "period") || provision === undefined) return null;
  const says = cellOf(deadline.action ?? "");
  const own = plainWords(says.replace(towards, ""));
  const content = contentOf(own);
  // "Hồ sơ gửi về Sở": which papers, the heading above says.
  const heading = [...places.ancestors(provision), provision]
    .reverse()
    .map((place) => place.heading)
    .find((text): text is string => text !== null && !isRow(text) && hasAll(content, plainWords(text)));
  const above = plainWords(heading ?? "");
  const leans = content.size > 0 && content.size < fewestWords && above !== "";
  const words = leans ? new Set([...content, ...contentOf(above)]) : content;
  if (words.size < fewestWords || words.size > mostWords) return null;
  const all = leans ? `${own} ${above}` : own;
  return {
    deadline,
    says: leans ? (heading ?? says) : says,
    words,
    handsIn: handIn.test(own),
    otherSteps: new Set(all.match(new RegExp(otherStep.source, "g")) ?? []),
  };
}

/** A clause of more words names more than one thing. */
const mostWords = 24;

function isRow(heading: string): boolean {
  return heading.includes("|") || /^\S+:\s/u.test(heading);
}

/** Of a row of a table the work is the longest cell that stands before the offices. */
function cellOf(action: string): string {
  if (!action.includes("|")) return action;
  return (
    action
      .split("|")
      .map((cell) => cell.trim())
      .find((cell) => /\p{L}{2}/u.test(cell)) ?? ""
  );
}

function contentOf(folded: string): ReadonlySet<string> {
  return new Set(folded.split(" ").filter((word) => word !== "" && !noWork.has(word)));
}

function hasAll(words: ReadonlySet<string>, folded: string): boolean {
  const others = new Set(folded.split(" "));
  return [...words].every((word) => others.has(word));
}

function isWithin(words: ReadonlySet<string>, longer: ReadonlySet<string>): boolean {
  return words.size <= longer.size && [...words].every((word) => longer.has(word));
}

function sameSteps(one: Work, other: Work): boolean {
  return (
    one.otherSteps.size === other.otherSteps.size && [...one.otherSteps].every((step) => other.otherSteps.has(step))
  );
}

function isOneDuty(one: Deadline, other: Deadline): boolean {
  const mayBeSame = (left: string | null, right: string | null): boolean =>
    left === null || right === null || officeKey(left) === officeKey(right);
  return mayBeSame(one.actor, other.actor) && mayBeSame(one.recipient, other.recipient);
}
