import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createCalendar,
  createShelves,
  openLibrary,
  openSearch,
  readHolidayYears,
  type DocumentId,
  type IsoDate,
  type Library,
} from "../../../knowledge/index";
import { createConversation, takeTurn, type BotEvent, type Reply, type Scope } from "../../../bot/conversation/index";
import { createChecklistDesk } from "../../../bot/conversation/checklists/index";
import {
  createFeedAddress,
  createFeedDesk,
  createReminderRounds,
  type RoundReport,
} from "../../../bot/reminders/index";
import { openState, type StateStore } from "../../../bot/state/index";
import { citationPath } from "../../../bot/web/index";
import { defaultBounds, readDocument } from "../../../ingest/index";

/** An office whose people are reminded: a library of the given texts, a conversation over it, and rounds at any time one likes. */
export interface RemindedOffice {
  readonly library: Library;
  readonly state: StateStore;
  /** Reads a text under a name; one of that name before, or the one that is named, is superseded. */
  publish(name: string, text: string, replaces?: DocumentId): Promise<void>;
  /** A new page on the machine. */
  person(): Person;
  /** A round at an instant as the clocks in Vietnam show it, "2026-11-23T09:00". */
  round(local: string): Promise<RoundReport>;
  /** The same rounds in a process of its own: it knows nothing but the state. */
  restart(): void;
  openFeed(address: string, local: string): Promise<string | null>;
  close(): Promise<void>;
}

export interface Person {
  readonly id: string;
  say(text: string, local: string, scope?: Scope): Promise<Reply>;
  press(data: unknown, local: string, by?: string): Promise<Reply>;
  /** What she was told by itself, oldest first. */
  told(): Promise<readonly Reply[]>;
}

export async function openRemindedOffice(
  texts: Readonly<Record<string, string>>,
  stateFile = ":memory:",
): Promise<RemindedOffice> {
  const directory = mkdtempSync(join(tmpdir(), "reminded-"));
  const library = await openLibrary(join(directory, "library.db"));
  const state = await openState(stateFile);
  const search = await openSearch(library, directory);
  const calendar = createCalendar(readHolidayYears());
  const shelves = createShelves(library);
  const answering = {
    search,
    state,
    calendar,
    dayOf,
    link: () => null,
    citedPath: (citation: Reply["citations"][number]) => citationPath(citation, citation.address),
    wording: null,
  };
  const conversation = createConversation({
    ...answering,
    library,
    shelves,
    checklists: createChecklistDesk({ library, calendar }),
    addressFeed: createFeedAddress("https://cam-nang.example", () => ""),
  });
  const makeRounds = () =>
    createReminderRounds({
      ...answering,
      state,
      shelves,
      write: (reply, reference) => ({ reply, reference }),
      onQueued: () => undefined,
      queuedAt: () => new Date("2026-01-01T00:00:00Z"),
      log: {
        info: () => undefined,
        error: (_message: string, { error }: { error: unknown }) => thrown.push(error),
      },
    });
  const thrown: unknown[] = [];
  let rounds = makeRounds();
  const openFeed = createFeedDesk({ ...answering, shelves });

  const office: RemindedOffice = {
    library,
    state,
    async publish(name, text, replaces) {
      const bytes = new TextEncoder().encode(text);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const reading = await readDocument({ name, bytes, sha256, origin: "office" }, defaultBounds);
      await library.publish(reading, "2026-01-01T00:00:00Z", { corrections: [], ...(replaces && { replaces }) });
    },
    person() {
      const id = randomUUID().replaceAll("-", "");
      const send = async (
        event: Pick<BotEvent & { kind: "message" }, "kind" | "text"> | { kind: "action"; data: unknown },
        local: string,
        scope: Scope = "local",
      ) => {
        const sent = {
          id: randomUUID(),
          conversation: id,
          person: id,
          scope,
          at: instant(local),
          ...event,
        } as BotEvent;
        const replies = await takeTurn(conversation, state, sent);
        const last = replies.at(-1);
        if (last === undefined) throw new Error("no reply");
        return last;
      };
      return {
        id,
        say: async (text, local, scope) => send({ kind: "message", text }, local, scope),
        press: async (data, local) => send({ kind: "action", data }, local),
        told: async () => (await state.localMessages(id, 0)).map(({ message }) => message as Reply),
      };
    },
    async round(local) {
      const report = await rounds.round(new Date(instant(local)));
      if (thrown.length > 0) throw thrown[0];
      return report;
    },
    restart() {
      rounds = makeRounds();
    },
    async openFeed(address, local) {
      const secret = /\/calendars\/(.*)\.ics$/.exec(address)?.[1] ?? address;
      return (await openFeed(secret, instant(local)))?.toString("utf8") ?? null;
    },
    async close() {
      search.close();
      await library.close();
      await state.close();
      rmSync(directory, { recursive: true });
    },
  };
  for (const [name, text] of Object.entries(texts)) await office.publish(name, text);
  return office;
}

function instant(local: string): string {
  return new Date(`${local}+07:00`).toISOString();
}

function dayOf(at: string): IsoDate {
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10) as IsoDate;
}
