import { openMiniSearch } from "../minisearch.js";
import { terms } from "../terms.js";

export const open = openMiniSearch({ tokenize: terms });
