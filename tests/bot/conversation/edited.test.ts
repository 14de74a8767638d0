import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createCalendar, openLibrary, openSearch, readHolidayYears, type IsoDate } from "../../../knowledge/index";
import { createChecklistDesk } from "../../../bot/conversation/checklists/index";
import { createConversation, takeTurn } from "../../../bot/conversation/index";
import { openState, type StateStore } from "../../../bot/state/index";

const folder = mkdtempSync(join(tmpdir(), "edited-"));
let state: StateStore;
let say: (text: string, isEdit?: true) => Promise<string>;
let close: () => Promise<void>;

beforeAll(async () => {
  const library = await openLibrary(join(folder, "library.db"));
  const search = await openSearch(library, folder);
  state = await openState(":memory:");
  const conversation = createConversation({
    library,
    search,
    state,
    calendar: createCalendar(readHolidayYears()),
    checklists: createChecklistDesk({ library }),
    dayOf: (instant) => instant.slice(0, 10) as IsoDate,
    link: () => null,
    citedPath: () => "",
    wording: null,
  });
  let ids = 0;
  say = async (text, isEdit) => {
    const who = { conversation: "chat", person: "an", scope: "personal", at: "2026-11-21T01:00:00Z" } as const;
    const said = { id: String(++ids), kind: "message", text, ...(isEdit && { isEdit }) } as const;
    return (await takeTurn(conversation, state, { ...who, ...said })).map((reply) => reply.text).join("\n");
  };
  close = async () => {
    search.close();
    await library.close();
    await state.close();
    rmSync(folder, { recursive: true, force: true });
  };
});
afterAll(async () => close());

async function entries(): Promise<number> {
  const [session] = await state.sessions("an");
  return session?.entries.length ?? 0;
}

it("a changed question is answered", async () => {
  expect(await say("xin chào", true)).toContain("Cẩm Nang");
  expect(await say("văn bản", true)).toMatch(/thư viện/iu);
});

it("a changed message answers no step of a checklist, and its sender is told to send it anew", async () => {
  await say("hướng dẫn tôi đăng ký liên kết");
  const before = await entries();
  expect(await say("nơi khác", true)).toContain("gửi thành tin nhắn mới");
  expect(await entries()).toBe(before);
  await say("nơi khác");
  expect(await entries()).toBeGreaterThan(before);
});
