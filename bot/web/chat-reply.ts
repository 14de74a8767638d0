import type { Citation } from "../../knowledge/index";
import type { Reply } from "../conversation/index";
import { citationPath } from "./document-path";
import type { ChatCitation, ChatReply } from "./page/protocol";

/** A reply as the page shows it: every citation with the path at which its quote is highlighted. */
export function toChatReply(reply: Reply): ChatReply {
  const { kind, text, citations, card, suggestions, warnings, writtenByModel } = reply;
  return { kind, text, citations: citations.map(toChatCitation), card, suggestions, warnings, writtenByModel };
}

function toChatCitation(citation: Citation): ChatCitation {
  const { file, section, place, quote, reading } = citation;
  return { file, section, place, quote, reading, url: citationPath(citation, citation.address) };
}
