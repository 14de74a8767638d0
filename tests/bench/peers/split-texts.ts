import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import { Document } from "@langchain/core/documents";
import { headingsOf } from "./headings-of.js";
import type { Hit, Options, Text } from "./peer.js";

/** The pieces of the texts with their places, by LangChain's splitter. */
export async function splitTexts(
  texts: readonly Text[],
  { chunkSize }: Options,
): Promise<Document<Omit<Hit, "text">>[]> {
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: chunkSize ?? 1e9,
    chunkOverlap: (chunkSize ?? 0) / 5,
  });
  const pieces = texts.map(async ({ id, text }) => {
    const headings = headingsOf(text);
    return (await splitter.createDocuments([text])).map(({ pageContent, metadata }) => {
      const { lines } = metadata["loc"] as { lines: { from: number } };
      return new Document({ pageContent, metadata: { id, address: "", heading: "", ...headings[lines.from - 1] } });
    });
  });
  return (await Promise.all(pieces)).flat();
}

export function toHit({ pageContent, metadata }: Document): Hit {
  return { ...(metadata as Hit), text: pageContent };
}
