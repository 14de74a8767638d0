import { foldText } from "./fold";
import { remember } from "./remember";

/** The words and numbers of a text, folded and parted by single spaces: what it says without the signs between. */
export const plainWords = remember(
  (text) =>
    foldText(text)
      .replace(/[^\p{L}\p{Nd}]+/gu, " ")
      .trim(),
  64,
);
