import { Embeddings } from "@langchain/core/embeddings";
import type { Embedder } from "../../../knowledge/index";

/** Counts letters: enough to tell texts apart. */
export class LetterEmbedder extends Embeddings implements Embedder {
  readonly id: string;
  readonly dimensions = 8;
  constructor(id = "letters-8") {
    super({});
    this.id = id;
  }
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => {
      const vector = new Array<number>(8).fill(0.01);
      for (const letter of text) vector[letter.charCodeAt(0) % 8]! += 1;
      return vector;
    });
  }
  override async embedQuery(text: string): Promise<number[]> {
    return (await this.embedDocuments([text]))[0] ?? [];
  }
}
