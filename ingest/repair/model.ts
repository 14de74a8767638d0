import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { LanguageModel, type SyllableCounts } from "./language-model";

/** Where the counts lie, found from sources and built code alike: the compiler does not copy data. */
export const modelFolder = join(projectRoot(__dirname), "ingest", "repair", "model");
export const countsFile = join(modelFolder, "counts.json.gz");

let loaded: LanguageModel | undefined;

/** The language model that is shipped; read once, at its first use, in about a quarter of a second. */
export function loadLanguageModel(): LanguageModel {
  loaded ??= new LanguageModel(JSON.parse(gunzipSync(readFileSync(countsFile)).toString("utf8")) as SyllableCounts);
  return loaded;
}

function projectRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const above = dirname(from);
  if (above === from) throw new Error("no package.json above the code of ingest; start it inside the project");
  return projectRoot(above);
}
