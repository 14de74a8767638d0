const asked =
  /\b(?:may|bao nhieu) tuoi\b|\b(?:do|lua|nhom) tuoi (?:nao|may|bao nhieu)\b|\btu may tuoi\b|\blua nao\b|\bhow old\b|\bwhat ages?\b|\bwhich age\b/;
const printed =
  /\d\s*(?:-|–|đến|tới|,|và)?\s*\d*\s*(?:tuổi|tháng tuổi)(?!\p{L})|(?<!\p{L})(?:ba|bốn|năm|sáu|mười\p{L}*) tuổi(?!\p{L})|độ tuổi|sinh năm \d/iu;

/** Whether a folded question asks for an age. */
export function asksAge(folded: string): boolean {
  return asked.test(folded);
}

/** Whether a text states an age. */
export function statesAge(text: string): boolean {
  return printed.test(text);
}
