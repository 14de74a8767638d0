import type { Citation } from "../../knowledge/index";
import type { AdaptiveCard, CardAction, CardElement } from "./adaptive-card";
import { cardFrame } from "./card-frame";

/** What the card of an answer shows; all words are given. */
export interface AnswerCardContent {
  readonly heading: string;
  readonly notesHeading: string;
  readonly openLabel: string;
  readonly sources: readonly { readonly label: string; readonly citation: Citation; readonly url: string | null }[];
  readonly notes: readonly string[];
  /** Before the links, for there is not room for all. */
  readonly buttons: readonly CardAction[];
  readonly fallbackText: string;
  readonly lang: "vi" | "en";
}

/** A card has to stay below 25 KB on the wire. */
const mostSources = 6;
const longestQuoteOnCard = 500;
const mostButtons = 6;

/** The sources of an answer, each with its quote, and what must be noted. */
export function answerCard(content: AnswerCardContent): AdaptiveCard {
  const sources = content.sources.slice(0, mostSources);
  const items = sources.map(({ label, citation }, at): CardElement => ({
    type: "Container",
    separator: at > 0,
    spacing: "Medium",
    items: [
      { type: "TextBlock", text: plain(`[${String(at + 1)}] ${label}`), wrap: true, weight: "Bolder", size: "Small" },
      { type: "TextBlock", text: plain(`“${shorten(citation.quote)}”`), wrap: true, spacing: "Small" },
    ],
  }));
  const notes: readonly CardElement[] =
    content.notes.length === 0
      ? []
      : [
          {
            type: "Container",
            style: "warning",
            spacing: "Medium",
            items: [
              { type: "TextBlock", text: plain(content.notesHeading), wrap: true, weight: "Bolder" },
              ...content.notes.map((note): CardElement => ({
                type: "TextBlock",
                text: plain(note),
                wrap: true,
                spacing: "Small",
              })),
            ],
          },
        ];
  const links = sources.flatMap(({ url }, at): CardAction[] =>
    url === null ? [] : [{ type: "Action.OpenUrl", title: `${content.openLabel} [${String(at + 1)}]`, url }],
  );
  const actions = [...content.buttons, ...links].slice(0, mostButtons);
  return {
    ...cardFrame(content.fallbackText, content.lang),
    body: [
      { type: "TextBlock", text: content.heading, wrap: true, style: "heading", weight: "Bolder", size: "Medium" },
      ...items,
      ...notes,
    ],
    ...(actions.length === 0 ? {} : { actions }),
  };
}

function shorten(quote: string): string {
  return quote.length <= longestQuoteOnCard ? quote : `${quote.slice(0, longestQuoteOnCard).replace(/\s+\S*$/u, "")}…`;
}

/** Cards read a subset of Markdown: what a document prints is shown as printed. */
function plain(text: string): string {
  return text.replace(/[\\*_[\]]/g, (mark) => `\\${mark}`).replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, "$1\\$2");
}
