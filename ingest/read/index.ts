export { readPages } from "./read-pages";
export type { Line, Page } from "./page";
export { ReadFailure } from "./read-failure";
export { formatOfName, type FileFormat } from "./file-format";
