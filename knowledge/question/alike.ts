import { plainWords } from "../text/index";

/** How two places are said to agree or not. Folded. */
export const agreement =
  "thong nhat|khop|giong|khac|mau thuan|trung|nhat quan|dong nhat|bat nhat|chenh|lech|venh|nhu nhau|tuong dong";
const answered = "(?: (?:nhau|biet|khop|voi|het|hoan toan|la|gi|mot|chut))*(?: (?:khong|ko|chua|hong|hon|hay)\\b|$)";
const asked = new RegExp(
  `\\b(?:${agreement})${answered}|\\b(?:${agreement}) (?:khop )?(?:voi )?nhau\\b|\\b(?:differ|differs|different|differently|same|match|matches)\\b`,
);

/** Whether folded words ask if two places say the same. */
export function asksWhetherAlike(folded: string): boolean {
  return asked.test(plainWords(folded));
}
