import { foldText, plainWords } from "../text/index";

/** The term of "cơ chế một cửa là gì", folded; null where the question has another form. */
export function definedTerm(folded: string): string | null {
  const asked = /^(?:(?:cho (?:toi |em )?hoi|xin hoi) )?the nao la (.{3,80})$/.exec(plainWords(folded));
  if (asked !== null) return asked[1] ?? null;
  const match =
    /^(?:(?:cho (?:toi |em )?hoi|xin hoi|theo \S+(?: \S+){0,5}?|the nao la|khai niem|dinh nghia|what is|what are) )?(.{3,80}?)\s+(?:la (?:gi|cai gi|nhu the nao)|nghia la (?:gi|sao)|duoc hieu (?:la gi|the nao|nhu the nao))/.exec(
      plainWords(folded),
    );
  return match?.[1]?.replace(/^(?:thi|the|cai) /, "").replace(/ nghia$/, "") ?? null;
}

/** A definition names its term first, or behind a word of what kind it is ("Cơ chế một cửa là …"). In characters. */
const furthestTerm = 30;

/** Whether a clause says what a term is: "2. Cơ chế một cửa là …". Takes the term folded. */
export function defines(text: string, term: string): boolean {
  const said = foldText(text)
    .replace(/^[\s\d.)a-z]{0,4}?[.)]\s*/, "")
    .replace(/["“”‘’']/g, "");
  const at = Math.max(said.indexOf(`${term} la `), said.indexOf(`${term} duoc hieu la `));
  return at >= 0 && at <= furthestTerm;
}
