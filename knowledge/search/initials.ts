import { boundary, passagesIn, type PassageStream } from "./passage-stream";

/** The first letter of each term of a stream, a zero for what ends a clause or begins with no letter; made once for each stream. */
const read = new WeakMap<PassageStream, Buffer>();

function lettersOf(stream: PassageStream): Buffer {
  const known = read.get(stream);
  if (known !== undefined) return known;
  const letterOf = new Uint8Array(stream.vocabulary.size + 1);
  for (const [term, number] of stream.vocabulary) {
    const code = term.charCodeAt(0);
    letterOf[number] = code >= 97 && code <= 122 ? code : 0;
  }
  const letters = Buffer.alloc(stream.terms.length);
  stream.terms.forEach((term, at) => {
    letters[at] = letterOf[term] ?? 0;
  });
  read.set(stream, letters);
  return letters;
}

/** Words between others that no name begins or ends with. */
const joining = new Set("va cua cac nhung duoc hoac theo tai cho boi nay khong la se bang".split(" "));

/** Words in a row, folded. */
export interface Run {
  readonly words: readonly string[];
  /** In how many passages they stand. */
  count: number;
  /** What stands directly before and behind them; "" at the edge of a clause. */
  readonly before: Set<string>;
  readonly after: Set<string>;
}

/** Adds to `found` the runs of words within one clause whose first letters are those of `initials`, by their words. */
export function addRuns(found: Map<string, Run>, stream: PassageStream, initials: string): void {
  const letters = lettersOf(stream);
  const names = namesOf(stream);
  const nameAt = (at: number): string => names[(stream.terms[at] ?? boundary) - 1] ?? "";
  const lastPassage = new Map<Run, number>();
  let passage = 0;
  for (let at = letters.indexOf(initials); at >= 0; at = letters.indexOf(initials, at + 1)) {
    while (passage + 1 < passagesIn(stream) && (stream.begins[passage + 1] ?? 0) <= at) passage += 1;
    const words = Array.from(initials, (_, nth) => nameAt(at + nth));
    if (joining.has(words[0] ?? "") || joining.has(words.at(-1) ?? "")) continue;
    const key = words.join(" ");
    const run = found.get(key) ?? { words, count: 0, before: new Set(), after: new Set() };
    if (lastPassage.get(run) !== passage) run.count += 1;
    lastPassage.set(run, passage);
    run.before.add(nameAt(at - 1));
    run.after.add(nameAt(at + initials.length));
    found.set(key, run);
  }
}

const termsByNumber = new WeakMap<PassageStream, readonly string[]>();

/** Terms are numbered from 1, in the order of the vocabulary. */
function namesOf(stream: PassageStream): readonly string[] {
  const known = termsByNumber.get(stream) ?? [...stream.vocabulary.keys()];
  termsByNumber.set(stream, known);
  return known;
}
