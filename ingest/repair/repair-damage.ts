import { correctionsIn, type Correction, type Provision, type Reading } from "../../knowledge/model";
import { textQuality, type NormalisedText } from "../normalise";
import { Alignment } from "./alignment";
import { loadLanguageModel } from "../../knowledge/language";
import { repairText } from "./repair-text";

/**
 * A text of this quality or better is left as it stands. Sound documents are at 0.967 and above (21 real ones, foreign words and forms among
 * them); with one letter wrong in every eighth word they come below 0.96.
 */
const soundQuality = 0.95;

/** A longer text, in characters, is left as it stands: a book would be read for longer than one file may take. */
const longestRepaired = 400_000;

/** A damaged text as it is read: what is found in it is found in the reading and then put back to where it stands. */
export interface RepairedDocument {
  readonly normalised: NormalisedText;
  /** Puts everything that was found in the reading back into the text as it was received, which stays the document's text. */
  restore(reading: Reading): Reading;
}

/** Reads a damaged text anew, about a tenth of a second a page; null where it is sound or too long. The language model is loaded only here. */
export function repairDamage(normalised: NormalisedText): RepairedDocument | null {
  if (normalised.quality >= soundQuality || normalised.text.length > longestRepaired) return null;
  const { corrections } = repairText(normalised.text, loadLanguageModel());
  if (corrections.length === 0) return null;
  const alignment = new Alignment(normalised.text, corrections);
  const paragraphs = normalised.paragraphs.map((paragraph) => ({ ...paragraph, ...alignment.toReading(paragraph) }));
  return {
    normalised: { ...normalised, text: alignment.reading, paragraphs },
    restore: (reading) => restore(reading, normalised.text, corrections, alignment),
  };
}

function restore(reading: Reading, text: string, corrections: readonly Correction[], alignment: Alignment): Reading {
  const isDamaged = ({ start, end }: Span) => correctionsIn(corrections, start, end).length > 0;
  const isUnverified = (span: Span) => /\d/.test(text.slice(span.start, span.end)) && isDamaged(span);
  const back = <T extends Span>(found: T): T => ({ ...found, ...alignment.toText(found) });
  const fact = <T extends Span>(found: T): T => {
    const placed = back(found);
    return isUnverified(placed) ? { ...placed, unverified: true } : placed;
  };
  return {
    ...reading,
    document: {
      ...reading.document,
      text,
      corrections,
      warnings: [...reading.document.warnings, repairedWarning],
    },
    provisions: reading.provisions.map((provision) => {
      const placed = {
        ...back(provision),
        bodyEnd: alignment.toText({ start: provision.start, end: provision.bodyEnd }).end,
      };
      return { ...placed, quality: qualityOf(text, placed, corrections) };
    }),
    chunks: reading.chunks.map(back),
    deadlines: reading.deadlines.map(fact),
    contacts: reading.contacts.map(fact),
    references: reading.references.map(fact),
    duties: reading.duties.map(fact),
    figures: reading.figures.map((figure) => ({
      ...fact(figure),
      printed: alignment.toText(figure.printed),
      parts: figure.parts === null ? null : back(figure.parts),
    })),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const repairedWarning = {
  code: "repaired-text",
  text: "Chữ hỏng được đọc lại bằng máy và có thể sai; số, ngày tháng và số điện thoại trong đoạn hỏng chưa được xác minh.",
} as const;

/** The worse of what the letters themselves show and of how much had to be read otherwise. */
function qualityOf(text: string, { start, bodyEnd }: Provision, corrections: readonly Correction[]): number {
  const body = text.slice(start, bodyEnd);
  const words = body.match(/\S+/g)?.length ?? 0;
  const changed = correctionsIn(corrections, start, bodyEnd).length;
  const kept = words === 0 ? 1 : Math.max(0, 1 - changed / words);
  return Math.min(textQuality(body), Math.round(kept * 1000) / 1000);
}
