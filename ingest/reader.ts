import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Reading } from "../knowledge/model";
import { IngestError, type IngestReason } from "./ingest-error";
import type { SourceFile } from "./read-document";
import type { ReadingBounds } from "./settings";

/** What the worker says of one file. */
export type WorkerAnswer =
  | { readonly outcome: "read"; readonly reading: Reading }
  | { readonly outcome: "failed"; readonly reason: IngestReason; readonly detail: string | null }
  /** A defect of ours, not of the file. */
  | { readonly outcome: "crashed"; readonly detail: string };

/** Reads files in a thread of its own, one after another, within bounds of time and memory. */
export interface Reader {
  /** Throws {@link IngestError} for what is wrong with the file; a later file can be read all the same. */
  read(source: SourceFile): Promise<Reading>;
  close(): Promise<void>;
}

export function openReader(bounds: ReadingBounds): Reader {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const stop = async () => {
    const stopping = worker;
    worker = null;
    await stopping?.terminate();
  };
  const readNow = async (source: SourceFile): Promise<Reading> => {
    worker ??= startWorker(bounds);
    const answer = await ask(worker, source, bounds.timeoutMs).catch(async (cause: unknown) => {
      await stop(); // what it was doing is unknown; the next file gets a new one
      throw cause;
    });
    switch (answer.outcome) {
      case "read":
        return answer.reading;
      case "failed":
        throw new IngestError(answer.reason, source.name, answer.detail ?? undefined);
      case "crashed":
        throw new Error(`reading ${source.name} failed: ${answer.detail}`);
    }
  };
  return {
    read(source) {
      const reading = last.then(() => readNow(source));
      last = reading.catch(() => undefined); // the caller has the error; the next file only waits for the end
      return reading;
    },
    close: stop,
  };
}

function ask(worker: Worker, source: SourceFile, timeoutMs: number): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void) => {
      clearTimeout(timer);
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      act();
    };
    const onMessage = (answer: WorkerAnswer) => finish(() => resolve(answer));
    const onError = (cause: unknown) => finish(() => reject(failureOf(cause, source.name)));
    const onExit = () => finish(() => reject(new IngestError("too-large", source.name)));
    const timer = setTimeout(() => finish(() => reject(new IngestError("timeout", source.name))), timeoutMs);
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage(source);
  });
}

function failureOf(cause: unknown, file: string): Error {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return new IngestError("too-large", file, cause);
  return cause instanceof Error ? cause : new Error(String(cause));
}

function startWorker(bounds: ReadingBounds): Worker {
  return new Worker(workerFile(), {
    workerData: bounds,
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
