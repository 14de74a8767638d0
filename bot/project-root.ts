import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds package.json. The sources and the built output lie at different depths below it. */
export function findProjectRoot(from: string = __dirname): string {
  if (existsSync(join(from, "package.json"))) return from;
  const above = dirname(from);
  if (above === from) throw new Error("no package.json above the program's own files");
  return findProjectRoot(above);
}
