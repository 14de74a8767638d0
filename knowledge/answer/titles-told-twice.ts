import type { Reference } from "../model/index";
import { agreement } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, Quoted } from "./answer";
import { belongingOf, type AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { quoteSpan } from "./quote-span";

const asksOfTitle = /\b(?:ten|ten goi|tieu de|trich yeu|(?:duoc |co )?goi (?:la|ten|bang)|title|named?|called)\b/;
const saysAlike = new RegExp(
  `\\b(?:${agreement}|mot (?:cach|kieu)|hai (?:cach|kieu)|hay|consisten\\w*|inconsisten\\w*|differ(?:s|ent|ently)?|same)\\b`,
);
/** How the title follows the number, the day and the issuer. */
const longestTitle = 400;

/** The places that give a cited document a title, where a question asks whether these are alike; null where fewer than two differ. */
export async function findTitlesToldTwice(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf } = context;
  if (question.mentions.length === 0) return null;
  const said = `${question.folded} ${foldText(question.text)}`;
  if (!asksOfTitle.test(said) || !saysAlike.test(said)) return null;
  const citing = shelf
    .citing(question.mentions)
    .filter(({ about, unverified }) => about !== null && unverified !== true);
  // Of several documents the one that the question is about is asked whether it agrees with itself.
  const inOne = [...new Set(citing.map(({ document }) => document))]
    .map((id) => differing(citing.filter(({ document }) => document === id)))
    .filter((titles) => titles.length > 1)
    .sort((one, other) => belonging(other[0], context) - belonging(one[0], context));
  const titled = inOne[0] ?? differing(citing);
  if (titled.length < 2) return null;
  const quotes: Quoted[] = [];
  for (const reference of titled) {
    const { document } = await shelf.open(reference.document);
    const end = endOfTitle(document.text, reference);
    const quoted = await quoteSpan(shelf, { ...reference, end });
    if (quoted !== null) quotes.push(quoted);
  }
  const [first, ...rest] = quotes;
  return first === undefined || rest.length === 0 ? null : passagesOf([first, ...rest], context);
}

function differing(references: readonly Reference[]): readonly Reference[] {
  const titled = new Map<string, Reference>();
  for (const reference of references) {
    const key = [...new Set(syllablesOf(reference.about ?? ""))].filter((syllable) => syllable !== "ve").join(" ");
    if (!titled.has(key)) titled.set(key, reference);
  }
  return [...titled.values()];
}

function belonging(reference: Reference | undefined, context: AnswerContext): number {
  const summary = reference === undefined ? undefined : context.shelf.summary(reference.document);
  return summary === undefined ? 0 : belongingOf(summary, context);
}

/** Where the words of the title end that stand behind a number, in the text as it is laid out. */
function endOfTitle(text: string, { end, about }: Reference): number {
  const letters = (about ?? "").replace(/\s+/gu, "");
  const after = text.slice(end, end + longestTitle);
  for (let at = 0; at < after.length; at++) {
    if (!after.slice(at).replace(/\s+/gu, "").startsWith(letters)) continue;
    let left = letters.length;
    let stop = at;
    for (; stop < after.length && left > 0; stop++) if (/\S/u.test(after[stop] ?? "")) left--;
    return end + stop;
  }
  return end;
}
