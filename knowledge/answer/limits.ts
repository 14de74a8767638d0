/** What somebody tells of a case in figures: an age, a class, a year of birth, seats. */
export interface Measure {
  readonly value: number;
  /** The word that is counted or numbered, as documents print it: "tuổi", "lớp", "sinh năm", "chỗ". */
  readonly unit: string;
  /** Whether the unit stands before the number: "lớp 7". */
  readonly isBefore: boolean;
  /** As told, "2 tuổi". */
  readonly text: string;
}

/** What a document allows of such a measure; bounds may be left out of it ("dưới 16 tuổi"). */
export interface Limit {
  readonly from: number | null;
  readonly to: number | null;
  readonly excludesTo: boolean;
  readonly excludesFrom: boolean;
  /** As printed. */
  readonly text: string;
}

const number = String.raw`\d{1,3}(?!\d|[.,/]\d)`;

/** An age or a size that is told as just about so much compares with nothing. */
const vague =
  /(?:gần|hơn|khoảng|chưa(?: đủ)?|tầm|trên|dưới|từ|đến|gan|hon|khoang|chua(?: du)?|tam|tren|duoi|tu|den)\s*$/iu;

/** The first measure that a question tells of somebody or something; null where it tells none, or only roughly. */
export function measureIn(text: string): Measure | null {
  const plain = text.normalize("NFC");
  for (const [pattern, unit, isBefore] of measures) {
    const found = pattern.exec(plain);
    if (found?.[1] === undefined || vague.test(plain.slice(0, found.index))) continue;
    const value = Number(found[1]);
    return { value, unit, isBefore, text: isBefore ? `${unit} ${found[1]}` : `${found[1]} ${unit}` };
  }
  return null;
}

const measures: readonly (readonly [RegExp, string, boolean])[] = [
  [/(?<![\d–-]\s*)(?<!\p{L})(\d{1,2})\s*(?:tuổi|tuoi)(?!\p{L})/iu, "tuổi", false],
  [/(?<![\d–-]\s*)(?<!\p{L})(\d{1,2})[-\s]years?[-\s]old(?!\p{L})/iu, "tuổi", false],
  [/(?<!\p{L})(?:sinh|sn)(?: năm| nam)?\s+((?:19|20)\d\d)(?!\d)/iu, "sinh năm", true],
  [/(?<!\p{L})born in\s+((?:19|20)\d\d)(?!\d)/iu, "sinh năm", true],
  [/(?<!\p{L})(?:lớp|lop|grade)\s+(\d{1,2})(?!\d|\s*(?:học sinh|em|hs|[-–]\s*\d))(?!\p{L})/iu, "lớp", true],
  [/(?<!\p{L})(\d{1,3})\s*chỗ(?!\p{L})/iu, "chỗ", false],
];

const differs = /(?<!\p{L})(?:hơn|chênh lệch|cách nhau)(?!\p{L})[^.;:\n]{0,60}$/iu;

/** What a text allows of a measure's unit, in reading order. */
export function limitsIn(text: string, { unit, isBefore }: Measure): readonly Limit[] {
  const word = isBefore ? String.raw`${unit}\s+` : "";
  const after = isBefore ? "" : String.raw`\s*${unit}(?!\p{L})`;
  const figure = unit === "sinh năm" ? String.raw`(?:19|20)\d\d(?!\d)` : number;
  const [first, second] = [`(?:${word})(${figure})`, `(?:${word})?(${figure})`];
  const own = isBefore ? "" : String.raw`(?:\s*${unit})?`;
  const between = new RegExp(
    String.raw`(?<!\p{L})từ\s+(?:đủ\s+)?${first}${own}\s+(?:đến|tới)\s+(?:hết\s+)?(dưới\s+)?${second}${after}`,
    "giu",
  );
  const least = new RegExp(
    String.raw`(?<!\p{L})(?:từ|đủ|từ đủ)\s+${first}${after}\s+trở lên|(?<!\p{L})(?:ít nhất|tối thiểu)\s+${first}${after}`,
    "giu",
  );
  const most = new RegExp(String.raw`(?<!\p{L})(dưới|không quá|tối đa|chưa đủ)\s+${first}${after}`, "giu");
  const more = new RegExp(String.raw`(?<!\p{L})trên\s+${first}${after}`, "giu");
  const dashed = new RegExp(String.raw`(?<![\d\p{L}]\s?)${first}\s*[-–]\s*${second}${after}`, "giu");
  const limits: (Limit & { readonly at: number })[] = [];
  const add = (at: number, limit: Limit): void => {
    // "Cao hơn tuổi quy định nhưng không quá 03 tuổi" limits a difference.
    if (differs.test(text.slice(0, at))) return;
    const isInside = limits.some((known) => at >= known.at && at < known.at + known.text.length);
    if (!isInside) limits.push({ ...limit, at });
  };
  for (const found of text.matchAll(between))
    add(found.index, {
      from: Number(found[1]),
      to: Number(found[3]),
      excludesTo: found[2] !== undefined,
      excludesFrom: false,
      text: found[0],
    });
  for (const found of text.matchAll(least))
    add(found.index, {
      from: Number(found[1] ?? found[2]),
      to: null,
      excludesTo: false,
      excludesFrom: false,
      text: found[0],
    });
  for (const found of text.matchAll(most))
    add(found.index, {
      from: null,
      to: Number(found[2]),
      excludesTo: /^(?:dưới|chưa)/iu.test(found[1] ?? ""),
      excludesFrom: false,
      text: found[0],
    });
  for (const found of text.matchAll(more))
    add(found.index, { from: Number(found[1]), to: null, excludesTo: false, excludesFrom: true, text: found[0] });
  for (const found of text.matchAll(dashed))
    add(found.index, {
      from: Number(found[1]),
      to: Number(found[2]),
      excludesTo: false,
      excludesFrom: false,
      text: found[0],
    });
  if (unit === "sinh năm")
    for (const found of text.matchAll(/(?<!\p{L})sinh năm\s+((?:19|20)\d\d)(?!\d)/giu))
      add(found.index, {
        from: Number(found[1]),
        to: Number(found[1]),
        excludesTo: false,
        excludesFrom: false,
        text: found[0],
      });
  return limits.sort((one, other) => one.at - other.at);
}

export function isWithin({ value }: Measure, { from, to, excludesFrom, excludesTo }: Limit): boolean {
  return (
    (from === null || (excludesFrom ? value > from : value >= from)) &&
    (to === null || (excludesTo ? value < to : value <= to))
  );
}
