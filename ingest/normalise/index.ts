export { normalise, type NormalisedText, type Paragraph } from "./normalise";
export { textQuality } from "./text-quality";
export { canBeSyllable } from "../../knowledge/text";
export { cleanText } from "./clean-text";
export { isCapitals } from "./line-start";
