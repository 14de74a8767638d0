import type { Provision } from "../model/index";
import { syllablesOf } from "../text/index";
import { tellsReduction, wordsAsking } from "./amount-told";
import { quotesOf, type Finding, type NonEmpty, type Quoted } from "./answer";
import type { AnswerContext } from "./context";
import { findDuties } from "./find-duties";
import { findFigures } from "./find-figures";
import { holdsFigure } from "./holds-figure";
import { isPlaceOfCase } from "./told-case";

/**
 * What the tables of figures and of duties say, where the passage that answers is the place that they were read from: read from one clause each, they know
 * less of what surrounds it than the passage does.
 */
export async function findCounted(
  quotes: NonEmpty<Quoted>,
  near: readonly Provision[],
  context: AnswerContext,
): Promise<Finding | null> {
  if (context.question.asks.has("compare")) return null;
  // "Bên nào khám, mỗi năm mấy lần?": a figure alone does not say who; the place that prints it does.
  // What the place takes off for the case that is told stands beside the sum.
  const isReduced = tellsReduction(quotes[0].citation.quote, wordsAsking(context.question));
  const figures = context.question.asks.has("who") || isReduced ? null : await findFigures(context);
  // "Gồm 2 bước:" is answered by the steps, which the passage brings along.
  const announces = figures !== null && /:\s*$/u.test(quotesOf(figures)[0].citation.quote);
  if (figures?.kind === "figures" && !announces && figures.items.some(({ figure }) => holdsFigure(quotes[0], figure)))
    return figures;
  // "Nếu đối tác làm sai thì …" asks for one of the duties, not for all.
  if (/\b(?:neu|truong hop|if)\b/.test(context.question.folded) || isPlaceOfCase(quotes[0], context)) return null;
  const duties = await findDuties(context);
  if (duties?.kind !== "duties") return null;
  if (saysWhole(context.question.folded, duties.actors[0])) return duties;
  for (const item of duties.items) {
    const { own, within } = await sectionsOf(item, context);
    // A whole article is meant where the best place of all stands in it.
    if (near.some(({ id }, at) => id === own || (at === 0 && within.has(id)))) return duties;
  }
  return null;
}

const leastNameSyllables = 3;

/** Whether a question names an office in full, as the document prints it. */
function saysWhole(folded: string, actor: string): boolean {
  const name = syllablesOf(actor);
  return name.length >= leastNameSyllables && ` ${syllablesOf(folded).join(" ")} `.includes(` ${name.join(" ")} `);
}

/** The numbered place that a quote begins in and those that it holds. */
async function sectionsOf(
  { document, citation }: Quoted,
  { shelf }: AnswerContext,
): Promise<{ readonly own: Provision["id"] | undefined; readonly within: ReadonlySet<Provision["id"]> }> {
  const { outline } = await shelf.open(document.id);
  const first = outline.at(citation.start);
  const within = outline.provisions.filter(({ start }) => citation.start <= start && start < citation.end);
  return {
    own: first === undefined ? undefined : outline.section(first).id,
    within: new Set(within.map(({ id }) => id)),
  };
}
