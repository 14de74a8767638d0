import { expect, it } from "@jest/globals";
import { takeTurn, type BotEvent, type Turn } from "../../../bot/conversation/index";
import { openState, type StateChange } from "../../../bot/state/index";

const at = "2026-09-10T05:00:00Z";
const event: BotEvent = {
  id: "1",
  conversation: "page",
  person: "page",
  scope: "local",
  at,
  kind: "message",
  text: "xong",
};
const session = {
  id: "s",
  checklist: "lien-ket",
  version: "1",
  person: "page",
  conversation: "page",
  startedAt: at,
  active: true,
  pin: null,
};

function answering(text: string, changes: readonly StateChange[]): { handle(): Promise<Turn> } {
  const reply = {
    kind: "answer",
    text,
    citations: [],
    card: null,
    suggestions: [],
    abstained: false,
    checklist: null,
    warnings: [],
    writtenByModel: false,
  } as const;
  return { handle: async () => ({ replies: [reply], changes }) };
}

it("does not carry out a step again whose answer was lost", async () => {
  const state = await openState(":memory:");
  await state.commitTurn(null, [{ kind: "start-session", session }], [], at);
  const step = (index: number): StateChange => ({
    kind: "append-entry",
    session: "s",
    entry: { index, at, person: "page", entry: { mark: "done" } },
  });
  await takeTurn(answering("đã ghi", [step(0)]), state, event);
  const [again] = await takeTurn(answering("đã ghi bước sau", [step(1)]), state, event);
  expect(again?.text).toContain("đã được ghi nhận trước đó");
  expect((await state.session("s"))?.entries).toHaveLength(1);
  await state.close();
});

it("answers a question again whose answer was lost", async () => {
  const state = await openState(":memory:");
  const topic: StateChange = { kind: "set-topic", conversation: "page", person: "page", topic: {} };
  await takeTurn(answering("ngày 15/12", [topic]), state, event);
  const [again] = await takeTurn(answering("ngày 15/12", [topic]), state, event);
  expect(again?.text).toBe("ngày 15/12");
  await state.close();
});

it("tells the device that was slower, and writes nothing of it", async () => {
  const state = await openState(":memory:");
  await state.commitTurn(null, [{ kind: "start-session", session }], [], at);
  const step: StateChange = {
    kind: "append-entry",
    session: "s",
    entry: { index: 0, at, person: "page", entry: { mark: "done" } },
  };
  await takeTurn(answering("đã ghi", [step]), state, event);
  const [slower] = await takeTurn(answering("đã ghi", [step]), state, { ...event, id: "2" });
  expect(slower?.text).toContain("thiết bị khác");
  expect((await state.session("s"))?.entries).toHaveLength(1);
  await state.close();
});
