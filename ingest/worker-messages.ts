import type { Reading } from "../knowledge/model";
import type { IngestReason } from "./ingest-error";
import type { OcrFailure, PageImage, RecognisedWord } from "./ocr";
import type { SourceFile } from "./read-document";
import type { ReadingBounds } from "./settings";

/** What a worker is started with. */
export interface WorkerSetup {
  readonly bounds: ReadingBounds;
  /** Page images that it may send before the first is answered; null where nobody recognises them. */
  readonly pagesInFlight: number | null;
}

/** What the host tells a worker. `id` is that of the page image. */
export type HostMessage =
  | { readonly kind: "read"; readonly source: SourceFile }
  | { readonly kind: "recognised"; readonly id: number; readonly words: readonly RecognisedWord[] }
  | { readonly kind: "not-recognised"; readonly id: number; readonly reason: OcrFailure["reason"] };

/** What a worker says: any number of page images to be recognised, then how the file ended. */
export type WorkerMessage = PageToRecognise | WorkerAnswer;

export interface PageToRecognise {
  readonly kind: "page";
  readonly id: number;
  readonly image: PageImage;
  readonly page: number;
  /** How many pages of the file are read from their images. */
  readonly pages: number;
}

export type WorkerAnswer =
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "failed"; readonly reason: IngestReason; readonly detail: string | null }
  /** A defect of ours, not of the file. */
  | { readonly kind: "crashed"; readonly detail: string };
