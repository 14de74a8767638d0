/** Markup that is safe to send: only the `html` tag makes it. */
export class Html {
  readonly #markup: string;
  private constructor(markup: string) {
    this.#markup = markup;
  }
  /** For the `html` tag alone. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }
  toString(): string {
    return this.#markup;
  }
}

export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A template whose every value is escaped, in text and in quoted attributes; nested `html` stays, null is nothing, lists are joined. */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return Html.trusted(
    literals.map((literal, at) => literal + (at < values.length ? write(values[at] ?? null) : "")).join(""),
  );
}

function write(part: HtmlPart): string {
  if (part === null) return "";
  if (part instanceof Html) return part.toString();
  if (typeof part === "string") return part.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
  if (typeof part === "number") return String(part);
  return part.map(write).join("");
}
