import { openOrama } from "../orama.js";
import { terms } from "../terms.js";

// Orama takes a word for every word that begins with it: the sign at the end keeps "a" from being found in "a_b" and "an".
export const open = openOrama({
  language: "vietnamese",
  normalizationCache: new Map(),
  tokenize: (text) => terms(text).map((term) => `${term}$`),
});
