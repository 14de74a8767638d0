/** One level of a list as its file defines it. */
export interface Level {
  /** "decimal", "upperRoman", "bullet", "none"…: the names of ECMA-376, 17.18.59. */
  readonly format: string;
  /** "%1.%2." with the number of each level. */
  readonly text: string;
  readonly start: number;
  /** All numbers of the label in Arabic figures. */
  readonly legal: boolean;
}

export interface NumberedList {
  readonly abstractId: string;
  readonly startAt: ReadonlyMap<number, number>;
}

/** Where a paragraph stands in its list. */
export interface NumberingProperties {
  readonly list: string;
  readonly level: number;
}

/** The lists of a Word file: what they look like, and which of them each list number means. */
export interface ListDefinitions {
  readonly abstract: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, NumberedList>;
}

/**
 * Counts as Word does (ECMA-376, 17.9): lists that share an abstract definition share their counters; a list may restart
 * them. The result gives the label that the reader sees ("III.", "a)", "-", "Điều 5."), empty where the list shows nothing;
 * ask in reading order.
 */
export function countLabels({ abstract, lists }: ListDefinitions): (properties: NumberingProperties) => string {
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list, level }) => {
    const definition = lists.get(list);
    const levels = abstract.get(definition?.abstractId ?? "");
    const own = levels?.get(level);
    if (definition === undefined || levels === undefined || own === undefined) return "";
    const counts = counters.get(definition.abstractId) ?? [];
    counters.set(definition.abstractId, counts);
    if (!begun.has(list)) {
      begun.add(list);
      for (const [restarted] of definition.startAt) counts.length = Math.min(counts.length, restarted);
    }
    for (let upper = 0; upper < level; upper += 1) counts[upper] ??= levels.get(upper)?.start ?? 1;
    const first = definition.startAt.get(level) ?? own.start;
    const previous = counts[level];
    counts[level] = previous === undefined ? first : previous + 1;
    counts.length = level + 1;
    return labelOf(own, levels, counts);
  };
}

function labelOf(own: Level, levels: ReadonlyMap<number, Level>, counts: readonly number[]): string {
  if (own.format === "none") return "";
  if (own.format === "bullet") return bulletOf(own.text);
  return own.text.replace(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    return writeNumber(counts[level] ?? 1, own.legal ? "decimal" : (levels.get(level)?.format ?? "decimal"));
  });
}

/** Word draws bullets from symbol fonts: what is no dash, plus or star there is a dot to the reader. */
function bulletOf(glyph: string): string {
  const sign = glyph.trim();
  if (/^[-+*•]$/.test(sign)) return sign;
  return /^[‐‑‒–—−\uf02d]$/.test(sign) ? "-" : "•";
}

function writeNumber(count: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(count);
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperLetter":
      return letter(count).toUpperCase();
    case "lowerLetter":
      return letter(count);
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

function letter(count: number): string {
  const index = (count - 1) % 26;
  return String.fromCharCode(97 + index).repeat(Math.floor((count - 1) / 26) + 1);
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(count: number): string {
  let rest = count;
  let text = "";
  for (const [value, sign] of numerals) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
