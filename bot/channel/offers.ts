import { channelMessages } from "../messages/channel-messages";

/** So many of the newest are offered one by one. */
const single = 3;
/** Letters of one message that brings the older ones together: Teams takes some 28 KB, marks and all. */
const mostTogether = 6000;

/**
 * Words that may not have arrived, oldest first, as they are offered to the person: the newest one by one, and what a long disturbance has left
 * before them in as few messages as hold it, since nobody wants to be sent all of it again and nothing may be lost.
 */
export function offersOf(texts: readonly string[]): readonly string[] {
  const prefix = channelMessages.maybeNotArrived;
  const words = texts
    .filter((text) => text !== "")
    .map((text) => (text.startsWith(prefix) ? text.slice(prefix.length) : text));
  const together: string[] = [];
  for (const text of words.slice(0, -single)) {
    const last = together.at(-1);
    if (last === undefined || last.length + text.length > mostTogether) together.push(text);
    else together[together.length - 1] = `${last}\n\n${text}`;
  }
  return [...together, ...words.slice(-single)].map((text) => prefix + text);
}
