import { Embeddings } from "@langchain/core/embeddings";
import { syllablesOf } from "../text/index";

/** An embedder whose vectors can be told from another's: an index says which one wrote it. */
export interface Embedder extends Embeddings {
  /** Changes whenever the vectors do. */
  readonly id: string;
  readonly dimensions: number;
  /** True where marks tell it something: then a question comes as it was typed, else folded and with its typing errors mended. */
  readonly readsMarks?: boolean;
}

const dimensions = 256;

/**
 * Turns text into a vector by hashing: folded syllables, pairs of neighbouring syllables and runs of three characters, each onto
 * one of 256 dimensions with a sign, by the logarithm of how often it occurs; unit length. Needs no download and no fitting, gives
 * the same vector everywhere, and is no more than a second opinion on likeness of spelling: it knows no synonyms.
 */
export class LocalEmbedder extends Embeddings implements Embedder {
  readonly id = "local-hash-256-v1";
  readonly dimensions = dimensions;

  constructor() {
    super({});
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return documents.map(embed);
  }

  override async embedQuery(document: string): Promise<number[]> {
    return embed(document);
  }
}

function embed(text: string): number[] {
  const counts = new Map<number, number>();
  for (const feature of featuresOf(syllablesOf(text))) {
    const hash = hashOf(feature);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const vector = new Array<number>(dimensions).fill(0);
  for (const [hash, count] of counts) {
    const at = (hash >>> 1) % dimensions;
    vector[at] = (vector[at] ?? 0) + (hash & 1 ? 1 : -1) * (1 + Math.log(count));
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

function* featuresOf(syllables: readonly string[]): Generator<string> {
  let previous = "";
  for (const syllable of syllables) {
    yield syllable;
    yield `${previous} ${syllable}`;
    const padded = `^${syllable}$`;
    for (let at = 0; at + 3 <= padded.length; at += 1) yield `#${padded.slice(at, at + 3)}`;
    previous = syllable;
  }
}

/** FNV-1a, 32 bits, with a final mix so that its lowest bits may serve as sign and slot. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
