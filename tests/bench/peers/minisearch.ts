import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch, { type Options, type SearchOptions } from "minisearch";
import type { Hit, Open } from "./peer.js";
import { splitTexts, toHit } from "./split-texts.js";

export function openMiniSearch(index: Partial<Options>, searched: SearchOptions = {}): Open {
  return async (texts, options) => {
    const search = new MiniSearch({ ...index, fields: ["text"], idField: "at", storeFields: ["piece"] });
    const pieces = (await splitTexts(texts, options)).map(toHit);
    search.addAll(pieces.map((piece, at) => ({ at, text: piece.text, piece })));
    return {
      async search(question, limit) {
        const found = search.search(question, searched).slice(0, limit);
        return found.map(({ piece }) => piece as Hit);
      },
      async save() {
        await writeFile(join(options.folder, "minisearch.json"), JSON.stringify(search));
      },
    };
  };
}
