export { checkFile, largestFile, type CheckedFile } from "./check-file";
export { openEvidence, type EvidenceFiles } from "./evidence-files";
export { keepNamed, mimeTypes, readNamed, sweepEvidence, withEvidence } from "./with-evidence";
