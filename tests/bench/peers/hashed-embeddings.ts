import { Embeddings } from "@langchain/core/embeddings";
import { terms } from "./terms.js";

const dimensions = 1024;

/** Syllables and pairs of them, each counted at the place that its hash names. */
export class HashedEmbeddings extends Embeddings {
  constructor() {
    super({});
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => {
      const vector = new Array<number>(dimensions).fill(0);
      for (const term of terms(text)) vector[hash(term) % dimensions]! += 1;
      return unit(vector.map((count) => Math.log1p(count)));
    });
  }

  async embedQuery(text: string): Promise<number[]> {
    return (await this.embedDocuments([text]))[0] ?? [];
  }
}

/** FNV-1a, 32 bits. */
function hash(term: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) value = Math.imul(value ^ term.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
