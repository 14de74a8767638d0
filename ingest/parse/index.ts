export { parseDocument, type FileIdentity } from "./parse-document";
export type { ParsedDocument } from "./parsed-document";
export { readMarker, type Marker, type MarkerKind } from "./marker";
export { readParty } from "./issuer";
