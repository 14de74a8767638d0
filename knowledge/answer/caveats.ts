import type { Contact, Deadline, Reference } from "../model/index";
import type { PlaceName } from "../question/index";
import type { DocumentSummary } from "../store/library";
import type { Conflict } from "../conflicts/index";
import { foldText, syllablesOf } from "../text/index";
import { partsOf, quotesOf, type Answer, type Finding, type NonEmpty, type Quoted } from "./answer";
import { placeAskedFor, type AnswerContext } from "./context";
import { hasEnded, limitOf } from "./find-validity";
import { fitOf, mergedProvince, type Merger } from "./jurisdiction";
import { ownNames } from "./own-name";
import { soundQuality } from "./score-sections";

/** Something the person must know before relying on an answer, as data. */
export type Caveat =
  | {
      readonly code: "other-jurisdiction";
      readonly documents: NonEmpty<DocumentSummary>;
      readonly asker: readonly PlaceName[];
      /** The person asked for this place, or other documents of the answer do hold: a note, not a warning in front. */
      readonly isAside: boolean;
      /** Whether the library has other documents that hold for the asker. */
      readonly hasOwn: boolean;
    }
  | { readonly code: "no-longer-valid"; readonly document: DocumentSummary; readonly limit: string }
  | { readonly code: "superseded"; readonly document: DocumentSummary }
  | { readonly code: "blank-number-or-date"; readonly documents: NonEmpty<DocumentSummary> }
  | { readonly code: "damaged-text"; readonly document: DocumentSummary }
  /** A document of one school, which the person may not be of. */
  | { readonly code: "one-school"; readonly document: DocumentSummary }
  /** A document of a province that is part of the asker's today. */
  | { readonly code: "merged-province"; readonly document: DocumentSummary; readonly merger: Merger }
  /** The figures that the answer gives were read from faint or damaged print. */
  | { readonly code: "unverified-figures"; readonly documents: NonEmpty<DocumentSummary> }
  | { readonly code: "documents-disagree"; readonly conflict: Conflict }
  | { readonly code: "suspicious-reference"; readonly reference: Reference; readonly suspect: string }
  | { readonly code: "sample-documents" }
  | { readonly code: "no-holiday-calendar"; readonly year: string };

/** What must be said beside an answer, in the order of its weight. */
export async function caveatsOf(answer: Answer, context: AnswerContext): Promise<readonly Caveat[]> {
  const quotes = quotedIn(answer);
  if (quotes === null) return [];
  const documents = [...new Map(quotes.map(({ document }) => [document.id, document])).values()];
  return [
    ...ofOtherPlaces(answer, quotes, documents, context),
    ...ofSchools(answer, documents, context),
    ...ofMergers(documents, context),
    ...ofValidity(answer, documents, context),
    ...documents.flatMap((document): Caveat[] =>
      document.quality < soundQuality ? [{ code: "damaged-text", document }] : [],
    ),
    ...ofFigures(answer),
    ...ofBlanks(documents),
    ...(await ofConflicts(answer, quotes, documents, context)),
    ...suspiciousIn(quotes, context),
    ...ofCalendar(answer),
    ...(documents.some(({ origin }) => origin === "sample") ? [{ code: "sample-documents" } as const] : []),
  ];
}

/** Findings that tell what holds somewhere; who a contact is or what a document cites is no rule of a place. */
const rules: ReadonlySet<Finding["kind"]> = new Set([
  "passages",
  "duties",
  "figures",
  "deadlines",
  "deadline-list",
  "validity",
]);

