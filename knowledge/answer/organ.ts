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
