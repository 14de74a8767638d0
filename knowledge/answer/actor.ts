import { foldText } from "../text/index";

/** Who acts, as far as duties are handed out among them. */
export type Actor = "school" | "ward-office" | "committee" | "department" | "front" | "association" | "residents";

/** Folded, in the order in which they are tried: the narrower name first. */
const actors: readonly (readonly [Actor, RegExp])[] = [
  ["residents", /\b(to dan pho|khu pho|thon|ap)\b/],
  ["front", /\b(mat tran|mttq|ubmttq)\b/],
  ["association", /\b(hoi khuyen hoc|hoi cuu|hoi phu nu|hoi nong dan|doan thanh nien|chi hoi)\b/],
  ["ward-office", /\bphong (van hoa|vhxh|vh|kinh te|kthtdt|ha tang|noi vu|tu phap|chuyen mon thuoc ubnd)\b/],
  ["school", /\b(cac truong|nha truong|truong hoc|co so giao duc|cum truong|hieu truong|cac don vi truong)\b/],
  [
    "department",
    /\b(so giao duc|so gd|phong (chinh tri|to chuc|ke hoach|giao duc|cac phong chuyen mon)|cac phong chuyen mon)\b/,
  ],
  ["committee", /\b(uy ban nhan dan|ubnd)\b/],
];

/** Whose duties a section's heading announces; null where it names nobody. */
export function actorOfHeading(heading: string): Actor | null {
  const folded = foldText(heading);
  return actors.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const ownSchool =
  /(?<!\b(?:vao|o|tai|ve|den|sang|qua|tu) )\btruong (?:(?:mam non|mau giao|tieu hoc|trung hoc(?: co so| pho thong)?|thcs|thpt|th|mn) )?(?:cua )?(em|toi|minh|chung toi|chung em|chung minh|ta|muon|phai|can|co phai|la)\b|\b(nha truong|cac truong|truong hoc|co so giao duc) (phai|can|co|se|lam|nen|duoc)\b/;

/** "Sở giao phường việc gì", "phân công xã làm gì": a ward or commune that acts is its People's Committee. */
const givenToWard =
  /\b(?:giao|phan cong|cat cu|yeu cau|de nghi|bao|nho)(?: cho)? (?:cac |ben |cap |phia )?(?:phuong|xa)(?: (?:minh|toi|em|ta|chung toi|chung em))? (?:(?:phai|se|lam|thuc hien|lo|phu trach) )*(?:nhung |cac )?(?:(?:cong |phan )?viec |nhiem vu )?(?:gi|nao)\b/;

/** "Thế còn các trường?", "vậy MTTQ thì sao?": nothing is said but who. */
const elliptic = /^(?:the |vay |con )+([a-z][a-z ]{2,40}?)(?: thi)?(?: sao| the nao)?$/;

/** "Thế Mặt trận phường thì vận động những ai?": who acts stands before what is asked of them. */
const topic = /^(?:the |vay |con )+([a-z][a-z ]{2,50}?) thi (?:[a-z]+ ){1,5}?(?:ai|gi|nao|dau)\b/;

/** Who is to act in a question: "trường em phải làm gì"; null where it does not say. `role` is the person's own. */
export function actorOfQuestion(folded: string, role: string | null): Actor | null {
  if (ownSchool.test(folded)) return "school";
  const plain = folded.replace(/[^\p{L} ]/gu, "").trim();
  const other = elliptic.exec(plain)?.[1] ?? topic.exec(plain)?.[1];
  if (other !== undefined) return actorOfHeading(other);
  if (givenToWard.test(folded)) return "committee";
  const them = actorBeside(folded);
  if (them !== null) return them;
  const asksOfMe = /\b(toi|em|minh|chung toi) (phai|can|nen|se) (lam|chuan bi|thuc hien|nop|bao cao)/.test(folded);
  return asksOfMe && role !== null && /hieu truong|giao vien/.test(foldText(role)) ? "school" : null;
}

/** What is asked of whom: what they must do stands behind their name, or their tasks before it. */
const tasks =
  /\b(?:(?<!\bdien )phai|can|lam gi|(?:lo|phu trach|dam nhan) (?:phan |viec |mang |khau )?gi|(?:duoc|bi) (?:giao|bao|nho|de nghi|phan|yeu cau)(?! cho\b)|co trach nhiem|nhiem vu|trach nhiem)\b/g;
const tasksOf = /\b(?:nhiem vu|trach nhiem|nghia vu|phan viec|viec|vai tro) (?:[a-z]+ ){0,2}(?:cua|doi voi|danh cho) /;
/** Farther apart they have nothing to do with each other. Letters. */
const farthest = 60;

/** The actor whose name stands nearest before what is asked of somebody, or right behind "nhiệm vụ của"; null where none does. */
function actorBeside(folded: string): Actor | null {
  const of = tasksOf.exec(folded);
  const named =
    of === null ? null : actorOfHeading(folded.slice(of.index + of[0].length, of.index + of[0].length + farthest / 2));
  if (named !== null) return named;
  const isTranslated = /\bco phai\s*$/.test(folded);
  for (const { index } of folded.matchAll(tasks)) {
    const before =
      folded
        .slice(Math.max(0, index - farthest), index)
        .split(/[.?]/u)
        .at(-1) ?? "";
    const [nearest] = actors
      .flatMap(([actor, pattern]) => {
        const last = [...before.matchAll(new RegExp(pattern.source, "g"))].at(-1);
        return last === undefined ? [] : [{ actor, end: last.index + last[0].length }];
      })
      // A translation puts the verb last: there who must do something comes first.
      .sort((one, other) => (isTranslated ? one.end - other.end : other.end - one.end));
    if (nearest !== undefined) return nearest.actor;
  }
  return null;
}
