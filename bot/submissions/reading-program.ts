import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import type { DocumentId, FieldCorrection } from "../../knowledge/index";

const documentId = z.string().transform((id) => id as DocumentId);
const answer = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("read") }),
  z.object({ outcome: z.literal("failed"), reason: z.string(), message: z.string().nullable() }),
  z.object({
    outcome: z.enum(["added", "replaced", "unchanged"]),
    document: documentId,
    replaced: documentId.nullable(),
    lost: z.number(),
  }),
  z.object({ outcome: z.literal("taken-back"), restored: documentId.nullable() }),
  z.object({ outcome: z.literal("gone"), restored: z.null() }),
]);

/** What the reading program said; `stopped` where it ended without a word, was ended, or was too slow. */
export type ProgramAnswer =
  z.output<typeof answer> | { readonly outcome: "stopped"; readonly why: "signal" | "too-slow" | "fault" };

/** How a document is published. */
export interface PublishRequest {
  /** The name under which the library keeps it. */
  readonly file: string;
  readonly replaces: DocumentId | null;
  readonly corrections: readonly FieldCorrection[];
}

/** The reading program, in a process of its own: the bot itself neither reads files of strangers nor writes the library. */
export interface ReadingProgram {
  /** Reads a file as one of that name, and keeps what was found in the folder. */
  read(folder: string, file: string, name: string): Promise<ProgramAnswer>;
  /** Brings what was read into the library, in one transaction, and keeps the file beside it. */
  publish(folder: string, file: string, request: PublishRequest): Promise<ProgramAnswer>;
  takeBack(document: DocumentId): Promise<ProgramAnswer>;
}

export interface ReadingProgramSettings {
  readonly dataDir: string;
  /** Handed over by environment, where no list of processes shows it; null for files of SQLite under `dataDir`. */
  readonly databaseUrl: string | null;
  /** The time to live in; null for the real clock. */
  readonly now: Date | null;
  /** Ends what runs. */
  readonly signal: AbortSignal;
  readonly limits?: Partial<Limits>;
}

interface Limits {
  /** The reading program bounds each page and each silence itself; this is for all of one file. */
  readonly readMs: number;
  readonly writeMs: number;
}

const defaultLimits: Limits = { readMs: 30 * 60_000, writeMs: 10 * 60_000 };

export function createReadingProgram(settings: ReadingProgramSettings): ReadingProgram {
  const { dataDir, databaseUrl, now, signal } = settings;
  const limits = { ...defaultLimits, ...settings.limits };
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? "",
    ...(now !== null && { CAM_NANG_NOW: now.toISOString() }),
  };
  const program = join(__dirname, "..", "..", "ingest", "submitted", "main.js");

  /** `input` null leaves the program's standard input open: it ends with us. */
  async function run(words: readonly string[], input: string | null, timeoutMs: number): Promise<ProgramAnswer> {
    if (signal.aborted) return { outcome: "stopped", why: "signal" };
    const child = spawn(process.execPath, [program, ...words], { stdio: ["pipe", "pipe", "inherit"], env });
    let isSlow = false;
    const end = () => void child.kill("SIGKILL");
    const timer = setTimeout(() => {
      isSlow = true;
      end();
    }, timeoutMs);
    signal.addEventListener("abort", end);
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    // It may end before it has taken everything; how it ended is told below.
    child.stdin.on("error", () => undefined);
    if (input !== null) child.stdin.end(input);
    await new Promise<void>((resolve) => {
      child.once("close", () => resolve());
      child.once("error", () => resolve());
    });
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    // What was told stands, also where the program was ended behind it.
    const told = readAnswer(said);
    if (told !== null) return told;
    return { outcome: "stopped", why: signal.aborted ? "signal" : isSlow ? "too-slow" : "fault" };
  }

  return {
    read: async (folder, file, name) => run(["read", folder, file, name], null, limits.readMs),
    publish: async (folder, file, request) => run(["publish", folder, file], JSON.stringify(request), limits.writeMs),
    takeBack: async (document) => run(["take-back", document], "", limits.writeMs),
  };
}

function readAnswer(said: string): ProgramAnswer | null {
  try {
    return answer.safeParse(JSON.parse(said)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
