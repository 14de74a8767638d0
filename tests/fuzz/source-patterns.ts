import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

/** A regular expression of the program's text. */
export interface SourcePattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const root = resolve(__dirname, "../..");

/** Every regular expression that is written in the sources as one, each once. */
export function patternsOfSources(): readonly SourcePattern[] {
  const found = new Map<string, SourcePattern>();
  for (const file of ["bot", "knowledge", "ingest"].flatMap((folder) => filesIn(join(root, folder)))) {
    const parsed = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const see = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        if (!found.has(node.text))
          found.set(node.text, {
            where: `${relative(root, file)}:${String(line)}`,
            source: node.text.slice(1, end),
            flags: node.text.slice(end + 1),
          });
      }
      ts.forEachChild(node, see);
    };
    see(parsed);
  }
  return [...found.values()];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}
