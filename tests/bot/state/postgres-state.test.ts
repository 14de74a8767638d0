import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import {
  LostItem,
  openPostgresState,
  StateConflict,
  StateUnavailable,
  type News,
  type StateStore,
} from "../../../bot/state/index";
import { noPostgres, startPostgres, type PostgresForTests } from "../../fixtures/postgres";
import { emptyDatabase, queryDatabase } from "../../fixtures/query-database";

const at = "2026-11-21T02:00:00.000Z";

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await holds()); await pause(20))
    if (Date.now() > end) throw new Error("it did not come");
}

if (noPostgres !== null) it.skip(`several processes over one state: ${noPostgres}`, () => undefined);
else
  describe("several processes over one state", () => {
    let server: PostgresForTests;
    let url: string;
    let one: StateStore;
    let two: StateStore;

    beforeAll(async () => {
      server = await startPostgres();
      url = await server.newDatabase();
      await (await openPostgresState(url)).close();
    });
    afterAll(() => server.stop());
    beforeEach(async () => {
      await emptyDatabase(url);
      [one, two] = await Promise.all([open(), open()]);
    });
    afterEach(async () => {
      await Promise.all([one.close(), two.close()]);
    });

    const open = () => openPostgresState(url, { leaseMs: 600_000, connections: 3 });
    /** As if the process had not been heard of for longer than its lease. */
    const silence = () => queryDatabase(url, "UPDATE workers SET expires_at = now() - interval '1 second'");
    const message = (conversation: string, text: string) => ({ conversation, activity: { text } });

    it("never have two activities of one conversation in work, however fast they take them", async () => {
      const three = await open();
      const states = [one, two, three];
      const chats = ["a", "b", "c", "d"];
      const inWork = new Set<string>();
      const done: string[] = [];
      // Accepted on all sides while they are taken, so that keys are given out in another order than they become visible.
      const accepting = chats.map(async (chat) => {
        for (let n = 0; n < 6; n += 1)
          await Promise.all(states.map((state, by) => state.accept(chat, `${String(n)}.${String(by)}`, { n }, at)));
      });
      const working = states.map(async (state) => {
        while (done.length < chats.length * 18) {
          for (const { key, conversation, activityId } of await state.claim(2)) {
            expect(inWork.has(conversation)).toBe(false);
            inWork.add(conversation);
            await pause(1);
            inWork.delete(conversation);
            await state.commitTurn(key, [], [], at);
            done.push(`${conversation} ${activityId}`);
          }
        }
      });
      await Promise.all([...accepting, ...working]);
      expect(new Set(done).size).toBe(done.length);
      await three.close();
    });

    it("leave alone what a living process holds", async () => {
      await one.accept("chat", "1", {}, at);
      const [item] = await one.claim(1);
      await one.commitTurn(null, [], [message("other", "on its way")], at);
      const [sending] = await one.takeMessages(1, at);
      expect(await two.recover()).toEqual({ unknown: 0, reopened: 0 });
      expect(await two.claim(9)).toEqual([]);
      await one.commitTurn(item?.key ?? 0, [], [], at);
      await one.endSending(sending?.key ?? 0, "sent");
    });

    it("wait with an older activity that became visible late until the younger one is done", async () => {
      await one.accept("chat", "younger", {}, at);
      const [item] = await one.claim(1);
      await two.accept("chat", "older", {}, at);
      await queryDatabase(url, "UPDATE inbox SET key = 0 WHERE activity_id = 'older'");
      expect(await two.claim(9)).toEqual([]);
      await one.commitTurn(item?.key ?? 0, [], [], at);
      expect(await two.claim(9)).toMatchObject([{ activityId: "older" }]);
    });

    it("take over from one that was not heard of, which can then end nothing a second time", async () => {
      await one.accept("chat", "1", {}, at);
      const [item] = await one.claim(1);
      await one.commitTurn(null, [], [message("other", "on its way")], at);
      const [sending] = await one.takeMessages(1, at);
      await silence();
      expect(await two.recover()).toEqual({ unknown: 1, reopened: 1 });
      const late = one.commitTurn(item?.key ?? 0, [], [message("chat", "late")], at);
      await expect(late).rejects.toBeInstanceOf(LostItem);
      await expect(one.endSending(sending?.key ?? 0, "sent")).rejects.toBeInstanceOf(LostItem);

      const [again] = await two.claim(1);
      expect(again).toMatchObject({ key: item?.key, attempts: 2 });
      const later = one.commitTurn(item?.key ?? 0, [], [message("chat", "late")], at);
      await expect(later).rejects.toBeInstanceOf(LostItem);
      await one.abandon(item?.key ?? 0, "late");
      await two.commitTurn(again?.key ?? 0, [], [message("chat", "in time")], at);
      expect(await two.takeMessages(9, at)).toMatchObject([{ activity: { text: "in time" } }]);
      expect(await two.unknownMessages("other")).toMatchObject([{ activity: { text: "on its way" } }]);
    });

    it("hand on at once what one of them holds when it is closed", async () => {
      await one.accept("chat", "1", {}, at);
      await one.claim(1);
      await one.close();
      expect(await two.claim(1)).toMatchObject([{ activityId: "1", attempts: 2 }]);
      one = await open();
    });

    it("keep to one pace towards a conversation together", async () => {
      const pace = [{ most: 3, withinMs: 600_000 }];
      await one.commitTurn(
        null,
        [],
        Array.from({ length: 5 }, (_, n) => message("chat", String(n))),
        at,
      );
      for (const state of [one, two, one]) {
        const [item] = await state.takeMessages(9, at, [], pace);
        await state.endSending(item?.key ?? 0, "sent");
      }
      expect(await two.takeMessages(9, at, [], pace)).toEqual([]);
      expect(await one.takeMessages(9, at, [], [{ most: 4, withinMs: 600_000 }])).toHaveLength(1);
    });

    it("write an entry of a checklist once, and one of a person's checklists is active", async () => {
      const session = (id: string) => ({
        id,
        checklist: "lien-ket",
        version: "1",
        person: "person",
        conversation: "chat",
        startedAt: at,
        active: true,
        pin: null,
      });
      const start = (state: StateStore, id: string) =>
        state.commitTurn(null, [{ kind: "start-session", session: session(id) }], [], at);
      for (let round = 0; round < 10; round += 1) {
        const started = await Promise.allSettled([start(one, `a${String(round)}`), start(two, `b${String(round)}`)]);
        for (const outcome of started)
          if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(StateConflict);
        expect((await one.sessions("person")).filter(({ active }) => active)).toHaveLength(1);
      }
      await start(one, "s");
      const join = { kind: "join-session", session: "s", member: { person: "guest", role: "officer", joinedAt: at } };
      await one.commitTurn(null, [join as never], [], at);
      await one.commitTurn(null, [{ kind: "start-session", session: { ...session("own"), person: "guest" } }], [], at);
      const append = (state: StateStore, index: number, entry: string) =>
        state.commitTurn(
          null,
          [{ kind: "append-entry", session: "s", entry: { index, at, person: "person", entry } }],
          [],
          at,
        );
      for (let index = 0; index < 10; index += 1) {
        const written = await Promise.allSettled([append(one, index, "one"), append(two, index, "two")]);
        expect(written.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
        const refused = written.find(({ status }) => status === "rejected") as PromiseRejectedResult;
        expect(refused.reason).toBeInstanceOf(StateConflict);
        const activate = (state: StateStore, id: string, active = true) =>
          state.commitTurn(null, [{ kind: "set-session-active", session: id, person: "guest", active }], [], at);
        for (const id of ["s", "own"]) await activate(one, id, false);
        await Promise.all([activate(one, "s"), activate(two, "own")]);
        expect((await one.sessions("guest")).filter(({ active }) => active)).toHaveLength(1);
      }
    });

    it("do the same work one at a time, and the next one does it once the first has ended or died", async () => {
      const begin = async (state: StateStore) => {
        let end: () => void = () => undefined;
        const work = new Promise<void>((resolve) => (end = resolve));
        let doing: Promise<unknown> = Promise.resolve();
        await new Promise<void>((begun) => {
          doing = state.exclusively("round", () => (begun(), work));
        });
        return { doing, end };
      };
      const { doing, end } = await begin(one);
      expect(await two.exclusively("round", async () => "done")).toBeNull();
      expect(await two.exclusively("other", async () => "done")).toBe("done");
      expect(await one.exclusively("round", async () => "done")).toBeNull();
      end();
      await doing;
      expect(await two.exclusively("round", async () => "done")).toBe("done");

      const dying = await open();
      await begin(dying);
      expect(await two.exclusively("round", async () => "done")).toBeNull();
      await dying.close();
      await until(async () => (await two.exclusively("round", async () => "done")) === "done");
    });

    it("hear what others have for them, and not themselves", async () => {
      const heard: string[] = [];
      for (const [name, state] of Object.entries({ one, two })) {
        await state.recover();
        state.onNews((news: News) => heard.push(`${name} ${news}`));
      }
      await until(() => heard.includes("one inbox") && heard.includes("two outbox"));
      heard.length = 0;
      one.tell("outbox");
      await until(() => heard.length > 0);
      one.tell("inbox");
      await until(() => heard.length > 1);
      expect(heard).toEqual(["two outbox", "two inbox"]);
    });

    it("stores a name with a character that the database knows no place for, and finds it again", async () => {
      const profile = { jurisdiction: "Lai\u0000 Châu", role: null };
      await one.commitTurn(null, [{ kind: "set-profile", person: "a\u0000b", profile }], [], at);
      expect((await two.profile("a\u0000b"))?.jurisdiction).toContain("Châu");
      expect(await one.accept("chat\u0000", "1", { text: "x\u0000y" }, at)).toBe("accepted");
      expect(await two.accept("chat\u0000", "1", { text: "x\u0000y" }, at)).toBe("duplicate");
    });

    it("say that the database is gone, and go on by themselves when it is back", async () => {
      if (server.kill === null || server.startAgain === null) return;
      const state = await openPostgresState(url, { leaseMs: 5_000, connections: 3 });
      await state.recover();
      await state.accept("chat", "1", {}, at);
      const [item] = await state.claim(1);
      await server.kill();
      await expect(state.accept("chat", "2", {}, at)).rejects.toBeInstanceOf(StateUnavailable);
      await expect(state.exclusively("round", async () => "done")).rejects.toBeInstanceOf(StateUnavailable);
      await expect(openPostgresState(url)).rejects.toBeInstanceOf(StateUnavailable);
      let heard = 0;
      state.onNews(() => (heard += 1)); // Before it is back: the news of its return is told once.
      await server.startAgain();
      await until(() => heard > 0);
      expect(await state.exclusively("round", async () => "done")).toBe("done");
      // Nobody else has taken it: it is still its own.
      await state.commitTurn(item?.key ?? 0, [], [], at);
      await state.close();
    });
  });
