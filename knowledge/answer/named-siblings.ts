import type { Provision } from "../model/index";
import type { Question } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { quoteItems } from "./choose-clauses";
import { sectionOf } from "./cite";
import { evidenceIn, type Subject } from "./evidence";
import { holds, type Expected } from "./expected";
import { termsIn, termSetOf } from "./rarity";
import type { ScoredSection } from "./score-sections";
import type { OpenDocument } from "./shelf";

/** So near to the best a document must be for its lists to be looked at. */
const documentShare = 0.8;
/** So much of the subject, by weight, the named places must say with their headings. */
const leastCoverage = 0.6;
/** Fewer syllables name nobody. */
const fewestNamed = 2;
/** More places of one beginning are not what was named. */
const mostOfOne = 2;
/** A longer place is no row of a list. Characters. */
const longestItem = 700;

const joints: ReadonlySet<string> = new Set(["va", "voi", "hay", "hoac", "lan", "and", "or"]);
/** What stands before a name in a list and in a question and is none of it. */
const lead: ReadonlySet<string> = new Set([
  "moi",
  "cac",
  "nhung",
  "tung",
  "doi",
  "tat",
  "ca",
  "cho",
  "cua",
  "each",
  "the",
]);

/** What a name may follow. */
const opensName = /^(?:[,;:.?!()]|thi|ma|cua|cho|voi|doi|moi|cac|nhung|tung|ca|nhu|la|giua|tai|o|of|for|do|the|each)$/;

interface Item {
  readonly place: Provision;
  /** Its first syllables, folded, "mỗi" and the like left out. */
  readonly begins: readonly string[];
}

/**
 * "Trường A và trường B được đăng ký mấy dự án?": the places of one list that begin with the names which the question joins, in the order of the list; null where
 * there are none. `expected` is what each of them must hold.
 */
export function namedSiblings(
  sections: readonly ScoredSection[],
  question: Question,
  subject: Subject,
  expected: Expected | null,
): NonEmpty<Quoted> | null {
  const words = wordsOf(question.text);
  const joined = words.flatMap(({ word }, at) => (joints.has(word) ? [at] : []));
  if (joined.length === 0) return null;
  const near = sections.filter(({ score }) => score >= (sections[0]?.score ?? 0) * documentShare);
  let best: { readonly quotes: NonEmpty<Quoted>; readonly coverage: number } | null = null;
  for (const opened of new Set(near.map((section) => section.opened))) {
    for (const list of listsOf(opened)) {
      for (const at of joined) {
        const named = namedIn(list, words, at);
        if (named === null || !named.every((place) => isAnswer(place, opened, expected))) continue;
        const { coverage } = evidenceIn(termsOf(named, opened), headingTerms(named, opened), subject);
        const least: number = Math.max(leastCoverage, best?.coverage ?? 0);
        const quotes: NonEmpty<Quoted> | null = coverage < least ? null : quoteItems(named, opened);
        if (quotes !== null) best = { quotes, coverage };
      }
    }
  }
  return best?.quotes ?? null;
}

interface Word {
  readonly word: string;
  /** Whether it may be the first word of a name. */
  readonly opens: boolean;
}

function wordsOf(text: string): readonly Word[] {
  const tokens = foldText(text).match(/[a-z\d]+|[,;:.?!()]/g) ?? [];
  return tokens.flatMap((word, at) =>
    isWord.test(word) ? [{ word, opens: at === 0 || opensName.test(tokens[at - 1] ?? "") }] : [],
  );
}

const isWord = /^[a-z\d]/;

