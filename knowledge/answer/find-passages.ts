import { unifyTerms, type Ask } from "../question/index";
import { foldText } from "../text/index";
import type { DocumentId, Provision } from "../model/index";
import type { Answer, NonEmpty, Quoted } from "./answer";
import { cite } from "./cite";
import { belongingOf, type AnswerContext } from "./context";
import { evidenceIn, subjectOf, type Subject } from "./evidence";
import { actorOfHeading, actorOfQuestion, type Actor } from "./actor";
import { countedNoun, counts } from "./counted";
import { expectedOf, holds, type Expected } from "./expected";
import { isHintedBy } from "./heading-hints";
import { mergeNeighbours, readSection, type Clause, type SectionText } from "./section-text";
import type { OpenDocument, Shelf } from "./shelf";

interface ScoredClause extends Clause {
  readonly found: number;
  readonly holdsExpected: boolean;
}

interface ScoredSection {
  readonly opened: OpenDocument;
  readonly text: SectionText;
  readonly clauses: readonly ScoredClause[];
  readonly best: ScoredClause;
  readonly score: number;
  /** Share of the question's subject that the section with its headings holds. */
  readonly coverage: number;
  readonly found: number;
}

type Silent = Extract<Answer, { kind: "not-found" | "off-topic" }>;

/** The passages that answer, or why none does. */
export type Passages =
  { readonly kind: "found"; readonly quotes: NonEmpty<Quoted> } | { readonly kind: "silent"; readonly answer: Silent };

/** Below this share of the subject, by weight, a section is about something else. Set on questions without an answer against questions with one. */
const leastCoverage = 0.45;
/** A long message is mostly circumstance: from this many syllables the found weight decides in place of the share. */
const longSubject = 18;
/** In inverse document frequencies: about three telling words. */
const leastFound = 7;
/** So much of the subject is there that chat around it does not matter. */
const surelyFound = 11;
const standingCoverage = 0.3;
const standingMargin = 1.6;
const sectionsLookedAt = 12;
const wholeSection = 1100;
/** Below this share of possible syllables a text is damaged. */
const soundQuality = 0.85;

/** What speaks for a section, each between 0 and 1 before it is weighed. */
const weights = { hit: 1, clause: 1, whole: 0.6, document: 0.6, heading: 0.5, hint: 0.3, definition: 1 };

/** Finds the sections that speak of the subject, and in them the clauses that answer. */
export async function findPassages(context: AnswerContext): Promise<Passages> {
  const { question, rarity } = context;
  const subject = subjectOf(question.query, context.background, rarity);
  const sections = await scoreSections(context, subject);
  const top = sections[0];
  if (top === undefined) return silent({ kind: "off-topic" });
  const isLong = subject.syllables.length >= longSubject;
  const next = sections[1];
  // One section far ahead of all others is about the subject, however much was said around it.
  const standsOut = top.coverage >= standingCoverage && next !== undefined && top.score >= next.score * standingMargin;
  const isAbout =
    standsOut || (isLong ? top.found >= leastFound : top.coverage >= leastCoverage || top.found >= surelyFound);
  if (!isAbout && context.background === "") {
    const isFarOff = isLong ? top.found < leastFound / 2 : top.coverage < leastCoverage / 2;
    return silent(isFarOff ? { kind: "off-topic" } : notFound({ kind: "nothing-near" }, top));
  }
  const expected = expectedOf(question.asks);
  const fitting = expected === null ? sections : sections.filter((section) => holdsNear(section, top));
  const first = fitting[0];
  if (first === undefined)
    return silent(notFound({ kind: "lacks", what: expected === null ? "rule" : lackOf[expected] }, top));
  const steps = question.asks.has("steps") ? stepsAmong(fitting) : null;
  if (steps !== null) return { kind: "found", quotes: steps };
  const chosen = question.asks.has("compare") ? onePerDocument(fitting) : alike(fitting);
  const quotes = chosen.flatMap((section, at) => quote(section, chooseClauses(section, question.asks, at === 0)));
  const [head, ...rest] = quotes;
  return head === undefined
    ? silent(notFound({ kind: "nothing-near" }, top))
    : { kind: "found", quotes: [head, ...rest] };
}

