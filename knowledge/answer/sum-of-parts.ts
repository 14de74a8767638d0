import { unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, NonEmpty, Quoted } from "./answer";
import { belongsElsewhere, type AnswerContext } from "./context";
import { isCount, listedParts, type Count } from "./listed-parts";
import { quoteSpan } from "./quote-span";

/**
 * Whether parts that the question names make up a number that it gives ("250 cán bộ quản lý, tiểu học với THCS cộng lại có ra 250 không?"), where no list
 * joins them: the same things are counted in sentences of one document that each name another part. Null where the number is not printed, or fewer than two parts are.
 */
export async function findSumOfParts(context: AnswerContext, given: ReadonlySet<number>): Promise<Finding | null> {
  const { question, shelf, told = "" } = context;
  // Short forms stand spelled out among the folded words.
  const asked = ` ${syllablesOf(unifyTerms(`${told} . ${question.text} . ${question.folded}`)).join(" ")} `;
  const counts = shelf.figures.filter(isCount);
  for (const total of counts.filter(({ value, what }) => given.has(value) && asked.includes(` ${foldText(what)} `))) {
    const { document } = await shelf.open(total.document);
    const ownWords = new Set(syllablesOf(unifyTerms(document.text.slice(total.start, total.end))));
    const parts: { readonly figure: Count; readonly names: ReadonlySet<string> }[] = [];
    for (const figure of counts) {
      if (figure.document !== total.document || figure.start === total.start || figure.unit !== total.unit) continue;
      const names = namesIn(document.text.slice(figure.start, figure.printed.start), asked, ownWords);
      if (names.size > 0) parts.push({ figure, names });
    }
    const isOnce = parts.every(({ names }, at) =>
      parts.every((other, place) => place === at || ![...names].some((name) => other.names.has(name))),
    );
    const [first, second, ...rest] = parts.map(({ figure }) => figure.value);
    if (!isOnce || first === undefined || second === undefined) continue;
    const quotes: Quoted[] = [];
    for (const figure of [total, ...parts.map((part) => part.figure)]) {
      const quoted = await quoteSpan(shelf, figure);
      if (quoted !== null) quotes.push(quoted);
    }
    const [opening, ...others] = quotes;
    if (opening === undefined) continue;
    const cited: NonEmpty<Quoted> = [opening, ...others];
    const values: NonEmpty<number> = [first, second, ...rest];
    return {
      kind: "sum",
      printed: total.value,
      parts: values,
      sum: values.reduce((sum, part) => sum + part, 0),
      quotes: cited,
    };
  }
  return null;
}

/**
 * Whether the counts that a sentence lists behind a number make it up, where the question gives that number and says what it counts, or names two of what is listed. Null where no such
 * list is printed.
 */
export async function findListedSum(context: AnswerContext, given: ReadonlySet<number>): Promise<Finding | null> {
  const { question, shelf, told = "" } = context;
  const asked = ` ${syllablesOf(unifyTerms(`${told} . ${question.text} . ${question.folded}`)).join(" ")} `;
  const isSaid = ({ what }: Count): boolean => asked.includes(` ${syllablesOf(unifyTerms(what)).join(" ")} `);
  for (const total of shelf.figures.filter(isCount).filter(({ value }) => given.has(value))) {
    const summary = shelf.summary(total.document);
    if (summary === undefined || belongsElsewhere(summary, context)) continue;
    const { document } = await shelf.open(total.document);
    const parts = listedParts(total, shelf.figures, document.text);
    const [first, ...rest] = parts.map(({ value }) => value);
    if (first === undefined || (!isSaid(total) && parts.filter(isSaid).length < 2)) continue;
    const quoted = await quoteSpan(shelf, total);
    if (quoted === null) continue;
    const sum = rest.reduce((so, part) => so + part, first);
    return { kind: "sum", printed: total.value, parts: [first, ...rest], sum, quotes: [quoted] };
  }
  return null;
}

/** "Cấp tiểu học có 50 …; gồm 150 …": no part of a name. */
const joining = new Set("co gom la voi va cua tai".split(" "));
const shortForm = /^(?:thcs|thpt|gdtx|gdnn|mn|th|thcn)$/;

/** What tells a part from the others: a pair of syllables or a short form that begins its sentence, that the question says too and the total's own sentence does not. */
function namesIn(lead: string, asked: string, ownWords: ReadonlySet<string>): ReadonlySet<string> {
  const syllables = syllablesOf(unifyTerms(lead));
  const pairs = syllables
    .slice(1)
    .map((syllable, at) => [syllables[at] ?? "", syllable] as const)
    .filter((pair) => !pair.some((syllable) => joining.has(syllable)));
  return new Set([
    ...pairs
      .filter((pair) => asked.includes(` ${pair.join(" ")} `) && !pair.every((syllable) => ownWords.has(syllable)))
      .map((pair) => pair.join(" ")),
    ...syllables.filter(
      (syllable) => shortForm.test(syllable) && asked.includes(` ${syllable} `) && !ownWords.has(syllable),
    ),
  ]);
}
