import {
  isShortForm,
  otherWordsFor,
  printedFormOf,
  unifyMarked,
  unifyTerms,
  type OtherWords,
  type Question,
} from "../question/index";
import { canBeSyllable, syllablesOf, unifyTonePlacement } from "../text/index";
import { isPrinted, markedTerm, termsOf, type Rarity } from "./rarity";

/** What a question is about, as weighted terms. */
export interface Subject {
  readonly terms: readonly SubjectTerm[];
  /** The folded syllables of the question itself. */
  readonly syllables: readonly string[];
  /** Parts of it that documents may print in other words. */
  readonly otherWords: readonly Bundle[];
}

/** Terms of a subject and other ways to say them together. */
interface Bundle {
  readonly terms: ReadonlySet<string>;
  readonly ways: readonly Way[];
}

interface Way {
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  readonly weight: number;
}

interface SubjectTerm {
  /** A folded syllable, or two with a space between. */
  readonly term: string;
  /** Another way to write it: "06 thang" beside "6 thang"; null where there is none. */
  readonly also: string | null;
  readonly weight: number;
  /** How its syllables were typed where they were typed with marks, as they stand among terms: "=phở" is not "=phố". */
  readonly marked: readonly string[];
  /** The pairs that it forms with its neighbours: a text that has one of them has this word, however its marks were typed ("điên biên"). */
  readonly pairs: readonly string[];
  /** One of the question's own single syllables, by which its coverage is measured. */
  readonly counts: boolean;
  /** Whether the library has it anywhere. */
  readonly isKnown: boolean;
  /** Of a word that documents say in several ways: which word, and which of its ways this term is of. */
  readonly sense: Sense | null;
}

interface Sense {
  readonly word: number;
  readonly way: number;
}

/** The part of a subject that a text does not hold, and its share of the subject's own syllables by weight. Unknown syllables are left out: they may be typing errors. */
export function withoutTerms(
  subject: Subject,
  text: ReadonlySet<string>,
): { readonly subject: Subject; readonly share: number } {
  const own = subject.terms.filter(({ counts }) => counts);
  const rest = own.filter(({ term, isKnown }) => isKnown && !text.has(term));
  const mass = (terms: typeof own): number => terms.reduce((sum, { weight }) => sum + weight, 0);
  return {
    subject: { terms: rest, syllables: rest.map(({ term }) => term), otherWords: subject.otherWords },
    share: own.length === 0 ? 0 : mass(rest) / mass(own),
  };
}

/** What schools are called before their names: "Trường THPT …". */
export const designations: ReadonlySet<string> = new Set(
  "truong thpt thcs th mn trung hoc pho thong co so tieu mam non".split(" "),
);

/** A subject without the names that it says in full, where more than those is left of it; schools' with what they are called before them. Names are lists of folded syllables. */
export function withoutNames(subject: Subject, names: readonly (readonly string[])[], areOfSchools = false): Subject {
  const said = subject.syllables;
  const dropped = new Set<string>();
  for (const name of names) {
    const at = said.findIndex(
      (_, from) => name.length > 0 && name.every((syllable, by) => said[from + by] === syllable),
    );
    if (at < 0) continue;
    let from = at;
    while (areOfSchools && designations.has(said[from - 1] ?? "")) from -= 1;
    for (const syllable of said.slice(from, at + name.length)) dropped.add(syllable);
  }
  if (dropped.size === 0) return subject;
  const terms = subject.terms.filter(({ term }) => !term.split(" ").every((syllable) => dropped.has(syllable)));
  return terms.some(({ counts, isKnown }) => counts && isKnown) ? { ...subject, terms } : subject;
}

/** Letters that stand this many times as often with other marks say little by themselves. */
const fewestOthers = 4;
/** Most that marks can add to a syllable's weight. */
const mostForMarks = 2;

/**
 * A subject in which a syllable typed with marks weighs more where most of the texts have its letters with other marks only: "họp" is rare among
 * texts full of "hợp". `texts` are the terms of the texts at hand, damaged ones left out.
 */
