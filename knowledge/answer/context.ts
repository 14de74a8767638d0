import { asksForSpan } from "./asked-length";
import type { WorkingCalendar } from "../deadlines/index";
import type { DocumentId, IsoDate } from "../model/index";
import { fitsNumber, kindsOfDocuments, saysKind, type PlaceName, type Question } from "../question/index";
import type { Search } from "../search/search";
import type { DocumentSummary } from "../store/library";
import { hasEnded } from "../conflicts/index";
import type { Candidate } from "./candidate";
import type { Reading } from "./evidence";
import { fitOf, placesOf } from "./jurisdiction";
import { foldText, plainWords } from "../text/index";
import type { Rarity } from "./rarity";
import type { Shelf } from "./shelf";

/** Everything that answering one question may look at. */
export interface AnswerContext {
  readonly shelf: Shelf;
  readonly search: Search;
  readonly rarity: Rarity;
  readonly calendar: WorkingCalendar;
  readonly asOf: IsoDate;
  readonly question: Question;
  /** The subject of the turns before, for a question that leans on them; else empty. */
  readonly background: string;
  /** What the message tells beside what it asks ("Hợp đồng ký hôm 16/11. Vậy …?"), as typed; left out or empty where it tells nothing. */
  readonly told?: string;
  /** The documents that the turn before was answered from, if this one leans on it. */
  readonly priorDocuments: readonly DocumentId[];
  /** The first places that the turn before quoted, if this one leans on it. */
  readonly priorSpots: readonly Spot[];
  /** Whether a question that leans on the turn before names what it asks of: that turn then only says of which document. */
  readonly namesOwn?: boolean;
  /** Whether it points at them ("bước đó"). */
  readonly pointsBack?: boolean;
  /** The person's own place, from small to large; empty where unknown. */
  readonly asker: readonly PlaceName[];
  /** The person's role as told, "hiệu trưởng tiểu học"; null where unknown. */
  readonly role: string | null;
  /** The person's school level as told, "tiểu học"; left out or null where unknown. */
  readonly schoolLevel?: string | null;
  /** Is told the sections that were weighed, best first, once or never. */
  readonly onCandidates?: (candidates: readonly Candidate[]) => void;
}

/** Where a quote begins and ends. */
export interface Spot {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
}

/** What is known of the question's words beside themselves. */
export function readingOf({ question: { senses, spelled, foreign, asks, text }, namesOwn }: AnswerContext): Reading {
  const isOfTime = asks.has("deadline") || asksForSpan(plainWords(text));
  return { senses, spelled, foreign, namesOwn, fieldNoun: isOfTime ? "thoi gian" : null };
}

/** The place that an answer is for: the one that the question names, else the person's own. */
export function placeAskedFor({ question, asker, shelf }: AnswerContext): readonly PlaceName[] {
  const { places } = question;
  const [named, ...others] = places;
  if (named === undefined) return asker;
  // "Tân Phong" alone is the one in whose province the person or the library knows it.
  if (others.length > 0 || named.kind === "province") return places;
  return asker[0]?.name === named.name ? asker : (placesKnown(shelf.documents).get(named.name) ?? places);
}

const known = new WeakMap<readonly DocumentSummary[], ReadonlyMap<string, readonly PlaceName[]>>();

/** The places that documents are of, from small to large, by the name of the smallest; read once for a list of documents. */
function placesKnown(documents: readonly DocumentSummary[]): ReadonlyMap<string, readonly PlaceName[]> {
  const read =
    known.get(documents) ??
    new Map(
      [...documents].reverse().flatMap(({ header }) => {
        const own = placesOf(header);
        return own[0] === undefined ? [] : [[own[0].name, own] as const];
      }),
    );
  known.set(documents, read);
  return read;
}

const belongings = new WeakMap<AnswerContext, Map<DocumentId, number>>();

/**
 * How far a document's belonging speaks for it, as a factor around 1: named in the question, the person's own place, the document
 * of the turn before. Small on purpose: what is asked decides, and another place's document is offered as that.
 */
export function belongingOf(document: DocumentSummary, context: AnswerContext): number {
  const known = belongings.get(context) ?? new Map<DocumentId, number>();
  belongings.set(context, known);
  const factor = known.get(document.id) ?? weighBelonging(document, context);
  known.set(document.id, factor);
  return factor;
}

