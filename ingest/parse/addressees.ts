import { readMarker } from "./marker";

const opener = /^kính gửi(?!\p{L})\s*:?\s*/iu;
/** The line right below opens the text itself. */
const listEnd = /^(?:căn cứ|thực hiện|theo|xét|trên cơ sở)(?!\p{L})/iu;

/**
 * Whom a document is addressed to, as its preamble prints it: behind "Kính gửi:", and on the lines with dashes below it, joined by
 * "; ". Null where it is addressed to nobody.
 */
export function readAddressees(preamble: readonly string[]): string | null {
  const at = preamble.findIndex((line) => opener.test(line));
  if (at === -1) return null;
  const below = preamble.slice(at + 1);
  const end = below.findIndex((line) => readMarker(line)?.kind !== "bullet" || listEnd.test(withoutMarks(line)));
  const listed = [(preamble[at] ?? "").replace(opener, ""), ...below.slice(0, end === -1 ? below.length : end)];
  return (
    listed
      .map(withoutMarks)
      .filter((name) => name !== "")
      .join("; ") || null
  );
}

/** Without the dash before a name and the sign that closes it. */
function withoutMarks(line: string): string {
  const printed = line.trim();
  const length = readMarker(printed)?.kind === "bullet" ? (readMarker(printed)?.length ?? 0) : 0;
  return printed
    .slice(length)
    .replace(/^[-–]\s*/u, "")
    .replace(/[;,.]$/u, "")
    .trim();
}
