import type { LinkProof, LinkSigner } from "../http/index";

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

/** How long a link holds. */
export const linkHours = 24;

export function createPaperLinks(signer: LinkSigner): PaperLinks {
  const subjectOf = ({ session, person, file }: LinkedFile) => [session, person, file];
  return {
    pathOf(linked, at) {
      const query = new URLSearchParams({ ...signer.sign(subjectOf(linked), at, linkHours) });
      return `/checklists/${encodeURIComponent(linked.session)}/papers/${encodeURIComponent(linked.file)}?${query.toString()}`;
    },
    admits: (linked, proof, at) => signer.holds(subjectOf(linked), proof, at),
  };
}