function weighBelonging(document: DocumentSummary, context: AnswerContext): number {
  const { question, asker, priorDocuments } = context;
  const own = placesOf(document.header).map(({ name }) => name);
  const issuing = issuingPlaces(question);
  const named = issuing.length > 0 ? issuing : question.places.map(({ name }) => name);
  // "Kế hoạch của Hà Nội có khoản nào …?" after another place's: the place named now is meant.
  const isTurnedFrom = named.length > 0 && !named.some((name) => own.includes(name));
  let factor = priorDocuments.includes(document.id) && !isTurnedFrom ? 1.35 : 1;
  if (named.length === 0 && isLeft(own, context)) factor *= 0.7;
  if (named.some((name) => own.includes(name))) factor *= 1.3;
  else if (issuing.length > 0) factor *= 0.75;
  else if (named.length === 0 && asker.length > 0) {
    const fit = fitOf(document.header, asker);
    if (fit === "elsewhere") factor *= 0.85;
    // Of two that hold, the nearer authority's says more of what to do.
    else if (
      fit === "applies" &&
      (document.header.jurisdiction === "ward" || document.header.jurisdiction === "school")
    )
      factor *= 1.1;
  }
  if (isNamedByType(document, question)) factor *= 1.15;
  if (isNamedByNumber(document, question)) factor *= 2.5;
  factor *= timeFactor(document, context);
  // A form has blanks where a rule has words.
  if (document.header.type === "Biểu mẫu" && !/\b(mau|don|to khai|bieu mau|phieu|form)\b/.test(question.folded))
    factor *= 0.85;
  if (document.supersededBy !== null) factor *= 0.5;
  return factor;
}

/** Whether a document is of another place than those of the turn before, which a question that leans on it and names no place does not leave. */
function isLeft(own: readonly string[], { shelf, background, priorDocuments }: AnswerContext): boolean {
  const [smallest] = own;
  if (background === "" || smallest === undefined) return false;
  const before = priorDocuments.flatMap((id) => {
    const header = shelf.summary(id)?.header;
    const names = header === undefined ? [] : placesOf(header).map(({ name }) => name);
    return names.length === 0 ? [] : [names];
  });
  return before.length > 0 && !before.some((names) => names.includes(smallest) || own.includes(names[0] ?? ""));
}

/** Of several places that a question names those whose document it says acts on another: "công văn của A gửi B" is one of A. Empty where it says none. */
export function issuingPlaces({ places, folded }: Question): readonly string[] {
  return places.length < 2 ? [] : places.map(({ name }) => name).filter((name) => issuesIn(folded, name));
}

const organWords = "(?:so|ubnd|uy|ban|nhan|dan|phong|truong|phuong|xa|tinh|thanh|pho|gddt|giao|duc|va|dao|tao)";

/** Whether folded words name a document as that of a place: its kind, and the place or its office right behind. */
function issuesIn(folded: string, place: string): boolean {
  return new RegExp(
    `\\b(?:${kindsOfDocuments.join("|")}) (?:ma )?(?:(?:cua|do|ben|tu) )?(?:${organWords} ){0,8}${place}\\b(?= (?:gui|xin|de nghi|tra loi|phuc dap|bao cao|trinh|chuyen|nho|yeu cau|gop y|phan hoi))`,
  ).test(folded);
}

/** A year that the question names is the document's year, where the document has one; without one what still holds comes before what has ended. */
function timeFactor({ header, validity }: DocumentSummary, { question, background, asOf }: AnswerContext): number {
  // A year that was told before still holds where none is told now.
  const asked = schoolYearIn(question.text) ?? (question.years.length === 0 ? schoolYearIn(background) : null);
  const printed = schoolYearIn(`${validity.schoolYear ?? ""} ${header.title ?? ""}`);
  // 2023-2024 and 2024-2025 share a year and nothing else.
  if (asked !== null && printed !== null) return asked === printed ? 1.2 : 0.7;
  const own = new Set(
    [validity.schoolYear, header.title, header.issuedOn].flatMap((text) =>
      (text?.match(/(?:19|20)\d\d/g) ?? []).map(Number),
    ),
  );
  if (own.size === 0) return 1;
  if (question.years.length > 0) return question.years.some((year) => own.has(year)) ? 1.15 : 0.85;
  return hasEnded(validity, asOf) ? 0.93 : 1;
}

/** "2025-2026" as a text prints it; null where it names no school year. */
export function schoolYearIn(text: string): string | null {
  const match = /(20\d\d)\s*[-–]\s*(20\d\d)/.exec(text);
  return match === null ? null : `${match[1] ?? ""}-${match[2] ?? ""}`;
}

/** Whether the question names this type of document ("theo thông báo …"). */
export function isNamedByType(document: DocumentSummary, question: Question): boolean {
  const type = document.header.type;
  return type !== null && saysKind(question.folded, type);
}

/** Whether the question gives the document's own number ("QĐ 15/2010", "thông báo số 25"). */
export function isNamedByNumber(
  { header: { number, type } }: Pick<DocumentSummary, "header">,
  { mentions }: Question,
): boolean {
  if (number === null || mentions.length === 0) return false;
  const [own, kind] = [foldText(number), type === null ? null : foldText(type)];
  return mentions.some((mention) => fitsNumber(mention, own, kind));
}

/** Whether a document is another place's than the one that the answer is for. */
export function belongsElsewhere(document: DocumentSummary, context: AnswerContext): boolean {
  return fitOf(document.header, placeAskedFor(context)) === "elsewhere";
}
