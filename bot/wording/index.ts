export {
  createWording,
  type OnSentence,
  type Wording,
  type WordingDeps,
  type WordingFailure,
  type Writing,
} from "./wording";
