import {
  provisionIdOf,
  type DocumentId,
  type DocumentOrigin,
  type PartialDate,
  type Provision,
  type ReadingWarning,
} from "../../knowledge/model";
import type { NormalisedText } from "../normalise";
import { readHeader } from "./header";
import { layOut, type PartLayout, type Range } from "./layout";
import type { ParsedDocument } from "./parsed-document";
import { buildStructure, draftOf, type PlacedParagraph, type ProvisionDraft } from "./structure";
import { readValidity } from "./validity";

/** What is known of a file before its text is looked at. */
export interface FileIdentity {
  readonly id: DocumentId;
  readonly sha256: string;
  readonly file: string;
  readonly origin: DocumentOrigin;
}

/** Below this share of possible syllables people are told that the text is damaged. */
const soundQuality = 0.9;

/** Finds head, structure and foot of a document. Numbers stay as printed; what looks wrong becomes a warning. */
export function parseDocument(normalised: NormalisedText, identity: FileIdentity): ParsedDocument {
  const { text } = normalised;
  const paragraphs = normalised.paragraphs.map((paragraph) => ({
    ...paragraph,
    text: text.slice(paragraph.start, paragraph.end),
  }));
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const layouts = layOut(texts);
  const [main, ...attached] = layouts;
  const { header, unreadableNumber, misreadDate } = readHeader(
    texts,
    main,
    attached.flatMap((part) => part.title ?? []),
    text,
  );
  const warnings: ReadingWarning[] = [];
  const built = layouts.map((layout) => {
    const structure = buildStructure(paragraphs, layout.body);
    warnings.push(...structure.warnings);
    return { layout, drafts: [...frame(paragraphs, layout, structure.drafts)] };
  });
  const numbered = built.filter(({ drafts }) => drafts.some((draft) => draft.address !== null));
  const provisions: Provision[] = [];
  for (const { layout, drafts } of built) {
    const part = numbered.length > 1 ? (layout === main ? header.type : (layout.type ?? layout.title)) : null;
    addProvisions(provisions, drafts, null, part, identity.id);
  }
  if (unreadableNumber !== null) {
    warnings.push({
      code: "unreadable-number",
      text: `Không đọc được số văn bản ("${unreadableNumber}"); hãy xem bản gốc.`,
    });
  } else if (header.number === null && header.symbol !== null) {
    warnings.push({ code: "blank-number", text: `Số văn bản để trống ("Số: ${header.symbol}").` });
  }
  if (misreadDate !== null) {
    warnings.push({
      code: "misread-date",
      text: `Ngày ban hành nhận dạng chưa chắc chắn ("${misreadDate}", hiểu là ngày ${writtenDay(header.issuedOn)}); hãy đối chiếu với bản gốc.`,
    });
  }
  if (normalised.quality < soundQuality) {
    warnings.push({
      code: "damaged-text",
      text: `Chữ bị hỏng nhiều (độ tin cậy ${Math.round(normalised.quality * 100)}%); hãy đối chiếu với bản gốc.`,
    });
  }
  return {
    document: {
      ...identity,
      header,
      parts: attached.map(({ type, title }) => ({ type, title })),
      validity: readValidity(main.title, text, header.issuedOn),
      quality: normalised.quality,
      pages: normalised.pages,
      text,
      warnings,
    },
    provisions,
  };
}

function writtenDay(day: PartialDate | null): string {
  return (day ?? "").split("-").reverse().join("/");
}

/** The fixed components around a body, in reading order. */
function* frame(
  paragraphs: readonly PlacedParagraph[],
  layout: PartLayout,
  body: readonly ProvisionDraft[],
): Iterable<ProvisionDraft> {
  yield* whole("letterhead", paragraphs, layout.letterhead);
  yield* whole("title", paragraphs, layout.heading, layout.title);
  yield* each("preamble", paragraphs, layout.preamble);
  yield* body;
  yield* each("closing", paragraphs, layout.closing);
  for (const { kind, range } of layout.foot) yield* whole(kind, paragraphs, range);
  const end = layout.foot.at(-1)?.range.to ?? layout.closing.to;
  yield* each("paragraph", paragraphs, { from: end, to: layout.to });
}

function* whole(
  kind: "letterhead" | "title" | "recipients" | "signature",
  paragraphs: readonly PlacedParagraph[],
  { from, to }: Range,
  heading: string | null = null,
): Iterable<ProvisionDraft> {
  const first = paragraphs[from];
  const last = paragraphs[to - 1];
  if (from >= to || first === undefined || last === undefined) return;
  yield draftOf(kind, { start: first.start, end: last.end, page: first.page }, { heading });
}

function* each(
  kind: "preamble" | "closing" | "paragraph",
  paragraphs: readonly PlacedParagraph[],
  { from, to }: Range,
): Iterable<ProvisionDraft> {
  for (const paragraph of paragraphs.slice(from, to)) yield draftOf(kind, paragraph, {});
}

function addProvisions(
  provisions: Provision[],
  drafts: readonly ProvisionDraft[],
  parent: Provision["parent"],
  part: string | null,
  document: DocumentId,
): void {
  for (const { children, ...draft } of drafts) {
    const ordinal = provisions.length;
    const id = provisionIdOf(document, ordinal);
    provisions.push({ ...draft, id, document, parent, ordinal, part });
    addProvisions(provisions, children, id, part, document);
  }
}