const lackOf = {
  amount: "amount",
  hour: "date",
  percentage: "percentage",
  number: "number",
  names: "names",
  date: "date",
  email: "contact",
  phone: "contact",
} as const satisfies Record<Expected, string>;

function silent(answer: Silent): Passages {
  return { kind: "silent", answer };
}

function notFound(silence: Extract<Answer, { kind: "not-found" }>["silence"], nearest: ScoredSection): Silent {
  return { kind: "not-found", silence, nearest: quote(nearest, [nearest.best])[0] ?? null, contact: null };
}

/** Whether the section has the kind of thing asked for where it speaks of the subject. */
function holdsNear(section: ScoredSection, top: ScoredSection): boolean {
  return (
    section.score >= top.score * 0.6 &&
    section.clauses.some(({ holdsExpected, found }) => holdsExpected && found >= section.best.found * 0.6)
  );
}

async function scoreSections(context: AnswerContext, subject: Subject): Promise<readonly ScoredSection[]> {
  const { search, shelf, question } = context;
  const words = `${question.query} ${context.background}`.trim();
  if (words === "") return [];
  const unified = `${unifyTerms(words)}${question.asks.has("hour") ? " gio" : ""}`;
  const hits = await search.search(unified === foldText(words) ? words : `${words} ${unified}`, { limit: 40 });
  const strongestHit = hits[0]?.score ?? 1;
  const found = new Map<string, { readonly opened: OpenDocument; readonly section: Provision; readonly hit: number }>();
  for (const { chunk, score } of hits) {
    const opened = await shelf.open(chunk.document);
    const provision = opened.outline.get(chunk.provision);
    if (provision === undefined) continue;
    const section = opened.outline.section(provision);
    // Hits come best first: the first one of a section is its best.
    if (!found.has(section.id)) found.set(section.id, { opened, section, hit: score / strongestHit });
    if (found.size >= sectionsLookedAt * 2) break;
  }
  const expected = expectedOf(question.asks);
  const noun = countedNoun(question.folded);
  const term = question.asks.has("definition") ? definedTerm(question.folded) : null;
  const actor = actorOfQuestion(question.folded, context.role);
  const read = [...found.values()].flatMap(({ opened, section, hit }) => {
    const text = readSection(opened, section);
    const isDamaged = opened.document.quality < soundQuality;
    const clauses = text.clauses.map((clause): ScoredClause & { readonly worth: number } => {
      const { found: weight } = evidenceIn(clause.terms, text.contextTerms, subject, isDamaged);
      const holdsExpected =
        expected !== null &&
        holds(clause.text, expected, isDamaged) &&
        (expected !== "number" || noun === null || isDamaged || counts(clause.text, noun));
      return {
        ...clause,
        found: weight,
        holdsExpected,
        worth:
          weight *
          (expected === null ? 1 : holdsExpected ? 1.25 : 0.7) *
          (term !== null && defines(clause.text, term) ? 1.6 : 1),
      };
    });
    const best = clauses.reduce<(typeof clauses)[number] | undefined>(
      (so, next) => (so === undefined || next.worth > so.worth ? next : so),
      undefined,
    );
    if (best === undefined) return [];
    const whole = evidenceIn(text.terms, text.contextTerms, subject, isDamaged);
    return [{ opened, text, clauses, best, coverage: whole.coverage, found: whole.found, hit }];
  });
  const strongestClause = Math.max(1e-9, ...read.map(({ best }) => best.worth));
  const fullest = Math.max(1e-9, ...read.map(({ found: weight }) => weight));
  const ofDocument = documentEvidence(read, subject);
  const fullestDocument = Math.max(1e-9, ...ofDocument.values());
  const summaries = new Map(shelf.documents.map((document) => [document.id, document]));
  return read
    .map((section) => {
      const summary = summaries.get(section.opened.document.id);
      const score =
        weights.hit * section.hit +
        weights.clause * (section.best.worth / strongestClause) +
        weights.whole * (section.found / fullest) +
        weights.document * ((ofDocument.get(section.opened.document.id) ?? 0) / fullestDocument) +
        weights.heading * headingShare(section.text, subject) ** 2 +
        (term !== null && defines(section.best.text, term) ? weights.definition : 0) +
        weights.hint * (isHintedBy(foldText(section.text.section.heading ?? ""), question.asks) ? 1 : 0);
      return {
        ...section,
        score:
          score *
          kindFactor(section.text.section, context) *
          actorFactor(section.text.section, actor) *
          placeFactor(section, context) *
          (summary === undefined ? 0.5 : belongingOf(summary, context)),
      };
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, sectionsLookedAt);
}

/** How much of the subject the sections found in each document hold together: a question names its document by words that stand in several of them. */
function documentEvidence(
  sections: readonly { readonly opened: OpenDocument; readonly text: SectionText }[],
  subject: Subject,
): ReadonlyMap<DocumentId, number> {
  const terms = new Map<DocumentId, Set<string>>();
  for (const { opened, text } of sections) {
    const known = terms.get(opened.document.id) ?? new Set();
    terms.set(opened.document.id, known);
    for (const term of [...text.terms, ...text.contextTerms]) known.add(term);
  }
  return new Map([...terms].map(([id, own]) => [id, evidenceIn(own, own, subject).found]));
}

/** How much of the section's own heading the question says. */
function headingShare({ headingTerms }: SectionText, subject: Subject): number {
  const single = [...headingTerms].filter((term) => !term.includes(" "));
  if (single.length === 0) return 0;
  const said = new Set(subject.syllables);
  return single.filter((term) => said.has(term)).length / single.length;
}

/** The term of "cơ chế một cửa là gì", folded; null where the question has another form. */
function definedTerm(folded: string): string | null {
  const match =
    /^(?:(?:cho (?:toi |em )?hoi|xin hoi|theo \S+(?: \S+){0,5}?|the nao la|khai niem|dinh nghia|what is|what are) )?(.{3,80}?)\s+(?:la (?:gi|cai gi|nhu the nao)|nghia la (?:gi|sao)|duoc hieu (?:la gi|the nao|nhu the nao))/.exec(
      folded
        .replace(/[^\p{L}\p{Nd} ]+/gu, " ")
        .replace(/ +/g, " ")
        .trim(),
    );
  return match?.[1]?.replace(/^(?:thi|the|cai) /, "") ?? null;
}

/** A definition names its term first, or behind a word of what kind it is ("Cơ chế một cửa là …"). In characters. */
const furthestTerm = 30;

/** Whether a clause says what a term is: "2. Cơ chế một cửa là …". Takes the term folded. */
function defines(text: string, term: string): boolean {
  const said = foldText(text)
    .replace(/^[\s\d.)a-z]{0,4}?[.)]\s*/, "")
    .replace(/["“”‘’']/g, "");
  const at = Math.max(said.indexOf(`${term} la `), said.indexOf(`${term} duoc hieu la `));
  return at >= 0 && at <= furthestTerm;
}

/** Duties of somebody else are not the asker's. */
function actorFactor({ heading }: Provision, actor: Actor | null): number {
  const named = actor === null || heading === null ? null : actorOfHeading(heading);
  return named === null ? 1 : named === actor ? 1.2 : 0.75;
}

/** A place that the question names must be the document's own, or be spoken of in the section or its document's title. */
function placeFactor(
  { opened, text }: { readonly opened: OpenDocument; readonly text: SectionText },
  { question }: AnswerContext,
): number {
  if (question.places.length === 0) return 1;
  const isThere = question.places.some(({ name }) =>
    name.split(" ").every((syllable) => text.terms.has(syllable) || text.contextTerms.has(syllable)),
  );
  return isThere || opened.document.header.jurisdiction === "national" ? 1 : 0.6;
}

/** The frame of a document (bases, recipients, signature) says whom and what it cites, not what to do. */
function kindFactor({ kind, heading }: Provision, { question }: AnswerContext): number {
  // Purposes say what for; who asks what to do gets them only where he asks for them.
  if (/^(?:mục đích|mục tiêu)/iu.test(heading ?? "") && !question.asks.has("purpose")) return 0.8;
  if (kind === "section" || kind === "paragraph" || kind === "bullet" || kind === "footnote") return 1;
  return kind === "preamble" && question.asks.has("basis") ? 1 : 0.6;
}

/** At most so many steps are quoted, each by its first words. */
const mostSteps = 10;
const longestStep = 420;

/**
 * The numbered places of one division, in their order, where several of them are among the best: "các bước", "gồm những nội dung gì" ask for the
 * list, not for one of its items. Null where the best section stands alone.
 */
function stepsAmong(sections: readonly ScoredSection[]): NonEmpty<Quoted> | null {
  const top = sections[0];
  if (top === undefined) return null;
  const best = sections.filter(({ score }) => score >= top.score * 0.6);
  const divisions = best.flatMap(({ opened, text }) => {
    const parent = text.section.parent === null ? undefined : opened.outline.get(text.section.parent);
    return parent === undefined || parent.kind !== "section" ? [] : [{ opened, parent }];
  });
  const [found] = divisions
    .filter(({ parent }) =>
      /nội dung|quy trình|trình tự|các bước|lộ trình|thủ tục|cách thức/iu.test(parent.heading ?? ""),
    )
    .filter(({ parent }) => divisions.filter((other) => other.parent.id === parent.id).length >= 2);
  if (found === undefined) return null;
  const { document, outline } = found.opened;
  const items = outline.children(found.parent.id).filter(({ kind }) => kind === "section");
  const [first, ...rest] = items.slice(0, mostSteps).map((item): Quoted => {
    // A step that is a bare heading is quoted with its clauses as far as they are short.
    const end = item.end - item.start <= longestStep ? item.end : item.bodyEnd;
    return { citation: cite(document, outline, item, item.start, end), document };
  });
  return first === undefined ? null : [first, ...rest];
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
function chooseClauses(section: ScoredSection, asks: ReadonlySet<Ask>, isFirst: boolean): readonly Span[] {
  const { section: provision, end } = section.text;
  const expected = expectedOf(asks);
  const wantsOneThing = expected !== null && expected !== "date";
  const wantsAll =
    !wantsOneThing &&
    (asks.has("open") ||
      asks.has("obligation") ||
      asks.has("procedure") ||
      asks.has("purpose") ||
      asks.has("compare") ||
      asks.has("scope") ||
      asks.size === 0);
  // "Phải làm gì" is answered by requirements and responsibilities together, not by the better of the two.
  const isDuty =
    (asks.has("procedure") || asks.has("obligation")) && isHintedBy(foldText(provision.heading ?? ""), asks);
  if (end - provision.start <= wholeSection && wantsAll && (isFirst || isDuty || asks.has("compare")))
    return [{ provision, start: provision.start, end }];
  const share = wantsAll ? 0.5 : 0.75;
  const good = section.clauses.filter(
    (clause) =>
      clause === section.best ||
      (clause.found >= section.best.found * share && (!wantsOneThing || clause.holdsExpected)),
  );
  const most = isFirst ? (wantsAll ? 6 : wantsOneThing ? 2 : 3) : 1;
  return [...good]
    .sort((one, other) => other.found - one.found)
    .slice(0, most)
    .sort((one, other) => one.start - other.start);
}

type Span = Pick<Clause, "provision" | "start" | "end">;

function quote({ opened: { document, outline } }: ScoredSection, spans: readonly Span[]): readonly Quoted[] {
  return mergeNeighbours(spans).map(({ provision, start, end }) => ({
    citation: cite(document, outline, provision, start, end),
    document,
  }));
}

/** Opens the document of a fact and quotes its span. */
export async function quoteSpan(
  shelf: Shelf,
  fact: {
    readonly document: DocumentId;
    readonly provision: Provision["id"];
    readonly start: number;
    readonly end: number;
  },
): Promise<Quoted | null> {
  const { document, outline } = await shelf.open(fact.document);
  const provision = outline.get(fact.provision) ?? outline.at(fact.start);
  return provision === undefined
    ? null
    : { citation: cite(document, outline, provision, fact.start, fact.end), document };
}
