export { createWording, type Wording, type WordingDeps, type WordingFailure, type Writing } from "./wording";
