import type { LinkProof, LinkSigner } from "./link-signer";

/** Links to single documents for people who hold no access token: the bot gives them, and they run out. */
export interface DocumentLinks {
  /** The path with its proof; a path that leads to no document stays as it is. */
  sign(path: string, at: string): string;
  /** The part of the site that a proof may open for a request's path; null where none can. */
  roomOf(path: string): string | null;
  /** Whether the proof opens that part. */
  holds(room: string, proof: LinkProof, at: string): boolean;
}

/** How long a link in a message leads to its place. */
export const documentLinkHours = 7 * 24;

const room = /^(\/documents\/d[0-9a-f]{16})(?=$|[/?#])/;

export function createDocumentLinks(signer: LinkSigner): DocumentLinks {
  const roomOf = (path: string) => room.exec(path)?.[1] ?? null;
  return {
    sign(path, at) {
      const document = roomOf(path);
      if (document === null) return path;
      const signed = new URL(path, "http://here");
      const { until, key } = signer.sign([document], at, documentLinkHours);
      signed.searchParams.set("until", until);
      signed.searchParams.set("key", key);
      return `${signed.pathname}${signed.search}${signed.hash}`;
    },
    roomOf,
    holds: (document, proof, at) => signer.holds([document], proof, at),
  };
}
