import { openFts5 } from "../sqlite-fts5.js";

export const open = openFts5(
  (text) => text,
  (question) => question.match(/[\p{L}\p{N}]+/gu) ?? [],
);
