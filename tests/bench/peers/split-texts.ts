import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import { Document } from "@langchain/core/documents";
import { headingsOf } from "./headings-of.js";
import type { Hit, Options, Text } from "./peer.js";

/** The pieces of the texts with their places, by LangChain's splitter. */
export async function splitTexts(texts: readonly Text[], { chunkSize }: Options): Promise<Document<Hit>[]> {
  const documents = texts.map(({ id, text }) => new Document({ pageContent: text, metadata: { id } }));
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: chunkSize ?? 1e9,
    chunkOverlap: (chunkSize ?? 0) / 5,
  });
  const pieces = await splitter.splitDocuments(documents);
  const headings = new Map(texts.map(({ id, text }) => [id, headingsOf(text)]));
  return pieces.map(({ pageContent, metadata }) => {
    const place = headings.get(metadata["id"])?.[metadata["loc"].lines.from - 1];
    return new Document({
      pageContent,
      metadata: { id: metadata["id"], text: pageContent, address: "", heading: "", ...place },
    });
  });
}
