import { openArticles } from "./search-articles";

export const open = openArticles("both");
