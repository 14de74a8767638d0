export { createChecklistDesk, type ChecklistDesk, type ChecklistDeskSettings } from "./desk";
export { isStepWords, readStepCommand, type StepCommand } from "./step-words";
export { readChecklistIntent } from "./intent";
export { isQuestion } from "./question-words";
