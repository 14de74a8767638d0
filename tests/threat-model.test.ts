import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "@jest/globals";

const root = resolve(__dirname, "..");
const rows = readFileSync(join(root, "docs/threat-model.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| Who, ") && !line.startsWith("| ---"));

/** "`tests/a.test.ts` “one”, “two”; `tests/b.test.ts` “three”". */
function proofsIn(cell: string): readonly (readonly [file: string, title: string])[] {
  return cell.split("; ").flatMap((part) => {
    const file = /^`(tests\/[\w/.-]+\.test\.ts)`/.exec(part.trim())?.[1] ?? part;
    return [...part.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => [file, title] as const);
  });
}

it.each(rows.map((row) => [row.split(" | ")[0]?.slice(2) ?? "", row] as const))(
  "what is said of “%s” is shown by tests that there are, or said not to be covered",
  (_threat, row) => {
    const [, stops = "", shown = ""] = row.split(" | ");
    const proofs = proofsIn(shown.replace(/ \|$/, ""));
    if (proofs.length === 0) expect(stops).toContain("**not covered**");
    for (const [file, title] of proofs) {
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
      const titles = titlesIn(readFileSync(join(root, file), "utf8"));
      expect(titles).toContain(title);
    }
  },
);

/** The words of each `it`, `it.each` and `describe`. */
function titlesIn(source: string): readonly string[] {
  const calls = /(?:\b(?:it|test|describe)|\])(?:\.each)?\)?\(\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`)/g;
  const words = [...source.matchAll(calls)].map(([, plain, template]) => plain ?? template ?? "");
  // Where a table stands before it, or two titles are chosen from, the title is a string of its own line.
  const alone = [...source.matchAll(/^\s*[?:]?\s*"((?:[^"\\]|\\.)*)",?$/gm)].map(([, plain = ""]) => plain);
  const tabled = [...source.matchAll(/\)\("((?:[^"\\]|\\.)*)"/g)].map(([, plain = ""]) => plain);
  return [...words, ...alone, ...tabled];
}
