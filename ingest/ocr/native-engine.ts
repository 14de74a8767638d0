import { execFile, spawn, type ChildProcess } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { encodePageImage, type PageImage } from "./page-image";
import { thresholding_method, type Engine } from "./engine";

const language = "vie";
const listTimeoutMs = 10_000;

/** The path of an installed tesseract that has the Vietnamese data; null where there is none. */
export async function findNativeTesseract(searchPath: string): Promise<string | null> {
  for (const folder of searchPath.split(delimiter).filter(Boolean)) {
    const program = join(folder, process.platform === "win32" ? "tesseract.exe" : "tesseract");
    if ((await isExecutable(program)) && (await knowsLanguage(program))) return program;
  }
  return null;
}

/** A process a page; image and reading pass through pipes, so nothing is left on the disk, killed or not. */
export function startNativeEngine(program: string): Engine {
  let running: ChildProcess | null = null;
  return {
    recognise(image) {
      return new Promise((resolve, reject) => {
        const child = spawn(program, wordsFor(image), {
          // Several pages are read at once; threads within one page only get in each other's way.
          env: { ...process.env, OMP_THREAD_LIMIT: "1" },
          stdio: ["pipe", "pipe", "ignore"],
        });
        running = child;
        const pieces: Buffer[] = [];
        child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
        child.once("error", reject);
        child.stdin.once("error", reject); // it ended before it had the whole page
        child.once("close", (code) => {
          if (code === 0) resolve(Buffer.concat(pieces).toString("utf8"));
          else reject(new Error(`tesseract ended with code ${code}`));
        });
        child.stdin.end(encodePageImage(image));
      });
    },
    kill() {
      running?.kill("SIGKILL");
      return Promise.resolve();
    },
  };
}

function wordsFor({ dpi }: PageImage): readonly string[] {
  return [
    "stdin",
    "stdout",
    "-l",
    language,
    "--dpi",
    String(Math.round(dpi)),
    "-c",
    `thresholding_method=${thresholding_method}`,
    "hocr",
  ];
}

function isExecutable(program: string): Promise<boolean> {
  return access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function knowsLanguage(program: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(program, ["--list-langs"], { timeout: listTimeoutMs }, (error, out) => {
      resolve(error === null && out.split(/\s+/).includes(language));
    });
  });
}
