import { officeKey } from "../conflicts/index";
import type { Duty } from "../model/index";
import { plainWords } from "../text/index";
import { actorOfHeading, actorOfQuestion, type Actor } from "./actor";

/** Whom a question means by its actor: their name in the question, folded, or the kind that "trường tôi" stands for. */
export interface AskedActor {
  /** How much of the question the name is, in words; 0 where only the kind is known. */
  readonly words: number;
  readonly isMeant: (duty: Duty) => boolean;
  /** The question's words without the name. */
  readonly rest: string;
}

/** Words by which a name says how many or where, and which a question leaves out. */
const around =
  /^(?:cac|nhung|moi|tat ca|toan the|quy|ca|de nghi|doi voi|trach nhiem cua|nhiem vu cua)\s+|\s(?:tren dia ban|thuoc|truc thuoc|co lien quan|lien quan|o|tai)\s.*$|\s(?:lien quan|co lien quan)$/g;
const keys = new Map<string, string>();

function keyOf(actor: string): string {
  const known = keys.get(actor);
  if (known !== undefined) return known;
  const key = officeKey(actor).replace(around, "").replace(around, "").trim();
  if (keys.size > mostKeys) keys.clear();
  keys.set(actor, key);
  return key;
}

/** Names kept folded; a library has fewer that differ. */
const mostKeys = 20_000;

/** The actor of the duties that a question names, the longest name first; null where it names none and tells no kind. */
export function askedActor(folded: string, role: string | null, duties: readonly Duty[]): AskedActor | null {
  const question = ` ${officeKey(folded)} `;
  const doer = doerAsked.exec(plainWords(folded))?.[1] ?? null;
  if (doer !== null) return byDeed(doer, question, duties);
  const names = new Set(duties.flatMap(({ actor }) => (actor === null ? [] : [keyOf(actor)])));
  const named = [...names]
    .map((name) => ({ name, said: saidOf(name, question) }))
    .filter(({ said }) => said !== "")
    .sort((one, other) => weightOf(other.said, question) - weightOf(one.said, question))[0];
  const kind = actorOfQuestion(folded, role);
  if (named !== undefined && (kind === null || named.said.split(" ").length >= 2)) {
    return {
      words: named.said.split(" ").length,
      rest: question.replace(` ${named.said} `, " ").trim(),
      isMeant: ({ actor }) => actor !== null && saidOf(keyOf(actor), question).length >= named.said.length,
    };
  }
  const given = namedAfterGiving(folded, names);
  if (given !== null)
    return {
      words: given.split(" ").length,
      rest: question.replace(` ${given} `, " ").trim(),
      isMeant: ({ actor }) => actor !== null && `${keyOf(actor)} `.startsWith(`${given} `),
    };
  return kind === null ? null : { words: 0, rest: question.trim(), isMeant: ({ actor }) => isOfKind(actor, kind) };
}

/** "Người giữ phải làm những gì": who is called by nothing but what they do, right before what they must do is asked for. */
const doerAsked =
  /\b(nguoi (?!dan|lao|hoc|day|lon|nha|dung|nao|ta|khac|do|nay|ay|phu|dai|dang|than|toi|minh|em)[a-z]+(?: (?!phai|can|nen|co|thi)[a-z]+){0,4}?) (?:(?:do|nay|ay|thi|se) )*(?:phai|can|nen|co trach nhiem|co nghia vu) (?:lam|thuc hien) (?:nhung |cac )?(?:viec |cong viec )?(?:gi|nao|sao|the nao)\b/;

/** Those whose name in the documents begins with what they are called by; null where nobody's does: others that the question tells of are not asked of. */
function byDeed(doer: string, question: string, duties: readonly Duty[]): AskedActor | null {
  const isMeant = ({ actor }: Duty): boolean => actor !== null && `${keyOf(actor)} `.startsWith(`${doer} `);
  return duties.some(isMeant)
    ? { words: doer.split(" ").length, rest: question.replace(` ${doer} `, " ").trim(), isMeant }
    : null;
}

const giving =
  /\b(?:giao|phan cong|cat cu)(?: (?:viec|nhiem vu|cong viec|phan viec))?(?: cho)? (?:ben |cac |phia |may )?([a-z]+(?: [a-z]+){1,7})/;
const fewestGiven = 2;

/** How a name begins behind "giao việc cho": there a part of it is enough, "câu lạc bộ" for all of a club's name; null where none does. */
function namedAfterGiving(folded: string, names: ReadonlySet<string>): string | null {
  const behind = giving.exec(folded)?.[1]?.split(" ") ?? [];
  const begun = [...names].map((name) => {
    const words = name.split(" ");
    const at = words.findIndex((word, index) => word !== behind[index]);
    return words.slice(0, at < 0 ? words.length : at);
  });
  const longest = begun.sort((one, other) => other.length - one.length)[0] ?? [];
  return longest.length >= fewestGiven ? longest.join(" ") : null;
}

/** Whether a question says a duty's actor by name, beside others perhaps. */
export function namesActor(folded: string, actor: string): boolean {
  return saidOf(keyOf(actor), ` ${officeKey(folded)} `) !== "";
}

/** The longer name, but first the one that the question gives the tasks to: "theo kế hoạch của UBND phường, các trường phải làm gì". */
function weightOf(said: string, question: string): number {
  const isAsked =
    new RegExp(`(?:nhiem vu|trach nhiem|nghia vu|viec|quyen han) (?:\\p{L}+ ){0,3}(?:cua|doi voi) ${said} `, "u").test(
      question,
    ) ||
    new RegExp(
      ` ${said} (?:\\p{L}+ ){0,4}?(?:phai|can|co trach nhiem|co nhiem vu|lam|duoc|se|nen|co nghia vu|co nhung) `,
      "u",
    ).test(question);
  return said.length + (isAsked ? askedWeight : 0);
}

/** More than any name is long. */
const askedWeight = 1000;

function isOfKind(actor: string | null, kind: Actor): boolean {
  return (
    actor !== null &&
    (actorOfHeading(actor) === kind ||
      (kind === "school" && /^(?:các |những )?(?:nhà )?trường|hiệu trưởng/iu.test(actor)))
  );
}

/** How much of a name's beginning a question says; empty where it says too little to mean it. Both folded, the question between blanks. */
export function saidOf(name: string, question: string): string {
  const words = name.split(" ");
  for (let count = words.length; count > 0; count -= 1) {
    const said = words.slice(0, count).join(" ");
    const isEnough =
      count === words.length ? said.length >= shortestName : count >= 3 && count >= words.length * leastOfName;
    if (isEnough && question.includes(` ${said} `)) return said;
  }
  return "";
}

/** "so", "hội" alone name nobody. In letters. */
const shortestName = 5;
const leastOfName = 0.6;
