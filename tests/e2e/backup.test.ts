import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { create, extract } from "tar";
import { openState } from "../../bot/state/index";
import { run, type Ended } from "../bot/cli/run-command";
import { runBot, type RunningBot } from "./running-bot";

const directory = mkdtempSync(join(tmpdir(), "backup-"));
const data = join(directory, "data");
const person = "b".repeat(32);
let bot: RunningBot;
/** Also what a failed test has left running. */
const started: RunningBot[] = [];
async function start(dataDir: string): Promise<RunningBot> {
  const running = await runBot(dataDir);
  started.push(running);
  return running;
}
let ids = 0;

const nextId = () => (ids += 1).toString(16).padStart(32, "0");

async function say(text: string): Promise<string> {
  const response = await fetch(`${bot.url}/chat/messages`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ conversation: person, id: nextId(), text }),
  });
  const { replies } = (await response.json()) as { replies: readonly { text: string }[] };
  return replies[0]?.text ?? "";
}

async function sendEvidence(name: string): Promise<string> {
  const query = new URLSearchParams({ conversation: person, id: nextId(), name, text: "1" });
  const response = await fetch(`${bot.url}/chat/files?${query}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: `%PDF-1.4\n% ${name}\n%%EOF\n`,
  });
  return response.text();
}

const backUp = (target: string): Promise<Ended> => run("bot/cli/backup.js", [target], data);
const restore = (target: string, file: string, ...words: string[]): Promise<Ended> => {
  mkdirSync(target, { recursive: true });
  return run("bot/cli/restore.js", [file, ...words], target);
};

async function entriesIn(
  dataDir: string,
): Promise<{ readonly notes: readonly string[]; readonly evidence: readonly string[] }> {
  const state = await openState(join(dataDir, "state.db"));
  const [session] = await state.sessions(person);
  await state.close();
  const entries = (session?.entries ?? []).map(
    ({ entry }) => entry as { note?: string; evidence?: { kind: string; id: string; type: string } },
  );
  return {
    notes: entries.flatMap(({ note }) => note ?? []),
    evidence: entries.flatMap(({ evidence: file }) =>
      file?.kind === "file" ? [join("files/evidence", session?.id ?? "", `${file.id}.${file.type}`)] : [],
    ),
  };
}

/** For tests that start many programs one after the other. */
const longMs = 180_000;
const file = join(directory, "backup.tar.gz");
const before: string[] = [];

beforeAll(async () => {
  mkdirSync(data);
  bot = await start(data);
  for (const text of ["tôi muốn đăng ký kết nghĩa", "Hà Nội", "THPT", "Điện Biên", "năm 2026", "rồi", "1"])
    await say(text);
});
afterAll(async () => {
  for (const running of started) await running.kill();
  rmSync(directory, { recursive: true, force: true });
});

describe("a backup that was made while people worked", () => {
  beforeAll(async () => {
    expect(await sendEvidence("truoc.pdf")).toContain("truoc.pdf");
    let isDone = false;
    let count = 0;
    const work = (async () => {
      while (!isDone) {
        count += 1;
        const note = `việc ${count}`;
        expect(await say(`ghi chú 1: ${note}`)).toMatch(/Đã lưu ghi chú/u);
        if (count % 3 === 0) await sendEvidence(`trong-luc-${count}.pdf`);
        if (!isDone) before.push(note);
      }
    })();
    while (before.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    const acknowledged = [...before];
    const ended = await backUp(file);
    isDone = true;
    await work;
    expect(ended).toMatchObject({ code: 0, stdout: `${file}\n` });
    before.splice(0, before.length, ...acknowledged);
  });

  it("can be read by its owner alone", () => {
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(directory).filter((name) => name.startsWith(".backup"))).toEqual([]);
  });

  it("brings back everything that was confirmed before it began, with each file that it names", async () => {
    const target = join(directory, "restored");
    expect(await restore(target, file)).toMatchObject({ code: 0, stdout: `${target}\n` });
    const { notes, evidence } = await entriesIn(target);
    expect(notes.slice(0, before.length)).toEqual(before);
    expect(new Set(notes).size).toBe(notes.length);
    expect(evidence.length).toBeGreaterThan(0);
    for (const named of evidence) expect(readFileSync(join(target, named))).toEqual(readFileSync(join(data, named)));
    expect(readFileSync(join(target, "link.key"))).toEqual(readFileSync(join(data, "link.key")));

    const other = await start(target);
    const health = (await (await fetch(`${other.url}/healthz`)).json()) as unknown;
    await other.stop();
    expect(other.stderr()).not.toContain("đang đọc các văn bản mẫu");
    expect(health).toMatchObject({ ok: true, documents: 5 });
  });

  it("is named by its time where a folder is given, and the newest of a folder is the one that is restored", async () => {
    const folder = join(directory, "nightly");
    const { stdout } = await backUp(`${folder}/`);
    expect(stdout).toMatch(/nightly\/cam-nang-\d{8}T\d{6}Z\.tar\.gz\n$/);
    writeFileSync(join(folder, "cam-nang-20200101T000000Z.tar.gz"), "older");
    expect((await restore(join(directory, "from-folder"), folder)).code).toBe(0);
  });
});

describe("restoring", () => {
  it("refuses while a server works with the data, whatever is forced", async () => {
    const { code, stderr } = await run("bot/cli/restore.js", [file, "--force"], data);
    expect([code, stderr]).toEqual([2, expect.stringContaining("Máy chủ đang chạy")]);
  });

  it("replaces nothing unless it is forced, and then keeps what was there", async () => {
    const target = join(directory, "used");
    await restore(target, file);
    const state = await openState(join(target, "state.db"));
    await state.commitTurn(
      null,
      [{ kind: "set-profile", person: "old", profile: { jurisdiction: "x", role: null } }],
      [],
      "2026-11-21T00:00:00Z",
    );
    await state.close();
    writeFileSync(join(target, "vectors.json"), "of the old library");

    const refused = await restore(target, file);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("--force")]);
    expect((await restore(target, file, "--force")).code).toBe(0);

    const [aside] = readdirSync(target).filter((name) => name.startsWith("before-restore-"));
    const profileIn = async (folder: string) => {
      const opened = await openState(join(folder, "state.db"));
      const profile = await opened.profile("old");
      await opened.close();
      return profile;
    };
    expect(await profileIn(target)).toBeNull();
    expect(await profileIn(join(target, aside ?? ""))).not.toBeNull();
    expect(existsSync(join(target, "vectors.json"))).toBe(false);
  });

  it(
    "that was cut short is finished by the next start",
    async () => {
      for (const stage of ["promised", "put aside", "half in"]) {
        const target = join(directory, `cut-${stage.replace(" ", "-")}`);
        await restore(target, file);
        const staging = join(target, ".restore-abc123");
        const aside = join(target, "before-restore-20261121T000000");
        mkdirSync(staging);
        await extract({ file, cwd: staging });
        rmSync(join(staging, "manifest.json"));
        writeFileSync(join(target, "state.db-wal"), "of the old state");
        if (stage !== "promised") {
          mkdirSync(aside);
          for (const name of ["state.db-wal", "state.db", "library.db", "files", "link.key"]) {
            renameSync(join(target, name), join(aside, name));
          }
        }
        if (stage === "half in") renameSync(join(staging, "state.db"), join(target, "state.db"));
        const names = {
          staging: ".restore-abc123",
          aside: stage === "promised" ? "before-restore-20261121T000000" : null,
        };
        writeFileSync(join(target, "restore.pending"), JSON.stringify(names));

        const other = await start(target);
        await other.stop();
        expect((await entriesIn(target)).notes.slice(0, before.length)).toEqual(before);
        expect(existsSync(join(aside, "state.db"))).toBe(true);
        expect(readdirSync(target).filter((name) => /restore\.pending|^\.restore/.test(name))).toEqual([]);
      }
    },
    longMs,
  );

  it(
    "takes no file that is damaged, changed, of a later program, or leads out of the folder, and leaves what is there",
    async () => {
      const whole = readFileSync(file);
      const made = async (name: string, change: (folder: string) => string[]): Promise<string> => {
        const folder = mkdtempSync(join(directory, "change-"));
        await extract({ file, cwd: folder });
        const extra = change(folder);
        const changed = join(directory, `${name}.tar.gz`);
        await create({ file: changed, cwd: folder, gzip: true, preservePaths: true }, [
          ...readdirSync(folder),
          ...extra,
        ]);
        return changed;
      };
      const rewrite = (folder: string, from: RegExp, to: string): void =>
        writeFileSync(
          join(folder, "manifest.json"),
          readFileSync(join(folder, "manifest.json"), "utf8").replace(from, to),
        );
      const cut = join(directory, "cut.tar.gz");
      writeFileSync(cut, whole.subarray(0, whole.length - 2000));
      const none = join(directory, "none.tar.gz");
      writeFileSync(none, "no archive");
      writeFileSync(join(directory, "outside.txt"), "outside");

      const target = join(directory, "untouched");
      for (const [bad, told] of [
        [cut, "nguyên vẹn"],
        [none, "nguyên vẹn"],
        [
          await made("changed", (folder) => (writeFileSync(join(folder, "link.key"), "x".repeat(32)), [])),
          "link.key đã bị thay đổi",
        ],
        [await made("missing", (folder) => (rmSync(join(folder, "library.db")), [])), "thiếu library.db"],
        [await made("foreign", (folder) => (writeFileSync(join(folder, "evil.js"), ""), [])), "tệp lạ"],
        [await made("outward", () => ["../outside.txt"]), "nguyên vẹn"],
        [await made("path", (folder) => (rewrite(folder, /"link\.key"/, '"../../link.key"'), [])), "sai bản kê"],
        [await made("later", (folder) => (rewrite(folder, /"state\.db": \d+/, '"state.db": 999'), [])), "mới hơn"],
        [join(directory, "nowhere.tar.gz"), "Không có bản sao lưu"],
      ] as const) {
        const { code, stdout, stderr } = await restore(target, bad);
        expect({ bad, code, stdout, stderr }).toEqual({
          bad,
          code: 3,
          stdout: "",
          stderr: expect.stringContaining(told),
        });
        expect(readdirSync(target).filter((name) => name !== "server.lock")).toEqual([]);
      }
    },
    longMs,
  );

  it("and backing up say how they are used", async () => {
    for (const [program, ...words] of [["backup"], ["backup", "a", "b"], ["restore"], ["restore", "a", "--what"]]) {
      const { code, stderr } = await run(`bot/cli/${String(program)}.js`, words, data);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`Cách dùng: npm run ${String(program)}`)]);
    }
    const empty = join(directory, "empty");
    mkdirSync(empty);
    expect((await run("bot/cli/backup.js", [join(directory, "x")], empty)).code).toBe(3);
  });
});
