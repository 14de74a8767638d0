import type { Citation } from "../../knowledge/index";
import type { Reply } from "../conversation/index";
import { citationPath } from "./document-path";
import type { ChatCitation, ChatReply } from "./page/protocol";

/** A reply as the page shows it: every citation with the path at which its quote is highlighted. */
export function toChatReply({ kind, text, citations, card, suggestions, warnings }: Reply): ChatReply {
  return { kind, text, citations: citations.map(toChatCitation), card, suggestions, warnings };
}

function toChatCitation(citation: Citation): ChatCitation {
  const { file, section, place, quote, reading } = citation;
  return { file, section, place, quote, reading, url: citationPath(citation, citation.address) };
}
