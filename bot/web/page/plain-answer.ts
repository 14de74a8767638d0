import type { ChatCitation, ChatReply } from "./protocol.js";
import { fill, words } from "./words.js";

/**
 * An answer as plain text for a message or an e-mail: all its words, then each source with its quote. A list of sources that the
 * answer's own text holds is not repeated.
 */
export function plainAnswer(reply: ChatReply): string {
  const { text, citations } = reply;
  const unnamed = citations.filter((citation) => !text.includes(citation.file));
  const unquoted = citations.filter((citation) => !text.includes(citation.quote));
  const number = (citation: ChatCitation) => `[${String(citations.indexOf(citation) + 1)}]`;
  const sources = unnamed.map((citation) => `${number(citation)} ${citation.place} – ${citation.file}`);
  const quotes = unquoted.map((citation) => `${number(citation)} ${fill(words.quote, { quote: citation.quote })}`);
  return [
    text.trim(),
    ...(sources.length === 0 ? [] : [`${words.sources}:\n${sources.join("\n")}`]),
    ...(quotes.length === 0 ? [] : [quotes.join("\n")]),
    ...(citations.length === 0 ? [] : [words.copiedFrom]),
  ].join("\n\n");
}
