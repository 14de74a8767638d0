export { startSubmissionWorker, sweepSubmissions, type SubmissionWorker, type SubmissionWorkerDeps } from "./worker";
export { createReadingProgram, type ProgramAnswer, type PublishRequest, type ReadingProgram } from "./reading-program";
export { openPendingFiles, type PendingFiles } from "./pending-files";
export { findChanges, type ChangeSide, type DocumentChanges, type PlaceChange, type QuotedPlace } from "./find-changes";
export { findAffected, type Affected } from "./affected";
export { impactReply, type ChangeCause } from "./impact-reply";
export { reach, type Parcel, type ReachDeps } from "./reach";
