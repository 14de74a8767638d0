import { createHash } from "node:crypto";
import { join } from "node:path";
import {
  documentIdOf,
  HnswVectorStore,
  LocalEmbedder,
  openLibrary,
  openSearch,
  provisionIdOf,
  updateIndexes,
  type DocumentHeader,
  type Provision,
  type Reading,
} from "../../../knowledge/index";
import type { Article } from "./collection";
import { ranksLookedAt } from "./score-rankings";

/** By words alone, by vectors alone, or by both as questions are answered. */
export const methods = ["words", "vectors", "both"] as const;
export type Method = (typeof methods)[number];

/** Ranks the articles of a collection, best first. */
export interface Ranker {
  rank(method: Method, question: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Publishes the articles into a library in the folder, which must be empty, a document for each law, and opens its search. */
export async function openRanker(articles: readonly Article[], folder: string): Promise<Ranker> {
  const library = await openLibrary(join(folder, "library.db"));
  const articleOf = new Map<number, string>();
  for (const [law, own] of byLaw(articles)) {
    const { document } = await library.publish(readingOf(law, own), "2026-01-01T00:00:00.000Z");
    const chunks = await library.chunks({ document });
    chunks.forEach(({ id }, at) => articleOf.set(id, own[at]?.id ?? ""));
  }
  // Opened before there are vectors, this one goes by words alone.
  const byWords = await openSearch(library, join(folder, "words-alone"));
  await updateIndexes(library, folder);
  const byBoth = await openSearch(library, folder);
  const embedder = new LocalEmbedder();
  const vectors = await HnswVectorStore.load(folder, embedder);

  async function idsOf(method: Method, question: string): Promise<readonly number[]> {
    if (method === "vectors")
      return vectors.nearest(await embedder.embedQuery(question), ranksLookedAt).map(([id]) => id);
    const search = method === "words" ? byWords : byBoth;
    return (await search.search(question, { limit: ranksLookedAt })).map(({ chunk }) => chunk.id);
  }

  return {
    async rank(method, question) {
      return (await idsOf(method, question)).map((id) => articleOf.get(id) ?? "");
    },
    async close() {
      byWords.close();
      byBoth.close();
      await library.close();
    },
  };
}

function byLaw(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const laws = new Map<string, Article[]>();
  for (const article of articles) laws.set(article.law, [...(laws.get(article.law) ?? []), article]);
  return laws;
}

const noHeader: DocumentHeader = {
  type: null,
  number: null,
  symbol: null,
  issuedOn: null,
  issuer: null,
  place: null,
  title: null,
  signer: null,
  signerTitle: null,
  addressee: null,
  jurisdiction: null,
  jurisdictionName: null,
};

/** Each article is a provision and a chunk under its title. */
function readingOf(law: string, articles: readonly Article[]): Reading {
  const texts = articles.map(({ text }) => text.normalize("NFC"));
  const text = texts.join("\n");
  const sha256 = createHash("sha256").update(`${law}\n${text}`).digest("hex");
  const document = documentIdOf(sha256);
  let at = 0;
  const provisions = texts.map((own, ordinal): Provision => {
    const start = at;
    const end = start + own.length;
    at = end + 1;
    const place = { address: null, marker: null, heading: null, bullet: null, page: 1 };
    const id = provisionIdOf(document, ordinal);
    return { id, document, parent: null, ordinal, part: null, kind: "paragraph", ...place, start, bodyEnd: end, end };
  });
  return {
    document: {
      id: document,
      sha256,
      file: law,
      origin: "office",
      header: noHeader,
      parts: [],
      validity: { from: null, to: null, schoolYear: null },
      quality: 1,
      pages: 1,
      text,
      warnings: [],
    },
    provisions,
    chunks: provisions.map(({ id, start, end }, ordinal) => ({
      provision: id,
      start,
      end,
      path: articles[ordinal]?.title ?? "",
    })),
    deadlines: [],
    contacts: [],
    references: [],
    duties: [],
    figures: [],
  };
}
