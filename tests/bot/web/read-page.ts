/** What stands in a page of ours. Its markup is regular: no `>` in an attribute, no element within another of its name that we ask for. */
export interface ReadPage {
  readonly tags: readonly string[];
  readonly ids: readonly string[];
  readonly links: readonly { readonly to: string; readonly words: string }[];
  /** All words of the page's main part, white space collapsed. */
  readonly said: string;
  /** The exact text of every element of that name. */
  textsOf(name: string): readonly string[];
}

export function readPage(markup: string): ReadPage {
  const textsOf = (name: string) =>
    [...markup.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, "gs"))].map((found) => plain(found[1] ?? ""));
  return {
    tags: [...markup.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag),
    ids: [...markup.matchAll(/\sid="([^"]*)"/g)].map((found) => decode(found[1] ?? "")),
    links: [...markup.matchAll(/<a\s[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a\s*>/gs)].map((found) => ({
      to: decode(found[1] ?? ""),
      words: collapse(plain(found[2] ?? "")),
    })),
    said: collapse(textsOf("main").join("")),
    textsOf,
  };
}

function plain(markup: string): string {
  return decode(markup.replace(/<[^>]*>/g, ""));
}

function collapse(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function decode(text: string): string {
  return text.replace(/&(\w+|#\d+);/g, (entity, name: string) => entities[name] ?? entity);
}
