import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { create, insertMultiple, save, search, type Tokenizer } from "@orama/orama";
import type { Hit, Open } from "./peer.js";
import { splitTexts, toHit } from "./split-texts.js";

export function openOrama(
  tokenizer?: Tokenizer,
  searched: { relevance?: { k: number; b: number; d: number } } = {},
): Open {
  return async (texts, options) => {
    const database = create({ schema: { text: "string" } as const, ...(tokenizer && { components: { tokenizer } }) });
    // What stands in a document and not in the schema is kept and not searched.
    const pieces = (await splitTexts(texts, options)).map(toHit);
    await insertMultiple(
      database,
      pieces.map(({ id: from, ...piece }, at) => ({ id: String(at), from, ...piece })),
    );
    return {
      async search(question, limit) {
        const { hits } = await search(database, { term: question, limit, ...searched });
        return hits.map(({ document }) => {
          const { from, ...piece } = document as unknown as Hit & { from: string };
          return { ...piece, id: from };
        });
      },
      async save() {
        await writeFile(join(options.folder, "orama.json"), JSON.stringify(save(database)));
      },
    };
  };
}