/** The numbered places and the rows that stand side by side, two or more. */
function listsOf({ document, outline }: OpenDocument): readonly (readonly Item[])[] {
  const lists = new Map<string | null, Item[]>();
  for (const place of outline.provisions) {
    if (place.kind !== "section" && place.kind !== "bullet" && place.kind !== "paragraph") continue;
    const text = document.text.slice(place.start, Math.min(place.end, place.start + beginning));
    const syllables = syllablesOf(text.replace(place.marker ?? "", "").replace(/^\s*\d+\s*\|/u, ""));
    const begins = withoutLead(syllables);
    if (begins.length >= fewestNamed) lists.set(place.parent, [...(lists.get(place.parent) ?? []), { place, begins }]);
  }
  return [...lists.values()].filter((list) => list.length > 1);
}

/** Names are no longer. Characters. */
const beginning = 120;

function withoutLead(syllables: readonly string[]): readonly string[] {
  const first = syllables.findIndex((syllable) => !lead.has(syllable));
  return first < 0 ? [] : syllables.slice(first);
}

/** The items that begin with what stands right before the joint and right behind it; null where either has none. */
function namedIn(list: readonly Item[], words: readonly Word[], at: number): readonly Provision[] | null {
  const before = words.slice(0, at);
  const after = withoutLead(words.slice(at + 1).map(({ word }) => word));
  let second: { readonly item: Item; readonly said: number } | null = null;
  let first: { readonly items: readonly Item[]; readonly said: number } | null = null;
  for (const item of list) {
    const said = saidBefore(item.begins, before);
    if (said >= fewestNamed && said > (first?.said ?? 0))
      first = { said, items: list.filter(({ begins }) => saidBefore(begins, before) === said) };
  }
  if (first === null) return null;
  const shared = before.slice(before.length - first.said).map(({ word }) => word);
  for (const item of list) {
    const said = saidAfter(item.begins, after, shared);
    if (said > (second?.said ?? 0)) second = { item, said };
  }
  if (second === null) return null;
  const { item } = second;
  const others = first.items.filter((one) => one !== item);
  if (others.length === 0 || others.length > mostOfOne) return null;
  return [...others, item].map(({ place }) => place).sort((one, other) => one.start - other.start);
}

/** How many of an item's first syllables stand right before the joint, as its end. */
function saidBefore(begins: readonly string[], before: readonly Word[]): number {
  for (let count = Math.min(begins.length, before.length); count >= fewestNamed; count -= 1) {
    const start = before.length - count;
    const isSaid = begins.slice(0, count).every((syllable, at) => syllable === before[start + at]?.word);
    // "Hợp đồng đại lý với …" names no "đại lý".
    if (isSaid && before[start]?.opens === true) return count;
  }
  return 0;
}

/** How many of an item's first syllables the words behind the joint say, those that both names share left out or not ("lớp 5 và 6"). */
function saidAfter(begins: readonly string[], after: readonly string[], shared: readonly string[]): number {
  const run = (own: readonly string[]): number => {
    const end = own.findIndex((syllable, at) => syllable !== after[at]);
    return end < 0 ? own.length : end;
  };
  let most = run(begins) >= fewestNamed ? run(begins) : 0;
  for (let count = 1; count < shared.length && begins[count - 1] === shared[count - 1]; count += 1) {
    const said = run(begins.slice(count));
    if (said > 0) most = Math.max(most, count + said);
  }
  return most;
}

function isAnswer(place: Provision, { document }: OpenDocument, expected: Expected | null): boolean {
  const text = document.text.slice(place.start, place.end);
  return text.length <= longestItem && (expected === null || holds(text.replace(place.marker ?? "", ""), expected));
}

function termsOf(places: readonly Provision[], { document }: OpenDocument): ReadonlySet<string> {
  return new Set(places.flatMap(({ start, end }) => termsIn(document.text.slice(start, end))));
}

function headingTerms([place]: readonly Provision[], { document, outline }: OpenDocument): ReadonlySet<string> {
  const { title, issuer, jurisdictionName } = document.header;
  const words = [title, issuer, jurisdictionName, place === undefined ? null : sectionOf(place, outline)];
  return termSetOf(words.filter((part) => part !== null).join(" "));
}
