import { readQuestion } from "../question/index";
import type { AnswerContext } from "./context";
import { subjectOf } from "./evidence";
import { scoreSections, type ScoredSection } from "./score-sections";

/** What parts the two sides of a comparison; what stands behind the second side asks for the difference. */
const joint =
  /\s+(?:và|với|so với|hay|hoặc|va|voi|so voi|and|versus|vs\.?|with|or)\s+(?:(?:của|ở|cua|o|of|the)\s+)?/giu;
const asking =
  /(?:\s+(?:thì\s+)?(?:có\s+)?(?:khác|giống|khac|giong)(?:\s+(?:nhau|biệt|biet|gì|gi|với|voi))*(?:\s+.*)?|\s+differ.*)?[?.!\s]*$/iu;
const opening = /^(?:(?:so sánh|đối chiếu|so sanh|doi chieu|compare)\s+)/iu;
const fewestSyllables = 2;
const mostSplits = 4;
/** A longer message tells circumstances, and its joints part no two sides. Characters. */
const longestComparison = 220;
/** "Chế độ báo cáo của A và của B": what stands before this is said of both. */
const ofBoth = /^(.+?)\s(?:của|ở|tại|theo|trong|đối với|cho|giữa|cua|o|tai|doi voi|giua|of|in|for|between)\s/iu;

/**
 * The best place for each side of "A và B khác nhau thế nào", in the order of the sides; null where the question does not fall into two sides
 * that are told in different places. Of several joints the one is taken whose sides are found best.
 */
export async function compareSides(context: AnswerContext): Promise<readonly ScoredSection[] | null> {
  const text = context.question.text.replace(opening, "").replace(asking, "");
  if (text.length > longestComparison) return null;
  let best: { readonly sides: readonly ScoredSection[]; readonly found: number } | null = null;
  for (const match of [...text.matchAll(joint)].slice(0, mostSplits)) {
    const before = text.slice(0, match.index);
    const shared = ofBoth.exec(before)?.[1] ?? "";
    const first = await topOf(before, context);
    const second = await topOf(`${shared} ${text.slice(match.index + match[0].length)}`.trim(), context);
    if (first === null || second === null || first.text.section.id === second.text.section.id) continue;
    const found = Math.min(first.coverage, second.coverage);
    if (found >= leastCoverage && found > (best?.found ?? 0)) best = { sides: [first, second], found };
  }
  return best?.sides ?? null;
}

/** Below this share of a side's words its place is a guess. */
const leastCoverage = 0.5;

async function topOf(side: string, context: AnswerContext): Promise<ScoredSection | null> {
  const read = readQuestion(side, context.shelf.places, context.shelf.shortNames);
  if (read.content.length < fewestSyllables) return null;
  const question = { ...read, asks: context.question.asks };
  const subject = subjectOf(question.query, "", context.rarity, question);
  return (await scoreSections({ ...context, question, background: "" }, subject))[0] ?? null;
}
