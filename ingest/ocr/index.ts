export { openOcr, shareEngines, NoNativeOcrError, type Ocr, type OcrSettings } from "./open-ocr";
export type { PageImage } from "./page-image";
export type { RecognisedWord } from "./recognised-word";
export { OcrFailure } from "./ocr-failure";
export type { Engine } from "./engine";
