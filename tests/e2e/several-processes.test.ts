import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { openPostgresState } from "../../bot/state/index";
import { startFakeConnector, type FakeConnector } from "../bot/channel/fake-connector";
import { noPostgres, startPostgres, type PostgresForTests } from "../fixtures/postgres";
import { runBot, type RunningBot } from "./running-bot";

const patienceMs = 120_000;
const offer = "Có câu trả lời có thể chưa tới: ";
/** Long enough for a message that must not come. */
const quietMs = 1_500;

if (noPostgres !== null) it.skip(`three processes over one database: ${noPostgres}`, () => undefined);
else
  describe("three processes over one database", () => {
    const data = mkdtempSync(join(tmpdir(), "several-processes-"));
    let server: PostgresForTests;
    let url: string;
    let connector: FakeConnector;
    let bots: readonly RunningBot[] = [];

    beforeAll(async () => {
      server = await startPostgres();
      url = await server.newDatabase();
      connector = await startFakeConnector();
      // Reads the bundled documents once.
      await (await run()).stop();
    }, patienceMs);
    afterEach(async () => {
      await Promise.all(bots.map((bot) => bot.kill()));
      bots = [];
      connector.behave(() => ({ status: 201 }));
    });
    afterAll(async () => {
      await connector.stop();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    });

    const run = (now = "2026-11-20T09:00") =>
      runBot(data, { DATABASE_URL: url, WORKER_LEASE_SECONDS: "6", CAM_NANG_NOW: now });
    const runThree = async (now?: string) => {
      bots = await Promise.all([run(now), run(now), run(now)]);
      return bots as readonly [RunningBot, RunningBot, RunningBot];
    };

    const activity = (person: string, id: string, text: string) => ({
      type: "message",
      id,
      serviceUrl: connector.url,
      channelId: "msteams",
      conversation: { id: `chat of ${person}`, conversationType: "personal" },
      from: { id: person },
      recipient: { id: "28:bot" },
      text,
    });
    const messagesTo = (person: string) =>
      connector.messages().filter(({ conversation }) => (conversation as { id: string }).id === `chat of ${person}`);
    const answersTo = (person: string) =>
      messagesTo(person)
        .filter(({ text }) => text?.startsWith(offer) !== true)
        .map((message) => message["replyToId"]);
    async function until(holds: () => boolean): Promise<void> {
      for (const end = Date.now() + patienceMs / 2; !holds(); await pause(20))
        if (Date.now() > end) throw new Error(`it did not come:\n${bots.map((bot) => bot.stderr()).join("\n---\n")}`);
    }

    it(
      "answer each activity once and each conversation in order, whichever of them takes it and however often it is sent",
      async () => {
        const three = await runThree();
        const people = Array.from({ length: 5 }, (_, n) => `29:asks-${String(n)}`);
        const sent = await Promise.all(
          people.map(async (person, at) => {
            const ids = Array.from({ length: 6 }, (_, n) => `${person}/${String(n)}`);
            for (const [n, id] of ids.entries()) {
              const asked = activity(person, id, n % 2 === 0 ? "xin chào" : "Ai phụ trách liên kết?");
              const [first, second] = [three[(at + n) % 3], three[(at + n + 1) % 3]];
              const answers = await Promise.all([first?.post(asked), second?.post(asked), first?.post(asked)]);
              expect(answers.map((answer) => answer?.status)).toEqual([200, 200, 200]);
            }
            return ids;
          }),
        );
        await until(() => people.every((person) => answersTo(person).length >= 6));
        await pause(quietMs);
        expect(people.map((person) => answersTo(person))).toEqual(sent);
      },
      patienceMs,
    );

    it(
      "tell each reminder once",
      async () => {
        const people = Array.from({ length: 4 }, (_, n) => `29:waits-${String(n)}`);
        bots = [await run()];
        for (const person of people) {
          for (const [n, text] of [
            "báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?",
            "nhắc tôi trước 7 ngày",
          ].entries())
            await bots[0]?.post(activity(person, `${person}/${String(n)}`, text));
          await until(() => messagesTo(person).length === 2);
        }
        await bots[0]?.stop();
        await runThree("2026-12-07T09:00");
        await until(() => people.every((person) => messagesTo(person).length >= 3));
        await pause(quietMs);
        expect(people.map((person) => messagesTo(person).length)).toEqual([3, 3, 3, 3]);
        expect(messagesTo("29:waits-0")[2]?.text).toContain("còn 7 ngày");
      },
      patienceMs,
    );

    it(
      "keep every answer of a checklist that was confirmed, and tell who was too late",
      async () => {
        const person = "c".repeat(32);
        const three = await runThree();
        let ids = 0;
        const say = async (bot: RunningBot, text: string): Promise<string> => {
          const id = (ids += 1).toString(16).padStart(32, "0");
          const response = await fetch(`${bot.url}/chat/messages`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ conversation: person, id, text }),
          });
          const { replies } = (await response.json()) as { replies: readonly { text: string }[] };
          return replies[0]?.text ?? "";
        };
        for (const [n, text] of [
          "tôi muốn đăng ký kết nghĩa",
          "Hà Nội",
          "THPT",
          "Điện Biên",
          "năm 2026",
          "rồi",
        ].entries())
          await say(three[n % 3] ?? three[0], text);
        const device = async (bot: RunningBot, number: number): Promise<readonly string[]> => {
          const confirmed: string[] = [];
          for (let n = 0; n < 10; n += 1) {
            const note = `máy ${String(number)} việc ${String(n)}`;
            const reply = await say(bot, `ghi chú 1: ${note}`);
            if (reply.includes("Đã lưu ghi chú")) confirmed.push(note);
            else expect(reply).toContain("thiết bị khác");
          }
          return confirmed;
        };
        const confirmed = (await Promise.all(three.map(device))).flat();
        const state = await openPostgresState(url);
        const [session] = await state.sessions(person);
        await state.close();
        const notes = (session?.entries ?? []).flatMap(({ entry }) => (entry as { note?: string }).note ?? []);
        expect([...notes].sort()).toEqual([...confirmed].sort());
        expect(confirmed.length).toBeGreaterThan(0);
      },
      patienceMs,
    );

    it(
      "take over from one that is killed: nothing accepted is lost, nothing is said twice, and what was in flight is offered",
      async () => {
        const [dying, living] = await runThree();
        const people = Array.from({ length: 6 }, (_, n) => `29:left-${String(n)}`);
        const stuck = "29:left-0";
        connector.behave(({ activity: { conversation } }) =>
          (conversation as { id: string }).id === `chat of ${stuck}` ? "hang" : { status: 201 },
        );
        await dying.post(activity(stuck, `${stuck}/0`, "xin chào"));
        await until(() => messagesTo(stuck).length === 1);
        const accepted = await Promise.all(
          people.slice(1).map((person) => dying.post(activity(person, `${person}/0`, "Ai phụ trách liên kết?"))),
        );
        await dying.kill();
        connector.behave(() => ({ status: 201 }));
        expect(accepted.map(({ status }) => status)).toEqual(people.slice(1).map(() => 200));
        // A next contact, once the others have noticed, on a busy machine as well.
        await pause(16_000);
        for (const person of people) await living.post(activity(person, `${person}/1`, "xin chào"));
        await until(() => people.every((person) => answersTo(person).includes(`${person}/1`)));
        await pause(quietMs);
        for (const person of people) {
          const answers = answersTo(person);
          expect(new Set(answers).size).toBe(answers.length);
          const offers = messagesTo(person).filter(({ text }) => text?.startsWith(offer)).length;
          if (person === stuck || !answers.includes(`${person}/0`)) expect(offers).toBe(1);
        }
      },
      patienceMs,
    );
  });
