import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  LostItem,
  localMessagesKept,
  messagesKept,
  receiptsKept,
  StateConflict,
  type ChecklistSession,
  type ReminderRecord,
  type ReminderSettingsRecord,
  type StateChange,
  type StateStore,
  type SubmissionStatus,
} from "../../bot/state/index";

const at = "2026-11-21T02:00:00.000Z";
const later = "2026-11-21T02:00:05.000Z";
const soon = "2026-11-21T02:10:00.000Z";

function session(id: string, over: Partial<ChecklistSession> = {}): Omit<ChecklistSession, "entries" | "members"> {
  return {
    id,
    checklist: "lien-ket",
    version: "1",
    person: "person",
    conversation: "chat",
    startedAt: at,
    active: true,
    pin: null,
    ...over,
  };
}

function entry(index: number, value: unknown = { question: "q", answer: "a" }) {
  return { index, at, person: "person", entry: value };
}

/**
 * What every implementation of `StateStore` promises. `open` opens the same state again each time it is called, as a new
 * process would after the last one ended without closing anything.
 */
export function describeStateStore(name: string, createFile: () => { open: () => Promise<StateStore> }): void {
  describe(name, () => {
    let open: () => Promise<StateStore>;
    let state: StateStore;
    beforeEach(async () => {
      open = createFile().open;
      state = await open();
    });
    afterEach(async () => state.close());

    const message = (conversation: string, text: string) => ({ conversation, activity: { text } });
    const texts = (items: readonly { activity: unknown }[]) =>
      items.map((item) => (item.activity as { text: string }).text);

    describe("files that were sent to become documents", () => {
      const sent = (id: string, status: SubmissionStatus = "ready") => ({
        id,
        person: "person",
        conversation: "chat",
        at,
        status,
        submission: { file: id },
      });
      const put = (record: ReturnType<typeof sent>, after: number | null) =>
        state.commitTurn(null, [{ kind: "put-submission", record, after }], [], at);

      it("stand as they were decided on last, and are found by how they stand, the newest first", async () => {
        for (const id of ["a", "b", "c"]) await put(sent(id), null);
        await put({ ...sent("b", "dropped"), submission: { file: "other" } }, 1);
        expect(await state.submission("b")).toEqual({
          ...sent("b", "dropped"),
          revision: 2,
          submission: { file: "other" },
        });
        expect((await state.submissions(["ready"])).map(({ id }) => id)).toEqual(["c", "a"]);
        expect((await state.submissions(["ready", "dropped"])).map(({ id }) => id)).toEqual(["c", "b", "a"]);
        expect(await state.submission("d")).toBeNull();
      });

      it("are decided on once: of two decisions that build on the same, the later is refused with all of its turn", async () => {
        await put(sent("a"), null);
        await put(sent("a", "publishing"), 1);
        const change = { kind: "put-submission", record: sent("a", "dropped"), after: 1 } as const;
        await expect(state.commitTurn(null, [change], [message("chat", "bỏ rồi")], at)).rejects.toThrow(StateConflict);
        await expect(put(sent("a"), null)).rejects.toThrow(StateConflict);
        expect(await state.submission("a")).toMatchObject({ status: "publishing", revision: 2 });
        expect(await state.takeMessages(1, later)).toEqual([]);
      });

      it("lose their sender with her data, and go where nobody decided on them", async () => {
        await put(sent("a"), null);
        await put(sent("b", "published"), null);
        await state.commitTurn(null, [{ kind: "erase-person", person: "person", conversation: "chat" }], [], at);
        expect(await state.submission("a")).toBeNull();
        const left = await state.submission("b");
        expect(left?.status).toBe("published");
        expect(left).toMatchObject({ person: "erased", conversation: "erased" });
      });
    });

    it("finds everybody's receipts that name something, since an instant", async () => {
      const add = (id: string, person: string, names: string, when: string) =>
        state.commitTurn(
          null,
          [
            {
              kind: "add-receipt",
              record: { id, conversation: "chat", person, at: when, receipt: { quotes: [{ document: names }] } },
            },
          ],
          [],
          when,
        );
      await add("a", "lan", "d1", at);
      await add("b", "hoa", "d2", later);
      await add("c", "hoa", "d1", later);
      await add("d", "hoa", "d3", later);
      const found = async (names: readonly string[], since: string) =>
        (await state.receiptsNaming(names, since)).map(({ id }) => id);
      expect(await found(["d1", "d2"], at)).toEqual(["c", "b", "a"]);
      expect(await found(["d1", "d2"], later)).toEqual(["c", "b"]);
      expect(await found(["d9"], at)).toEqual([]);
    });

    it("goes through everybody's sessions, some at a time", async () => {
      for (const [id, person] of [
        ["a", "lan"],
        ["b", "hoa"],
        ["c", "lan"],
      ] as const)
        await state.commitTurn(
          null,
          [{ kind: "start-session", session: session(id, { person, active: false }) }],
          [],
          at,
        );
      expect((await state.everySession("", 2)).map(({ id }) => id)).toEqual(["a", "b"]);
      expect((await state.everySession("b", 2)).map(({ id, person }) => [id, person])).toEqual([["c", "lan"]]);
    });

    describe("reminders", () => {
      const record = (id: string, over: Partial<ReminderRecord> = {}) => ({
        id,
        person: "person",
        document: "d1",
        position: 10,
        generation: 3,
        nextOn: "2026-12-07",
        reminder: { daysBefore: [7] },
        ...over,
      });
      const put = async (of: ReturnType<typeof record>, after: number | null, more: readonly StateChange[] = []) =>
        state.commitTurn(null, [{ kind: "put-reminder", record: of, after }, ...more], [], at);

      it("are changed only by who has seen what they have become, together with all else of the turn", async () => {
        await put(record("a"), null);
        expect(await state.reminders("person")).toEqual([{ ...record("a"), revision: 1 }]);
        await put(record("a", { nextOn: null }), 1);
        const told = { kind: "add-local-message", conversation: "chat", at, message: "again" } as const;
        await expect(put(record("a"), 1, [told])).rejects.toThrow(StateConflict);
        await expect(put(record("a"), null)).rejects.toThrow(StateConflict);
        expect(await state.localMessages("chat", 0)).toEqual([]);
        expect((await state.reminders("person"))[0]).toMatchObject({ nextOn: null, revision: 2 });
      });

      it("are one a person and place in a document", async () => {
        await put(record("a"), null);
        await expect(put(record("b"), null)).rejects.toThrow(StateConflict);
        await put(record("c", { person: "colleague" }), null);
        await put(record("d", { position: 11 }), null);
        await expect(put(record("d"), 1)).rejects.toThrow(StateConflict);
      });

      it("are nobody else's to change", async () => {
        await put(record("a"), null);
        await expect(put(record("a", { person: "colleague" }), 1)).rejects.toThrow(StateConflict);
        expect(await state.reminders("colleague")).toEqual([]);
      });

      it("tell who is due by name, page by page", async () => {
        for (const [at, person] of ["p1", "p2", "p3"].entries()) {
          await put(record(`${person}-due`, { person, nextOn: `2026-12-0${String(at + 1)}` }), null);
          await put(record(`${person}-also`, { person, position: 11 }), null);
        }
        expect(await state.peopleToRemind("2026-12-02", "", 10)).toEqual(["p1", "p2"]);
        expect(await state.peopleToRemind("2026-12-09", "", 2)).toEqual(["p1", "p2"]);
        expect(await state.peopleToRemind("2026-12-09", "p2", 2)).toEqual(["p3"]);
      });

      it("tell which were compared with another state of the library", async () => {
        await put(record("a"), null);
        await put(record("b", { position: 11, generation: 4 }), null);
        expect((await state.remindersToCompare(4, "", 10)).map(({ id }) => id)).toEqual(["a"]);
        expect(await state.remindersToCompare(4, "a", 10)).toEqual([]);
      });

      it("are gone for good when they are dropped", async () => {
        await put(record("a"), null);
        const drop = (after: number) => state.commitTurn(null, [{ kind: "drop-reminder", id: "a", after }], [], at);
        await expect(drop(2)).rejects.toThrow(StateConflict);
        await drop(1);
        expect(await state.reminders("person")).toEqual([]);
      });
    });

    describe("how people want to be told", () => {
      const settings = (person: string, over: Partial<ReminderSettingsRecord> = {}) => ({
        person,
        followsGeneration: null,
        digestOn: null,
        feedHash: null,
        settings: { daysBefore: [7] },
        ...over,
      });
      const put = async (record: ReturnType<typeof settings>, after: number | null = null) =>
        state.commitTurn(null, [{ kind: "put-reminder-settings", record, after }], [], at);

      it("is kept, and changed only by who has seen it", async () => {
        expect(await state.reminderSettings("person")).toBeNull();
        await put(settings("person", { digestOn: "2026-11-23" }));
        expect(await state.reminderSettings("person")).toEqual({
          ...settings("person", { digestOn: "2026-11-23" }),
          revision: 1,
        });
        await expect(put(settings("person"))).rejects.toThrow(StateConflict);
        await put(settings("person", { feedHash: "hash" }), 1);
        await expect(put(settings("person"), 1)).rejects.toThrow(StateConflict);
        expect(await state.personOfFeed("hash")).toBe("person");
        expect(await state.personOfFeed("other")).toBeNull();
      });

      it("tells who follows her place and who is due for a digest", async () => {
        await put(settings("p1", { followsGeneration: -1, digestOn: "2026-11-23" }));
        await put(settings("p2", { followsGeneration: 4, digestOn: "2026-11-30" }));
        await put(settings("p3"));
        expect(await state.followersToSync(4, "", 10)).toEqual(["p1"]);
        expect(await state.followersToSync(5, "p1", 10)).toEqual(["p2"]);
        expect(await state.peopleToDigest("2026-11-23", "", 10)).toEqual(["p1"]);
      });
    });

    describe("what is told to a page by itself", () => {
      const tell = async (conversation: string, message: unknown) =>
        state.commitTurn(null, [{ kind: "add-local-message", conversation, at, message }], [], at);

      it("is there in order for that page, behind what it has shown", async () => {
        await tell("page", { text: "one" });
        await tell("other", { text: "elsewhere" });
        await tell("page", { text: "two" });
        const all = await state.localMessages("page", 0);
        expect(all.map(({ message }) => message)).toEqual([{ text: "one" }, { text: "two" }]);
        expect(await state.localMessages("page", all[0]?.key ?? 0)).toEqual(all.slice(1));
      });

      it("is kept for the newest messages only", async () => {
        for (let count = 0; count < localMessagesKept + 3; count += 1) await tell("page", count);
        expect((await state.localMessages("page", 0)).map(({ message }) => message)).toEqual(
          Array.from({ length: localMessagesKept }, (_, count) => count + 3),
        );
      });
    });

    it("erases a person with her own talk, and keeps what she did in others' checklists without her name", async () => {
      const member = { person: "person", role: "principal", joinedAt: at } as const;
      await state.accept("chat", "waiting", { text: "later" }, at);
      await state.commitTurn(
        null,
        [
          {
            kind: "set-profile",
            person: "person",
            profile: { jurisdiction: "Lai Châu", role: null, schoolLevel: "THCS" },
          },
          { kind: "set-topic", conversation: "group", person: "person", topic: {} },
          { kind: "start-session", session: session("own") },
          { kind: "start-session", session: session("hers", { person: "colleague" }) },
          { kind: "join-session", session: "hers", member },
          { kind: "append-entry", session: "hers", entry: entry(0) },
          { kind: "add-receipt", record: { id: "r", conversation: "group", person: "person", at, receipt: {} } },
          { kind: "set-reference", person: "person", conversation: "chat", reference: {} },
          { kind: "add-local-message", conversation: "chat", at, message: "x" },
        ],
        [message("chat", "queued"), message("group", "for all")],
        at,
      );
      await state.commitTurn(
        null,
        [{ kind: "erase-person", person: "person", conversation: "chat" }],
        [message("chat", "erased")],
        later,
      );
      expect(await state.profile("person")).toBeNull();
      expect(await state.topic("group", "person")).toBeNull();
      expect(await state.sessions("person")).toEqual([]);
      expect(await state.receipt("r")).toBeNull();
      expect(await state.reachable("person")).toBeNull();
      expect(await state.localMessages("chat", 0)).toEqual([]);
      const hers = await state.session("hers");
      expect(hers).toMatchObject({ members: [], entries: [{ entry: entry(0).entry }] });
      expect(hers?.entries[0]?.person).not.toBe("person");
      expect(texts(await state.takeMessages(10, later)).sort()).toEqual(["erased", "for all"]);
    });

    describe("receipts", () => {
      const add = (id: string, over: { conversation?: string; person?: string } = {}) =>
        state.commitTurn(
          null,
          [
            {
              kind: "add-receipt",
              record: { id, conversation: "chat", person: "person", at, receipt: { rule: id }, ...over },
            },
          ],
          [],
          at,
        );

      it("keeps how an answer came about under its id", async () => {
        await add("a");
        expect(await state.receipt("a")).toEqual({
          id: "a",
          conversation: "chat",
          person: "person",
          at,
          receipt: { rule: "a" },
        });
        expect(await state.receipt("b")).toBeNull();
      });

      it("finds the newest answer to one person in one conversation", async () => {
        await add("mine");
        await add("newer");
        await add("elsewhere", { conversation: "other" });
        await add("hers", { person: "colleague" });
        expect(await state.lastReceipt("chat", "person")).toMatchObject({ id: "newer" });
        expect(await state.lastReceipt("nowhere", "person")).toBeNull();
      });

      it("lets the oldest of one person go when there are many, and nobody else's", async () => {
        await add("hers", { person: "colleague" });
        for (let at = 0; at <= receiptsKept; at++) await add(`r${String(at)}`);
        expect(await state.receipt("r0")).toBeNull();
        expect(await state.receipt("r1")).not.toBeNull();
        expect(await state.receipt("hers")).not.toBeNull();
      });
    });

    it("runs what is to be done by one process at a time, and gives what comes of it", async () => {
      expect(state.processes()).toBeGreaterThan(0);
      expect(await state.exclusively("round", async () => 7)).toBe(7);
      const failing = state.exclusively("round", async () => Promise.reject(new RangeError("no")));
      await expect(failing).rejects.toBeInstanceOf(RangeError);
      expect(await state.exclusively("round", async () => 8)).toBe(8);
    });

    describe("inbox", () => {
      it("accepts an activity once, whatever became of the first", async () => {
        expect(await state.accept("chat", "1", { text: "a" }, at)).toBe("accepted");
        expect(await state.accept("chat", "1", { text: "a" }, later)).toBe("duplicate");
        const [item] = await state.claim(9);
        expect(await state.accept("chat", "1", { text: "a" }, later)).toBe("duplicate");
        await state.commitTurn(item?.key ?? 0, [], [], at);
        expect(await state.accept("chat", "1", { text: "a" }, later)).toBe("duplicate");
        expect(await state.claim(9)).toEqual([]);
      });

      it("takes the same activity id in another conversation for another activity", async () => {
        expect(await state.accept("chat", "1", {}, at)).toBe("accepted");
        expect(await state.accept("other", "1", {}, at)).toBe("accepted");
      });

      it("gives out the oldest of each conversation and no second one while the first is in work", async () => {
        await state.accept("chat", "1", { text: "first" }, at);
        await state.accept("chat", "2", { text: "second" }, at);
        await state.accept("other", "1", { text: "elsewhere" }, at);
        const claimed = await state.claim(9);
        expect(texts(claimed)).toEqual(["first", "elsewhere"]);
        expect(await state.claim(9)).toEqual([]);
        await state.commitTurn(claimed[0]?.key ?? 0, [], [], at);
        expect(texts(await state.claim(9))).toEqual(["second"]);
      });

      it("gives out no more than asked for", async () => {
        for (const chat of ["a", "b", "c"]) await state.accept(chat, "1", { text: chat }, at);
        expect(texts(await state.claim(2))).toEqual(["a", "b"]);
        expect(texts(await state.claim(2))).toEqual(["c"]);
      });

      it("hands back what was accepted, unchanged, and counts the attempts", async () => {
        await state.accept("chat", "id-1", { text: "Hạn nộp?", nested: [1, null] }, at);
        expect(await state.claim(1)).toEqual([
          {
            key: expect.any(Number),
            conversation: "chat",
            activityId: "id-1",
            activity: { text: "Hạn nộp?", nested: [1, null] },
            acceptedAt: at,
            attempts: 1,
          },
        ]);
      });

      it("makes claimable again what was in work when the process ended", async () => {
        await state.accept("chat", "1", { text: "a" }, at);
        await state.claim(9);
        const next = await open();
        expect(await next.recover()).toEqual({ unknown: 0, reopened: 1 });
        expect(await next.claim(9)).toMatchObject([{ activityId: "1", attempts: 2 }]);
        await next.close();
      });

      it("goes on with the next activity after one was given up", async () => {
        await state.accept("chat", "1", { text: "poison" }, at);
        await state.accept("chat", "2", { text: "next" }, at);
        const [item] = await state.claim(9);
        await state.abandon(item?.key ?? 0, "attempts");
        expect(texts(await state.claim(9))).toEqual(["next"]);
        expect(await state.accept("chat", "1", {}, at)).toBe("duplicate");
      });
    });

    describe("turns", () => {
      it("writes the changes and the messages of a turn together", async () => {
        await state.accept("chat", "1", {}, at);
        const [item] = await state.claim(1);
        await state.commitTurn(
          item?.key ?? 0,
          [{ kind: "start-session", session: session("s") }],
          [message("chat", "Câu 1")],
          at,
        );
        const next = await open();
        expect(await next.session("s")).toMatchObject({ active: true, entries: [] });
        expect(texts(await next.takeMessages(9, at))).toEqual(["Câu 1"]);
        await next.close();
      });

      it("writes nothing at all of a turn with a refused change, and its activity stays open", async () => {
        await state.commitTurn(null, [{ kind: "start-session", session: session("s") }], [], at);
        await state.accept("chat", "1", {}, at);
        const [item] = await state.claim(1);
        const refused = state.commitTurn(
          item?.key ?? 0,
          [
            { kind: "set-profile", person: "person", profile: { jurisdiction: "Lai Châu", role: null } },
            { kind: "append-entry", session: "s", entry: entry(0) },
            { kind: "append-entry", session: "s", entry: entry(0) },
          ],
          [message("chat", "never")],
          at,
        );
        await expect(refused).rejects.toBeInstanceOf(StateConflict);
        expect(await state.profile("person")).toBeNull();
        expect((await state.session("s"))?.entries).toEqual([]);
        expect(await state.takeMessages(9, at)).toEqual([]);
        await state.commitTurn(item?.key ?? 0, [], [], at);
      });

      it("refuses to commit the turn of one activity twice", async () => {
        await state.accept("chat", "1", {}, at);
        const [item] = await state.claim(1);
        await state.commitTurn(item?.key ?? 0, [], [message("chat", "once")], at);
        const again = state.commitTurn(item?.key ?? 0, [], [message("chat", "twice")], at);
        await expect(again).rejects.toBeInstanceOf(LostItem);
        expect(texts(await state.takeMessages(9, at))).toEqual(["once"]);
      });

      it("takes an event that came by no inbox once, together with what it changes", async () => {
        const event = { conversation: "page", activityId: "1" };
        const profile = (role: string) =>
          [{ kind: "set-profile", person: "person", profile: { jurisdiction: null, role } }] as const;
        await state.commitTurn(event, profile("first"), [], at);
        await expect(state.commitTurn(event, profile("second"), [], at)).rejects.toBeInstanceOf(StateConflict);
        expect(await state.profile("person")).toMatchObject({ role: "first" });
        expect(await state.claim(9)).toEqual([]);
      });
    });

    describe("people and topics", () => {
      it("remembers the last profile that was set", async () => {
        expect(await state.profile("person")).toBeNull();
        for (const role of ["hiệu trưởng", "cán bộ phường"]) {
          const profile = { jurisdiction: "phường Long Biên, Hà Nội", role };
          await state.commitTurn(null, [{ kind: "set-profile", person: "person", profile }], [], at);
        }
        expect(await state.profile("person")).toEqual({
          jurisdiction: "phường Long Biên, Hà Nội",
          role: "cán bộ phường",
        });
        expect(await state.profile("someone else")).toBeNull();
      });

      it("keeps a topic for one person in one conversation until it is cleared", async () => {
        const topic = { document: "d1", place: ["III.3"] };
        const set = { kind: "set-topic", conversation: "chat", person: "person" } as const;
        await state.commitTurn(null, [{ ...set, topic }], [], at);
        expect(await state.topic("chat", "person")).toEqual(topic);
        expect(await state.topic("other", "person")).toBeNull();
        expect(await state.topic("chat", "other")).toBeNull();
        await state.commitTurn(null, [{ ...set, topic: null }], [], at);
        expect(await state.topic("chat", "person")).toBeNull();
      });

      it("refuses a topic of more than 8 KB", async () => {
        const topic = { words: "ạ".repeat(4000) };
        const change = { kind: "set-topic", conversation: "chat", person: "person", topic } as const;
        await expect(state.commitTurn(null, [change], [], at)).rejects.toBeInstanceOf(RangeError);
      });
    });

    it("keeps what people think of answers, newest first", async () => {
      const opinion = (text: string, receipt: string | null) =>
        ({ receipt, conversation: "chat", person: "person", at, reaction: "dislike", text }) as const;
      for (const feedback of [opinion("sai hạn", "r1"), opinion("", null)])
        await state.commitTurn(null, [{ kind: "add-feedback", feedback }], [], at);
      expect(await state.feedback()).toEqual([opinion("", null), opinion("sai hạn", "r1")]);
    });

    describe("where people are", () => {
      const meet = (conversation: string, serviceUrl = "https://one/") => state.meet(conversation, serviceUrl);
      const refer = (person: string, conversation: string, reference: unknown) =>
        state.commitTurn(null, [{ kind: "set-reference", person, conversation, reference }], [], at);

      it("keeps the newest conversation in which a person can be written to", async () => {
        expect(await state.reachable("person")).toBeNull();
        await refer("person", "old", { address: 1 });
        await refer("person", "new", { address: 2 });
        const next = await open();
        expect(await next.reachable("person")).toEqual({
          conversation: "new",
          reference: { address: 2 },
          blocked: false,
        });
        expect(await next.reachable("someone else")).toBeNull();
        await next.close();
      });

      it("knows a person to be out of reach from when her conversation is closed until she is met again", async () => {
        await meet("chat");
        await refer("person", "chat", {});
        await state.closeConversation("chat");
        expect(await state.reachable("person")).toMatchObject({ blocked: true });
        const next = await open();
        expect(await next.conversation("chat")).toEqual({ serviceUrl: "https://one/", isClosed: true });
        await next.close();
        await meet("chat");
        expect(await state.reachable("person")).toMatchObject({ blocked: false });
      });

      it("keeps the newest service address of a conversation", async () => {
        expect(await state.conversation("chat")).toBeNull();
        await meet("chat");
        await meet("chat", "https://two/");
        await meet("other", "https://three/");
        expect(await state.conversation("chat")).toEqual({ serviceUrl: "https://two/", isClosed: false });
      });
    });

    describe("checklist sessions", () => {
      it("lists a person's sessions, newest first, of which one at most is active", async () => {
        const start = (id: string, startedAt: string, person = "person") =>
          state.commitTurn(null, [{ kind: "start-session", session: session(id, { startedAt, person }) }], [], at);
        await start("old", at);
        await start("new", later);
        await start("foreign", later, "other");
        const active = async () => (await state.sessions("person")).map(({ id, active }) => [id, active]);
        expect(await active()).toEqual([
          ["new", true],
          ["old", false],
        ]);
        await state.commitTurn(
          null,
          [{ kind: "set-session-active", session: "old", person: "person", active: true }],
          [],
          at,
        );
        expect(await active()).toEqual([
          ["new", false],
          ["old", true],
        ]);
        expect(await state.session("foreign")).toMatchObject({ active: true });
      });

      it("keeps entries in their order, across a restart", async () => {
        await state.commitTurn(null, [{ kind: "start-session", session: session("s") }], [], at);
        for (const index of [0, 1, 2]) {
          await state.commitTurn(null, [{ kind: "append-entry", session: "s", entry: entry(index, index) }], [], at);
        }
        const next = await open();
        expect((await next.session("s"))?.entries).toEqual([entry(0, 0), entry(1, 1), entry(2, 2)]);
        await next.close();
      });

      it("tells the second of two devices that write the same entry", async () => {
        await state.commitTurn(null, [{ kind: "start-session", session: session("s") }], [], at);
        const other = await open();
        await state.commitTurn(null, [{ kind: "append-entry", session: "s", entry: entry(0, "mine") }], [], at);
        await expect(
          other.commitTurn(null, [{ kind: "append-entry", session: "s", entry: entry(0, "yours") }], [], at),
        ).rejects.toBeInstanceOf(StateConflict);
        expect((await other.session("s"))?.entries).toEqual([entry(0, "mine")]);
        await other.close();
      });

      it("refuses an entry of a session that is gone, or beyond the next position", async () => {
        await state.commitTurn(null, [{ kind: "start-session", session: session("s") }], [], at);
        const append = (id: string, index: number) =>
          state.commitTurn(null, [{ kind: "append-entry", session: id, entry: entry(index) }], [], at);
        await expect(append("s", 1)).rejects.toBeInstanceOf(StateConflict);
        await append("s", 0);
        await state.commitTurn(null, [{ kind: "delete-session", session: "s" }], [], at);
        expect(await state.session("s")).toBeNull();
        await expect(append("s", 1)).rejects.toBeInstanceOf(StateConflict);
      });

      it("keeps what a session is pinned to, until it is pinned anew", async () => {
        const pinned = session("s", { pin: { version: "1" } });
        await state.commitTurn(null, [{ kind: "start-session", session: pinned }], [], at);
        expect((await state.session("s"))?.pin).toEqual({ version: "1" });
        const pin = (id: string) =>
          state.commitTurn(null, [{ kind: "set-pin", session: id, pin: { version: "2" } }], [], at);
        await pin("s");
        const next = await open();
        expect((await next.session("s"))?.pin).toEqual({ version: "2" });
        await next.close();
        await expect(pin("gone")).rejects.toBeInstanceOf(StateConflict);
      });

      it("lists a session for who joined it, with her own mark of which one is active", async () => {
        await state.commitTurn(null, [{ kind: "start-session", session: session("s") }], [], at);
        await state.commitTurn(
          null,
          [
            { kind: "start-session", session: session("own", { person: "guest" }) },
            { kind: "join-session", session: "s", member: { person: "guest", role: "officer", joinedAt: later } },
            { kind: "set-session-active", session: "s", person: "guest", active: true },
          ],
          [],
          at,
        );
        const next = await open();
        const active = async (person: string) =>
          (await next.sessions(person)).map((one) => [one.id, one.active] as const).sort();
        expect(await active("guest")).toEqual([
          ["own", false],
          ["s", true],
        ]);
        expect(await active("person")).toEqual([["s", true]]);
        expect((await next.session("s"))?.members).toEqual([{ person: "guest", role: "officer", joinedAt: later }]);
        await next.commitTurn(null, [{ kind: "leave-session", session: "s", person: "guest" }], [], at);
        expect(await active("guest")).toEqual([["own", false]]);
        const activate = { kind: "set-session-active", session: "s", person: "guest", active: true } as const;
        await expect(next.commitTurn(null, [activate], [], at)).rejects.toBeInstanceOf(StateConflict);
        await next.close();
      });

      it("gives a share code by its hash until the codes are dropped or the session is deleted", async () => {
        const code = { hash: "h", session: "s", role: "viewer", expiresAt: later } as const;
        const add = () => state.commitTurn(null, [{ kind: "add-share-code", code }], [], at);
        await expect(add()).rejects.toBeInstanceOf(StateConflict);
        await state.commitTurn(null, [{ kind: "start-session", session: session("s") }], [], at);
        await add();
        expect(await state.shareCode("h")).toEqual(code);
        expect(await state.shareCode("other")).toBeNull();
        await state.commitTurn(null, [{ kind: "drop-share-codes", session: "s" }], [], at);
        expect(await state.shareCode("h")).toBeNull();
        await add();
        await state.commitTurn(null, [{ kind: "delete-session", session: "s" }], [], at);
        expect(await state.shareCode("h")).toBeNull();
      });

      it("counts failed guesses of one person and of all, and forgets them after a day", async () => {
        const guess = (person: string, when: string) =>
          state.commitTurn(null, [{ kind: "add-failed-guess", person, at: when }], [], when);
        await guess("person", at);
        await guess("other", later);
        expect(await state.failedGuesses("person", at)).toBe(1);
        expect(await state.failedGuesses(null, at)).toBe(2);
        expect(await state.failedGuesses(null, later)).toBe(1);
        await guess("other", "2026-11-23T02:00:00.000Z");
        expect(await state.failedGuesses(null, at)).toBe(1);
      });

      it("refuses to start a session twice", async () => {
        const start = () => state.commitTurn(null, [{ kind: "start-session", session: session("s") }], [], at);
        await start();
        await expect(start()).rejects.toBeInstanceOf(StateConflict);
      });
    });

    describe("outbox", () => {
      const queue = (...messages: { conversation: string; activity: unknown }[]) =>
        state.commitTurn(null, [], messages, at);

      it("sends the messages of a conversation one after the other", async () => {
        await queue(message("chat", "1"), message("chat", "2"), message("other", "x"));
        const taken = await state.takeMessages(9, at);
        expect(texts(taken)).toEqual(["1", "x"]);
        expect(taken[0]).toMatchObject({ status: "sending", attempts: 1, conversation: "chat" });
        expect(await state.takeMessages(9, at)).toEqual([]);
        await state.endSending(taken[0]?.key ?? 0, "sent");
        expect(texts(await state.takeMessages(9, at))).toEqual(["2"]);
      });

      it("tells whether a message is still being sent", async () => {
        await queue(message("chat", "1"), message("chat", "2"));
        const [first] = await state.takeMessages(1, at);
        const key = first?.key ?? 0;
        expect(await state.isSending(key)).toBe(true);
        await state.endSending(key, "unknown");
        expect(await state.isSending(key)).toBe(false);
        expect(await state.isSending(key + 1)).toBe(false);
      });

      it("refuses to end a sending twice, or one that was not begun", async () => {
        await queue(message("chat", "1"), message("chat", "2"));
        const [first] = await state.takeMessages(1, at);
        await state.endSending(first?.key ?? 0, { sentAs: "a", keep: true });
        for (const outcome of ["unknown", { retryAt: at }, { sentAs: "b", keep: true }] as const)
          await expect(state.endSending(first?.key ?? 0, outcome)).rejects.toBeInstanceOf(LostItem);
        expect(await state.sentMessage("chat", "a")).not.toBeNull();
        expect(await state.unknownMessages("chat")).toEqual([]);
      });

      it("does not let a later message overtake one that waits to be tried again", async () => {
        await queue(message("chat", "1"), message("chat", "2"));
        const [first] = await state.takeMessages(9, at);
        await state.endSending(first?.key ?? 0, { retryAt: later });
        expect(await state.takeMessages(9, at)).toEqual([]);
        expect(await state.takeMessages(9, later)).toMatchObject([{ key: first?.key, attempts: 2 }]);
      });

      it("does not leave a message waiting for a time that a clock, put back since, will not see for days", async () => {
        await state.commitTurn(null, [], [message("chat", "1"), message("chat", "2")], "2026-12-24T01:00:00.000Z");
        const [first] = await state.takeMessages(9, at);
        expect(texts(first === undefined ? [] : [first])).toEqual(["1"]);
        await state.endSending(first?.key ?? 0, { retryAt: soon });
        expect(await state.takeMessages(9, at)).toEqual([]);
      });

      it("never sends again by itself what is unknown, and forgets it once it was offered", async () => {
        await queue(message("chat", "1"), message("chat", "2"), message("chat", "3"));
        for (const outcome of ["unknown", "failed", "unknown"] as const) {
          const [item] = await state.takeMessages(9, at);
          await state.endSending(item?.key ?? 0, outcome);
        }
        expect(await state.takeMessages(9, later)).toEqual([]);
        const unknown = await state.unknownMessages("chat");
        expect(texts(unknown)).toEqual(["1", "3"]);
        expect(await state.unknownMessages("other")).toEqual([]);
        await state.forgetUnknown(unknown[0]?.key ?? 0);
        expect(texts(await state.unknownMessages("chat"))).toEqual(["3"]);
        await state.commitTurn(null, [{ kind: "forget-unknown", message: unknown[1]?.key ?? 0 }], [], at);
        expect(await state.unknownMessages("chat")).toEqual([]);
      });

      it("passes over the conversations that must wait, and no others", async () => {
        await queue(message("chat", "1"), message("other", "x"));
        expect(texts(await state.takeMessages(9, at, ["chat"]))).toEqual(["x"]);
        expect(texts(await state.takeMessages(9, at, []))).toEqual(["1"]);
      });

      it("finds a message by the id that it was sent as, with the receipt of its answer", async () => {
        await state.commitTurn(null, [], [{ ...message("chat", "1"), receipt: "r1" }], at);
        const [item] = await state.takeMessages(9, at);
        await state.endSending(item?.key ?? 0, { sentAs: "activity-1", keep: false });
        const next = await open();
        expect(await next.sentMessage("chat", "activity-1")).toMatchObject({ receipt: "r1", activity: null });
        expect(await next.sentMessage("other", "activity-1")).toBeNull();
        expect(await next.sentMessage("chat", "activity-2")).toBeNull();
        await next.close();
      });

      it("keeps the last messages that may have to be changed, until they were", async () => {
        const count = messagesKept + 2;
        for (let n = 0; n < count; n++) {
          await state.commitTurn(null, [], [message("chat", String(n))], at);
          const [item] = await state.takeMessages(9, at);
          await state.endSending(item?.key ?? 0, { sentAs: n % 2 === 0 ? `a${n}` : null, keep: true });
        }
        const next = await open();
        const kept = await next.keptMessages("chat");
        expect(texts(kept)).toEqual(["6", "5", "4", "3", "2"]);
        expect(await next.sentMessage("chat", "a0")).toMatchObject({ activity: null });
        expect(await next.sentMessage("chat", "a2")).toEqual(kept.at(-1));
        await next.commitTurn(null, [{ kind: "forget-sent", message: kept.at(-1)?.key ?? 0 }], [], at);
        expect(texts(await next.keptMessages("chat"))).toEqual(["6", "5", "4", "3"]);
        expect(await next.sentMessage("chat", "a2")).toMatchObject({ activity: null });
        await next.close();
      });

      it("lets what waits to be tried again wait no longer once its conversation has another address", async () => {
        await state.meet("chat", "https://one/");
        await queue(message("chat", "1"));
        const [item] = await state.takeMessages(9, at);
        await state.endSending(item?.key ?? 0, { retryAt: soon });
        await state.meet("chat", "https://one/");
        expect(await state.takeMessages(9, later)).toEqual([]);
        await state.meet("chat", "https://two/");
        expect(texts(await state.takeMessages(9, later))).toEqual(["1"]);
      });

      it("takes for unknown what was being sent when the process ended; what waited still waits", async () => {
        await queue(message("chat", "in flight"), message("chat", "waiting"));
        await state.takeMessages(1, at);
        const next = await open();
        expect(await next.recover()).toEqual({ unknown: 1, reopened: 0 });
        expect(texts(await next.unknownMessages("chat"))).toEqual(["in flight"]);
        expect(texts(await next.takeMessages(9, at))).toEqual(["waiting"]);
        await next.close();
      });

      it("counts what is open and what may not have arrived, not what has ended", async () => {
        const nothing = { inbox: { waiting: 0, working: 0 }, oldestAcceptedAt: null };
        expect(await state.depths()).toEqual({ ...nothing, outbox: { waiting: 0, sending: 0, unknown: 0 } });
        await state.accept("chat", "1", {}, later);
        await state.accept("chat", "2", {}, at);
        await state.accept("other", "3", {}, later);
        const [first] = await state.claim(1);
        await queue(message("a", "1"), message("a", "2"), message("b", "3"), message("c", "4"));
        for (const { key, conversation } of await state.takeMessages(9, at)) {
          if (conversation !== "a") await state.endSending(key, conversation === "b" ? "unknown" : "sent");
        }
        expect(await state.depths()).toEqual({
          inbox: { waiting: 2, working: 1 },
          oldestAcceptedAt: at,
          outbox: { waiting: 1, sending: 1, unknown: 1 },
        });
        await state.abandon(first?.key ?? 0, "test");
        for (const { key } of await state.claim(9)) await state.abandon(key, "test");
        expect(await state.depths()).toMatchObject(nothing);
      });
    });
  });
}
