import { readSpan, type Provision } from "../model/index";
import { longestQuote, sectionOf } from "./cite";
import { partTitle } from "./part-title";
import { termsIn } from "./rarity";
import type { OpenDocument } from "./shelf";

/** A clause of a section: one bullet, paragraph or lead, or a sentence of a long one. */
export interface Clause {
  readonly provision: Provision;
  readonly start: number;
  readonly end: number;
  /** A row of a table with its columns' names; else as it stands or reads. */
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** The row that names the columns of this one; null outside tables. */
  readonly head: Provision | null;
}

/** A numbered place, or an unnumbered part of a document, cut into clauses and read as terms. */
export interface SectionText {
  readonly section: Provision;
  /** Where its own text ends: before its first numbered child. */
  readonly end: number;
  readonly clauses: readonly Clause[];
  /** Of its own text, its heading included. */
  readonly terms: ReadonlySet<string>;
  /** Of its own heading. */
  readonly headingTerms: ReadonlySet<string>;
  /** Of the document's head and all headings down to it: what its clauses take for granted. */
  readonly contextTerms: ReadonlySet<string>;
}

const longClause = 420;
const read = new WeakMap<OpenDocument, Map<string, SectionText>>();

/** A khoản up to this length is read as one with its points. In characters. */
const longestSentence = 1100;

/**
 * Whether a khoản and its points are one sentence: "Hiệu trưởng chấm dứt hợp đồng trong các trường hợp sau: a) …; b) …". A point alone then says neither who nor when, and
 * the words before the colon rule nothing.
 */
export function isSentence(
  { document, outline }: OpenDocument,
  { address, start, bodyEnd, end, id }: Provision,
): boolean {
  return (
    address !== null &&
    / khoản [^ ]+$/u.test(address) &&
    end - start <= longestSentence &&
    document.text.slice(start, bodyEnd).trimEnd().endsWith(":") &&
    outline.children(id).some(({ kind }) => kind === "section")
  );
}

/** The place that a section is read with: its khoản where both are one sentence, else itself. */
export function sentenceAround(opened: OpenDocument, section: Provision): Provision {
  const parent = section.parent === null ? undefined : opened.outline.get(section.parent);
  return parent !== undefined && isSentence(opened, parent) ? parent : section;
}

/** Reads a section once for as long as its document is open. */
export function readSection(opened: OpenDocument, section: Provision): SectionText {
  const known = read.get(opened) ?? new Map<string, SectionText>();
  read.set(opened, known);
  const before = known.get(section.id);
  if (before !== undefined) return before;
  const { document, outline } = opened;
  const { type, title, issuer, jurisdictionName } = document.header;
  const end = isSentence(opened, section)
    ? section.end
    : (outline.children(section.id).find(({ kind }) => kind === "section")?.start ?? section.end);
  const text: SectionText = {
    section,
    end,
    clauses: clausesOf(opened, section),
    terms: new Set(
      termsIn(`${document.text.slice(section.start, end)} ${readSpan(document, section.start, end) ?? ""}`),
    ),
    headingTerms: new Set(section.heading === null ? [] : termsIn(section.heading)),
    contextTerms: new Set(
      termsIn(
        [type, title, issuer, jurisdictionName, partTitle(opened, section), sectionOf(section, outline)]
          .filter((part) => part !== null)
          .join(" "),
      ),
    ),
  };
  known.set(section.id, text);
  return text;
}

