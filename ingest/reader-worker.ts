import { parentPort, workerData } from "node:worker_threads";
import { IngestError } from "./ingest-error";
import { OcrFailure, type PageImage, type RecognisedWord } from "./ocr";
import type { PageRecogniser } from "./read";
import { readDocument } from "./read-document";
import type { HostMessage, WorkerMessage, WorkerSetup } from "./worker-messages";

/**
 * The part of the reading program that touches what strangers wrote. One file at a time; the host bounds time and memory,
 * and recognises the page images that are sent to it.
 */
const { bounds, pagesInFlight } = workerData as WorkerSetup;

interface Waiting {
  readonly resolve: (words: readonly RecognisedWord[]) => void;
  readonly reject: (failure: OcrFailure) => void;
}
const waiting = new Map<number, Waiting>();
let sent = 0;

const recogniser: PageRecogniser | null =
  pagesInFlight === null ? null : { pagesInFlight, recognise: (image, page, pages) => askHost(image, page, pages) };

function askHost(image: PageImage, page: number, pages: number): Promise<readonly RecognisedWord[]> {
  sent += 1;
  const id = sent;
  // A copy whose memory changes hands: drawing programs hand out views into memory of their own.
  const grey = Uint8Array.from(image.grey);
  tellHost({ kind: "page", id, image: { ...image, grey }, page, pages }, [grey.buffer]);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

parentPort?.on("message", (message: HostMessage) => {
  switch (message.kind) {
    case "read":
      void answer(message.source).then((reply) => tellHost(reply));
      return;
    case "recognised":
      waiting.get(message.id)?.resolve(message.words);
      waiting.delete(message.id);
      return;
    case "not-recognised":
      waiting.get(message.id)?.reject(new OcrFailure(message.reason));
      waiting.delete(message.id);
  }
});

function tellHost(message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

async function answer(source: Parameters<typeof readDocument>[0]): Promise<WorkerMessage> {
  try {
    return { kind: "read", reading: await readDocument(source, bounds, recogniser) };
  } catch (error) {
    if (error instanceof IngestError) return { kind: "failed", reason: error.reason, detail: messageOf(error.cause) };
    return { kind: "crashed", detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function messageOf(cause: unknown): string | null {
  return cause instanceof Error ? cause.message : null;
}
