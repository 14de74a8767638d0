import { expect, it } from "@jest/globals";
import { openSqlite, sqliteEngine, migrateSchema, type SqlEngine } from "../../../knowledge/index";
import { stateMigrations, StateUnavailable } from "../../../bot/state/index";
import { keepInHand } from "../../../bot/state/in-hand";
import { sqlState } from "../../../bot/state/sql-state";

const at = "2026-11-21T02:00:00.000Z";

/** A state whose database does what it is told, and whose next answers are lost on their way. */
async function stateWithLosses() {
  const database = openSqlite(":memory:");
  await migrateSchema(database, stateMigrations);
  const engine = sqliteEngine(database);
  const losses = { left: 0 };
  const lose = async <Result>(doing: Promise<Result>): Promise<Result> => {
    const answer = await doing;
    if (losses.left === 0) return answer;
    losses.left -= 1;
    throw new StateUnavailable("the connection was cut");
  };
  const losing: SqlEngine = {
    ...engine,
    read: (work) => lose(engine.read(work)),
    write: (work) => lose(engine.write(work)),
  };
  const state = sqlState(losing, {
    worker: async () => "one",
    recover: async () => ({ unknown: 0, reopened: 0 }),
    isShared: false,
    processes: () => 1,
    exclusively: async (_name, work) => work(),
    tell: () => undefined,
    onNews: () => () => undefined,
    close: async () => engine.close(),
  });
  return { state, losses };
}

it("an activity that was claimed while the answer was lost is given to who holds it, once", async () => {
  const { state, losses } = await stateWithLosses();
  await state.accept("chat", "1", { text: "a" }, at);
  losses.left = 1;
  await expect(state.claim(9)).rejects.toThrow(StateUnavailable);
  expect(await state.claim(9)).toMatchObject([{ activityId: "1", attempts: 1 }]);
  expect(await state.claim(9)).toEqual([]);
  await state.close();
});

it("what is ended in the moment in which it is looked for is not given again", async () => {
  const hand = keepInHand<{ readonly key: number }>();
  await hand.take(
    async () => [{ key: 1 }],
    async () => [],
  );
  const cut = async () => Promise.reject(new StateUnavailable("the connection was cut"));
  await expect(hand.take(cut, async () => [])).rejects.toThrow(StateUnavailable);
  const heldWhileEnding = async () => {
    hand.ended(1);
    return [{ key: 1 }];
  };
  expect(await hand.take(async () => [], heldWhileEnding)).toEqual([]);
});

it("a message that was taken while the answer was lost is given to who holds it, once", async () => {
  const { state, losses } = await stateWithLosses();
  await state.commitTurn(null, [], [{ conversation: "chat", activity: { text: "1" } }], at);
  losses.left = 1;
  await expect(state.takeMessages(9, at)).rejects.toThrow(StateUnavailable);
  const [item] = await state.takeMessages(9, at);
  expect(item).toMatchObject({ attempts: 1, status: "sending" });
  expect(await state.takeMessages(9, at)).toEqual([]);
  await state.endSending(item?.key ?? 0, "sent");
  expect(await state.takeMessages(9, at)).toEqual([]);
  await state.close();
});
