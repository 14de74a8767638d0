import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const program = join(__dirname, "../../dist/bot/main.js");

/** The built program in a process of its own. */
export interface RunningBot {
  readonly url: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves with its exit code, whatever ended it. */
  readonly ended: Promise<number | null>;
  readonly pid: number;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Only what the program needs of this process's environment, so that no setting of the developer leaks in. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"], ...settings };
}

/** Starts it on a free port and waits until it says where to chat; throws where it ends before. */
export async function runBot(dataDir: string, settings: Record<string, string> = {}): Promise<RunningBot> {
  const started = start({ PORT: "0", DATA_DIR: dataDir, CAM_NANG_NOW: "2026-11-21", ...settings });
  const { child, output, ended } = started;
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const found = /http:\/\/[\w.[\]:]+/.exec(output.stdout);
      if (found !== null) resolve(found[0].replace("localhost", "127.0.0.1"));
    });
    void ended.then((code) => reject(new Error(`the program ended with ${String(code)}:\n${output.stderr}`)));
  });
  return {
    url,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    ended,
    pid: child.pid ?? 0,
    post: (body, headers = {}) =>
      fetch(`${url}/api/messages`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Waits until it has nothing in hand: all that was accepted is answered, and what became of each message is written down. */
export async function untilQuiet({ url }: RunningBot, timeoutMs = 30_000): Promise<void> {
  const inHand = /^cam_nang_(inbox|outbox)_\w+\{status="(waiting|working|sending)"\} [1-9]/m;
  for (const end = Date.now() + timeoutMs; ; await pause(20)) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    if (!inHand.test(metrics)) return;
    if (Date.now() > end) throw new Error(`it does not come to rest:\n${metrics}`);
  }
}

/** Runs it where it is expected to end by itself. */
export async function runToItsEnd(settings: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const { output, ended } = start(settings);
  return { code: await ended, stderr: output.stderr };
}

function start(settings: Record<string, string>): {
  child: ChildProcess;
  output: { stdout: string; stderr: string };
  ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, [program], { env: environment(settings), stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  return { child, output, ended: new Promise((resolve) => child.once("close", resolve)) };
}
