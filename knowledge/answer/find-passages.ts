import type { DocumentId, Provision } from "../model/index";
import type { Answer, NonEmpty, Quoted } from "./answer";
import { cite, longestQuote, sectionOf } from "./cite";
import { belongingOf, type AnswerContext } from "./context";
import { evidenceIn, subjectOf, type Subject } from "./evidence";
import { expectedOf, holds } from "./expected";
import type { OpenDocument, Shelf } from "./shelf";

/** A clause of a section: one bullet, paragraph or lead, or a sentence of a long one. */
interface Unit {
  readonly provision: Provision;
  readonly start: number;
  readonly end: number;
  readonly found: number;
  readonly coverage: number;
  readonly holdsExpected: boolean;
}

interface ScoredSection {
  readonly opened: OpenDocument;
  readonly section: Provision;
  readonly units: readonly Unit[];
  readonly best: Unit;
  readonly score: number;
  /** Share of the question's subject that the section with its headings holds. */
  readonly coverage: number;
  readonly found: number;
}

/** The passages that answer, or why none does. */
export type Passages =
  | { readonly kind: "found"; readonly quotes: NonEmpty<Quoted>; readonly confidence: number }
  | { readonly kind: "silent"; readonly answer: Extract<Answer, { kind: "not-found" | "off-topic" }> };

/** Below this share of the subject, by weight, a section is about something else. Set on questions without an answer against questions with one. */
const leastCoverage = 0.45;
/** A long message is mostly circumstance: from this many syllables the found weight decides in place of the share. */
const longSubject = 18;
/** In inverse document frequencies: about three telling words. */
const leastFound = 7;
const sectionsLookedAt = 12;
const longUnit = 420;
const wholeSection = 1100;

/** Finds the sections that speak of the subject, and in them the clauses that answer. */
export async function findPassages(context: AnswerContext): Promise<Passages> {
  const { question, rarity } = context;
  const subject = subjectOf(question.query, context.background, rarity);
  const sections = await scoreSections(context, subject);
  const top = sections[0];
  if (top === undefined) return { kind: "silent", answer: silence("nothing-near", null) };
  const isLong = subject.syllables.length >= longSubject;
  const isAbout = isLong ? top.found >= leastFound : top.coverage >= leastCoverage;
  if (!isAbout && context.background === "") {
    if (top.coverage < leastCoverage / 2 && !isLong) return { kind: "silent", answer: { kind: "off-topic" } };
    return { kind: "silent", answer: silence("nothing-near", quote(top, [top.best])[0] ?? null) };
  }
  const expected = expectedOf(question.asks);
  const fitting = expected === null ? sections : sections.filter((section) => section.score >= top.score * 0.6 && section.units.some((unit) => unit.holdsExpected && unit.found >= section.best.found * 0.6));
  const first = fitting[0];
  if (first === undefined) {
    const lacking = expected === null ? "rule" : lackOf[expected];
    return { kind: "silent", answer: { kind: "not-found", silence: { kind: "lacks", what: lacking }, nearest: quote(top, [top.best])[0] ?? null, contact: null } };
  }
  const chosen = question.asks.has("compare") ? onePerDocument(fitting) : alike(fitting);
  const quotes = chosen.flatMap((section, at) => quote(section, chooseUnits(section, context, at === 0)));
  const [head, ...rest] = quotes;
  if (head === undefined) return { kind: "silent", answer: silence("nothing-near", null) };
  return { kind: "found", quotes: [head, ...rest], confidence: isLong ? 1 : first.coverage };
}

const lackOf = { amount: "amount", percentage: "percentage", number: "number", names: "names", date: "date", email: "contact", phone: "contact" } as const;

function silence(kind: "nothing-near", nearest: Quoted | null): Extract<Answer, { kind: "not-found" }> {
  return { kind: "not-found", silence: { kind }, nearest, contact: null };
}