export function weighMarks(subject: Subject, texts: readonly ReadonlySet<string>[]): Subject {
  const terms = subject.terms.map((term): SubjectTerm => {
    const [mark, ...more] = term.marked;
    if (mark === undefined || more.length > 0) return term;
    const folded = texts.filter((text) => text.has(term.term)).length;
    const marked = texts.filter((text) => text.has(mark)).length;
    if (marked === 0 || marked * fewestOthers > folded) return term;
    return { ...term, weight: term.weight + Math.min(mostForMarks, Math.log((folded + 0.5) / (marked + 0.5))) };
  });
  return { ...subject, terms };
}

interface TypedSyllable {
  readonly folded: string;
  readonly marked: string | null;
}

/** Pairs say more than their syllables: "hoc tap" in a row against "hoc" here and "tap" there. */
const pairShare = 0.8;
/** What the turn before says counts less than what this one says. */
const backgroundShare = 0.3;
/** Where a question names its own subject, all that was said before weighs at most this part of it, and each word at least so much. */
const mostBefore = 0.5;
const leastBackgroundShare = 0.1;
/** A syllable with other marks than the typed ones is probably another word. */
const otherMarksShare = 0.3;

/** A word that was not translated may be in the documents by a name that nobody knows: that it is not found says less. */
const foreignShare = 0.6;

/** What the name of the kind of thing asked for counts. */
const fieldShare = 0.35;

/** What somebody measures of their own ("xe 35 chỗ", "nhà cách 12 km") is printed as a range or not at all. */
const measureShare = 0.35;
const unitsOfMeasure = new Set("km m cm met kilomet ki cay kg gam can lit ha cho ghe".split(" "));

/** What is known of the words of a query beside themselves. */
export interface Reading extends Pick<Question, "senses" | "foreign"> {
  readonly spelled?: Question["spelled"];
  readonly namesOwn?: boolean | undefined;
  /** What names the kind of thing asked for ("thời gian …"), folded; documents print the thing itself without its name. */
  readonly fieldNoun?: string | null;
}

/**
 * Builds the subject of a query and of the turn before it (`background`, or empty). Of a word that documents say in several ways (`senses`) one way is
 * enough; words that could not be translated (`foreign`) weigh less. `namesOwn` says that the query names what it asks of itself.
 */
