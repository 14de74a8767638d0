/** What the page's scripts say, in the language of the page. */
export interface ScriptWords {
  readonly person: string;
  readonly reply: string;
  readonly waiting: string;
  /** Before what a language model has written so far. */
  readonly writing: string;
  readonly sendingFile: string;
  readonly file: string;
  readonly noAnswer: string;
  readonly noAnswerToFile: string;
  readonly retry: string;
  readonly notes: string;
  readonly byModel: string;
  readonly sources: string;
  readonly source: string;
  readonly showQuote: string;
  readonly readAs: string;
  readonly openPlace: string;
  readonly openPlaceNote: string;
  readonly suggestions: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly copyFailed: string;
  readonly confirmClear: string;
  readonly cleared: string;
  readonly emptyLibrary: string;
  readonly samples: string;
  readonly copiedFrom: string;
  readonly quote: string;
}

const language = document.documentElement.lang === "en" ? "en" : "vi";
const loaded = (await import(`/assets/words.${language}.js`)) as { readonly default: ScriptWords };
export const words = loaded.default;

/** "{name}" becomes the value of that name. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
