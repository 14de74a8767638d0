import type { AdaptiveCard } from "./adaptive-card";

/** What every card begins with; `fallbackText` says what the card says, for clients that cannot render it. */
export function cardFrame(fallbackText: string, lang: string): Omit<AdaptiveCard, "body" | "actions"> {
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang,
    fallbackText,
  };
}
