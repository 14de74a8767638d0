import { Embeddings } from "@langchain/core/embeddings";
import { terms } from "./terms.js";

const most = 4096;

/** Syllables and pairs of them that several texts hold, the commonest ones, weighted by how few texts hold them; fitted to the texts that are embedded first. */
export class TfIdfEmbeddings extends Embeddings {
  private vocabulary: Map<string, { at: number; weight: number }> | null = null;

  constructor() {
    super({});
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    this.vocabulary ??= fit(texts);
    return texts.map((text) => this.embed(text));
  }

  async embedQuery(text: string): Promise<number[]> {
    return this.embed(text);
  }

  private embed(text: string): number[] {
    const vocabulary = this.vocabulary ?? new Map<string, { at: number; weight: number }>();
    const counts = new Array<number>(vocabulary.size).fill(0);
    const found = terms(text).flatMap((term) => vocabulary.get(term) ?? []);
    for (const { at } of found) counts[at]! += 1;
    for (const { at, weight } of new Set(found)) counts[at] = Math.log1p(counts[at]!) * weight;
    const length = Math.hypot(...counts) || 1;
    return counts.map((value) => value / length);
  }
}

function fit(texts: string[]): Map<string, { at: number; weight: number }> {
  const holding = new Map<string, number>();
  for (const text of texts) for (const term of new Set(terms(text))) holding.set(term, (holding.get(term) ?? 0) + 1);
  const common = [...holding]
    .filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => other - one)
    .slice(0, most);
  return new Map(common.map(([term, count], at) => [term, { at, weight: Math.log(texts.length / count) + 1 }]));
}
