export {
  asEvidence,
  checkDocument,
  checkFile,
  largestDocument,
  largestFile,
  type CheckedFile,
  type FileType,
  type ReceivedFile,
  type RefusedFile,
} from "./check-file";
export { openEvidence, type EvidenceFiles } from "./evidence-files";
export { keepNamed, mimeTypes, readNamed, sweepEvidence, withEvidence } from "./with-evidence";
