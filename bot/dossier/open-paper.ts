import type { LinkProof } from "../http/index";
import type { ChecklistSession, StateReader } from "../state/index";
import type { DossierFile, Dossiers } from "./dossiers";
import type { PaperLinks } from "./paper-links";

/** What the address of a paper names. */
export interface PaperRequest extends LinkProof {
  readonly session: string;
  readonly file: string;
}

/**
 * The file behind an address, or null: for a session that is not there, a file that it does not have, and an address that was
 * not given to a person of the session or has run out alike, so that nothing can be learnt by trying.
 */
export function createPaperDesk(deps: {
  readonly state: Pick<StateReader, "session">;
  readonly dossiers: Dossiers;
  readonly links: PaperLinks;
  /** Evidence that was sent, by its file name; null where the session has none of that name. */
  readonly evidence?: (session: ChecklistSession, file: string) => Promise<DossierFile | null>;
}): (request: PaperRequest, at: string) => Promise<DossierFile | null> {
  const { state, dossiers, links, evidence = async () => null } = deps;
  return async (request, at) => {
    const session = await state.session(request.session);
    if (session === null) return null;
    const people = [session, ...session.members].map(({ person }) => person);
    const isGiven = people.some((person) =>
      links.admits({ session: session.id, person, file: request.file }, request, at),
    );
    if (!isGiven) return null;
    return (await evidence(session, request.file)) ?? dossiers.file(session, request.file, at);
  };
}
