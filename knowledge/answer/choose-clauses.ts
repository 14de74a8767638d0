import type { Provision } from "../model/index";
import type { Outline } from "../outline";
import type { Ask } from "../question/index";
import { foldText } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { cite, longestQuote } from "./cite";
import { expectedOf } from "./expected";
import { isHintedBy } from "./heading-hints";
import type { ScoredSection } from "./score-sections";
import { isBareHeading, isSentence, mergeNeighbours, type Clause } from "./section-text";
import type { OpenDocument } from "./shelf";

/** A section up to this length is quoted whole. In characters. */
const wholeSection = 1100;

/** Up to this length the lines around the best one are read with it where they are needed. In characters. */
const shortSection = 700;
/** Who does something stands in the dashes below what is done. */
const organ =
  /(?<!\p{L})(?:phòng|ủy ban|uỷ ban|ubnd|sở|bộ|ban|hội|trường|đoàn|công an|trung tâm|mặt trận|trạm|tổ dân phố|hiệu trưởng|chủ tịch|giáo viên|cơ quan|đơn vị)\s+\p{L}/iu;

/** Numbered places below this share of the best are not what is listed. */
const enumeratedShare = 0.72;

/**
 * The place around the best ones, whole, where several of its numbered items are among them: "điều kiện gồm những gì" asks for all of a
 * khoản, not for its two best points. Null where the best stands alone or the whole is too long to read.
 */
export function enumerationAround(sections: readonly ScoredSection[]): NonEmpty<Quoted> | null {
  const top = sections[0];
  if (top === undefined || top.text.section.parent === null) return null;
  const { outline } = top.opened;
  const parent = outline.get(top.text.section.parent);
  if (parent === undefined || parent.kind !== "section") return null;
  const siblings = sections.filter(
    ({ text, score }) => text.section.parent === parent.id && score >= top.score * enumeratedShare,
  );
  if (siblings.length < 2 && top.text.section.id !== parent.id) return null;
  return wholePlace(parent, top.opened);
}

/** A numbered place with all that stands below it, item by item where it is too long for one quote. */
export function wholePlace(place: Provision, opened: OpenDocument): NonEmpty<Quoted> | null {
  const { document, outline } = opened;
  if (place.end - place.start <= longestQuote)
    return [{ citation: cite(document, outline, place, place.start, place.end), document }];
  return itemsOf(place, opened);
}

/** The numbered places of one place, each by its first words. */
function itemsOf(parent: Provision, opened: OpenDocument): NonEmpty<Quoted> | null {
  return quoteItems(
    opened.outline.children(parent.id).filter(({ kind }) => kind === "section"),
    opened,
  );
}

/** The first of some numbered places, each by its first words. */
export function quoteItems(items: readonly Provision[], { document, outline }: OpenDocument): NonEmpty<Quoted> | null {
  const [first, ...rest] = items.slice(0, mostSteps).map((item): Quoted => ({
    citation: cite(document, outline, item, item.start, endOfItem(item, outline)),
    document,
  }));
  return first === undefined ? null : [first, ...rest];
}

/** A short item is quoted whole; a long one by its own words, and where those only announce, with the paragraphs below them. */
function endOfItem(item: Provision, outline: Outline): number {
  if (item.end - item.start <= longestStep) return item.end;
  if (!isBareHeading(item)) return item.bodyEnd;
  const below = outline.children(item.id);
  const inner = below.findIndex(({ kind }) => kind === "section");
  // Where its points stand right below it, they are what it announces.
  const own = inner <= 0 ? below : below.slice(0, inner);
  return own.filter(({ end }) => end - item.start <= longestItem).at(-1)?.end ?? below[0]?.end ?? item.bodyEnd;
}

const nearShare = 0.86;
/** Where nothing of a kind is asked for that tells the right place, the second one is shown sooner. */
const nextShare = 0.75;

/** Sections that answer almost as well as the first, at most three. What must be done stands in requirements and in responsibilities. */
export function alike(sections: readonly ScoredSection[], asks: ReadonlySet<Ask>): readonly ScoredSection[] {
  const [top] = sections;
  if (top === undefined) return [];
  const isDuty = ({ text, opened }: ScoredSection): boolean =>
    (asks.has("procedure") || asks.has("obligation")) &&
    opened.document.id === top.opened.document.id &&
    isHintedBy(foldText(text.section.heading ?? ""), asks);
  const isOpen = expectedOf(asks) === null && !asks.has("duties") && !asks.has("who");
  const isNear = (section: ScoredSection, at: number): boolean =>
    section.score >= top.score * (isDuty(section) || (at === 1 && isOpen) ? nextShare : nearShare);
  return sections.filter((section, at) => at === 0 || (at < 3 && isNear(section, at)));
}

/** The two places to compare: the best of each of the two best documents, or the two best of one that alone speaks of it. */
export function comparedSections(sections: readonly ScoredSection[]): readonly ScoredSection[] {
  const [top] = sections;
  if (top === undefined) return [];
  const isOfTop = ({ opened }: ScoredSection): boolean => opened.document.id === top.opened.document.id;
  const other = sections.find((section) => !isOfTop(section));
  const second = sections.find((section) => section !== top && isOfTop(section));
  const isWithinOne =
    second !== undefined && second.score >= top.score * 0.8 && (other?.score ?? 0) < second.score * 0.8;
  const next = isWithinOne ? second : other;
  return next === undefined || next.score < top.score * 0.35 ? [top] : [top, next];
}

