import { afterEach, expect, it } from "@jest/globals";
import { openState, StateUnavailable, type StateStore } from "../../../bot/state/index";
import { echo, startBot, type BotUnderTest } from "./bot-under-test";

const fast = { retryMs: 10, firstWaitMs: 20, pollMs: 20, sendTimeoutMs: 300 };
const prefix = "Có câu trả lời có thể chưa tới: ";

let bot: BotUnderTest | undefined;
afterEach(async () => bot?.stop());

/** A state of which parts are away for a while, as where its disk is full or its server restarts. */
async function failing(
  ...parts: readonly (keyof StateStore)[]
): Promise<{ state: StateStore; failures: { left: number } }> {
  const state = await openState(":memory:");
  const failures = { left: 0 };
  const broken = parts.map((part) => [
    part,
    async (...words: readonly unknown[]) => {
      if (failures.left > 0) {
        failures.left -= 1;
        throw new StateUnavailable("the disk is full");
      }
      return (state[part] as (...given: readonly unknown[]) => Promise<unknown>)(...words);
    },
  ]);
  return { state: { ...state, ...(Object.fromEntries(broken) as Partial<StateStore>) }, failures };
}

it("an answer that the state cannot take waits for it, and comes without a restart", async () => {
  const { state, failures } = await failing("commitTurn", "abandon");
  bot = await startBot({ state, limits: fast });
  failures.left = 3;
  await bot.post(bot.activity({ text: "a" }));
  await bot.post(bot.activity({ text: "b" }));
  await bot.connector.waitFor(2);
  expect(bot.connector.texts()).toEqual(["nghe: a", "nghe: b"]);
});

it("a question that the state cannot be read for is answered once it can", async () => {
  let failures = 1;
  const conversation = {
    handle: async (event: Parameters<typeof echo.handle>[0]) => {
      if (failures-- > 0) throw new Error("the connection was cut");
      return echo.handle(event);
    },
  };
  bot = await startBot({ conversation, limits: fast });
  await bot.post(bot.activity({ text: "a" }));
  await bot.connector.waitFor(1);
  expect(bot.connector.texts()).toEqual(["nghe: a"]);
});

it("a message whose arrival cannot be written down is not sent again, and those behind it follow", async () => {
  const { state, failures } = await failing("endSending");
  bot = await startBot({ state, limits: fast });
  failures.left = 4;
  await bot.post(bot.activity({ text: "a" }));
  await bot.post(bot.activity({ text: "b" }));
  await bot.connector.waitFor(2);
  expect(bot.connector.texts()).toEqual(["nghe: a", "nghe: b"]);
});

it("a message whose address cannot be looked up is sent later", async () => {
  const { state, failures } = await failing("conversation");
  bot = await startBot({ state, limits: fast });
  failures.left = 2;
  await bot.post(bot.activity({ text: "a" }));
  await bot.connector.waitFor(1);
  expect(bot.connector.texts()).toEqual(["nghe: a"]);
});

it("after a long disturbance everything that may not have arrived is offered: the newest one by one, the rest at once", async () => {
  bot = await startBot({ limits: { ...fast, sendTimeoutMs: 20_000 } });
  let fail = (): void => undefined;
  const after = new Promise<void>((resolve) => (fail = resolve));
  bot.connector.behave(() => ({ status: 500, after }));
  for (const text of ["a", "b", "c", "d", "e"]) await bot.post(bot.activity({ text }));
  // All turns are done, and no later one offers what an earlier could not deliver.
  await until(async () => (await bot?.state.depths())?.outbox.waiting === 4);
  fail();
  await until(async () => (await bot?.state.depths())?.outbox.unknown === 5);
  bot.connector.behave(() => ({ status: 200 }));
  const before = bot.connector.texts().length;
  await bot.post(bot.activity({ text: "sau" }));
  await until(async () => bot?.connector.texts().at(-1) === "nghe: sau");
  const offered = bot.connector.texts().slice(before).join("\n");
  for (const text of ["a", "b", "c", "d", "e"]) expect(offered).toContain(`nghe: ${text}`);
  expect(
    bot.connector
      .texts()
      .slice(before)
      .filter((text) => text?.startsWith(prefix)).length,
  ).toBe(4);
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await isTrue()); await new Promise((resolve) => setTimeout(resolve, 10)))
    if (Date.now() > end) throw new Error("it did not come true");
}

it("a message that is taken for unknown while the state is slow is offered later and not sent late", async () => {
  const state = await openState(":memory:");
  let isSlow = true;
  const slow: StateStore = {
    ...state,
    conversation: async (id) => {
      const known = await state.conversation(id);
      if (!isSlow) return known;
      isSlow = false;
      await state.recover();
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      return known;
    },
  };
  bot = await startBot({ state: slow, limits: fast });
  await bot.post(bot.activity({ text: "a" }));
  await new Promise((resolve) => setTimeout(resolve, 1_600));
  expect(bot.connector.texts()).toEqual([]);
  await bot.post(bot.activity({ text: "b" }));
  await bot.connector.waitFor(2);
  expect(bot.connector.texts()).toEqual([`${prefix}nghe: a`, "nghe: b"]);
});
