import { createHash, randomBytes } from "node:crypto";

/** Letters and figures that nobody takes for one another, five bits each. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 20;
const group = 4;

/** "K7QF-2M9T-…": 100 random bits in groups of four. */
export function createShareCode(): string {
  const signs = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length] ?? "");
  return Array.from({ length: length / group }, (_, at) => signs.slice(at * group, (at + 1) * group).join("")).join(
    "-",
  );
}

/** What is kept of a code: from it the code cannot be found again. Case, dashes and spaces do not count. */
export function hashShareCode(code: string): string {
  return createHash("sha256").update(bare(code)).digest("hex");
}

const join = /^\s*tham\s+gia\s*:?\s*([0-9a-z](?:[0-9a-z]|[-–\s](?=[0-9a-z]))*)\s*[.!]?\s*$/iu;

/** With the words before it and spaces between its signs. */
const longestJoin = 100;

/** The code in "tham gia K7QF-2M9T-…"; null where the message says something else. Also gives what only looks like a code. */
export function readShareCode(text: string): string | null {
  if (text.length > longestJoin) return null;
  const written = join.exec(text)?.[1];
  if (written === undefined) return null;
  const signs = bare(written);
  const isGrouped = /^\S+-\S+$/u.test(written) && /\d/u.test(signs);
  return signs.length === length || (isGrouped && signs.length >= length / 2) ? signs : null;
}

function bare(code: string): string {
  return code.replace(/[^0-9a-z]/giu, "").toUpperCase();
}
