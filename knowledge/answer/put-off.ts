import type { Ask } from "../question/index";
import { evidenceIn, type Subject } from "./evidence";
import { expectedOf, holds } from "./expected";
import { termSetOf } from "./rarity";
import type { ScoredSection } from "./score-sections";

/** "Mức cụ thể sẽ có thông báo riêng": what is asked for is left to another paper. */
const putOff =
  /theo quy định(?: hiện hành| chung| của (?:pháp luật|Nhà nước|nhà nước))?\s*[.;]?\s*$|(?:thông báo|hướng dẫn|quy định|công bố|văn bản|ban hành|danh sách|gửi) (?:riêng|sau(?!\s+(?:khi|đây)))|sẽ (?:được |có )?(?:thông báo|hướng dẫn|công bố)(?: cụ thể)?(?: sau)?/iu;
const leastCoverage = 0.6;
/** A place that puts off answers whether and how; it does not answer how much, when, where or which. */
const asksForThing: readonly Ask[] = [
  "money",
  "count",
  "percentage",
  "deadline",
  "hour",
  "address",
  "phone",
  "email",
  "document-number",
  "names",
];

/**
 * Whether the sentence of the best of some sections that says most of the subject leaves the thing that is asked for to another paper, and no sentence of its document
 * that says as much states it: "Giải tập thể: Nhất 1.500.000 đồng" beside "Toàn đoàn: mức thưởng thông báo sau" may be what is meant.
 */
export function isPutOff(sections: readonly ScoredSection[], subject: Subject, asks: ReadonlySet<Ask>): boolean {
  const [top] = sections;
  if (top === undefined || !asksForThing.some((ask) => asks.has(ask))) return false;
  const expected = expectedOf(asks);
  const said = sections
    .filter(({ opened }) => opened === top.opened)
    .flatMap(({ clauses, text }) =>
      clauses
        .flatMap((clause) => clause.text.split(/(?<=\p{L}{2}[.;])\s+(?=\p{Lu})/u))
        .map((sentence) => ({
          sentence,
          isOfTop: text === top.text,
          isStated: expected !== null && holds(sentence, expected),
          coverage: evidenceIn(termSetOf(sentence), text.contextTerms, subject).coverage,
        })),
    );
  const stated = Math.max(0, ...said.filter(({ isStated }) => isStated).map(({ coverage }) => coverage));
  return said.some(
    ({ sentence, coverage, isOfTop, isStated }) =>
      isOfTop && putOff.test(sentence) && !isStated && coverage >= leastCoverage && coverage >= stated,
  );
}
