import { z } from "zod";
import { isoDateOf, parseIsoDate, type IsoDate } from "../model/index";

/** What may be sent as evidence. */
export const evidenceTypes = ["docx", "pdf", "png", "jpg"] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** A file that was sent; `id` is from its bytes. */
export const evidenceFile = z.object({
  kind: z.literal("file"),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  name: z.string().min(1).max(120),
  type: z.enum(evidenceTypes),
  bytes: z.number().int().positive(),
});

/** A paper by its number and day. */
const evidencePaper = z.object({
  kind: z.literal("paper"),
  number: z.string().trim().min(1).max(80),
  date: z
    .string()
    .transform((day) => parseIsoDate(day))
    .nullable(),
});

export const evidenceSchema = z.discriminatedUnion("kind", [evidencePaper, evidenceFile]);

/** What proves an item beside a note. */
export type Evidence = z.output<typeof evidenceSchema>;
export type EvidenceFile = z.output<typeof evidenceFile>;

/** A paper as somebody writes it down, or why it cannot be read so. */
export type ReadPaper =
  | { readonly kind: "paper"; readonly number: string; readonly date: IsoDate | null }
  | { readonly kind: "no-number" }
  | { readonly kind: "no-such-day"; readonly written: string };

const number = /(?:^|[\s(,;])((?=[^\s,;()]*\d)(?=[^\s,;()]*\p{L})[^\s,;()]*[/-][^\s,;()]*)/u;
const day = /(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/iu;

/** "12/KH-THCS ngày 05/9/2026", "Kế hoạch số 12/KH-THCS": a day may be left out, a number may not. */
export function readPaper(text: string): ReadPaper {
  const written = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  const named = number.exec(written)?.[1]?.replace(/[.:]+$/u, "");
  if (named === undefined || named.length > 80) return { kind: "no-number" };
  const dated = day.exec(written.replace(named, " "));
  if (dated === null) return { kind: "paper", number: named, date: null };
  const date = isoDateOf(Number(dated[3]), Number(dated[2]), Number(dated[1]));
  return date === null ? { kind: "no-such-day", written: dated[0] } : { kind: "paper", number: named, date };
}
