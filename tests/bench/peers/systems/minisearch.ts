import { openMiniSearch } from "../minisearch.js";

export const open = openMiniSearch({});
