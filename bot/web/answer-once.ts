import type { BotEvent, Reply } from "../conversation/index";
import type { OnSentence } from "../wording/index";

type TakeTurn = (event: BotEvent, beside: { readonly onSentence?: OnSentence }) => Promise<readonly Reply[]>;

/** How many turns are remembered: a retry comes within minutes of its turn. */
const remembered = 500;

/**
 * The same event again gets the same replies, also while its turn is still running: a page whose answer was lost repeats
 * its message. A turn that failed is taken anew. Remembered as long as the process lives. Only who was first is told of sentences while they are written.
 */
export function answerOnce(takeTurn: TakeTurn): TakeTurn {
  const turns = new Map<string, Promise<readonly Reply[]>>();
  return async (event, beside) => {
    const key = `${event.conversation} ${event.id}`;
    const known = turns.get(key);
    if (known !== undefined) return known;
    const turn = takeTurn(event, beside);
    turns.set(key, turn);
    const [oldest] = turns.keys();
    if (turns.size > remembered && oldest !== undefined) turns.delete(oldest);
    try {
      return await turn;
    } catch (error) {
      turns.delete(key);
      throw error;
    }
  };
}