export function subjectOf(
  query: string,
  background: string,
  rarity: Rarity,
  { senses, spelled = "", foreign, namesOwn, fieldNoun = null }: Reading = { senses: [], foreign: new Set() },
): Subject {
  const terms = new Map<string, SubjectTerm>();
  const senseOf = sensesBySyllable(senses, rarity);
  const add = (list: readonly TypedSyllable[], share: number): void => {
    const pairAt = (at: number): string | null => {
      const [before, syllable] = [list[at - 1], list[at]];
      return before === undefined || syllable === undefined ? null : `${before.folded} ${syllable.folded}`;
    };
    const shareOfField = (at: number): number =>
      fieldNoun !== null && (pairAt(at) === fieldNoun || pairAt(at + 1) === fieldNoun) ? fieldShare : 1;
    const shareOfMeasure = (at: number): number => {
      const [number, unit] = [list[at]?.folded ?? "", list[at + 1]?.folded ?? ""];
      const isMeasure = /^\d+$/.test(number) && unitsOfMeasure.has(unit) && !rarity.isKnown(`${number} ${unit}`);
      return isMeasure ? measureShare : 1;
    };
    for (const [at, syllable] of list.entries()) {
      const before = list[at - 1];
      const pairs = [pairAt(at), pairAt(at + 1)].filter((pair) => pair !== null);
      const known = foreign.has(syllable.folded) && !rarity.isKnown(syllable.folded) ? foreignShare : 1;
      const weight = rarity.weight(syllable.folded) * share * known * shareOfField(at) * shareOfMeasure(at);
      keep(syllable.folded, marksOf(syllable), weight, share === 1, pairs);
      const pair = pairAt(at);
      // A pair that the library has nowhere is an accident of the sentence, not a missing term.
      if (before === undefined || pair === null || !rarity.isKnown(pair)) continue;
      const ofPair = rarity.weight(pair) * pairShare * share * Math.min(shareOfField(at), shareOfField(at - 1));
      keep(pair, [...marksOf(before), ...marksOf(syllable)], ofPair, false, []);
    }
  };
  const keep = (
    term: string,
    marked: readonly string[],
    weight: number,
    counts: boolean,
    pairs: readonly string[],
  ): void => {
    if ((terms.get(term)?.weight ?? 0) < weight)
      terms.set(term, {
        term,
        also: withOtherZero(term),
        weight,
        marked,
        pairs,
        counts,
        isKnown: rarity.isKnown(term),
        sense: senseOf(term),
      });
  };
  const own = typedSyllables(query, rarity);
  add(own, 1);
  if (background !== "") {
    const before = typedSyllables(background, rarity);
    const balanced = (mostBefore * massOf(own, rarity)) / Math.max(1, massOf(before, rarity));
    add(
      before,
      namesOwn === true ? Math.min(backgroundShare, Math.max(leastBackgroundShare, balanced)) : backgroundShare,
    );
  }
  const syllables = own.map(({ folded }) => folded);
  return { terms: [...terms.values()], syllables, otherWords: bundlesOf(otherWordsFor(spelled), syllables, rarity) };
}

/** Of one phrase. */
const mostWays = 4;

/** Of what is said in a query, each phrase with the ways to print it that the library has. */
function bundlesOf(otherWords: readonly OtherWords[], syllables: readonly string[], rarity: Rarity): readonly Bundle[] {
  const own = new Set(syllables);
  return otherWords.flatMap(({ said, ways }) => {
    if (isPrinted(said, rarity)) return [];
    const terms = termsOf(syllablesOf(said)).filter((term) => term.split(" ").every((syllable) => own.has(syllable)));
    const printed = ways
      .map((way) => wayOf(way, rarity))
      .filter((way) => way !== null)
      .slice(0, mostWays);
    return terms.length === 0 || printed.length === 0 ? [] : [{ terms: new Set(terms), ways: printed }];
  });
}

/** The terms of a way to print something; null where the library has not all of them. */
function wayOf(way: string, rarity: Rarity): Way | null {
  const syllables = syllablesOf(way);
  const terms = termsOf(syllables).map((term) => ({
    term,
    weight: rarity.weight(term) * (term.includes(" ") ? pairShare : 1),
  }));
  const isKnown = terms.length > 0 && terms.every(({ term }) => rarity.isKnown(term));
  return isKnown ? { terms, weight: terms.reduce((sum, { weight }) => sum + weight, 0) } : null;
}

/** Which way of which word a syllable, or a pair of one way, is of; null where it is of none or of all ways. */
function sensesBySyllable(senses: Question["senses"], rarity: Rarity): (term: string) => Sense | null {
  const found = new Map<string, Sense>();
  for (const [word, ways] of senses.entries()) {
    const sets = ways.map((way) => typedSyllables(way, rarity).map(({ folded }) => folded));
    for (const [way, syllables] of sets.entries())
      for (const syllable of syllables)
        if (!found.has(syllable) && !sets.every((set) => set.includes(syllable))) found.set(syllable, { word, way });
  }
  return (term) => {
    const [first = null, second] = term.split(" ").map((syllable) => found.get(syllable) ?? null);
    return second === undefined || (first?.word === second?.word && first?.way === second?.way) ? first : null;
  };
}

/** The weight of all syllables that the library has. */
function massOf(list: readonly TypedSyllable[], rarity: Rarity): number {
  return list.reduce((sum, { folded }) => sum + (rarity.isKnown(folded) ? rarity.weight(folded) : 0), 0);
}

