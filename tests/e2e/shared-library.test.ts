import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, test } from "@jest/globals";
import { noPostgres, startPostgres, type PostgresForTests } from "../fixtures/postgres";
import { startReadingWith } from "../ingest/process/reading-program";
import { runBot, type RunningBot } from "./running-bot";

const directory = mkdtempSync(join(tmpdir(), "shared-library-"));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const notice = [
  "THÔNG BÁO",
  "Về việc tổ chức cuộc thi Rung chuông vàng",
  "UBND xã Tân Lập thông báo như sau:",
  "1. Các trường nộp danh sách học sinh thi Rung chuông vàng trước ngày 20/12/2026.",
  "2. Kinh phí do các trường chi trả.",
].join("\n");

interface Health {
  readonly generation: number;
  /** The generation that the process itself answers from. */
  readonly indexed: number;
}

async function healthOf(bot: RunningBot): Promise<Health> {
  return (await (await fetch(`${bot.url}/healthz`)).json()) as Health;
}

/** Nobody asks the process a question meanwhile. */
async function untilIndexed(bot: RunningBot, isThere: (health: Health) => boolean): Promise<void> {
  while (!isThere(await healthOf(bot))) await pause(20);
}

async function ask(bot: RunningBot, text: string): Promise<string> {
  const response = await fetch(`${bot.url}/chat/messages`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ conversation: randomBytes(16).toString("hex"), id: randomBytes(16).toString("hex"), text }),
  });
  return response.text();
}

/** Both processes hold the library; one file is read into it by a third. */
function describeSharing(name: string, settings: () => Promise<Readonly<Record<string, string>>>): void {
  describe(name, () => {
    const bots: RunningBot[] = [];
    let place: Readonly<Record<string, string>>;
    const dataDir = join(directory, name.replaceAll(" ", "-"));
    beforeAll(async () => {
      place = await settings();
      bots.push(await runBot(dataDir, place));
      bots.push(await runBot(dataDir, place));
    });
    afterAll(async () => {
      for (const bot of bots) await bot.stop();
    });

    it("is answered from by every process once a document was read, before anybody asks it", async () => {
      const file = join(directory, `${Object.keys(place).length}-thong-bao.txt`);
      writeFileSync(file, notice);
      const before = await Promise.all(bots.map(healthOf));

      const reading = startReadingWith({ DATA_DIR: dataDir, ...place }, [file]);
      await Promise.all(bots.map((bot, nth) => untilIndexed(bot, ({ indexed }) => indexed > before[nth]!.indexed)));
      expect((await reading.ended).code).toBe(0);

      for (const bot of bots) expect(await ask(bot, "hạn nộp danh sách thi Rung chuông vàng?")).toContain("20/12/2026");
    });
  });
}

describeSharing("a library in a file", async () => ({}));

if (noPostgres === null) {
  let server: PostgresForTests;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  describeSharing("a library in PostgreSQL", async () => ({ DATABASE_URL: await server.newDatabase() }));
} else {
  test.skip(`a library in PostgreSQL: ${noPostgres}`, () => undefined);
}
