import { officeKey } from "../conflicts/index";
import { saidOf } from "./duty-actors";
import type { Provision } from "../model/index";
import { plainWords } from "../text/index";

/** "Trách nhiệm của Sở Y tế": the heading of an article about someone is their name. */
const dutiesOf = /^(?:(?:trach nhiem|nhiem vu|quyen han|quyen|nghia vu|nhung|cac|doi voi) )+(?=\S)/;
/** Before these someone is told or given something and does nothing. */
const toSomeone = /(?:bao cao|gui|nop|trinh|cho|ve|voi|den|tai|len|xin|theo|y kien) $/;
const article = /^Điều \d+\p{L}?$/u;

const keys = new WeakMap<Provision, string>();

/** Whether a place is an article whose heading, or the one whose duties it holds, a folded question says in full as what it asks about. */
export function saysArticle(folded: string, place: Provision): boolean {
  const key = keyOf(place);
  // An article of one sentence has no heading of its own.
  if (key.split(" ").length < 2 || place.end <= place.bodyEnd) return false;
  // A short form stands beside its long one in a question: "ubnd uy ban nhan dan".
  const question = ` ${officeKey(folded).replace(/\b((?:\S+ ){2,5}\S+) \1\b/g, "$1")} `;
  const said = saidOf(key, question);
  return said !== "" && !toSomeone.test(question.slice(0, question.indexOf(` ${said} `) + 1));
}

/** Whether a place is an article, "Điều 9", and no part of one. */
export function isArticle({ address }: Provision): boolean {
  return address !== null && article.test(address);
}

/** Whose duties an article holds, by its heading: "Sở Y tế" of "Trách nhiệm của Sở Y tế". */
export function holderOf({ heading }: Provision): string | null {
  return heading === null ? null : heading.replace(/^(?:(?:trách nhiệm|nhiệm vụ|quyền hạn|và|của|,)\s+)+/iu, "");
}

function keyOf(place: Provision): string {
  const known = keys.get(place);
  if (known !== undefined) return known;
  const { heading } = place;
  const key = heading === null || !isArticle(place) ? "" : officeKey(heading).replace(dutiesOf, "");
  keys.set(place, key);
  return key;
}

/** "Các nguyên tắc nào", "những điều kiện gì", "yêu cầu gồm những gì": what is asked for by kind, folded. */
const kindAsked =
  /\b(?:cac|nhung|co|dap ung|bao dam|theo) ([a-z]+ [a-z]+) (?:nao|gi)\b|\b([a-z]+ [a-z]+) (?:[a-z]+ ){0,10}(?:gom|bao gom|la) (?:co )?(?:nhung )?gi\b/;

/** "Lớp lá gì": the name of a class, no "là gì". */
const leaf = /(?<!\p{L})lá(?!\p{L})/gu;

/** How much of the rest of its heading the question or the document's title must say. */
const leastSaid = 0.75;

/**
 * The article that is headed by what a question asks for by kind, "Điều 2. Nguyên tắc quản lý": its heading begins with that word, and `isSaid` of what follows. Null where
 * none is or several are.
 */
export function articleAskedFor(
  folded: string,
  places: readonly Provision[],
  isSaid: (syllable: string) => boolean,
): Provision | null {
  const match = kindAsked.exec(plainWords(folded.replace(leaf, " ")));
  const kind = match?.[1] ?? match?.[2];
  if (kind === undefined) return null;
  const headed = places.flatMap((place) => {
    const key = ` ${keyOf(place)} `.replace(/^ (?:cac|nhung|mot so) /, " ");
    if (!key.startsWith(` ${kind} `)) return [];
    const rest = key
      .slice(kind.length + 1)
      .split(" ")
      .filter((syllable) => syllable !== "");
    const said = rest.filter((syllable) => isSaid(syllable)).length;
    return said >= rest.length * leastSaid ? [{ place, said }] : [];
  });
  const most = Math.max(0, ...headed.map(({ said }) => said));
  const [first, ...others] = headed.filter(({ said }) => said === most);
  return first !== undefined && others.length === 0 ? first.place : null;
}
