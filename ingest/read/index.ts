export { readPages } from "./read-pages";
export type { Line, Page } from "./page";
export type { PageRecogniser } from "./page-recogniser";
export { describeScans } from "./page-doubt";
export { ReadFailure } from "./read-failure";
export { formatOfName, type FileFormat } from "./file-format";
