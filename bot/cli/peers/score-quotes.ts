import { citesRightly } from "../evaluation/cites";
import type { Expectation } from "../evaluation/expectation";
import { flatten, type Source } from "./places";
import type { Hit } from "./system";

/** A quote that is longer is not read in a chat: a paragraph of some 120 Vietnamese words. In characters. */
export const longestUsable = 600;
const shortestUsable = 20;

/** What is true of one quote that is shown for a question. */
export interface QuoteScore {
  /** It stands letter for letter in the document that it names. */
  readonly verbatim: boolean;
  /** It is of a document, and at a place, where the answer stands. */
  readonly rightPlace: boolean;
  /** The address that it bears is the one under which it stands. */
  readonly rightAddress: boolean;
  readonly usableLength: boolean;
  /** It begins where a sentence or an item of a list begins, and ends where one ends. */
  readonly uncut: boolean;
}

export function scoreQuote(hit: Hit, sources: ReadonlyMap<string, Source>, expected: Expectation): QuoteScore {
  const quote = flatten(hit.text).replace(/^[ .…]+|[ …]+$/g, "");
  const source = sources.get(hit.id);
  const spans = source === undefined || quote === "" ? [] : occurrences(source.text, quote);
  return {
    verbatim: spans.length > 0,
    // One quote need not be of every document that has to be cited.
    rightPlace:
      citesRightly({ ...expected, doc: [...expected.doc, ...expected.docAll], docAll: [] }, [asCitation(hit)]) === true,
    rightAddress: source !== undefined && spans.some((span) => namesPlace(hit.address, source, span)),
    usableLength: quote.length >= shortestUsable && quote.length <= longestUsable,
    uncut: source !== undefined && spans.some((span) => isUncut(source, span)),
  };
}

/** A quote that a person can rely on as it stands. */
export function isReliable(score: QuoteScore): boolean {
  return score.verbatim && score.rightPlace && score.rightAddress && score.usableLength && score.uncut;
}

function asCitation({ id, text, address, heading }: Hit) {
  return { doc: id, section: `${address} ${heading}`, quote: text, reading: null, url: "" };
}

/**
 * Where a quote stands, white space aside: one reader takes the end of a line for a blank, another sees that the word goes on.
 * Every other sign has to be the same.
 */
function occurrences(text: string, quote: string): readonly Span[] {
  const letters = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const [bare, sought] = [text.replace(/\s/g, ""), quote.replace(/\s/g, "")];
  const spans: Span[] = [];
  for (let at = bare.indexOf(sought); at >= 0; at = bare.indexOf(sought, at + 1))
    spans.push({ start: letters[at] ?? 0, end: (letters[at + sought.length - 1] ?? 0) + 1 });
  return spans;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of a quote over several places, the one where it begins or the one that holds the most of it. */
function namesPlace(address: string, { text, places }: Source, { start, end }: Span): boolean {
  const held = places.map((place, at) => {
    const until = places[at + 1]?.start ?? text.length;
    const begins = place.start <= start && start < until;
    return { place, begins, shared: Math.min(until, end) - Math.max(place.start, start) };
  });
  const most = Math.max(...held.map(({ shared }) => shared));
  return held.some(({ place, shared, begins }) => (begins || shared === most) && place.address === flatten(address));
}

const mark = String.raw`(?:[-+•*–_~]|\(?\d{1,3}[.)/]|\d+(?:\.\d+)+\.?|[IVX]+\.|[a-zđ]\)|Điều \d+\.?)`;
const closed = /[.;:!?/…)”"]$/u;
const afterMark = new RegExp(`(?:^|\\s)${mark}$`, "u");
const opensAnew = new RegExp(`^(?:${mark}|[“"(]?\\p{Lu})`, "u");

/** Lines are often broken within a sentence: one counts as new where it begins with a capital letter or the mark of an item. */
function isUncut({ text, lines }: Source, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 20), start).trimEnd();
  const begins =
    start === 0 ||
    closed.test(before) ||
    ((lines.has(start) || afterMark.test(before)) && opensAnew.test(text.slice(start, start + 20)));
  const next = end + (text[end] === " " ? 1 : 0);
  const ends =
    next >= text.length ||
    closed.test(text.slice(start, end)) ||
    (lines.has(next) && opensAnew.test(text.slice(next, next + 20)));
  return begins && ends;
}
