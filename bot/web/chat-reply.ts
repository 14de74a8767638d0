import type { Citation, DocumentId, Library, Provision } from "../../knowledge/index";
import type { Reply } from "../conversation/index";
import { citationPath } from "./document-path";
import type { ChatCitation, ChatReply } from "./page/protocol";

/** Replies as the page shows them: every citation with the path at which its quote is highlighted. */
export async function toChatReplies(replies: readonly Reply[], library: Library): Promise<readonly ChatReply[]> {
  const cited = new Set(replies.flatMap((reply) => reply.citations.map((citation) => citation.document)));
  const provisions = new Map<DocumentId, readonly Provision[]>();
  for (const document of cited) provisions.set(document, await library.provisions(document));
  return replies.map(({ kind, text, citations, card, suggestions, warnings }) => ({
    kind,
    text,
    citations: citations.map((citation) => toChatCitation(citation, provisions.get(citation.document) ?? [])),
    card,
    suggestions,
    warnings,
  }));
}

function toChatCitation(citation: Citation, provisions: readonly Provision[]): ChatCitation {
  const { file, section, place, quote, reading } = citation;
  return { file, section, place, quote, reading, url: citationPath(citation, addressOf(citation, provisions)) };
}

/** The address of the cited provision or, where it has none of its own, of the nearest numbered place around it. */
function addressOf(citation: Citation, provisions: readonly Provision[]): string | null {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  let place = byId.get(citation.provision);
  while (place !== undefined && place.address === null)
    place = place.parent === null ? undefined : byId.get(place.parent);
  return place?.address ?? null;
}
