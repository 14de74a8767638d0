export type {
  LibraryDocument,
  DocumentHeader,
  DocumentOrigin,
  DocumentPart,
  JurisdictionLevel,
  ReadingWarning,
  Validity,
} from "./document";
export type { ChunkSpan, Provision, ProvisionKind } from "./provision";
export type { Chunk, ChunkPlace } from "./chunk";
export { correctionsIn, readSpan, type Correction } from "./correction";
export type { Citation } from "./citation";
export type { DayBound, Deadline, DeadlineClass, DeadlineRule, PeriodUnit } from "./deadline";
export type { Contact } from "./contact";
export type { Duty, Modality } from "./duty";
export type { Figure, FigureBound, FigureParts, FigureValue } from "./figure";
export type { Reference, ReferenceRelation } from "./reference";
export type { Reading } from "./reading";
export type { CorrectableField, FieldCorrection, LoggedCorrection } from "./field-correction";
export { documentIdOf, provisionIdOf, type ChunkId, type DocumentId, type ProvisionId } from "./ids";
export { isoDateOf, parseIsoDate, type IsoDate, type PartialDate } from "./dates";