/** All of a section for an open question as long as it stays readable; else its best clauses, in reading order. */
export function chooseClauses(section: ScoredSection, asks: ReadonlySet<Ask>, isFirst: boolean): readonly Span[] {
  const { section: provision, end } = section.text;
  const expected = expectedOf(asks);
  const wantsOneThing = expected !== null && expected !== "date";
  const wantsAll =
    !wantsOneThing &&
    ((asks.has("who") && end - provision.start <= shortSection && !organ.test(section.best.text)) ||
      asks.has("open") ||
      asks.has("obligation") ||
      asks.has("procedure") ||
      asks.has("purpose") ||
      asks.has("compare") ||
      asks.has("scope") ||
      asks.has("timetable") ||
      asks.has("duties") ||
      asks.size === 0);
  // "Phải làm gì" is answered by requirements and responsibilities together, not by the better of the two.
  const isDuty =
    (asks.has("procedure") || asks.has("obligation")) && isHintedBy(foldText(provision.heading ?? ""), asks);
  if (end - provision.start <= wholeSection && wantsAll && (isFirst || isDuty || asks.has("compare")))
    return [{ provision, start: provision.start, end }];
  // A khoản that goes on in points is one sentence, whatever of it is asked for.
  if (!wantsOneThing && isSentence(section.opened, provision)) return [{ provision, start: provision.start, end }];
  const share = wantsAll ? 0.5 : 0.75;
  const good = section.clauses.filter(
    (clause) =>
      clause === section.best ||
      (clause.found >= section.best.found * share && (!wantsOneThing || clause.holdsExpected)),
  );
  const most = isFirst ? (wantsAll ? 6 : wantsOneThing ? 2 : 3) : 1;
  const ranked = [...good].sort((one, other) => other.found - one.found).slice(0, most);
  // Who asks when is told a time, even where other clauses say more of the thing.
  const timed =
    expected === "date" && !ranked.some(({ holdsExpected }) => holdsExpected)
      ? [...section.clauses].sort((one, other) => other.found - one.found).find(({ holdsExpected }) => holdsExpected)
      : undefined;
  const best = timed === undefined ? ranked : [...ranked.slice(0, most - 1), timed];
  // "… có trách nhiệm:" names who does what the dashes below it say.
  const lead = section.clauses.find(({ text }) => /:\s*$/u.test(text));
  // A point goes on where its khoản stops at a colon.
  const isPoint = best.some(({ provision: own }) => own.id !== provision.id && own.kind === "section");
  const withLead =
    (asks.has("who") || isPoint) &&
    lead !== undefined &&
    !best.includes(lead) &&
    best.every(({ start }) => start > lead.start)
      ? [lead, ...best]
      : best;
  return [...withColumnHeads(withLists(withLead, section.clauses))].sort((one, other) => one.start - other.start);
}

const announces = /(?::|(?:như sau|sau đây|dưới đây|sau)\s*[.:;]?)\s*$/iu;

/** What stands below a place that ends by announcing it, where the document does not number it: rows, dashes and paragraphs, as far as they can be read. */
export function announcedBelow({ opened: { document, outline }, text }: ScoredSection): readonly Span[] {
  const { section, end } = text;
  if (!announces.test(document.text.slice(section.start, end).trimEnd()) || outline.children(section.id).length > 0)
    return [];
  const siblings =
    section.parent === null
      ? outline.provisions.filter(({ parent }) => parent === null)
      : outline.children(section.parent);
  const below = siblings.slice(siblings.findIndex(({ id }) => id === section.id) + 1);
  const last = below.findIndex(
    ({ kind, start, bodyEnd }) =>
      !isContent.has(kind) || (start > end + 2 && announces.test(document.text.slice(start, bodyEnd).trimEnd())),
  );
  return (last < 0 ? below : below.slice(0, last))
    .filter((provision) => provision.end - section.start <= wholeSection)
    .map((provision) => ({ provision, start: provision.start, end: provision.end }));
}

const isContent: ReadonlySet<Provision["kind"]> = new Set(["paragraph", "bullet"]);

/** A row is read under the names of its columns. */
function withColumnHeads(chosen: readonly Clause[]): readonly Span[] {
  const heads = new Set(chosen.flatMap(({ head }) => head ?? []));
  return [...[...heads].map((provision) => ({ provision, start: provision.start, end: provision.bodyEnd })), ...chosen];
}

/** What ends in a colon is followed by what it announces, as far as that stays readable. */
function withLists<T extends Clause>(chosen: readonly T[], all: readonly T[]): T[] {
  const found = new Set(chosen);
  for (const clause of chosen) {
    if (!/:\s*$/u.test(clause.text)) continue;
    for (const next of all.slice(all.indexOf(clause) + 1)) {
      if (next.end - clause.start > wholeSection) break;
      found.add(next);
      // The next announcement begins another list.
      if (/:\s*$/u.test(next.text) && next.provision.parent === clause.provision.parent) break;
    }
  }
  return [...found];
}

export type Span = Pick<Clause, "provision" | "start" | "end">;

/** Clauses as citations; such as follow on from each other become one. */
export function quote({ opened: { document, outline } }: ScoredSection, spans: readonly Span[]): readonly Quoted[] {
  return mergeNeighbours(spans).map(({ provision, start, end }) => ({
    citation: cite(document, outline, provision, start, end),
    document,
  }));
}

/** At most so many steps are quoted, each by its first words. */
const mostSteps = 10;
const longestStep = 420;
const longestItem = 900;

/**
 * The numbered places of one division, in their order, where several of them are among the best: "các bước", "gồm những nội dung gì" ask for the
 * list, not for one of its items. Null where the best section stands alone.
 */
export function stepsAmong(sections: readonly ScoredSection[]): NonEmpty<Quoted> | null {
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
  return itemsOf(found.parent, found.opened);
}
