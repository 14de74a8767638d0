import {
  createChecklistDesk,
  type ChecklistDesk,
  type ChecklistDeskSettings,
} from "../../../bot/conversation/checklists/index";
import type { BotEvent, Reply, Turn } from "../../../bot/conversation/index";
import { openState, type StateStore } from "../../../bot/state/index";
import { openLibrary, type Library, type Reading } from "../../../knowledge/index";

export interface Talk {
  readonly library: Library;
  readonly state: StateStore;
  readonly desk: ChecklistDesk;
  /** Begins a checklist and writes what the turn says. */
  begin(id?: string, person?: string): Promise<Reply>;
  /** Says something; null where the desk leaves it to others. What it wants written is written. */
  say(text: string, person?: string): Promise<Reply | null>;
  /** Presses a button with that title on a reply's card, with what was typed into the card's inputs. */
  press(on: Reply, title: string, inputs?: Readonly<Record<string, string>>, person?: string): Promise<Reply | null>;
  /** Sends any data as a card would. */
  send(data: unknown, person?: string): Promise<Reply | null>;
  lastTurn(): Turn | null;
  close(): Promise<void>;
}

const startedAt = Date.parse("2026-11-21T01:00:00Z");

/** A person, or several, talking to a desk over a library of these readings; everything is in memory. */
export async function talkOver(
  readings: readonly Reading[],
  settings: Partial<ChecklistDeskSettings> = {},
): Promise<Talk> {
  const library = await openLibrary(":memory:");
  for (const reading of readings) await library.publish(reading, "2026-11-20T00:00:00Z");
  const state = await openState(":memory:");
  let sessions = 0;
  let events = 0;
  let last: Turn | null = null;
  const desk = createChecklistDesk({ library, newSessionId: () => `s${(sessions += 1)}`, ...settings });

  function common(person: string) {
    events += 1;
    const at = new Date(startedAt + events * 60_000).toISOString();
    return { id: `e${events}`, conversation: `talk-${person}`, person, scope: "personal" as const, at };
  }
  async function write(turn: Turn | null, event: BotEvent): Promise<Reply | null> {
    last = turn;
    if (turn === null) return null;
    await state.commitTurn(null, turn.changes, [], event.at);
    return turn.replies[0] ?? null;
  }
  async function send(data: unknown, person = "an"): Promise<Reply | null> {
    const event: BotEvent = { ...common(person), kind: "action", data };
    return write(await desk.take(event, state), event);
  }
  return {
    library,
    state,
    desk,
    async begin(id = "lien-ket", person = "an") {
      const event: BotEvent = { ...common(person), kind: "message", text: "" };
      const reply = await write(await desk.begin(id, event, state), event);
      if (reply === null) throw new Error(`no checklist "${id}" began`);
      return reply;
    },
    async say(text, person = "an") {
      const event: BotEvent = { ...common(person), kind: "message", text };
      return write(await desk.take(event, state), event);
    },
    async press(on, title, inputs = {}, person = "an") {
      return send({ ...buttonData(on, title), ...inputs }, person);
    },
    send,
    lastTurn: () => last,
    async close() {
      await library.close();
      await state.close();
    },
  };
}

export function buttonData(on: Reply, title: string): Readonly<Record<string, string>> {
  const found = on.card?.actions?.find((action) => action.title.includes(title));
  if (found === undefined || !("data" in found)) throw new Error(`the card has no button "${title}"`);
  return found.data;
}
