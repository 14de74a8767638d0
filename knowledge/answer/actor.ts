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

/** "Thế còn các trường?", "vậy MTTQ thì sao?": nothing is said but who. */
const elliptic = /^(?:the |vay |con )+([a-z][a-z ]{2,40}?)(?: thi)?(?: sao| the nao)?$/;

/** Who is to act in a question: "trường em phải làm gì"; null where it does not say. `role` is the person's own. */
export function actorOfQuestion(folded: string, role: string | null): Actor | null {
  if (ownSchool.test(folded)) return "school";
  const other = elliptic.exec(folded.replace(/[^\p{L} ]/gu, "").trim())?.[1];
  if (other !== undefined) return actorOfHeading(other);
  const asksOfThem = new RegExp(
    `(?:${actors.map(([, pattern]) => pattern.source.replace(/\\b/g, "")).join("|")})[^.?]{0,60}(?:phai|lam gi|co trach nhiem|nhiem vu|trach nhiem)`,
  );
  if (asksOfThem.test(folded)) return actors.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  const asksOfMe = /\b(toi|em|minh|chung toi) (phai|can|nen|se) (lam|chuan bi|thuc hien|nop|bao cao)/.test(folded);
  return asksOfMe && role !== null && /hieu truong|giao vien/.test(foldText(role)) ? "school" : null;
}
