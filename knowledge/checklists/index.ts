export {
  replay,
  back,
  lastListed,
  decides,
  isOutdated,
  isSettled,
  parseEntry,
  type ChecklistEntry,
  type ItemMark,
  type ItemStatus,
  type ItemView,
  type SessionView,
} from "./replay";
export {
  readPin,
  readPinned,
  takePin,
  type ChecklistPin,
  type PinnedDue,
  type PinnedItem,
  type PinnedPlace,
} from "./pin";
export {
  evidenceTypes,
  readPaper,
  type Evidence,
  type EvidenceFile,
  type EvidenceType,
  type ReadPaper,
} from "./evidence";
export { comparePins, type PinChange } from "./compare-pins";
export {
  resolveSources,
  schoolYearIn,
  type ResolvedChecklist,
  type ResolvedDocument,
  type ResolvedDue,
  type ResolvedSource,
} from "./resolve-sources";
export { checkSession, type SessionCheck } from "./check-session";
export { checkNote, type NoteFlaw } from "./check-note";
export { resolveBases, type ResolvedBasis } from "./resolve-bases";
export { checklistDefinitions } from "./definitions/index";
export { subjectIn, type ChecklistSubject } from "./subjects";
export { bindCriteria } from "./bind-criteria";
export { loadDefinition, ChecklistDefinitionError } from "./load-definition";
export {
  optionsOf,
  questionOf,
  unknownAnswer,
  type ChecklistData,
  type ChecklistDefinition,
  type ChecklistItem,
  type ChecklistQuestion,
  type ChecklistSource,
  type ChecklistStep,
  type Condition,
  type DocumentPlace,
  type DocumentSelector,
} from "./definition";
export type {
  DossierDefinition,
  ItemColumn,
  PaperBasis,
  PaperBlock,
  PaperDefinition,
  PaperForm,
  PaperLine,
} from "./dossier-schema";
export { readAnswer } from "./typed-answer";
export { pathsOf, type ChecklistPath } from "./paths";
export { chooseDocument, matchesSelector } from "./document-selector";
export { findPassage, type Passage } from "./passage";
export { coverageOfYear, standingOf, type Standing, type YearCoverage } from "./coverage";
export { holdsAll } from "./condition";
