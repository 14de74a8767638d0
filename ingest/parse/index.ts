export type { ParsedDocument } from "./parsed-document";
