import type * as AdaptiveCardsLibrary from "adaptivecards";
import { hostConfig } from "./host-config.js";

/** The official renderer, loaded by the page as a classic script. */
declare const AdaptiveCards: typeof AdaptiveCardsLibrary;

/** A pressed button: its title, which stands for the person's words, and its data with the card's inputs. */
export interface CardPress {
  readonly title: string;
  /** Its answer takes the card's place (Execute); otherwise it follows below (Submit). */
  readonly replaces: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Renders a card. Presses of Submit and Execute buttons are reported; links open in a new tab. */
export function showCard(payload: object, actions: { press(pressed: CardPress): void }): HTMLElement {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) openLink(action.url);
    else if (action instanceof AdaptiveCards.SubmitAction || action instanceof AdaptiveCards.ExecuteAction) {
      const data: unknown = action.data;
      const replaces = action instanceof AdaptiveCards.ExecuteAction;
      actions.press({ title: action.title ?? "", replaces, data: isRecord(data) ? data : {} });
    }
  };
  card.parse(payload);
  const box = document.createElement("div");
  box.className = "card";
  const rendered = card.render();
  if (rendered !== undefined) box.append(rendered);
  return box;
}

/** Text of our cards is plain: without this the renderer looks for a Markdown processor and complains of finding none. */
export function prepareCards(): void {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (_text, result) => {
    result.didProcess = false;
  };
}

function openLink(url: string | undefined): void {
  const target = new URL(url ?? "", location.href);
  if (["http:", "https:"].includes(target.protocol)) window.open(target, "_blank", "noopener");
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
