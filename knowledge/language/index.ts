export { LanguageModel, eventNames, events, type SyllableCounts } from "./language-model";
export { countsFile, loadLanguageModel, loadSpokenModel, modelFolder, type SpokenModel } from "./load-model";
