import { childNamed, descendantsNamed, valueOf, type XmlElement } from "./xml";

/** Names the font that a run of Latin letters is set in: its own, its styles', or the document's. */
export interface DocxFonts {
  fontOf(runProperties: XmlElement | null, paragraphStyle: string | null): string | null;
}

export function readFonts(styles: XmlElement | null): DocxFonts {
  const all = new Map<string, XmlElement>();
  let usual: string | null = null;
  for (const style of styles === null ? [] : descendantsNamed(styles, "w:style")) {
    const id = style.attributes.get("w:styleid") ?? "";
    all.set(id, style);
    if (style.attributes.get("w:type") === "paragraph" && style.attributes.get("w:default") === "1") usual = id;
  }
  const defaults = styles === null ? undefined : descendantsNamed(styles, "w:rprdefault")[0];
  const documentFont = ownFont(childNamed(defaults ?? null, "w:rpr"));
  const known = new Map<string, string | null>();

  const fontOfStyle = (id: string | null): string | null => {
    if (id === null) return null;
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, null); // a style that is based on itself has no font
    const style = all.get(id) ?? null;
    const font = ownFont(childNamed(style, "w:rpr")) ?? fontOfStyle(valueOf(style, "w:basedon"));
    known.set(id, font);
    return font;
  };
  return {
    fontOf: (run, paragraphStyle) =>
      ownFont(run) ?? fontOfStyle(valueOf(run, "w:rstyle")) ?? fontOfStyle(paragraphStyle ?? usual) ?? documentFont,
  };
}

function ownFont(runProperties: XmlElement | null): string | null {
  const fonts = childNamed(runProperties, "w:rfonts");
  return fonts?.attributes.get("w:ascii") ?? fonts?.attributes.get("w:hansi") ?? null;
}