function clausesOf(opened: OpenDocument, section: Provision): readonly Clause[] {
  const { outline, document } = opened;
  const spans: Span[] = [];
  const isWhole = isSentence(opened, section);
  const collect = (provision: Provision): void => {
    spans.push(...sentencesOf(opened, { provision, start: provision.start, end: provision.bodyEnd }));
    for (const child of outline.children(provision.id)) if (isWhole || child.kind !== "section") collect(child);
  };
  collect(section);
  // A bare heading answers nothing unless it is all that there is.
  const isBare = !isWhole && spans.length > 1 && isBareHeading(section) && !tellsByItself(document.text, section);
  const heads = columnHeads(
    spans.map(({ provision }) => provision),
    document.text,
  );
  const isHead = new Set([...heads.values()].map(({ id }) => id));
  const telling = spans.filter(
    ({ provision }) => !isHead.has(provision.id) && (provision.id !== section.id || !isBare),
  );
  const leadTerms = isWhole ? termsIn(document.text.slice(section.start, section.bodyEnd)) : [];
  return (telling.length > 0 ? telling : spans).map((span) => {
    // What is damaged is judged by how it reads, and found by its own letters as well.
    const printed = document.text.slice(span.start, span.end);
    const head = heads.get(span.provision.id) ?? null;
    const text = (head === null ? null : span.provision.heading) ?? readSpan(document, span.start, span.end) ?? printed;
    const lead = isWhole && span.provision.id !== section.id ? leadTerms : [];
    return {
      ...span,
      text,
      terms: new Set([...lead, ...termsIn(text === printed ? text : `${printed} ${text}`)]),
      head,
    };
  });
}

/** For each row of a table, by its id, the row above that names its columns. A row bears its labelled reading as its heading. */
function columnHeads(provisions: readonly Provision[], text: string): ReadonlyMap<Provision["id"], Provision> {
  const heads = new Map<Provision["id"], Provision>();
  let head: Provision | null = null;
  for (const provision of provisions) {
    if (provision.kind !== "paragraph" || !text.slice(provision.start, provision.bodyEnd).includes(" | ")) head = null;
    else if (provision.heading === null) head = provision;
    else if (head !== null) heads.set(provision.id, head);
  }
  return heads;
}

interface Span {
  readonly provision: Provision;
  readonly start: number;
  readonly end: number;
}

/** "…, mỗi khóa 12 buổi, mỗi buổi 75 phút:" counts before it lists. */
const countsFirst =
  /(?<!\p{L})(?:mỗi|từng|gồm|có|tối thiểu|tối đa|ít nhất|nhiều nhất|không quá) (?:\p{L}+ ){0,3}\d+ \p{L}[^\n]*:$/iu;

/** An item of one line is no heading, though no other line of its own follows it; nor is a line that counts what it lists. */
function tellsByItself(text: string, { start, bodyEnd }: Provision): boolean {
  const line = text.slice(start, bodyEnd).trimEnd();
  return /[.;]$/.test(line) || countsFirst.test(line);
}

/** Whether a place's own words are its heading and nothing else. */
export function isBareHeading({ heading, marker, start, bodyEnd }: Provision): boolean {
  return heading !== null && bodyEnd - start <= heading.length + (marker?.length ?? 0) + 4;
}

function sentencesOf({ document }: OpenDocument, span: Span): readonly Span[] {
  if (span.end - span.start <= longClause) return span.end > span.start ? [span] : [];
  const text = document.text.slice(span.start, span.end);
  const cuts = [...text.matchAll(/[.:!?]\s+(?=[\p{Lu}\d“"(])|;\s+(?=[\p{Lu}“"])|\n/gu)].map(
    ({ index, 0: stop }) => index + stop.length,
  );
  return [0, ...cuts].map((from, at) => ({
    provision: span.provision,
    start: span.start + from,
    end: span.start + (cuts[at] ?? text.length),
  }));
}

/** Clauses of one provision that follow on from each other become one quote. */
export function mergeNeighbours<T extends Span>(spans: readonly T[]): readonly T[] {
  return spans.reduce<T[]>((merged, span) => {
    const last = merged.at(-1);
    if (
      last?.provision.id === span.provision.id &&
      span.start - last.end <= 2 &&
      span.end - last.start <= longestQuote
    ) {
      merged[merged.length - 1] = { ...last, end: span.end };
    } else merged.push(span);
    return merged;
  }, []);
}
