import type { AdaptiveCard, CardAction, CardElement } from "./adaptive-card";

/**
 * A card whose button was pressed: without what could be pressed or filled in again, and with a line that says what was chosen.
 * Links stay. Null where no button of the card sends `data`. `words` makes the line from the title of the button that does.
 */
export function settledCard(card: AdaptiveCard, data: unknown, words: (title: string) => string): AdaptiveCard | null {
  const actions = [...(card.actions ?? []), ...actionsIn(card.body)];
  const pressed = actions.find((action) => action.type !== "Action.OpenUrl" && isSent(action.data, data));
  if (pressed === undefined) return null;
  const { type, $schema, version, lang, fallbackText } = card;
  const links = (card.actions ?? []).filter((action) => !asks(action));
  return {
    type,
    $schema,
    version,
    ...(lang !== undefined && { lang }),
    fallbackText,
    body: [
      ...withoutQuestions(card.body),
      { type: "TextBlock", text: words(pressed.title), wrap: true, weight: "Bolder" },
    ],
    ...(links.length > 0 && { actions: links }),
  };
}

function asks({ type }: CardAction): boolean {
  return type !== "Action.OpenUrl";
}

function actionsIn(elements: readonly CardElement[]): readonly CardAction[] {
  return elements.flatMap((element) => {
    if (element.type === "ActionSet") return element.actions;
    return element.type === "Container" ? actionsIn(element.items) : [];
  });
}

function withoutQuestions(elements: readonly CardElement[]): readonly CardElement[] {
  return elements.flatMap((element): readonly CardElement[] => {
    if (element.type.startsWith("Input.")) return [];
    if (element.type === "Container") return [{ ...element, items: withoutQuestions(element.items) }];
    if (element.type !== "ActionSet") return [element];
    const links = element.actions.filter((action) => !asks(action));
    return links.length === 0 ? [] : [{ ...element, actions: links }];
  });
}

/** What a person wrote into the card comes back beside the button's own data. */
function isSent(own: Readonly<Record<string, string>>, sent: unknown): boolean {
  if (typeof sent !== "object" || sent === null) return false;
  const received = new Map(Object.entries(sent));
  return Object.entries(own).every(([name, value]) => received.get(name) === value);
}
