import {
  cite,
  likeness,
  outlineOf,
  wordingOf,
  type Citation,
  type DocumentId,
  type Library,
  type LibraryDocument,
  type Outline,
} from "../../knowledge/index";

/** One side of a change; null where the document has no such place. */
export type ChangeSide = Pick<Citation, "quote" | "place" | "file"> | null;

/** What became of a quoted place: `null` where it still says the same and nothing speaks against it. */
export interface PlaceChange {
  readonly before: NonNullable<ChangeSide>;
  readonly after: ChangeSide;
}

/** A quoted place: its document, and the span in the document's text. */
export interface QuotedPlace {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
}

/** What one publication, or its taking back, did to places that people were shown. */
export interface DocumentChanges {
  /** Every document whose places may have changed. */
  readonly touched: readonly DocumentId[];
  of(place: QuotedPlace): Promise<PlaceChange | null>;
}

interface Opened {
  readonly document: LibraryDocument;
  readonly outline: Outline;
}

/**
 * Compares what the `former` documents said with what `now` says in their place, and with what it says against others. `now` is null where nothing
 * took their place.
 */
export async function findChanges(
  library: Library,
  now: DocumentId | null,
  former: readonly DocumentId[],
): Promise<DocumentChanges> {
  const opened = new Map<DocumentId, Promise<Opened | null>>();
  const open = async (id: DocumentId): Promise<Opened | null> => {
    const known = opened.get(id) ?? openDocument(library, id);
    opened.set(id, known);
    return known;
  };
  const current = now === null ? null : await open(now);
  const conflicts = now === null ? [] : await library.conflicts({ document: now });
  const opposed = conflicts.flatMap(({ kind, sides }) => {
    const own = sides.find(({ document }) => document === now);
    if (own === undefined || kind === "versions") return [];
    return sides.filter(({ document }) => document !== now).map((other) => ({ kind, own, other }));
  });

  async function of(place: QuotedPlace): Promise<PlaceChange | null> {
    const was = await open(place.document);
    if (was === null || place.end > was.document.text.length) return null;
    const before = quote(was, place.start, place.end);
    if (before === null) return null;
    if (former.includes(place.document)) {
      const after = current === null ? null : findAgain(was, place, current);
      return after !== null && sameWords(after.quote, before.quote) ? null : { before, after };
    }
    const against = opposed.find(
      ({ kind, other }) =>
        other.document === place.document &&
        // What is replaced as a whole is replaced at each of its places.
        (kind === "replaced" || (place.start < other.end && place.end > other.start)),
    );
    if (against === undefined || current === null) return null;
    const after = quote(current, against.own.start, against.own.end);
    return after === null ? null : { before, after };
  }

  return { touched: [...new Set([...former, ...opposed.map(({ other }) => other.document)])], of };
}

async function openDocument(library: Library, id: DocumentId): Promise<Opened | null> {
  const document = await library.document(id);
  return document === null ? null : { document, outline: outlineOf(await library.provisions(id)) };
}

function quote({ document, outline }: Opened, start: number, end: number): NonNullable<ChangeSide> | null {
  const provision = outline.at(start);
  if (provision === undefined) return null;
  const { quote, place, file } = cite(document, outline, provision, start, end);
  return { quote, place, file };
}

/** Below this share of common words another passage is no later wording of the place. */
const leastAlike = 0.4;
/** What the same address adds where several passages are alike. */
const sameAddress = 0.3;

/** The passage of the newer document that stands for a place of the older one; null where none does. */
function findAgain(was: Opened, { start, end }: QuotedPlace, now: Opened): NonNullable<ChangeSide> | null {
  const words = was.document.text.slice(start, end);
  const address = addressAt(was, start);
  const known = wordingOf(words);
  const passages = now.outline.provisions.map((provision) => {
    const to =
      provision.kind === "section" && end - start > provision.bodyEnd - provision.start
        ? provision.end
        : provision.bodyEnd;
    const text = now.document.text.slice(provision.start, to);
    const isThere = address !== null && now.outline.addressOf(provision.id) === address;
    const alike = likeness(known, wordingOf(text));
    return { provision, to, text, alike, score: alike + (isThere ? sameAddress : 0) };
  });
  const best = passages
    .filter(({ text, alike }) => alike >= leastAlike || sameWords(text, words))
    .sort((one, other) => other.score - one.score)[0];
  if (best !== undefined) {
    // A quote may be a part of its passage: one that holds it word for word has not changed.
    const kept = now.document.text.indexOf(words.trim(), best.provision.start);
    if (kept !== -1 && kept < best.to) return quote(now, kept, kept + words.trim().length);
    return quote(now, best.provision.start, best.to);
  }
  const same = address === null ? undefined : now.outline.byAddress(address);
  return same === undefined ? null : quote(now, same.start, same.end);
}

function addressAt({ outline }: Opened, position: number): string | null {
  const provision = outline.at(position);
  return provision === undefined ? null : outline.addressOf(provision.id);
}

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .normalize("NFC")
      .replace(/[\s.;,:]+/gu, " ")
      .trim();
  return plain(one) === plain(other);
}
