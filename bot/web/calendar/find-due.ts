import {
  actorOfHeading,
  outlineOf,
  resolveDeadline,
  recurrenceOf,
  resolveInYear,
  type Actor,
  type DatedOccurrence,
  type Deadline,
  type DocumentId,
  type DocumentSummary,
  type IsoDate,
  type Library,
  type WorkingCalendar,
} from "../../../knowledge/index";
import type { Catalogue } from "../catalogue";
import { isOfPlace } from "../place-filter";

/** A deadline with what is needed to show it. */
export interface QuotedDue {
  readonly deadline: Deadline;
  readonly document: DocumentSummary;
  /** The words that state it. */
  readonly clause: string;
  /** The number of its place; null outside the numbering. */
  readonly address: string | null;
}

export interface DatedDue extends QuotedDue {
  readonly occurrence: DatedOccurrence;
}

export interface Due {
  /** In the order of their last days. */
  readonly dated: readonly DatedDue[];
  /** Those that no day is printed for. */
  readonly undated: readonly QuotedDue[];
}

export interface DueQuery {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly place: string;
  readonly role: Actor | null;
}

/** More would be no calendar any more. */
const mostShown = 400;

/**
 * Every deadline of the answering documents that ends, or a window that begins, in the period, for a place and a role. One whose
 * document does not say who acts holds for every role.
 */
export async function findDue(
  library: Library,
  catalogue: Catalogue,
  calendar: WorkingCalendar,
  { from, to, place, role }: DueQuery,
  today: IsoDate,
): Promise<Due> {
  const documents = new Map(
    catalogue.answering
      .filter(({ header }) => isOfPlace(header, place))
      .map((document) => [document.id, document] as const),
  );
  const dated: { readonly deadline: Deadline; readonly occurrence: DatedOccurrence }[] = [];
  const undated: Deadline[] = [];
  for (const deadline of catalogue.deadlines) {
    const document = documents.get(deadline.document);
    if (document === undefined) continue;
    const actor = actorOfHeading(deadline.actor ?? "");
    if (role !== null && actor !== null && actor !== role) continue;
    const occurrences = occurrencesOf(deadline, from, to, today, calendar);
    if (occurrences === null) undated.push(deadline);
    else
      for (const occurrence of occurrences)
        if (isWithin(occurrence, from, to) && isSince(occurrence, document)) dated.push({ deadline, occurrence });
  }
  dated.sort((one, other) => lastDayOf(one.occurrence).localeCompare(lastDayOf(other.occurrence)));
  const quote = createQuoter(library, documents);
  const shown: DatedDue[] = [];
  for (const { deadline, occurrence } of dated.slice(0, mostShown)) {
    const quoted = await quote(deadline);
    if (quoted !== null) shown.push({ ...quoted, occurrence });
  }
  const open: QuotedDue[] = [];
  for (const deadline of undated.slice(0, mostShown)) {
    const quoted = await quote(deadline);
    if (quoted !== null) open.push(quoted);
  }
  return { dated: once(shown), undated: open };
}

/** All times that a rule has around a period; null where it has no day of its own. */
function occurrencesOf(
  { rule }: Deadline,
  from: IsoDate,
  to: IsoDate,
  today: IsoDate,
  calendar: WorkingCalendar,
): readonly DatedOccurrence[] | null {
  if (recurrenceOf(rule) !== null) {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4)) + 1];
    return Array.from({ length: last - first + 1 }, (_, at) => resolveInYear(rule, first + at, today, calendar)).flat();
  }
  const occurrence = resolveDeadline(rule, today, calendar);
  return occurrence.state === "undated" ? null : [occurrence];
}

/** The last day to act: nobody takes a dossier on a day off; what may be done at any time of a window may be done then as well. */
export function lastDayOf({ named, lastSafeDay, lastWorkingDay }: DatedOccurrence): IsoDate {
  return named.kind === "day" ? lastWorkingDay : lastSafeDay;
}

function isWithin(occurrence: DatedOccurrence, from: IsoDate, to: IsoDate): boolean {
  const isIn = (day: IsoDate) => day >= from && day <= to;
  return isIn(lastDayOf(occurrence)) || (occurrence.named.kind === "window" && isIn(occurrence.named.from));
}

/** Before the document there was no such day. */
function isSince({ lastSafeDay }: DatedOccurrence, { header: { issuedOn } }: DocumentSummary): boolean {
  return issuedOn === null || lastSafeDay.slice(0, issuedOn.length) >= issuedOn;
}

/** The words and the place of deadlines; each document is read once. */
function createQuoter(
  library: Library,
  documents: ReadonlyMap<DocumentId, DocumentSummary>,
): (deadline: Deadline) => Promise<QuotedDue | null> {
  const texts = new Map<DocumentId, Promise<{ text: string; outline: ReturnType<typeof outlineOf> } | null>>();
  async function read(id: DocumentId) {
    const document = await library.document(id);
    return document === null ? null : { text: document.text, outline: outlineOf(await library.provisions(id)) };
  }
  return async (deadline) => {
    const reading = texts.get(deadline.document) ?? read(deadline.document);
    texts.set(deadline.document, reading);
    const [document, found] = [documents.get(deadline.document), await reading];
    if (document === undefined || found === null) return null;
    const clause = found.text.slice(deadline.start, deadline.end);
    return { deadline, document, clause, address: found.outline.addressOf(deadline.provision) };
  };
}

/** A document that says the same twice is shown once. */
function once(due: readonly DatedDue[]): readonly DatedDue[] {
  const seen = new Set<string>();
  return due.filter(({ deadline, clause, occurrence }) => {
    const key = `${deadline.document} ${clause.trim()} ${JSON.stringify(occurrence.named)}`;
    return !seen.has(key) && seen.add(key);
  });
}
