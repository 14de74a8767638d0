import "sharp"; // its native library must be loaded by the main thread before a worker loads it
import { OcrFailure } from "./ocr-failure";
import type { Engine } from "./engine";
import { startJsEngine } from "./js-engine";
import { findNativeTesseract, startNativeEngine } from "./native-engine";
import type { PageImage } from "./page-image";
import { readHocr, type RecognisedWord } from "./recognised-word";

/** Reads page images with several engines at once. */
export interface Ocr {
  /** How many pages are worth handing over before the first comes back: more would only wait and hold memory. */
  readonly pagesInFlight: number;
  /** The words of one page. Throws {@link OcrFailure}; other pages are not concerned. */
  recognise(image: PageImage): Promise<readonly RecognisedWord[]>;
  close(): Promise<void>;
}

export interface OcrSettings {
  /** `auto` takes an installed tesseract with Vietnamese data, else the packaged engine. */
  readonly engine: "auto" | "js" | "native" | "off";
  readonly engines: number;
  /** How long an engine may take for one page. */
  readonly pageTimeoutMs: number;
  /** Where programs are looked for, as in PATH. */
  readonly searchPath: string;
}

/** An installed tesseract was asked for and there is none that knows Vietnamese. */
export class NoNativeOcrError extends Error {
  override readonly name = "NoNativeOcrError";
}

/** Null where OCR is switched off. Throws {@link NoNativeOcrError}. Engines are looked for and started with their first page. */
export async function openOcr(settings: OcrSettings): Promise<Ocr | null> {
  const { engine, searchPath } = settings;
  let found: Promise<string | null> | null = null;
  const native = () => (found ??= findNativeTesseract(searchPath));
  switch (engine) {
    case "off":
      return null;
    case "js":
      return shareEngines(startJsEngine, settings);
    case "native":
      if ((await native()) === null) throw new NoNativeOcrError(noNative);
      break;
    case "auto":
  }
  return shareEngines(async () => {
    const program = await native();
    return program === null ? startJsEngine() : startNativeEngine(program);
  }, settings);
}

const noNative = "INGEST_OCR=native: không tìm thấy chương trình tesseract có dữ liệu tiếng Việt (vie).";

/** A place for an engine; empty until its first page, and after the engine had to be killed. */
interface Place {
  engine: Promise<Engine> | null;
}

/** Hands each page to the next engine that is free. An engine that fails or takes too long is killed and replaced. */
export function shareEngines(
  start: () => Promise<Engine>,
  { engines, pageTimeoutMs }: Pick<OcrSettings, "engines" | "pageTimeoutMs">,
): Ocr {
  const places = Array.from({ length: engines }, (): Place => ({ engine: null }));
  const free = [...places];
  const waiting: ((place: Place) => void)[] = [];
  let isClosed = false;

  const take = (): Promise<Place> => {
    const place = free.pop();
    return place === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(place);
  };
  const giveBack = (place: Place) => {
    const next = waiting.shift();
    if (next === undefined) free.push(place);
    else next(place);
  };
  const empty = async (place: Place) => {
    const engine = place.engine;
    place.engine = null;
    await engine?.then(
      (started) => started.kill(),
      () => undefined, // it never started: whoever asked for it has the error
    );
  };

  return {
    pagesInFlight: engines + 1,
    async recognise(image) {
      const place = await take();
      try {
        if (isClosed) throw new OcrFailure("engine");
        place.engine ??= start();
        const reading = place.engine.then((engine) => engine.recognise(image));
        return readHocr(await within(pageTimeoutMs, reading));
      } catch (cause) {
        void empty(place); // an engine that hangs while it starts is killed as soon as it has
        throw cause instanceof OcrFailure ? cause : new OcrFailure("engine", cause);
      } finally {
        giveBack(place);
      }
    },
    async close() {
      isClosed = true;
      await Promise.all(places.map(empty));
    },
  };
}

function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new OcrFailure("timeout")), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
