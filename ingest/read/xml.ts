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

/**
 * Parses XML whose element names carry prefixes, as the parts of an Office file do. The parser is an HTML parser in its
 * foreign-content mode, which keeps self-closing elements, resolves no external entity and never fails; inside `<svg>`
 * only unprefixed HTML names would be taken for HTML.
 */
export async function parseXml(text: string): Promise<XmlElement> {
  const { parseFragment } = await import("parse5");
  const root = parseFragment(`<svg>${text}</svg>`) as unknown as TreeNode;
  return elementOf(root);
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

function elementOf(node: TreeNode): XmlElement {
  return {
    name: node.nodeName,
    attributes: new Map((node.attrs ?? []).map(({ name, value }) => [name, value])),
    children: (node.childNodes ?? []).flatMap((child): XmlNode[] => {
      if (child.nodeName === "#text") return [child.value ?? ""];
      return child.nodeName.startsWith("#") ? [] : [elementOf(child)];
    }),
  };
}
