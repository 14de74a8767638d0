import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { EmbeddingError, isCorrectableField, readStagedReading, writeStagedReading } from "../../knowledge";
import type { DocumentId } from "../../knowledge";
import { IngestError } from "../ingest-error";
import { openOcr } from "../ocr";
import { openReader } from "../reader";
import { readIngestSettings, type IngestSettings } from "../settings";
import { openEmbedder, openWriter, type LibraryWriter } from "../write";

/**
 * The reading program's other entrance, for a program that has a file to be decided on: one JSON line on standard output says what
 * became of it.
 *
 *     read FOLDER FILE NAME reads the file as one of that name, and keeps what was found in the folder, outside the library
 *     publish FOLDER FILE   what was found goes into the library, as the JSON on standard input decides, and the file beside it
 *     take-back DOCUMENT    the document leaves the library, and the one that it superseded answers again
 *
 * `read` ends with the program that started it: it holds the other end of standard input.
 */
const exit = { done: 0, ourFault: 1, usage: 2, failed: 3 } as const;

const documentId = z.string().transform((id) => id as DocumentId);
const decision = z.object({
  /** The name under which the library keeps it. */
  file: z.string().min(1),
  replaces: documentId.nullable(),
  corrections: z.array(
    z.object({
      field: z
        .string()
        .refine(isCorrectableField)
        .transform((field) => field),
      deadline: z.number().int().nonnegative().nullable(),
      value: z.string().nullable(),
    }),
  ),
});

async function read(folder: string, file: string, name: string, settings: IngestSettings): Promise<number> {
  process.stdin.resume().once("end", () => process.exit(exit.failed));
  const ocr = await openOcr(settings.ocr);
  const reader = openReader(settings.bounds, ocr);
  try {
    const bytes = await readFile(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const reading = await reader.read({ name, bytes, sha256, origin: "office" });
    await writeStagedReading(folder, reading);
    return say(exit.done, { outcome: "read" });
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return say(exit.failed, { outcome: "failed", reason: error.reason, message: error.message });
  } finally {
    process.stdin.removeAllListeners("end").pause();
    await reader.close();
    await ocr?.close();
  }
}

async function publish(folder: string, path: string, settings: IngestSettings): Promise<number> {
  const { file, replaces, corrections } = decision.parse(JSON.parse(await text(process.stdin)));
  const reading = await readStagedReading(folder);
  if (reading === null) return say(exit.failed, { outcome: "failed", reason: "not-read", message: null });
  const named = { ...reading, document: { ...reading.document, file: file.normalize("NFC") } };
  return withWriter(settings, async (writer) => {
    // Before the document is known: whoever sees it can open its file.
    await writer.keepOriginal(reading.document.sha256, await readFile(path));
    const choice = replaces === null ? { corrections } : { corrections, replaces };
    const { outcome, document, replaced, carriedOver } = await writer.publish(named, now(settings), choice);
    return say(exit.done, { outcome, document, replaced, lost: carriedOver.lost.length });
  });
}

async function takeBack(document: DocumentId, settings: IngestSettings): Promise<number> {
  return withWriter(settings, async (writer) => {
    const taken = await writer.takeBack(document);
    if (taken === false) return say(exit.done, { outcome: "gone", restored: null });
    return say(exit.done, { outcome: "taken-back", restored: taken.restored });
  });
}

/** The change stands once it is told; the search index follows, where it fails with the next run. */
async function withWriter(
  settings: IngestSettings,
  change: (writer: LibraryWriter) => Promise<number>,
): Promise<number> {
  const embedder = settings.embeddings === null ? undefined : await openEmbedder(settings.embeddings);
  const writer = await openWriter(settings, embedder);
  try {
    const code = await change(writer);
    await writer.updateIndex().catch((error: unknown) => {
      if (!(error instanceof EmbeddingError)) throw error;
      console.error(`the vectors are not up to date: ${error.message}`);
    });
    return code;
  } finally {
    await writer.close();
  }
}

function now(settings: IngestSettings): string {
  return settings.now ?? new Date().toISOString();
}

function say(code: number, line: Readonly<Record<string, unknown>>): number {
  console.log(JSON.stringify(line));
  return code;
}

async function main([word, first, second, third]: readonly string[]): Promise<number> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readIngestSettings(process.env);
  if (word === "read" && first !== undefined && second !== undefined && third !== undefined)
    return read(first, second, third, settings);
  if (word === "publish" && first !== undefined && second !== undefined) return publish(first, second, settings);
  if (word === "take-back" && first !== undefined) return takeBack(first as DocumentId, settings);
  console.error("usage: read FOLDER FILE NAME | publish FOLDER FILE | take-back DOCUMENT");
  return exit.usage;
}

main(process.argv.slice(2)).then(
  // A pipe may still be taking the last line: leave when it has.
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error("the reading program failed:", error);
    process.exitCode = exit.ourFault;
  },
);
