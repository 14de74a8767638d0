import type { ChatReply } from "./protocol.js";

/**
 * The lines of a reply's text that the page shows as text. The text says everything, for those who see nothing else; here
 * warnings stand in a box, sources in a list, and a checklist's card replaces its own text.
 */
export function ownWords(reply: ChatReply): readonly string[] {
  if (reply.kind === "checklist" && reply.card?.fallbackText === reply.text) return [];
  const lines = reply.text.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
  const isElsewhere = lines.map((line) => isWarning(line, reply) || isSource(line, reply));
  // A label such as "Nguồn:" goes with what it introduces.
  return lines.filter(
    (line, at) => !isElsewhere[at] && !(line.trimEnd().endsWith(":") && isElsewhere[at + 1] === true),
  );
}

/** A warning's own line; a label or a sign before it does not make it something else. */
function isWarning(line: string, { warnings }: ChatReply): boolean {
  const rest = warnings.reduce((left, { text }) => left.replace(text, () => ""), line);
  return rest !== line && (/^[^\p{L}\p{N}]*$/u.test(rest) || rest.trim().endsWith(":"));
}

/** A line of the list of sources: it begins with a marker and names that source's place or file. */
function isSource(line: string, { citations }: ChatReply): boolean {
  const citation = citations[Number(/^\s*\[(\d{1,2})\]/.exec(line)?.[1]) - 1];
  return citation !== undefined && (line.includes(citation.file) || line.includes(citation.place));
}