function ofOtherPlaces(
  answer: Answer,
  quotes: readonly Quoted[],
  documents: readonly DocumentSummary[],
  context: AnswerContext,
): readonly Caveat[] {
  // Who sets two places against each other is of neither, as far as we know.
  if (context.asker.length === 0 && context.question.asks.has("compare")) return [];
  const asker = context.asker.length > 0 ? context.asker : placeAskedFor(context);
  const kinds = answer.kind !== "cited" ? [] : partsOf(answer.finding).map(({ kind }) => kind);
  const isRule = answer.kind !== "cited" || kinds.some((kind) => rules.has(kind));
  const namesOnlyOwn = context.question.places.every(({ name }) => context.asker.some((own) => own.name === name));
  const isOwnContact = kinds.length > 0 && kinds.every((kind) => kind === "contacts") && namesOnlyOwn;
  if (!isRule && !isOwnContact) return [];
  const elsewhere = documents.filter(
    (document) => fitOf(document.header, asker) === "elsewhere" && !speaksOf(document, asker, quotes, context),
  );
  // What is quoted first is what people act on.
  const leads = elsewhere.some(({ id }) => id === quotes[0]?.document.id);
  // Where nothing is said the nearest place is no more than a hint.
  const isAside =
    answer.kind === "not-found" ||
    !leads ||
    (!asksOfOwn.test(context.question.folded) && elsewhere.every((document) => isOwnSubject(document, context)));
  const [first, ...rest] = elsewhere;
  if (first === undefined || (context.asker.length === 0 && isAside)) return [];
  return [
    {
      code: "other-jurisdiction",
      documents: [first, ...rest],
      asker,
      isAside,
      hasOwn: context.shelf.holdsAt(asker),
    },
  ];
}

/** "Trường tôi có thuộc đối tượng …?": whether another place's document binds the person is just what is asked. */
const asksOfOwn =
  /\b(?:truong|phuong|xa|don vi|co quan|ben|cho|so|lop|phong|tinh) (?:cua )?(?:toi|em|minh|chung toi|chung em|chung minh|ta|nha)\b.*\b(?:co|phai|thuoc|ap dung|bat buoc|duoc)\b|\b(?:ap dung|bat buoc|rang buoc|danh|dung|lien quan)(?: (?:den|toi|cho|doi voi|voi))* (?:(?:nha )?truong|phuong|xa|don vi|ben|cho)? ?(?:cua )?(?:chung )?(?:toi|em|minh|ta|tui)\b|\b(?:my|our) (?:school|ward|office)\b/;

/** A school's own rule holds in that school; who tells a ward may be of any. */
function ofSchools(answer: Answer, documents: readonly DocumentSummary[], context: AnswerContext): readonly Caveat[] {
  const isRule = answer.kind === "cited" && partsOf(answer.finding).some(({ kind }) => rules.has(kind));
  if (!isRule || context.asker.length === 0) return [];
  const asked = ` ${syllablesOf(context.question.folded).join(" ")} `;
  const isNamed = ({ header }: DocumentSummary): boolean =>
    ownNames(header).some((name) => asked.includes(` ${name.join(" ")} `));
  return documents
    .filter((document) => document.header.jurisdiction === "school" && !isNamed(document))
    .filter(({ header }) => fitOf(header, context.asker) === "unknown")
    .map((document) => ({ code: "one-school", document }) as const);
}

/** What holds elsewhere is told as that; of what holds here it is told under which name it was set. */
function ofMergers(documents: readonly DocumentSummary[], { asker }: AnswerContext): readonly Caveat[] {
  return documents.flatMap((document): Caveat[] => {
    const merger = fitOf(document.header, asker) === "elsewhere" ? null : mergedProvince(document.header, asker);
    return merger === null ? [] : [{ code: "merged-province", document, merger }];
  });
}

/** Without a profile a place in the question may be the subject: a quote that speaks of it answers. */
function speaksOf(
  document: DocumentSummary,
  places: readonly PlaceName[],
  quotes: readonly Quoted[],
  { asker }: AnswerContext,
): boolean {
  if (asker.length > 0) return false;
  return quotes.some(
    ({ citation }) =>
      citation.document === document.id && places.some(({ name }) => foldText(citation.quote).includes(name)),
  );
}

function ofValidity(answer: Answer, documents: readonly DocumentSummary[], { asOf }: AnswerContext): readonly Caveat[] {
  const saysSo = answer.kind === "cited" && answer.finding.kind === "validity";
  return documents.flatMap((document): Caveat[] => {
    const limit = limitOf(document.validity);
    const ended = !saysSo && limit !== null && hasEnded(document.validity, asOf);
    return [
      ...(ended ? [{ code: "no-longer-valid", document, limit } as const] : []),
      ...(document.supersededBy === null ? [] : [{ code: "superseded", document } as const]),
    ];
  });
}

