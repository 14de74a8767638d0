import { foldText } from "../text/index";
import { lastSentenceAsTyped } from "./focus";

/** "Nộp tại trường hay mang ra trung tâm": what both are of, and the two. Folded words. */
export interface Choice {
  readonly common: string;
  readonly options: readonly [readonly string[], readonly string[]];
  /** Those who are chosen between, as each option calls them last ("thì trường lo hay bên trung tâm lo"); null where it is between other things. */
  readonly parties: readonly [string, string] | null;
}

/** A longer name before the one that it ends with. */
const party =
  /\b(?:hieu truong|nha truong|trung tam|phu huynh|cha me|gia dinh|uy ban|ubnd|cong ty|doi tac|giao vien|truong(?! hop\b)|phong(?! (?:hoc|chong|may)\b))(?!\w)/g;

const placed = new RegExp(`\\b(?:tai|o|ra|den|ve|cho|toi|qua|len|vao|voi|gap|hoi|goi) (?:${party.source})`);

/** A folded text without those who may be chosen between. */
export function withoutParties(folded: string): string {
  return folded.replace(party, " ");
}

/** What an option may begin with: how, where or to whom something is done. */
const links = new Set(
  "tai o cho ve qua bang voi vao den ra len toi nop gui mang dua do trong ngoai truoc sau tu theo la duoc phai".split(
    " ",
  ),
);
const parted =
  /^(.{12,}?)[, ]+(?:hay|hoac)(?: la)? (?!(?:khong|ko|chua|sao|gi|nao|the|bi|lam)\b)(.{3,90}?)(?: (?:vay|a|nhi|ha|the|em|anh|chi))*$/;
const asksOther = /\b(?:nao|gi|ai|dau|bao nhieu|may|the nao|khi nao|(?<!ban )sao)\b/;
/** So many words the second may have where nothing tells where the first one begins, and so many either may have at all. */
const fewWords = 4;
const mostWords = 12;

/** Reads a question which of two it is from its last sentence; null where it asks none. */
export function readChoice(message: string): Choice | null {
  const text = lastSentenceAsTyped(message);
  const folded = foldText(text)
    .replace(/[^\p{L}\p{Nd}, ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const found = parted.exec(folded);
  if (found === null || asksOther.test(folded)) return null;
  const before = (found[1] ?? "").replaceAll(",", " ").split(/ +/);
  const second = (found[2] ?? "").replaceAll(",", " ").split(/ +/);
  const [head = ""] = second;
  const at = Math.max(before.lastIndexOf(head), links.has(head) ? before.findLastIndex((word) => links.has(word)) : -1);
  // "Loa do trường hay trung tâm trang bị": each option begins with who does it.
  const side = `${found[2] ?? ""} `.search(party) === 0 ? lastParty(before.join(" ")) : null;
  if (side !== null) return choiceOf(before, side, second);
  // "Xét tuyển hay thi tuyển": where nothing tells where the first begins it is as long as the second.
  if (at < 0 && second.length > fewWords) return null;
  return choiceOf(before, at < 0 ? before.length - second.length : at, second);
}

/** Which of its words the last party of a text begins with; null where it has none. */
function lastParty(text: string): number | null {
  const [last] = [...text.matchAll(party)].slice(-1);
  return last === undefined ? null : text.slice(0, last.index).split(" ").length - 1;
}

function choiceOf(before: readonly string[], start: number, second: readonly string[]): Choice | null {
  const first = before.slice(start);
  if (start < 2 || first.length > mostWords || second.length > mostWords) return null;
  const [one, two] = [first, second].map((option) => option.join(" ").match(party)?.at(-1));
  // "Nộp tại trường hay mang ra trung tâm": they are where, not who.
  const isOfPlace = [first, second].some((option) => placed.test(option.join(" ")));
  return {
    common: before.slice(0, start).join(" "),
    options: [first, second],
    parties: one === undefined || two === undefined || one === two || isOfPlace ? null : [one, two],
  };
}
