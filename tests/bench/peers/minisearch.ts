import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch, { type Options, type SearchOptions } from "minisearch";
import type { Hit, Open } from "./peer.js";
import { splitTexts } from "./split-texts.js";

export function openMiniSearch(index: Partial<Options>, searched: SearchOptions = {}): Open {
  return async (texts, options) => {
    const pieces = (await splitTexts(texts, options)).map(({ metadata }) => metadata);
    const search = new MiniSearch({ ...index, fields: ["text"], idField: "at" });
    search.addAll(pieces.map(({ text }, at) => ({ at, text })));
    return {
      async search(question, limit) {
        return search
          .search(question, searched)
          .slice(0, limit)
          .map(({ id }) => pieces[id as number] as Hit);
      },
      async save() {
        await writeFile(join(options.folder, "minisearch.json"), JSON.stringify({ search, pieces }));
      },
    };
  };
}
