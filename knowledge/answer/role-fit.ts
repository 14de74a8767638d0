import { foldText } from "../text/index";

/** Whether a deadline binds somebody of a role. `unknown` where the document or the person does not say enough. */
export type RoleFit = "own" | "others" | "unknown";

type Level = "preschool" | "primary" | "lower-secondary" | "upper-secondary" | "continuing";

const levels: readonly (readonly [Level, RegExp])[] = [
  ["preschool", /\b(mam non|mau giao|mn)\b/],
  ["primary", /\b(tieu hoc|th)\b/],
  ["lower-secondary", /\b(trung hoc co so|thcs)\b/],
  ["upper-secondary", /\b(trung hoc pho thong|thpt)\b/],
  ["continuing", /\b(giao duc thuong xuyen|gdtx|gdnn)\b/],
];

/** Folded. A school stands before an office: "phòng" of a school is the school's. */
const kinds: readonly (readonly ["school" | "committee" | "department", RegExp])[] = [
  ["school", /\b(truong|hieu truong|hieu pho|giao vien|co so giao duc|to chuyen mon)\b/],
  ["department", /\b(so (giao duc|gd)|phong (giao duc|gd))/],
  [
    "committee",
    /\b(uy ban|ubnd|phuong|xa|dac khu|thi tran|van hoa|can bo|cong chuc|chuyen vien|chu tich|hoi khuyen hoc)\b/,
  ],
];

/**
 * Whether a deadline's actor, as its document names it, is somebody of the person's role and school level as she told them. Only another
 * kind of office, or schools of other levels, are surely others.
 */
export function fitOfRole(actor: string | null, role: string | null, schoolLevel: string | null): RoleFit {
  if (actor === null || (role === null && schoolLevel === null)) return "unknown";
  const [theirs, mine] = [foldText(actor), foldText(`${role ?? ""} ${schoolLevel ?? ""}`)];
  const [theirLevels, myLevels] = [levelsIn(theirs), levelsIn(mine)];
  const theirKind = theirLevels.length > 0 ? "school" : kindOf(theirs);
  const myKind = myLevels.length > 0 ? "school" : kindOf(mine);
  if (theirKind === null || myKind === null) return "unknown";
  if (theirKind !== myKind) return "others";
  if (theirKind !== "school" || theirLevels.length === 0) return "own";
  if (myLevels.length === 0) return "unknown";
  return theirLevels.some((level) => myLevels.includes(level)) ? "own" : "others";
}

function levelsIn(folded: string): readonly Level[] {
  return levels.filter(([, pattern]) => pattern.test(folded)).map(([level]) => level);
}

function kindOf(folded: string): (typeof kinds)[number][0] | null {
  return kinds.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
