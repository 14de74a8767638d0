import { createHmac, timingSafeEqual } from "node:crypto";

/** A file of one person's session. */
export interface LinkedFile {
  readonly session: string;
  /** Whose session it is. */
  readonly person: string;
  readonly file: string;
}

/** Addresses of papers that can be opened for a day and not be guessed. */
export interface PaperLinks {
  /** The path of the page, as of an ISO instant. */
  pathOf(linked: LinkedFile, at: string): string;
  /** Whether that path was given for this person's file and still holds. */
  admits(linked: LinkedFile, proof: LinkProof, at: string): boolean;
}

/** What the address itself brings along. */
export interface LinkProof {
  /** Seconds since 1970, as written in the address. */
  readonly until: string;
  readonly key: string;
}

/** How long a link holds. */
export const linkHours = 24;

export function createPaperLinks(secret: Buffer): PaperLinks {
  function sign({ session, person, file }: LinkedFile, until: string): string {
    return createHmac("sha256", secret)
      .update(JSON.stringify([session, person, file, until]))
      .digest("base64url");
  }

  return {
    pathOf(linked, at) {
      const until = String(Math.floor(Date.parse(at) / 1000) + linkHours * 3600);
      const query = new URLSearchParams({ until, key: sign(linked, until) });
      return `/checklists/${encodeURIComponent(linked.session)}/papers/${encodeURIComponent(linked.file)}?${query.toString()}`;
    },
    admits(linked, { until, key }, at) {
      if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 <= Date.parse(at)) return false;
      const [given, due] = [Buffer.from(key), Buffer.from(sign(linked, until))];
      return given.length === due.length && timingSafeEqual(given, due);
    },
  };
}
