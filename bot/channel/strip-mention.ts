import type { InboundActivity } from "./inbound-activity";

/**
 * The text without the words that only call the bot. In groups and channels everything said to it begins with its mention;
 * mentions of other people are part of the question and lose their tags only.
 */
export function stripMention({ text, entities, recipient }: InboundActivity): string {
  const ours = (entities ?? []).filter(
    ({ type, mentioned }) => type === "mention" && mentioned?.id && mentioned.id === recipient?.id,
  );
  const rest = ours.reduce((left, mention) => (mention.text ? left.replaceAll(mention.text, " ") : left), text ?? "");
  return rest.replace(/<\/?at(?:\s[^<>]*)?>/gi, "").trim();
}
