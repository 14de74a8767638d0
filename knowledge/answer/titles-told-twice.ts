import type { Reference } from "../model/index";
import { agreement } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, Quoted } from "./answer";
import { belongingOf, type AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { quoteSpan } from "./quote-span";
import { endOfCitation } from "./whole-citation";

/** "Gọi thông tư ấy là …", "ghi tên nó là …": some words stand between. */
const callsIt = "(?:goi|ghi|viet|chep|in|de)(?: [a-z\\d]+){0,8}? (?:la|ten|bang|thanh)";
const asksOfTitle = new RegExp(`\\b(?:ten|ten goi|tieu de|trich yeu|(?:duoc |co )?${callsIt}|title|named?|called)\\b`);
const saysAlike = new RegExp(
  `\\b(?:${agreement}|mot (?:cach|kieu)|(?:hai|2|may) (?:cach|kieu|ten|tieu de|trich yeu)|(?:moi )?(?:cho|noi|doan|muc) (?:mot (?:kieu|cach)|kia)|hay|consisten\\w*|inconsisten\\w*|differ(?:s|ent|ently)?|same|(?:two|different) (?:ways|names|titles))\\b`,
);

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
    const end = endOfCitation(document.text, reference.end, reference);
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
