import { childNamed, childrenNamed, descendantsNamed, valueOf, type XmlElement } from "./xml";

interface Level {
  readonly format: string;
  /** "%1.%2." with the number of each level. */
  readonly text: string;
  readonly start: number;
  /** All numbers of the label in Arabic figures. */
  readonly legal: boolean;
}

interface NumberedList {
  readonly abstractId: string;
  readonly startAt: ReadonlyMap<number, number>;
}

/** Where a paragraph stands in its list. */
export interface NumberingProperties {
  readonly list: string;
  readonly level: number;
}

/** Gives each numbered paragraph of a Word file the label that the reader sees. Ask in reading order: it counts. */
export interface DocxNumbering {
  /** The list that a paragraph's own properties or its style put it into; null where it is not numbered. */
  propertiesOf(paragraphProperties: XmlElement | null): NumberingProperties | null;
  /** "III.", "a)", "-", "Điều 5."; empty where the list shows nothing. */
  nextLabel(properties: NumberingProperties): string;
}

/** Word's own rule (ECMA-376, 17.9): lists that share an abstract definition share their counters; a list may restart them. */
export function readNumbering(numbering: XmlElement | null, styles: XmlElement | null): DocxNumbering {
  const abstract = new Map<string, ReadonlyMap<number, Level>>();
  const lists = new Map<string, NumberedList>();
  if (numbering !== null) {
    for (const definition of descendantsNamed(numbering, "w:abstractnum")) {
      abstract.set(definition.attributes.get("w:abstractnumid") ?? "", levelsOf(definition));
    }
    for (const list of descendantsNamed(numbering, "w:num")) {
      lists.set(list.attributes.get("w:numid") ?? "", listOf(list));
    }
  }
  const styleNumbering = numberingOfStyles(styles);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  return {
    propertiesOf(paragraphProperties) {
      const own = childNamed(paragraphProperties, "w:numpr");
      const style = styleNumbering.get(valueOf(paragraphProperties, "w:pstyle") ?? "") ?? null;
      const list = valueOf(own, "w:numid") ?? style?.list ?? null;
      if (list === null || !lists.has(list)) return null; // numId 0 takes a paragraph out of its style's list
      return { list, level: Number(valueOf(own, "w:ilvl") ?? style?.level ?? 0) };
    },
    nextLabel({ list, level }) {
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
    },
  };
}

function levelsOf(definition: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    childrenNamed(definition, "w:lvl").map((level) => [
      Number(level.attributes.get("w:ilvl") ?? 0),
      {
        format: valueOf(level, "w:numfmt") ?? "decimal",
        text: valueOf(level, "w:lvltext") ?? "",
        start: Number(valueOf(level, "w:start") ?? 1),
        legal: childNamed(level, "w:islgl") !== null,
      },
    ]),
  );
}

function listOf(list: XmlElement): NumberedList {
  const startAt = new Map<number, number>();
  for (const override of childrenNamed(list, "w:lvloverride")) {
    const start = valueOf(override, "w:startoverride");
    if (start !== null) startAt.set(Number(override.attributes.get("w:ilvl") ?? 0), Number(start));
  }
  return { abstractId: valueOf(list, "w:abstractnumid") ?? "", startAt };
}

function numberingOfStyles(styles: XmlElement | null): ReadonlyMap<string, NumberingProperties> {
  const all = new Map(
    (styles === null ? [] : descendantsNamed(styles, "w:style")).map((style) => [
      style.attributes.get("w:styleid") ?? "",
      style,
    ]),
  );
  const result = new Map<string, NumberingProperties>();
  for (const id of all.keys()) {
    const seen = new Set<string>();
    let at: string | null = id;
    let level: number | null = null;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      const style: XmlElement | null = all.get(at) ?? null;
      const own = childNamed(childNamed(style, "w:ppr"), "w:numpr");
      const ownLevel = valueOf(own, "w:ilvl");
      if (level === null && ownLevel !== null) level = Number(ownLevel);
      const list = valueOf(own, "w:numid");
      if (list !== null) {
        result.set(id, { list, level: level ?? 0 });
        break;
      }
      at = valueOf(style, "w:basedon");
    }
  }
  return result;
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
