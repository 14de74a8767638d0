export { readCorrection, isCorrectableField, correctableFields, type ReadValue } from "./read-correction";
export {
  correctHead,
  correctReading,
  correctDeadline,
  correctionWarning,
  valueOfHead,
  valueOfDeadline,
} from "./apply-corrections";
export { carryOver, deadlineAt, type CarriedOver, type DeadlinePlace } from "./carry-over";
export { fieldName, writeValue } from "./describe-correction";
