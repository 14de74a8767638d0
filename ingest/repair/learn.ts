import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { canBeSyllable, unifyTonePlacement } from "../../knowledge/text";
import { readDocument } from "../read-document";
import { defaultBounds } from "../settings";
import { countsFile, eventNames, events, modelFolder, type SyllableCounts } from "../../knowledge/language";
import { tokenise } from "./tokens";

/**
 * Learns the counts of the language model: `npm run learn:repair -- CORPUS`, where CORPUS holds law articles, one JSON object with a
 * `text` a line. The bundled digests, the bot's own words and the terms of the field are counted beside them. Only counts are written.
 */

/** Triples seen less often tell nothing that pairs do not. */
const rarestTriple = 2;
/** How much more a term or a digest weighs than a law article: laws are many, and speak of other things. */
const weights = { law: 1, own: 2, term: 4 } as const;

class Counter {
  readonly #numbers = new Map<string, number>(eventNames.map((name, number) => [name, number]));
  readonly #pairs = new Map<string, number>();
  readonly #triples = new Map<string, number>();

  /** Counts a text; a `whole` one begins and ends as sentences do, a term may stand anywhere. */
  add(text: string, weight: number, whole: boolean): void {
    for (const sentence of this.#sentencesOf(text)) {
      const row = whole ? [events.stop, ...sentence, events.stop] : sentence;
      row.forEach((third, at) => {
        const [first, second] = [row[at - 2], row[at - 1]];
        if (second !== undefined) increase(this.#pairs, `${second} ${third}`, weight);
        if (first !== undefined && second !== undefined) increase(this.#triples, `${first} ${second} ${third}`, weight);
      });
    }
  }

  counts(): SyllableCounts {
    return {
      syllables: [...this.#numbers.keys()],
      pairs: flatten(this.#pairs, 1),
      triples: flatten(this.#triples, rarestTriple),
    };
  }

  #sentencesOf(text: string): readonly (readonly number[])[] {
    const sentences: number[][] = [];
    for (const { text: token, kind, opens } of tokenise(text.normalize("NFC"))) {
      if (opens) sentences.push([]);
      sentences.at(-1)?.push(this.#eventOf(token, kind));
    }
    return sentences;
  }

  #eventOf(token: string, kind: string): number {
    if (kind === "number" || kind === "figures") return events.number;
    const isAbbreviation = kind === "symbol" && /^\p{Lu}[\p{L}&]*$/u.test(token);
    const syllable = isAbbreviation ? token : unifyTonePlacement(token.toLowerCase());
    if (!isAbbreviation && (kind !== "word" || !canBeSyllable(syllable))) return events.other;
    const known = this.#numbers.get(syllable);
    if (known !== undefined) return known;
    this.#numbers.set(syllable, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function flatten(counts: ReadonlyMap<string, number>, least: number): readonly number[] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([key, count]) => [...key.split(" ").map(Number), count])
    .sort(
      (one, other) => one.map((number, at) => number - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0,
    )
    .flat();
}

/** Everything between quotes in the bot's messages that has a Vietnamese letter. */
function ownWords(root: string): readonly string[] {
  const folder = join(root, "bot", "messages");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "en.ts")
    .flatMap((name) => readFileSync(join(folder, name), "utf8").match(/"[^"\n]*"|`[^`]*`/g) ?? [])
    .map((words) => words.slice(1, -1).replace(/\$\{[^}]*\}/g, " … "))
    .filter((words) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữự]/i.test(words));
}

async function digests(root: string): Promise<readonly string[]> {
  const folder = join(root, "knowledge", "documents");
  const names = readdirSync(folder).filter((name) => !name.endsWith(".md"));
  return Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(join(folder, name));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return (await readDocument({ name, bytes, sha256, origin: "sample" }, defaultBounds)).document.text;
    }),
  );
}

/** Terms of the field, a series a line parted by commas; `#` begins a remark. */
function terms(): readonly string[] {
  const lines = readFileSync(join(modelFolder, "terms.txt"), "utf8").split("\n");
  return lines.filter((line) => !line.startsWith("#")).flatMap((line) => line.split(",").map((term) => term.trim()));
}

async function learn(corpus: string): Promise<void> {
  const root = join(modelFolder, "../../..");
  const counter = new Counter();
  for (const line of readFileSync(corpus, "utf8")
    .split("\n")
    .filter((line) => line !== "")) {
    counter.add((JSON.parse(line) as { readonly text: string }).text, weights.law, true);
  }
  for (const text of [...(await digests(root)), ...ownWords(root)]) counter.add(text, weights.own, true);
  for (const term of terms()) counter.add(term, weights.term, false);
  const counts = counter.counts();
  const packed = gzipSync(JSON.stringify(counts), { level: 9 });
  writeFileSync(countsFile, packed);
  process.stderr.write(
    `${counts.syllables.length} syllables, ${counts.pairs.length / 3} pairs, ${counts.triples.length / 4} triples, ${packed.length} bytes\n`,
  );
}

const [corpus] = process.argv.slice(2);
if (corpus === undefined) {
  process.stderr.write("Usage: npm run learn:repair -- CORPUS.jsonl\n");
  process.exitCode = 2;
} else {
  void learn(corpus);
}
