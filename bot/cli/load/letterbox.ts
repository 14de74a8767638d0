import { conversationOf, type Said } from "./poster";
import type { Arrived } from "./teams-service";

/** What came in answer to each message that was said. */
export interface Letterbox {
  readonly put: (message: Arrived) => void;
  /** To be called before the message is posted. */
  expect(said: Said): void;
  /**
   * Resolves with the first `count` messages that answer it, or with fewer where they have not come within `timeoutMs`. What comes later
   * is only counted, or joins them where it `keepsOn`.
   */
  wait(said: Said, count: number, timeoutMs: number, keepsOn?: boolean): Promise<readonly Arrived[]>;
  /** How many have come in answer to it so far. */
  count(said: Said): number;
  /** What answers nothing that was said. */
  strays(): number;
}

interface Slot {
  count: number;
  /** Given up once they were waited for, so that a long load stays small. */
  messages: Arrived[] | null;
  tell: () => void;
}

export function createLetterbox(): Letterbox {
  const slots = new Map<string, Slot>();
  let strays = 0;
  const slotOf = (said: Said): Slot => {
    const slot = slots.get(nameOf(conversationOf(said), said.id));
    if (slot === undefined) throw new RangeError(`nobody has said ${said.id}`);
    return slot;
  };
  return {
    put(message) {
      const slot = slots.get(nameOf(message.conversation, message.replyToId));
      if (slot === undefined) {
        strays += 1;
        return;
      }
      slot.count += 1;
      slot.messages?.push(message);
      slot.tell();
    },
    expect(said) {
      slots.set(nameOf(conversationOf(said), said.id), { count: 0, messages: [], tell: () => undefined });
    },
    wait: async (said, count, timeoutMs, keepsOn = false) => {
      const slot = slotOf(said);
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, timeoutMs);
        slot.tell = () => {
          if (slot.count < count) return;
          clearTimeout(late);
          resolve();
        };
        slot.tell();
      });
      const came = slot.messages ?? [];
      if (!keepsOn) slot.messages = null;
      slot.tell = () => undefined;
      return came;
    },
    count: (said) => slotOf(said).count,
    strays: () => strays,
  };
}

function nameOf(conversation: string, id: string | null): string {
  return JSON.stringify([conversation, id]);
}
