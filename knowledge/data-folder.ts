import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of data files that stands at `path` inside the sources of `knowledge`. The compiler does not copy data, so
 * it is found from the project's root, the nearest folder above with a package.json, from sources and built code alike.
 */
export function dataFolder(path: string): string {
  return join(projectRoot(__dirname), "knowledge", path);
}

function projectRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const above = dirname(from);
  if (above === from) throw new Error("no package.json above the code of knowledge; start it inside the project");
  return projectRoot(above);
}
