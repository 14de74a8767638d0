import { createHmac, timingSafeEqual } from "node:crypto";

/** What an address itself brings along to prove that we gave it. */
export interface LinkProof {
  /** Seconds since 1970, as written in the address. */
  readonly until: string;
  readonly key: string;
}

/** Addresses that can be opened for a time and not be guessed. What they open is named by a list of words. */
export interface LinkSigner {
  /** The proof for a subject, as of an ISO instant. */
  sign(subject: readonly string[], at: string, hours: number): LinkProof;
  /** Whether that proof was given for this subject and still holds. */
  holds(subject: readonly string[], proof: LinkProof, at: string): boolean;
}

export function createLinkSigner(secret: Buffer): LinkSigner {
  function keyOf(subject: readonly string[], until: string): string {
    return createHmac("sha256", secret)
      .update(JSON.stringify([...subject, until]))
      .digest("base64url");
  }

  return {
    sign(subject, at, hours) {
      const until = String(Math.floor(Date.parse(at) / 1000) + hours * 3600);
      return { until, key: keyOf(subject, until) };
    },
    holds(subject, { until, key }, at) {
      if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 <= Date.parse(at)) return false;
      const [given, due] = [Buffer.from(key), Buffer.from(keyOf(subject, until))];
      return given.length === due.length && timingSafeEqual(given, due);
    },
  };
}
