import { openFts5 } from "../sqlite-fts5.js";
import { terms } from "../terms.js";

export const open = openFts5((text) => terms(text).join(" "), terms);
