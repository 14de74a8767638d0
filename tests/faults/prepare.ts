import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startFakeConnector } from "../bot/channel/fake-connector";
import { runBot } from "../e2e/running-bot";
import { startOwnPostgres } from "../fixtures/postgres";
import { noticeOf } from "../ingest/process/reading-program";
import { startClock } from "./clock";
import type { Engine, Office } from "./deployment";
import { activityOf, newChatters, newReader, reminderSteps, steps } from "./people";
import { startReading } from "./reading-run";

/** Documents that the reader reads again in a run. */
export const noticeNames = ["an", "binh", "chi", "dung"].map((name) => `thong-bao-${name}.txt`);

export function writeNotices(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of noticeNames) writeFileSync(join(folder, name), noticeOf(name, version));
}

/** Fills a data directory, and a database where one is wanted, with documents, people half-way through a checklist, and what they are to be reminded of. */
export async function prepareOffice(directory: string, engine: Engine): Promise<Office> {
  const data = join(directory, `prepared-${engine}`);
  const documents = join(directory, "documents");
  cpSync(join(__dirname, "../../knowledge/documents"), documents, {
    recursive: true,
    filter: (file) => !file.endsWith("README.md"),
  });
  writeNotices(documents, "cu");
  mkdirSync(data, { recursive: true });
  if (engine === "sqlite") {
    await fill(data, documents, {});
    return { dataDir: data, cluster: null };
  }
  const server = await startOwnPostgres();
  const url = await server.newDatabase();
  await fill(data, documents, { DATABASE_URL: url });
  const folder = await server.rest();
  return { dataDir: data, cluster: { folder, database: new URL(url).pathname.slice(1) } };
}

async function fill(data: string, documents: string, place: Readonly<Record<string, string>>): Promise<void> {
  const read = await startReading(documents, data, place).ended;
  if (read.code !== 0) throw new Error(`the documents could not be read:\n${read.said}`);

  const connector = await startFakeConnector();
  const bot = await runBot(data, { ...startClock(data).settings, ...place });
  const answered = async (act: () => Promise<Response>): Promise<void> => {
    const before = connector.messages().length;
    await act();
    await connector.waitFor(before + 1, 20_000);
  };
  for (const who of newChatters()) {
    const words = who.next(0).note === null ? reminderSteps : [...reminderSteps, ...steps];
    for (const [at, text] of words.entries())
      await answered(() => bot.post(activityOf(who, `before/${at}`, text, connector.url)));
  }
  const { conversation } = newReader();
  for (const [at, text] of steps.entries()) {
    const id = `f${String(at).padStart(31, "0")}`;
    const body = JSON.stringify({ conversation, id, text });
    const headers = { "Content-Type": "application/json" };
    const { ok } = await fetch(`${bot.url}/chat/messages`, { method: "POST", headers, body });
    if (!ok) throw new Error(`the page could not be prepared at “${text}”`);
  }
  // The last message is marked as sent a moment after it came.
  for (let open = true; open;)
    open = /cam_nang_outbox\w*\{[^}]*(sending|waiting)[^}]*\} [1-9]/.test(await metricsOf(bot.url));
  await bot.stop();
  await connector.stop();
}

export async function metricsOf(url: string): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}
