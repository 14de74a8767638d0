import { parentPort, workerData } from "node:worker_threads";
import { IngestError } from "./ingest-error";
import { readDocument, type SourceFile } from "./read-document";
import type { ReadingBounds } from "./settings";
import type { WorkerAnswer } from "./reader";

/** The part of the reading program that touches what strangers wrote. One file at a time; the host bounds time and memory. */
const bounds = workerData as ReadingBounds;

parentPort?.on("message", (source: SourceFile) => {
  void answer(source).then((message) => parentPort?.postMessage(message));
});

async function answer(source: SourceFile): Promise<WorkerAnswer> {
  try {
    return { outcome: "read", reading: await readDocument(source, bounds) };
  } catch (error) {
    if (error instanceof IngestError)
      return { outcome: "failed", reason: error.reason, detail: messageOf(error.cause) };
    return { outcome: "crashed", detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function messageOf(cause: unknown): string | null {
  return cause instanceof Error ? cause.message : null;
}
