import { ReadFailure } from "./read-failure";

/** An element of an XML file. Names are in lower case with their prefix ("w:numid"), as the parser gives them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** What parse5 hands out, as far as we look at it. */
interface TreeNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly TreeNode[];
}

/** Word nests tables in text boxes in tables; no office gets this deep. */
const deepestXml = 400;

/** Parses a part of an Office file: self-closing elements, no external entities, any text. Its root holds what stands at the top. */
export async function parseXml(text: string): Promise<XmlElement> {
  const { Parser } = await import("htmlparser2");
  const root: GrowingElement = { name: "#root", attributes: new Map(), children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepestXml) throw new ReadFailure("too-large");
        const element = { name, attributes: new Map(Object.entries(attributes)), children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag: () => open.pop(),
      ontext(piece) {
        const children = open.at(-1)?.children ?? [];
        const last = children.at(-1);
        // An entity parts a text in several.
        if (typeof last === "string") children[children.length - 1] = last + piece;
        else children.push(piece);
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return root;
}

interface GrowingElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Parses a web page as a browser does. Throws {@link ReadFailure} where elements are nested deeper than `deepest`: that is an
 * attack.
 */
export async function parseHtml(text: string, deepest: number): Promise<XmlElement> {
  const { parse } = await import("parse5");
  return elementOf(parse(text), deepest);
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** Child elements with this name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(isElement).filter((child) => child.name === name);
}

/** The first child element with this name, or null. */
export function childNamed(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.filter(isElement).find((child) => child.name === name) ?? null;
}

/** All elements with this name at any depth, in document order, none inside another. */
export function descendantsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : descendantsNamed(child, name)));
}

/** The attribute `w:val` of a child element, which is how Word writes most properties. */
export function valueOf(element: XmlElement | null, child: string): string | null {
  return childNamed(element, child)?.attributes.get("w:val") ?? null;
}

function elementOf(node: TreeNode, deepest: number): XmlElement {
  return {
    name: node.nodeName,
    attributes: new Map((node.attrs ?? []).map(({ name, value }) => [name, value])),
    children: (node.childNodes ?? []).flatMap((child): XmlNode[] => {
      if (child.nodeName === "#text") return [child.value ?? ""];
      if (child.nodeName.startsWith("#")) return [];
      if (deepest === 0) throw new ReadFailure("too-large");
      return [elementOf(child, deepest - 1)];
    }),
  };
}