function marksOf({ marked }: TypedSyllable): readonly string[] {
  return marked === null ? [] : [markedTerm(marked)];
}

function typedSyllables(text: string, rarity: Rarity): readonly TypedSyllable[] {
  const unified = unifyTonePlacement(unifyMarked(text));
  const isMarked = /[^\u0000-\u007f]/.test(unified);
  // Without marks more synonyms can be told by their folded forms.
  const words = (isMarked ? unified : unifyTerms(text)).match(/\p{L}+|\p{Nd}+/gu) ?? [];
  return words.flatMap((word): readonly TypedSyllable[] => {
    const [folded = word] = syllablesOf(word);
    // A short form that no document prints stands beside its long one, which says it.
    if (isShortForm(folded) && !rarity.isKnown(folded)) return [];
    const printed = rarity.isKnown(folded) ? null : printedFormOf(folded);
    if (printed !== null) return syllablesOf(printed).map((syllable) => ({ folded: syllable, marked: null }));
    // What is no syllable was mistyped: its marks prove nothing.
    const isTyped = /[^\u0000-\u007f]/.test(word) && canBeSyllable(word);
    return [{ folded, marked: isTyped ? word : null }];
  });
}

/** How much of a subject a text holds. */
export interface Evidence {
  /** Weight of the terms found. */
  readonly found: number;
  /** Share of the query's own syllables found, by weight, 0..1. */
  readonly coverage: number;
}

/**
 * Weighs a text by its terms (see `termsIn`); terms found only in `inContext` (the headings above) count half. In a damaged text marks
 * prove nothing.
 */
export function evidenceIn(inText: Terms, inContext: Terms, subject: Subject, isDamaged = false): Evidence {
  return evidenceUnder(inContext, subject, isDamaged)(inText);
}

const partsKnown = new WeakMap<
  Subject["terms"],
  { readonly otherWords: Subject["otherWords"]; readonly parts: readonly number[] }
>();

/** Of each term which part that may be told in other words it belongs to; -1 for none. */
function partsOf(terms: Subject["terms"], otherWords: Subject["otherWords"]): readonly number[] {
  if (otherWords.length === 0) return noParts;
  const known = partsKnown.get(terms);
  if (known?.otherWords === otherWords) return known.parts;
  const parts = terms.map(({ term, sense }) =>
    sense === null ? otherWords.findIndex((part) => part.terms.has(term)) : -1,
  );
  partsKnown.set(terms, { otherWords, parts });
  return parts;
}

const noParts: readonly number[] = [];

/** The same for many texts under the same headings. */
export function evidenceUnder(
  inContext: Terms,
  { terms, otherWords }: Subject,
  isDamaged: boolean,
): (inText: Terms) => Evidence {
  const above = terms.map((term) => shareOf(term, inContext, isDamaged));
  const partOf = partsOf(terms, otherWords);
  const parts = otherWords.map((bundle, part): PartUnder => {
    const weight = terms.reduce((sum, term, at) => sum + (partOf[at] === part ? term.weight : 0), 0);
    return { weight, ways: bundle.ways.map((way) => ({ ...way, above: shareTold(way, inContext) })) };
  });
  const hasSenses = terms.some(({ sense }) => sense !== null);
  const none = new Map<number, Map<number, Sum>>();
  return (inText) => {
    const plain: Sum = { found: 0, covered: 0, mass: 0 };
    const told = parts.map((): Sum => ({ found: 0, covered: 0, mass: 0 }));
    const ways: Map<number, Map<number, Sum>> = hasSenses ? new Map<number, Map<number, Sum>>() : none;
    for (const [at, term] of terms.entries()) {
      const inHeadings = above[at] ?? 0;
      const inOwn = shareOf(term, inText, isDamaged);
      const sum = term.sense === null ? (told[partOf[at] ?? -1] ?? plain) : sumOf(ways, term.sense);
      sum.found += term.weight * Math.max(inOwn, inHeadings / 2);
      if (term.counts) {
        sum.covered += term.weight * Math.max(inOwn, inHeadings);
        sum.mass += term.weight;
      }
    }
    const sums = [
      plain,
      ...parts.map((part, at) => toldOtherwise(part, told[at] ?? plain, inText)),
      ...[...ways.values()].map((ofWord) => bestOf([...ofWord.values()])),
    ];
    const total = (part: keyof Sum): number => sums.reduce((so, sum) => so + sum[part], 0);
    const mass = total("mass");
    return { found: total("found"), coverage: mass === 0 ? 0 : total("covered") / mass };
  };
}

