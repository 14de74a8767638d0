import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * How many lines a user writes: of a source, and of every file that it takes from its own program, the lines that hold more than a
 * comment, as Prettier sets them. `isUsers` tells which files are the user's; what comes from a package, or is a type alone, is not counted.
 */
export function countLines(source: string, isUsers: (file: string) => boolean): number {
  const files = new Set<string>();
  const follow = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const next of importsOf(file)) if (isUsers(next)) follow(next);
  };
  follow(source);
  return [...files].reduce((sum, file) => sum + linesOf(readFileSync(file, "utf8")), 0);
}

function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, "utf8");
  const found = source.matchAll(/^(?:import(?! type)|export)\s[^;]*?from "(\.[^"]+)";/gm);
  return [...found].flatMap(([, path = ""]) => {
    const named = join(dirname(file), path.replace(/\.js$/, ""));
    return [`${named}.ts`, join(named, "index.ts")].filter((candidate) => existsSync(candidate)).slice(0, 1);
  });
}

function linesOf(source: string): number {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").split("\n");
  return code.filter((line) => line.trim() !== "" && !line.trim().startsWith("//")).length;
}
