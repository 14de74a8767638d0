import type { Language } from "./language";
import { printDay } from "./dates";
import { vi } from "./vi";
import { en } from "./en";

/** How an answer came about, as far as it is told to people. */
export interface Explained {
  readonly question: string;
  readonly asOf: string;
  readonly generation: number;
  readonly asker: readonly string[];
  readonly understood: {
    readonly query: string;
    readonly asks: readonly string[];
    readonly places: readonly string[];
    readonly background: string;
  };
  readonly rule: string;
  readonly candidates: readonly ExplainedPlace[];
  readonly quotes: readonly ExplainedPlace[];
  readonly warnings: readonly string[];
  /** What a language model contributed; null where none was asked. */
  readonly wording: ExplainedWording | null;
}

interface ExplainedWording {
  readonly model: string;
  readonly kept: number;
  readonly dropped: number;
  readonly failure: string | null;
}

interface ExplainedPlace {
  readonly file: string;
  readonly address: string | null;
  /** Of a candidate: how much of the question's subject the place holds, 0..1. */
  readonly coverage?: number;
}

const candidatesTold = 5;

/** Tells how an answer came about: what was understood, what was weighed, by which rule, with which warnings. */
export function explainReceipt(id: string, receipt: Explained, language: Language): string {
  const words = (language === "en" ? en : vi).explain;
  const { understood } = receipt;
  const line = (label: string, parts: readonly string[]): readonly string[] =>
    parts.length === 0 ? [] : [`• ${label}: ${parts.join(", ")}`];
  const place = ({ file, address, coverage }: ExplainedPlace): string =>
    `${file}${address === null ? "" : ` (${address})`}${coverage === undefined ? "" : ` ${String(Math.round(coverage * 100))} %`}`;
  const asks = understood.asks.map((ask) => words.asks[ask] ?? ask);
  const rule = words.rules[receipt.rule] ?? receipt.rule;
  const warnings = receipt.warnings.map((code) => words.warnings[code] ?? code);
  const wording = receipt.wording === null ? [] : [tellWording(receipt.wording, words)];
  return [
    words.head(receipt.question),
    ...line(words.asked, asks),
    ...line(words.query, understood.query === "" ? [] : [`“${understood.query}”`]),
    ...line(words.background, understood.background === "" ? [] : [`“${understood.background}”`]),
    ...line(words.places, understood.places),
    ...line(words.asker, receipt.asker),
    `• ${words.rule}: ${rule}`,
    ...line(words.candidates, receipt.candidates.slice(0, candidatesTold).map(place)),
    ...line(words.quotes, receipt.quotes.map(place)),
    ...line(words.warned, warnings),
    ...line(words.model, wording),
    words.foot(id, printDay(receipt.asOf as Parameters<typeof printDay>[0]), receipt.generation),
  ].join("\n");
}

function tellWording({ model, kept, dropped, failure }: ExplainedWording, words: typeof vi.explain): string {
  return failure === null
    ? words.sentences(model, kept, dropped)
    : words.notUsed(model, words.failures[failure] ?? failure, dropped);
}
