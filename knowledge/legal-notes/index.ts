export { suspectOf } from "./suspect";
export { readLegalNotes, type LegalNote } from "./legal-note";
