import { openMiniSearch } from "../minisearch.js";
import { terms } from "../terms.js";

// A letter may be wrong in syllables of four letters and more; pairs of syllables have to be right.
export const open = openMiniSearch(
  { tokenize: terms },
  { fuzzy: (term) => (term.includes("_") || term.length < 4 ? false : 1) },
);
