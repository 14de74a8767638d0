import { join } from "node:path";
import { cite, openLibrary, openSearch, outlineOf, type Outline } from "../../../../knowledge/index";
import type { OpenSystem } from "../system";
import { readDocuments } from "./read-documents";

/** What our search finds, as it stands, without the answer that is made of it. */
export const open: OpenSystem = async (texts, { folder }) => {
  await readDocuments(texts, folder);
  const library = await openLibrary(join(folder, "library.db"));
  const search = await openSearch(library, folder);
  const outlines = new Map<string, Outline>();
  return {
    async search(question, limit) {
      const hits = await search.search(question, { limit });
      return Promise.all(
        hits.map(async ({ chunk: { document: id, provision: at, start, end } }) => {
          const document = await library.document(id);
          const outline = outlines.get(id) ?? outlineOf(await library.provisions(id));
          outlines.set(id, outline);
          const provision = (await library.provisions(id)).find((one) => one.id === at);
          if (document === null || provision === undefined) throw new Error("a hit of a document that is gone");
          const { file, quote, address, section } = cite(document, outline, provision, start, end);
          return { id: file, text: quote, address: address ?? "", heading: section };
        }),
      );
    },
    async save() {
      search.close();
      await library.close();
    },
  };
};
