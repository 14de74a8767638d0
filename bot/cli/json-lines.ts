import { readFileSync } from "node:fs";
import { z } from "zod";
import { UsageError } from "./command";

/** One line of a file, by its number from 1; `problem` is Vietnamese. */
export type JsonLine<T> =
  { readonly number: number; readonly value: T } | { readonly number: number; readonly problem: string };

/** The lines of a file of JSON lines that are not blank, each checked by itself. Throws `UsageError` where the file cannot be read. */
export function readJsonLines<T>(file: string, shape: z.ZodType<T>): readonly JsonLine<T>[] {
  return contentOf(file)
    .replace(/^\uFEFF/, "") // Windows editors put it before the first line
    .split("\n")
    .flatMap((text, at) => (text.trim() === "" ? [] : [{ number: at + 1, ...readJson(text, shape) }]));
}

/** A JSON text in a shape, or in Vietnamese what keeps it from being one. */
export function readJson<T>(text: string, shape: z.ZodType<T>): { readonly value: T } | { readonly problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { problem: `không phải JSON (${messageOf(error)})` };
  }
  const read = shape.safeParse(data, { error: vietnamese });
  if (read.success) return { value: read.data };
  const problems = read.error.issues.map(({ path, message }) => [...path.map(String), message].join(": "));
  return { problem: problems.join("; ") };
}

const vietnamese = z.locales.vi().localeError;

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`Không đọc được tệp "${file}": ${messageOf(error)}.`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
