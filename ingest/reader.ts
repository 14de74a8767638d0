import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Reading } from "../knowledge/model";
import { IngestError } from "./ingest-error";
import { OcrFailure, type Ocr } from "./ocr";
import type { SourceFile } from "./read-document";
import type { ReadingBounds } from "./settings";
import type { HostMessage, PageToRecognise, WorkerAnswer, WorkerMessage, WorkerSetup } from "./worker-messages";

/** How far the recognition of one file's page images has come. */
export interface PageProgress {
  /** Pages recognised so far. */
  readonly done: number;
  /** Pages of the file that are read from their images. */
  readonly pages: number;
}

/** Reads files in a thread of its own, one after another, within bounds of time and memory. */
export interface Reader {
  /** Throws {@link IngestError} for what is wrong with the file; a later file can be read all the same. */
  read(source: SourceFile, onPage?: (progress: PageProgress) => void): Promise<Reading>;
  /** Ends what is being read; what waits for its turn is refused. */
  close(): Promise<void>;
}

/** `ocr` recognises the pages of scans and stays the caller's to close; without it scans are refused. */
export function openReader(bounds: ReadingBounds, ocr: Ocr | null = null): Reader {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const stop = async () => {
    const stopping = worker;
    worker = null;
    await stopping?.terminate();
  };
  const readNow = async (source: SourceFile, onPage: (progress: PageProgress) => void): Promise<Reading> => {
    // A thread that began now would be nobody's to end, and keep the program from ending.
    if (isClosed) throw new Error(`${source.name} is not read: the reader was closed`);
    worker ??= startWorker(bounds, ocr);
    const answer = await ask(worker, source, bounds.timeoutMs, ocr, onPage).catch(async (cause: unknown) => {
      await stop(); // what it was doing is unknown; the next file gets a new one
      throw cause;
    });
    switch (answer.kind) {
      case "read":
        return answer.reading;
      case "failed":
        throw new IngestError(answer.reason, source.name, answer.detail ?? undefined);
      case "crashed":
        throw new Error(`reading ${source.name} failed: ${answer.detail}`);
    }
  };
  return {
    read(source, onPage = () => undefined) {
      const reading = last.then(() => readNow(source, onPage));
      last = reading.catch(() => undefined); // the caller has the error; the next file only waits for the end
      return reading;
    },
    close() {
      isClosed = true;
      return stop();
    },
  };
}

/** The time-out runs from one sign of life to the next, and not while page images are being recognised: `ocr` bounds that. */
function ask(
  worker: Worker,
  source: SourceFile,
  timeoutMs: number,
  ocr: Ocr | null,
  onPage: (progress: PageProgress) => void,
): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    let underWay = 0;
    let done = 0;
    const tell = (message: HostMessage) => worker.postMessage(message);
    const finish = (act: () => void) => {
      isOver = true;
      clearTimeout(timer);
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      act();
    };
    const expectLife = () => {
      clearTimeout(timer);
      if (isOver || underWay > 0) return;
      timer = setTimeout(() => finish(() => reject(new IngestError("timeout", source.name))), timeoutMs);
    };
    const recognise = async ({ id, image, pages }: PageToRecognise) => {
      underWay += 1;
      expectLife();
      const reply = await recogniseFor(id, image, ocr);
      underWay -= 1;
      done += 1;
      if (isOver) return;
      onPage({ done, pages });
      tell(reply);
      expectLife();
    };
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === "page") void recognise(message);
      else finish(() => resolve(message));
    };
    const onError = (cause: unknown) => finish(() => reject(failureOf(cause, source.name)));
    const onExit = () => finish(() => reject(new IngestError("too-large", source.name)));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    expectLife();
    tell({ kind: "read", source });
  });
}

async function recogniseFor(id: number, image: PageToRecognise["image"], ocr: Ocr | null): Promise<HostMessage> {
  try {
    if (ocr === null) throw new OcrFailure("engine");
    return { kind: "recognised", id, words: await ocr.recognise(image) };
  } catch (cause) {
    return { kind: "not-recognised", id, reason: cause instanceof OcrFailure ? cause.reason : "engine" };
  }
}

function failureOf(cause: unknown, file: string): Error {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return new IngestError("too-large", file, cause);
  return cause instanceof Error ? cause : new Error(String(cause));
}

function startWorker(bounds: ReadingBounds, ocr: Ocr | null): Worker {
  const setup: WorkerSetup = { bounds, pagesInFlight: ocr?.pagesInFlight ?? null };
  return new Worker(workerFile(), {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: bounds.memoryMb },
    stdout: true, // what libraries print is no result of ours
    stderr: true,
  });
}

/** The built worker, also when this file runs from its source: pdf.js is an ES module and needs a real `import()`. */
function workerFile(): string {
  let directory = __dirname;
  while (!existsSync(join(directory, "package.json"))) {
    const above = dirname(directory);
    if (above === directory) throw new Error("no package.json above the reading program");
    directory = above;
  }
  return join(directory, "dist", "ingest", "reader-worker.js");
}
