import { foldText } from "../text/index";

/** The same thing asked of two cases: each as a question of its own, and what is said of that case alone. */
export interface ParallelPart {
  readonly question: string;
  readonly own: string;
}

const joints = /\s*[,;]\s+(?:(?:và|còn|rồi|va|con|roi|and)\s+)?|\s+(?:và|còn|va|con|and)\s+/giu;
const asks =
  "(?:gi|bao nhieu|bao lau|bao gio|khi nao|ai|the nao|ra sao|o dau|ve dau|may [a-z]+|(?!the |khi )[a-z]+ nao|what|whom?|when|where|how [a-z]+)";
/** What a case is named with. */
const caseMark = "(?:khi|neu|luc|voi|doi voi|o|tai|trong|cho|cua|theo|when|if|for|in|at)";
/** "… được hưởng gì khi A": what asks, from its verb on, and the case behind it. */
const before = new RegExp(`^(?<asking>(?:[a-z]+ ){1,5}?${asks}) (?<own>${caseMark} .+)$`);
/** "… khi A thì được hưởng gì": the case and what asks behind it. */
const behind = new RegExp(`^(?<own>${caseMark} .+?) (?:thi )?(?<asking>(?:[a-z]+ ){1,5}?${asks})$`);
/** Longer messages tell circumstances as well. Characters. */
const longest = 320;

/**
 * "Học sinh hộ cận nghèo được hưởng gì khi A, và được hưởng gì khi B?": the question of each case, with what is said of both before them; null where a message does not ask one thing of two
 * cases in the same words.
 */
export function parallelPartsOf(message: string): readonly [ParallelPart, ParallelPart] | null {
  const text = message.replace(/[\s?.!]+$/u, "");
  if (text.length > longest || foldText(text).length !== text.length) return null;
  for (const { 0: mark, index } of text.matchAll(joints)) {
    const [first, second] = [text.slice(0, index), text.slice(index + mark.length)];
    const folded = foldText(second);
    for (const shape of [before, behind]) {
      const { asking, own } = shape.exec(folded)?.groups ?? {};
      if (asking === undefined || own === undefined) continue;
      const inFirst = firstOwn(foldText(first), asking, shape === before);
      if (inFirst === null) continue;
      const subject = first.slice(0, inFirst.subjectEnd);
      return [
        { question: `${first}?`, own: first.slice(inFirst.from, inFirst.to) },
        { question: `${subject} ${second}?`, own: second.slice(folded.indexOf(own), folded.indexOf(own) + own.length) },
      ];
    }
  }
  return null;
}

/** Where the first part names its case, and where what is said of both ends. */
function firstOwn(
  first: string,
  asking: string,
  isBefore: boolean,
): { readonly subjectEnd: number; readonly from: number; readonly to: number } | null {
  const at = ` ${first} `.lastIndexOf(` ${asking} `);
  if (at < 0) return null;
  if (isBefore) {
    const from = at + asking.length + 1;
    return from < first.length ? { subjectEnd: at, from, to: first.length } : null;
  }
  const from = first.search(new RegExp(`(?<![a-z])${caseMark} `));
  return from >= 0 && from < at && at + asking.length === first.length ? { subjectEnd: from, from, to: at } : null;
}
