export { foldText, foldWithMap, originalSpan, type FoldedText } from "./fold";
export { likeness, wordingOf } from "./likeness";
export { compoundsOf, syllablesOf, termsOf } from "./syllables";
export { unifyTonePlacement } from "./tone-placement";
export { canBeSyllable } from "./syllable-spelling";
export { printable, printableName } from "./printable";
export { provinces } from "./provinces";
export { remember } from "./remember";
export { slipsOf } from "./slips";
