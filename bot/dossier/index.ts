export { createDossiers, type DossierFile, type Dossiers, type DossierSettings } from "./dossiers";
export { createPaperDesk, type PaperRequest } from "./open-paper";
export { createPaperLinks, linkHours, type LinkedFile, type LinkProof, type PaperLinks } from "./paper-links";
export { readLinkKey } from "./link-key";
export { calendarFile, evidenceFileName, logFile, paperFile, wholeFile } from "./file-names";
export { calendarEvents } from "./calendar-events";
export { localMinute, logOf, type LogLine } from "./session-log";
export { namesIn } from "./fill-in";
export { createPaperAddress, type AddressPaper, type PaperAddress } from "./paper-address";
