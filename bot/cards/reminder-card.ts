import type { AdaptiveCard, CardElement } from "./adaptive-card";
import { cardFrame } from "./card-frame";
import { openLink, paragraph, remark } from "./checklist-card";
import { reminderButton } from "./reminder-action";

/** Deadlines that a person is told of or has asked to be told of, in words already chosen. */
export interface ReminderCardContent {
  readonly heading: string;
  readonly lead: string;
  readonly rows: readonly {
    /** Null where nothing can be done about it any more. */
    readonly reminder: { readonly id: string; readonly until: string } | null;
    readonly title: string;
    readonly quote: string | null;
    readonly details: readonly string[];
    readonly url: string | null;
  }[];
  readonly words: {
    readonly which: string;
    readonly done: string;
    readonly snooze: string;
    readonly off: string;
    readonly open: string;
  };
  readonly fallbackText: string;
}

/** A card has to stay below 25 KB on the wire, and has six buttons at most in Teams. */
const mostRows = 12;
const mostLinks = 3;
const longestQuote = 400;

/** One card for all of them: which one is meant is chosen where there are several. */
export function reminderCard({ heading, lead, rows, words, fallbackText }: ReminderCardContent): AdaptiveCard {
  const shown = rows.slice(0, mostRows);
  const open = shown.flatMap(({ reminder, title }) => (reminder === null ? [] : [{ ...reminder, title }]));
  const [only] = open.length === 1 ? open : [];
  const choice: readonly CardElement[] =
    open.length < 2
      ? []
      : [
          {
            type: "Input.ChoiceSet",
            id: "reminder",
            label: words.which,
            style: "compact",
            value: `${open[0]?.id ?? ""} ${open[0]?.until ?? ""}`,
            choices: open.map(({ id, until, title }) => ({ title: title.slice(0, 120), value: `${id} ${until}` })),
          },
        ];
  const meant = only === undefined ? {} : { reminder: only.id, until: only.until };
  return {
    ...cardFrame(fallbackText, "vi"),
    body: [
      { type: "TextBlock", text: heading, wrap: true, weight: "Bolder", size: "Medium", style: "heading" },
      paragraph(lead),
      ...shown.map(({ title, quote, details }, at): CardElement => ({
        type: "Container",
        spacing: "Medium",
        separator: at > 0,
        items: [
          { type: "TextBlock", text: title, wrap: true, weight: "Bolder" },
          ...(quote === null ? [] : [paragraph(`“${shorten(quote)}”`)]),
          ...details.map(remark),
        ],
      })),
      ...choice,
    ],
    actions: [
      ...(open.length === 0
        ? []
        : [
            reminderButton(words.done, { do: "done", ...meant }),
            reminderButton(words.snooze, { do: "snooze", ...meant }),
            reminderButton(words.off, { do: "off", ...meant }),
          ]),
      ...shown
        .flatMap(({ url }, at) => (url === null ? [] : [openLink({ title: `${words.open} [${String(at + 1)}]`, url })]))
        .slice(0, mostLinks),
    ],
  };
}

function shorten(quote: string): string {
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote).replace(/\s+\S*$/u, "")}…`;
}
