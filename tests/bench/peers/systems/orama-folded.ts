import { openOrama } from "../orama.js";
import { terms } from "../terms.js";

// Orama takes a word for every word that begins with it: the sign at the end keeps "a" from being found in "a_b" and "an".
// It already divides how often a word stands in a text by the text's length: with b 0 that is not done twice.
export const open = openOrama(
  {
    language: "vietnamese",
    normalizationCache: new Map(),
    tokenize: (text) => terms(text).map((term) => `${term}$`),
  },
  { relevance: { k: 1.2, b: 0, d: 0.5 } },
);
