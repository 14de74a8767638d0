import { foldText, plainWords } from "../text/index";

/** Organs that stand beside a people's committee, folded: each has a telephone of its own. */
const organs =
  /\b(?:cong an|tram y te|trung tam|benh vien|buu dien|bao hiem xa hoi|kho bac|toa an|nha van hoa|ban chi huy quan su|mat tran|doan thanh nien|hoi (?:khuyen hoc|phu nu|lien hiep phu nu|nong dan|cuu chien binh|chu thap do|nguoi cao tuoi))\b/;

/** The organ whose telephone or mail is asked for; null where the question names none of its own. `folded` is the question's folded words. */
export function organAskedFor(folded: string): string | null {
  return organs.exec(plainWords(folded))?.[0] ?? null;
}

/** Whether a text is of an organ: the number of another one harms more than none. */
export function isOfOrgan(text: string, organ: string | null): boolean {
  return organ === null || foldText(text).replace(/\s+/gu, " ").includes(organ);
}

/** Organs of which a place has several are named by more than these words. */
const several = /^(?:trung tam|benh vien)$/;
const levels = "phuong|xa|tinh|thanh pho|huyen|quan|thi xa|khu vuc";

/** A telephone number beside the organ, and of the level, whose number a folded question asks for, in folded text; null where a place has several of that kind. */
export function numberBeside(organ: string, folded: string): RegExp | null {
  if (several.test(organ)) return null;
  const level = new RegExp(`\\b${organ} (${levels})\\b`).exec(folded)?.[1];
  const whose = level === undefined ? organ : `${organ} ${level}`;
  return new RegExp(`\\b${whose}\\b[^.;\\d]{0,60}0\\d(?:[.\\s-]?\\d){8,9}(?!\\d)`);
}