/** So much of a way, by weight, a text must have: its words side by side. */
const leastOfWay = 0.75;
/** Other words than those said count less. */
const otherWordsShare = 0.85;

/** Whether a text says a part of a subject in one of its other ways. */
export function isToldOtherwise({ ways }: Bundle, text: Terms): boolean {
  return ways.some((way) => shareOfWay(way, text) >= leastOfWay);
}

function shareOfWay({ terms, weight }: Way, text: Terms): number {
  return terms.reduce((sum, { term, weight: of }) => sum + (text.has(term) ? of : 0), 0) / weight;
}

/** What counts of a way that a text has; 0 where it has too little of it. */
function shareTold(way: Way, text: Terms): number {
  const share = shareOfWay(way, text);
  return share >= leastOfWay ? share * otherWordsShare : 0;
}

/** A part of a subject, by the weight of its own words, with its ways and what of them stands in the headings above. */
interface PartUnder {
  readonly weight: number;
  readonly ways: readonly (Way & { readonly above: number })[];
}

/** What a text has of a part of a subject, or of another way to say it if that is more. */
function toldOtherwise(part: PartUnder, own: Sum, inText: Terms): Sum {
  let { found, covered } = own;
  for (const way of part.ways) {
    const inOwn = shareTold(way, inText);
    found = Math.max(found, Math.min(way.weight, part.weight) * Math.max(inOwn, way.above / 2));
    covered = Math.max(covered, own.mass * Math.max(inOwn, way.above));
  }
  return { found, covered, mass: own.mass };
}

interface Sum {
  found: number;
  covered: number;
  mass: number;
}

function sumOf(ways: Map<number, Map<number, Sum>>, { word, way }: Sense): Sum {
  const ofWord = ways.get(word) ?? new Map<number, Sum>();
  ways.set(word, ofWord);
  const sum = ofWord.get(way) ?? { found: 0, covered: 0, mass: 0 };
  ofWord.set(way, sum);
  return sum;
}

/** The way of a word that a text has most of; of those that it does not have, the one that weighs least. */
function bestOf(ways: readonly Sum[]): Sum {
  const share = ({ covered, mass }: Sum): number => (mass === 0 ? 0 : covered / mass);
  return ways.reduce((best, way) =>
    share(way) > share(best) ||
    (share(way) === share(best) && (share(way) > 0 ? way.found > best.found : way.mass < best.mass))
      ? way
      : best,
  );
}

/** The terms of one text or of several. */
type Terms = Pick<ReadonlySet<string>, "has">;

/** A small number with the zero before it that documents print, or without; null where a term has none. */
export function withOtherZero(term: string): string | null {
  const other = term.replace(/(?<!\d)(0?)([1-9])(?!\d)/g, (_, zero: string, digit: string) =>
    zero === "" ? `0${digit}` : digit,
  );
  return other === term ? null : other;
}

function shareOf({ term, also, marked, pairs }: SubjectTerm, terms: Terms, isDamaged: boolean): number {
  if (!terms.has(term)) return also !== null && terms.has(also) ? 1 : 0;
  const isSame = isDamaged || marked.every((syllable) => terms.has(syllable)) || pairs.some((pair) => terms.has(pair));
  return isSame ? 1 : otherMarksShare;
}
