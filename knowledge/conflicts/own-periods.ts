import type { LibraryDocument } from "../model/index";
import { foldText } from "../text/index";
import type { DeadlineClaim } from "./claim";
import type { Outline } from "../outline";

const period =
  /(?:trong|chậm nhất)\s+(?:(?:vòng|thời hạn|thời gian|sau)\s+)?(\d{1,3})\s+(giờ|phút|ngày(?:\s+làm việc)?|tháng)(?!\p{L})/giu;
/** Bounds of a clause in which what is due in a period is said. */
const clauseStart = /[.;:\n|(]\s*(?!\d)/gu;
/** A condition and a longer time for some cases: another time, not the same one again. */
const otherCase = /\b(?:neu|truong hop|keo dai|gia han|them|phuc tap|tro lai)\b/;
/** As long must be what two places say in the same words, in syllables. */
const fewestSyllables = 5;
const longestClause = 300;

interface Timed {
  readonly start: number;
  readonly end: number;
  readonly clause: readonly string[];
  readonly unit: string;
  readonly count: number;
  readonly says: string;
}

/**
 * What must be done within a time, told twice in one document with two times: the words before the one ("báo cáo nhanh bằng điện thoại trong vòng 04 giờ") stand
 * word for word before the other ("hiệu trưởng báo cáo nhanh bằng điện thoại cho Phòng … trong vòng 02 giờ"), and before no third. As pairs of claims with a key
 * of their own. Days that begin a sentence ("Trong thời hạn 05 ngày, cơ quan …") are not looked at: every procedure has its own.
 */
export function ownPeriodClaims(
  { id, text }: Pick<LibraryDocument, "id" | "text">,
  places: Outline,
): readonly DeadlineClaim[] {
  const timed = timedIn(text);
  return timed.flatMap((one): readonly DeadlineClaim[] => {
    const said = ` ${one.clause.join(" ")} `;
    if (one.clause.length < fewestSyllables || otherCase.test(said)) return [];
    const others = timed.filter(
      (other) => other !== one && other.unit === one.unit && ` ${other.clause.join(" ")} `.includes(said),
    );
    const [other, ...more] = others;
    if (other === undefined || more.length > 0 || other.count === one.count) return [];
    if (otherCase.test(other.clause.join(" ")) || (other.start < one.end && one.start < other.end)) return [];
    if (other.clause.length === one.clause.length && other.start < one.start) return [];
    return [one, other].flatMap((side): readonly DeadlineClaim[] => {
      const provision = places.at(side.start);
      if (provision === undefined) return [];
      return [
        {
          kind: "deadline",
          key: `deadline:within ${id} ${one.start}-${other.start}`,
          document: id,
          provision: provision.id,
          start: side.start,
          end: side.end,
          address: places.addressOf(provision.id),
          says: side.says,
          actor: null,
          recipient: null,
          jurisdiction: null,
          year: null,
          time: `${side.count} ${side.unit}`,
          timeKind: "period",
          action:
            text
              .slice(one.start, one.end)
              .split(/\s+(?=(?:trong|chậm nhất)\s)/iu)[0]
              ?.trim() ?? "",
        },
      ];
    });
  });
}

function timedIn(text: string): readonly Timed[] {
  return [...text.matchAll(period)].map((match): Timed => {
    const [expression, count = "", unit = ""] = match;
    const from = Math.max(0, match.index - longestClause);
    const before = text.slice(from, match.index);
    const opening = [...before.matchAll(clauseStart)].at(-1);
    const start = from + (opening === undefined ? 0 : opening.index + opening[0].length);
    return {
      start,
      end: match.index + expression.length,
      clause: foldText(text.slice(start, match.index)).match(/[\p{L}\p{Nd}]+/gu) ?? [],
      unit: foldText(unit),
      count: Number(count),
      says: text.slice(start, match.index + expression.length).replace(/\s+/gu, " "),
    };
  });
}
