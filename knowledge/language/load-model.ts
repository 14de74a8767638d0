import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { foldText, unifyTonePlacement } from "../text/index";
import { LanguageModel, events, type SyllableCounts } from "./language-model";
import { withPhrases } from "./phrases";

/** Where the counts lie, found from sources and built code alike: the compiler does not copy data. */
export const modelFolder = join(projectRoot(__dirname), "knowledge", "language", "model");
export const countsFile = join(modelFolder, "counts.json.gz");

let written: LanguageModel | undefined;
let spoken: SpokenModel | undefined;

/** The language model of what offices write; read once, at its first use, in about a quarter of a second. */
export function loadLanguageModel(): LanguageModel {
  written ??= new LanguageModel(readCounts());
  return written;
}

/** A model of what people type, and how its syllables look without their marks. */
export interface SpokenModel {
  readonly model: LanguageModel;
  /** The syllables, by their numbers, that fold to the same letters. */
  readonly foldedTo: ReadonlyMap<string, readonly number[]>;
}

/** The same model together with how people ask; read once, at its first use, in about a third of a second. */
export function loadSpokenModel(): SpokenModel {
  spoken ??= learnSpoken();
  return spoken;
}

function learnSpoken(): SpokenModel {
  const lines = readFileSync(join(modelFolder, "asking.txt"), "utf8").split("\n");
  const phrases = lines
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(",").map((phrase) => phrase.trim()))
    .filter((phrase) => phrase !== "");
  const counts = withPhrases(readCounts(), phrases);
  const foldedTo = new Map<string, number[]>();
  counts.syllables.forEach((syllable, number) => {
    const isSyllable = number > events.other && syllable === syllable.toLowerCase();
    if (!isSyllable) return;
    const folded = foldText(syllable);
    foldedTo.set(folded, [...(foldedTo.get(folded) ?? []), number]);
  });
  return { model: new LanguageModel(counts), foldedTo };
}

function readCounts(): SyllableCounts {
  const counts = JSON.parse(gunzipSync(readFileSync(countsFile)).toString("utf8")) as SyllableCounts;
  return { ...counts, syllables: counts.syllables.map(unifyTonePlacement) };
}

function projectRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const above = dirname(from);
  if (above === from) throw new Error("no package.json above the code of knowledge; start it inside the project");
  return projectRoot(above);
}