async function scoreSections(context: AnswerContext, subject: Subject): Promise<readonly ScoredSection[]> {
  const { search, shelf, question } = context;
  const words = `${question.query} ${context.background}`.trim();
  if (words === "") return [];
  const hits = await search.search(words, { limit: 40 });
  const best = hits[0]?.score ?? 1;
  const bySection = new Map<string, { readonly document: DocumentId; readonly provision: Provision; readonly opened: OpenDocument; hit: number }>();
  for (const hit of hits) {
    const opened = await shelf.open(hit.chunk.document);
    const provision = opened.outline.get(hit.chunk.provision);
    if (provision === undefined) continue;
    const section = opened.outline.section(provision);
    const known = bySection.get(section.id);
    if (known === undefined) bySection.set(section.id, { document: hit.chunk.document, provision: section, opened, hit: hit.score / best });
    else known.hit = Math.max(known.hit, hit.score / best);
    if (bySection.size >= sectionsLookedAt * 2) break;
  }
  const expected = expectedOf(question.asks);
  const scored = [...bySection.values()].flatMap(({ provision, opened, hit }): (ScoredSection & { readonly hit: number })[] => {
    const units = unitsOf(opened, provision).map((unit) => {
      const text = opened.document.text.slice(unit.start, unit.end);
      const evidence = evidenceIn(text, headingsOf(opened, provision), subject, context.rarity);
      return { ...unit, ...evidence, holdsExpected: expected !== null && holds(text, expected) };
    });
    const weighed = units.map((unit) => ({ unit, worth: unit.found * (expected === null ? 1 : unit.holdsExpected ? 1.25 : 0.7) }));
    const winner = weighed.reduce<(typeof weighed)[number] | undefined>((so, next) => (so === undefined || next.worth > so.worth ? next : so), undefined);
    if (winner === undefined) return [];
    const whole = evidenceIn(opened.document.text.slice(provision.start, ownEnd(opened, provision)), headingsOf(opened, provision), subject, context.rarity);
    return [{ opened, section: provision, units, best: winner.unit, score: winner.worth, coverage: whole.coverage, found: whole.found, hit }];
  });
  const strongest = Math.max(1e-9, ...scored.map(({ score }) => score));
  const fullest = Math.max(1e-9, ...scored.map(({ found }) => found));
  const summaries = new Map(shelf.documents.map((document) => [document.id, document]));
  return scored
    .map((section) => {
      const summary = summaries.get(section.opened.document.id);
      const belonging = summary === undefined ? 0.5 : belongingOf(summary, context);
      return { ...section, score: (section.hit + section.score / strongest + 0.6 * (section.found / fullest)) * belonging };
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, sectionsLookedAt);
}

/** The document's title and the headings down to the section: what its clauses take for granted. */
function headingsOf({ document, outline }: OpenDocument, section: Provision): string {
  return [document.header.type, document.header.title, document.header.issuer, document.header.jurisdictionName, sectionOf(section, outline)].filter((part) => part !== null).join(" ");
}

/** Where a section's own text ends: before its first numbered child. */
function ownEnd({ outline }: OpenDocument, section: Provision): number {
  return outline.children(section.id).find((child) => child.kind === "section")?.start ?? section.end;
}

type Span = Pick<Unit, "provision" | "start" | "end">;

function unitsOf(opened: OpenDocument, section: Provision): readonly Span[] {
  const { outline } = opened;
  const spans: Span[] = [];
  const collect = (provision: Provision): void => {
    spans.push(...sentencesOf(opened, { provision, start: provision.start, end: provision.bodyEnd }));
    for (const child of outline.children(provision.id)) if (child.kind !== "section") collect(child);
  };
  collect(section);
  const inner = spans.filter((span) => span.provision.id !== section.id || span.end > span.start);
  // A bare heading answers nothing unless it is all that there is.
  const beyondHeading = inner.filter((span) => span.provision.id !== section.id || !isBareHeading(opened, section));
  return beyondHeading.length > 0 ? beyondHeading : inner;
}

function isBareHeading({ outline }: OpenDocument, section: Provision): boolean {
  const hasContent = outline.children(section.id).length > 0;
  return hasContent && section.heading !== null && section.bodyEnd - section.start <= section.heading.length + (section.marker?.length ?? 0) + 4;
}

function sentencesOf({ document }: OpenDocument, span: Span): readonly Span[] {
  if (span.end - span.start <= longUnit) return span.end > span.start ? [span] : [];
  const text = document.text.slice(span.start, span.end);
  const cuts = [...text.matchAll(/[.;:!?]\s+(?=[\p{Lu}\d“"(])|\n/gu)].map((match) => match.index + match[0].length);
  return [0, ...cuts].map((from, at) => ({ provision: span.provision, start: span.start + from, end: span.start + (cuts[at] ?? text.length) }));
}

/** Sections that answer almost as well as the first, at most three. */
function alike(sections: readonly ScoredSection[]): readonly ScoredSection[] {
  const top = sections[0]?.score ?? 0;
  return sections.filter((section, at) => at === 0 || (at < 3 && section.score >= top * 0.86));
}

function onePerDocument(sections: readonly ScoredSection[]): readonly ScoredSection[] {
  const seen = new Set<DocumentId>();
  const top = sections[0]?.score ?? 0;
  return sections
    .filter((section) => {
      if (seen.has(section.opened.document.id) || section.score < top * 0.35) return false;
      seen.add(section.opened.document.id);
      return true;
    })
    .slice(0, 2);
}

/** All of a section for an open question as long as it stays readable; else its best clauses, in reading order. */
function chooseUnits(section: ScoredSection, context: AnswerContext, isFirst: boolean): readonly Span[] {
  const { asks } = context.question;
  const end = ownEnd(section.opened, section.section);
  const isShort = end - section.section.start <= wholeSection;
  const wantsAll = asks.has("open") || asks.has("compare") || asks.has("scope") || asks.size === 0;
  if (isShort && wantsAll && (isFirst || asks.has("compare"))) return [{ provision: section.section, start: section.section.start, end }];
  const share = wantsAll ? 0.5 : 0.75;
  const good = section.units.filter((unit) => unit === section.best || unit.found >= section.best.found * share);
  const most = isFirst ? (wantsAll ? 6 : 3) : 1;
  return [...good].sort((one, other) => other.found - one.found).slice(0, most).sort((one, other) => one.start - other.start);
}

function quote(section: ScoredSection, spans: readonly Span[]): readonly Quoted[] {
  const { document, outline } = section.opened;
  return mergeNeighbours(spans).map(({ provision, start, end }) => ({ citation: cite(document, outline, provision, start, end), document }));
}

/** Clauses of one provision that follow on from each other become one quote. */
function mergeNeighbours(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<Span[]>((merged, span) => {
    const last = merged.at(-1);
    if (last?.provision.id === span.provision.id && span.start - last.end <= 2 && span.end - last.start <= longestQuote) {
      merged[merged.length - 1] = { ...last, end: span.end };
    } else merged.push(span);
    return merged;
  }, []);
}

/** Opens the documents of facts for quoting. */
export async function quoteSpan(shelf: Shelf, fact: { readonly document: DocumentId; readonly provision: string; readonly start: number; readonly end: number }): Promise<Quoted | null> {
  const { document, outline } = await shelf.open(fact.document);
  const provision = outline.provisions.find(({ id }) => id === fact.provision) ?? outline.at(fact.start);
  if (provision === undefined) return null;
  return { citation: cite(document, outline, provision, fact.start, fact.end), document };
}