/** Where the whole text is damaged that is said already; what a person has corrected is verified. */
function ofFigures(answer: Answer): readonly Caveat[] {
  if (answer.kind === "cited" && answer.finding.kind === "header" && answer.finding.wants.has("issued-on")) {
    const [first, ...others] = new Set(
      answer.finding.quotes
        .map(({ document }) => document)
        .filter(({ warnings }) => warnings.some(({ code }) => code === "misread-date")),
    );
    return first === undefined ? [] : [{ code: "unverified-figures", documents: [first, ...others] }];
  }
  if (answer.kind !== "cited" || !("items" in answer.finding)) return [];
  const items: readonly (Quoted & {
    readonly deadline?: Deadline;
    readonly contact?: Contact;
    readonly reference?: Reference;
  })[] = answer.finding.items;
  const doubtful = items.filter(({ deadline, contact, reference }) => {
    const fact = deadline ?? contact ?? reference;
    return fact?.unverified === true && deadline?.corrected !== true;
  });
  const documents = doubtful.map(({ document }) => document).filter(({ quality }) => quality >= soundQuality);
  const [first, ...others] = new Map(documents.map((document) => [document.id, document])).values();
  return first === undefined ? [] : [{ code: "unverified-figures", documents: [first, ...others] }];
}

function ofBlanks(documents: readonly DocumentSummary[]): readonly Caveat[] {
  const [blank, ...others] = documents.filter(
    ({ header }) => header.number === null || (header.issuedOn ?? "").length < 10,
  );
  return blank === undefined ? [] : [{ code: "blank-number-or-date", documents: [blank, ...others] }];
}

/** What another place, or another number in the same one, says against a quote. What the answer itself is about is not told twice. */
async function ofConflicts(
  answer: Answer,
  quotes: readonly Quoted[],
  documents: readonly DocumentSummary[],
  { shelf }: AnswerContext,
): Promise<readonly Caveat[]> {
  if (answer.kind === "cited" && answer.finding.kind === "sum") return [];
  const bothShown = answer.kind === "cited" && answer.finding.kind === "contacts" && answer.finding.disagree;
  const conflicts = (await Promise.all(documents.map(({ id }) => shelf.conflictsOf(id)))).flat();
  // A conflict of two quoted documents is each one's.
  const known = new Map(conflicts.map((conflict) => [`${conflict.kind} ${conflict.sentence}`, conflict]));
  return [...known.values()]
    .filter(({ kind }) => kind !== "expired" && kind !== "versions" && !(bothShown && kind === "contact"))
    .filter(({ sides }) =>
      sides.some((side) =>
        quotes.some(
          ({ citation }) =>
            citation.document === side.document && citation.start < side.end && side.start < citation.end,
        ),
      ),
    )
    .map((conflict) => ({ code: "documents-disagree", conflict }));
}

function ofCalendar(answer: Answer): readonly Caveat[] {
  if (answer.kind !== "cited" || (answer.finding.kind !== "deadlines" && answer.finding.kind !== "deadline-list"))
    return [];
  for (const { occurrence } of answer.finding.items) {
    // Of what has passed nobody asks any more whether it was a holiday.
    if (occurrence.state !== "undated" && occurrence.state !== "past" && !occurrence.hasCalendar)
      return [{ code: "no-holiday-calendar", year: occurrence.lastSafeDay.slice(0, 4) }];
  }
  return [];
}

function quotedIn(answer: Answer): NonEmpty<Quoted> | null {
  if (answer.kind === "cited") return quotesOf(answer.finding);
  return answer.kind === "not-found" && answer.nearest !== null ? [answer.nearest] : null;
}

/** A question that names a place of the document asks for that document, wherever the person is; unless it tells where that is. */
function isOwnSubject(document: DocumentSummary, { question }: AnswerContext): boolean {
  return (
    question.ownPlaces.length === 0 && question.places.some((place) => fitOf(document.header, [place]) === "applies")
  );
}

function suspiciousIn(quotes: readonly Quoted[], { shelf }: AnswerContext): readonly Caveat[] {
  const seen = new Set<string>();
  return quotes.flatMap(({ citation }) =>
    shelf.factsOf(citation.document).references.flatMap((reference): readonly Caveat[] => {
      if (reference.suspect === null) return [];
      if (reference.start < citation.start || reference.end > citation.end || seen.has(reference.canonical)) return [];
      seen.add(reference.canonical);
      return [{ code: "suspicious-reference", reference, suspect: reference.suspect }];
    }),
  );
}
