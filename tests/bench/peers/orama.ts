import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { create, insertMultiple, save, search, type Tokenizer } from "@orama/orama";
import type { Hit, Open } from "./peer.js";
import { splitTexts } from "./split-texts.js";

export function openOrama(
  tokenizer?: Tokenizer,
  searched: { relevance?: { k: number; b: number; d: number } } = {},
): Open {
  return async (texts, options) => {
    const pieces = (await splitTexts(texts, options)).map(({ metadata }) => metadata);
    const database = create({ schema: { text: "string" } as const, ...(tokenizer && { components: { tokenizer } }) });
    await insertMultiple(
      database,
      pieces.map(({ text }, at) => ({ id: String(at), text })),
    );
    return {
      async search(question, limit) {
        const { hits } = await search(database, { term: question, limit, ...searched });
        return hits.map(({ id }) => pieces[Number(id)] as Hit);
      },
      async save() {
        await writeFile(join(options.folder, "orama.json"), JSON.stringify({ database: save(database), pieces }));
      },
    };
  };
}
