import type { AdaptiveCard, CardAction, CardElement } from "./adaptive-card";
import { cardFrame } from "./card-frame";
import { openLink, paragraph, remark } from "./checklist-card";

/** Coming deadlines in words already chosen, numbered as in the text. */
export interface DeadlinesCardContent {
  readonly heading: string;
  readonly rows: readonly {
    readonly title: string;
    readonly quote: string;
    readonly details: readonly string[];
    readonly url: string | null;
  }[];
  readonly notesHeading: string;
  readonly notes: readonly string[];
  readonly openLabel: string;
  readonly buttons: readonly CardAction[];
  readonly fallbackText: string;
  readonly lang: "vi" | "en";
}

/** A card has to stay below 25 KB on the wire, and has six buttons at most in Teams. */
const mostRows = 12;
const longestQuote = 280;
const mostButtons = 6;

export function deadlinesCard(content: DeadlinesCardContent): AdaptiveCard {
  const { heading, rows, notesHeading, notes, openLabel, buttons, fallbackText, lang } = content;
  const shown = rows.slice(0, mostRows);
  const links = shown.flatMap(({ url }, at) =>
    url === null ? [] : [openLink({ title: `${openLabel} [${String(at + 1)}]`, url })],
  );
  const warning: readonly CardElement[] =
    notes.length === 0
      ? []
      : [
          {
            type: "Container",
            style: "warning",
            spacing: "Medium",
            items: [{ type: "TextBlock", text: notesHeading, wrap: true, weight: "Bolder" }, ...notes.map(paragraph)],
          },
        ];
  return {
    ...cardFrame(fallbackText, lang),
    body: [
      { type: "TextBlock", text: heading, wrap: true, weight: "Bolder", size: "Medium", style: "heading" },
      ...shown.map(({ title, quote, details }, at): CardElement => ({
        type: "Container",
        spacing: "Medium",
        separator: at > 0,
        items: [
          { type: "TextBlock", text: `[${String(at + 1)}] ${title}`, wrap: true, weight: "Bolder" },
          paragraph(`“${shorten(quote)}”`),
          ...details.map(remark),
        ],
      })),
      ...warning,
    ],
    actions: [...buttons, ...links].slice(0, mostButtons),
  };
}

function shorten(quote: string): string {
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote).replace(/\s+\S*$/u, "")}…`;
}
