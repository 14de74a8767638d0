import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { RunningBot } from "../e2e/running-bot";
import { startFileHost, teamsPerson, type Message } from "../e2e/teams-person";
import type { Scene } from "./faults";

/** Entra object id of who looks after the library. */
export const admin = "0a1b2c3d-0000-4000-8000-000000000001";
/** Silence after which somebody who waits writes again, so that she is offered what was in flight. */
const patienceMs = 6_000;
const longestMs = 60_000;

const plan = (number: string): Buffer =>
  Buffer.from(
    `ỦY BAN NHÂN DÂN XÃ TÂN LẬP\nSố: ${number}/KH-UBND\nTân Lập, ngày 12 tháng 9 năm 2026\nKẾ HOẠCH\nViệc thứ ${number}\n1. Các trường nộp báo cáo số ${number} trước ngày 15/12/2027.\n`,
  );

/** An admin sends a document by chat and has it published, while the programs that read and write it are killed. */
export async function submitUnderKills(scene: Scene, number: string): Promise<void> {
  const { deployment, farEnd, random, tell, complain } = scene;
  const file = `ke-hoach-${number}.txt`;
  scene.submitted.push(file);
  const host = await startFileHost();
  const bot = (): RunningBot => {
    const running = deployment.bots.map((one) => one.running()).find((one) => one !== null);
    if (running === undefined) throw new TypeError("no bot runs");
    return running;
  };
  const lan = teamsPerson({ bot, connector: farEnd.connector, serve: host.serve }, "lan", admin);
  scene.contacts.push(() => post(() => lan.post.say("văn bản chờ nạp")));
  /** As Teams does: again until it is taken. */
  const post = async (act: () => Promise<Response>): Promise<void> => {
    for (const end = Date.now() + longestMs; Date.now() < end; await pause(100)) {
      const status = await act().then(
        (response) => response.status,
        () => null, // The process died before it answered.
      );
      if (status === 200) return;
    }
    complain(`${file}: nothing is taken of who sent it`);
  };
  let seen = 0;
  const arrival = async (words: readonly string[], wantsCard: string): Promise<Message | null> => {
    let quietSince = Date.now();
    for (const end = Date.now() + longestMs; Date.now() < end; await pause(30)) {
      const news = lan.messages().slice(seen);
      const found = news.find(
        ({ text, attachments }) =>
          words.some((one) => text.includes(one)) && (!text.includes(wantsCard) || (attachments?.length ?? 0) > 0),
      );
      if (found !== undefined) {
        seen = lan.messages().indexOf(found) + 1;
        return found;
      }
      if (Date.now() - quietSince < patienceMs) continue;
      quietSince = Date.now();
      await post(() => lan.post.say("văn bản chờ nạp"));
    }
    complain(
      `${file}: “${words.join("” or “")}” never came; ${lan.messages().at(-1)?.text.slice(0, 200) ?? "nothing"}`,
    );
    return null;
  };

  const killing = new AbortController();
  const killer = killReaders(scene, random.whole(1, 3), killing.signal);
  const heading = `Văn bản chờ nạp: ${file}`;
  let card: Message | null = null;
  for (let tries = 0; card === null && tries < 5; tries += 1) {
    await post(() => lan.post.send(plan(number), file));
    const told = await arrival([heading, `Không đọc được tệp ${file}`], heading);
    if (told === null) break;
    if (told.text.includes(heading)) card = told;
    else tell(`${file} could not be read, and its sender was told`);
  }
  for (let tries = 0; card !== null && tries < 5; tries += 1) {
    const pressed = card;
    await post(() => lan.post.press(pressed, "Nạp"));
    const told = await arrival([`thu lại văn bản ${file}`, `Chưa nạp được ${file}`], "\u0000");
    if (told === null || told.text.includes("thu lại văn bản")) break;
    tell(`${file} could not be published, and its sender was told`);
    // The card that tells it is the one to press now.
    if ((told.attachments?.length ?? 0) > 0) card = told;
  }
  killing.abort();
  await killer;
  host.close();
}

/** Kills so many of the programs that the bots start to read and write. */
async function killReaders({ deployment, random, tell }: Scene, count: number, signal: AbortSignal): Promise<void> {
  for (let left = count; left > 0 && !signal.aborted; await pause(10)) {
    const [child] = deployment.bots.flatMap((bot) => readersOf(bot.running()?.pid ?? 0));
    if (child === undefined) continue;
    const afterMs = random.between(0, 900);
    await pause(afterMs);
    left -= 1;
    try {
      process.kill(child, "SIGKILL");
      tell(`the program that reads for a bot is killed after ${afterMs.toFixed()} ms`);
    } catch (error) {
      // It was done before.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

function readersOf(pid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
    return children.filter(
      (child) => child > 0 && readFileSync(`/proc/${child}/cmdline`, "utf8").includes("submitted/main.js"),
    );
  } catch (error) {
    // One of them has ended in this moment.
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}
