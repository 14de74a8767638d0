import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import { openLibrary } from "../../knowledge/index";
import { startFakeConnector } from "../bot/channel/fake-connector";
import { readingOf } from "../contracts/reading-of";
import { runBot } from "./running-bot";
import { startFileHost, teamsPerson, type Message } from "./teams-person";

const admin = "0a1b2c3d-0000-4000-8000-000000000001";
const rounds = process.env["CAM_NANG_LONG"] === undefined ? 3 : 40;
/** How long a kill is put off: over the download, the reading, the publishing and what is told of them. */
const longestWaitMs = 2500;

const plan = (number: number): Buffer =>
  Buffer.from(
    `ỦY BAN NHÂN DÂN XÃ TÂN LẬP\nSố: ${number}/KH-UBND\nTân Lập, ngày 12 tháng 9 năm 2026\nKẾ HOẠCH\nViệc thứ ${number}\n1. Các trường nộp báo cáo số ${number} trước ngày 15/12/2026.\n`,
  );

it(
  "a document by chat is published once and told of once, whenever the program is killed",
  async () => {
    const directory = mkdtempSync(join(tmpdir(), "cam-nang-killed-submissions-"));
    const before = await openLibrary(join(directory, "library.db"));
    await before.publish(readingOf("san-co.txt", ["Nội quy thư viện"]), "2026-11-20T01:00:00.000Z");
    await before.close();
    const connector = await startFakeConnector();
    const files = await startFileHost();
    let bot = await runBot(directory, { ADMIN_OBJECT_IDS: admin });
    const lan = teamsPerson({ bot: () => bot, connector, serve: files.serve }, "lan", admin);
    const killSoon = async (): Promise<void> => {
      await setTimeout(Math.random() * longestWaitMs);
      await bot.kill();
      bot = await runBot(directory, { ADMIN_OBJECT_IDS: admin });
    };
    /** What was in flight at a kill is offered at the next contact only: who waits in vain writes again. */
    const arrival = async (words: string, wantsCard = false): Promise<Message> => {
      for (const until = Date.now() + 60_000; Date.now() < until;) {
        for (const patience = Date.now() + 6_000; Date.now() < patience; await setTimeout(20)) {
          const message = lan
            .messages()
            .find(({ text, attachments }) => text.includes(words) && (!wantsCard || (attachments?.length ?? 0) > 0));
          if (message !== undefined) return message;
        }
        await lan.post.say("văn bản chờ nạp");
      }
      const last = lan.messages().slice(-12);
      throw new Error(`“${words}” never came:\n${last.map(({ text }) => text).join("\n\n")}\n${bot.stderr()}`);
    };
    for (let number = 1; number <= rounds; number += 1) {
      const file = `ke-hoach-${number}.txt`;
      await lan.post.send(plan(number), file);
      await killSoon();
      const card = await arrival(`Văn bản chờ nạp: ${file}`, true);
      await lan.post.press(card, "Nạp");
      await killSoon();
      await arrival(`thu lại văn bản ${file}`);
    }
    await bot.stop();
    const library = await openLibrary(join(directory, "library.db"));
    const names = (await library.documents({ everything: true })).map((document) => document.file);
    await library.close();
    expect(names).toEqual(
      [...Array.from({ length: rounds }, (_, at) => `ke-hoach-${at + 1}.txt`), "san-co.txt"].sort(),
    );
    for (let number = 1; number <= rounds; number += 1) {
      const told = lan.messages().filter(({ text }) => text.endsWith(`thu lại văn bản ke-hoach-${number}.txt”.`));
      // What was in flight at the kill is offered once more, and says so.
      expect(told.filter(({ text }) => text.startsWith("Đã nạp")).length).toBeLessThanOrEqual(1);
      expect(told.length).toBeGreaterThan(0);
    }
    expect(readdirSync(join(directory, "files", "pending"))).toEqual([]);
    await connector.stop();
    files.close();
    rmSync(directory, { recursive: true, force: true });
  },
  rounds * 60_000,
);
