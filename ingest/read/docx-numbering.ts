import { countLabels, type Level, type NumberedList, type NumberingProperties } from "./list-labels";
import { childNamed, childrenNamed, descendantsNamed, valueOf, type XmlElement } from "./xml";

/** Gives each numbered paragraph of a Word file the label that the reader sees. Ask in reading order: it counts. */
export interface DocxNumbering {
  /** The list that a paragraph's own properties or its style put it into; null where it is not numbered. */
  propertiesOf(paragraphProperties: XmlElement | null): NumberingProperties | null;
  /** "III.", "a)", "-", "Điều 5."; empty where the list shows nothing. */
  nextLabel(properties: NumberingProperties): string;
}

/** Reads what the parts of the archive say of lists. */
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
  return {
    propertiesOf(paragraphProperties) {
      const own = childNamed(paragraphProperties, "w:numpr");
      const style = styleNumbering.get(valueOf(paragraphProperties, "w:pstyle") ?? "") ?? null;
      const list = valueOf(own, "w:numid") ?? style?.list ?? null;
      if (list === null || !lists.has(list)) return null; // numId 0 takes a paragraph out of its style's list
      return { list, level: Number(valueOf(own, "w:ilvl") ?? style?.level ?? 0) };
    },
    nextLabel: countLabels({ abstract, lists }),
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
