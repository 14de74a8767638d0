import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openSearch, openSqlite, updateVectorIndex, type IndexFiles, type Library } from "../../knowledge/index";
import { startScriptedModel } from "../fixtures/scripted-model";
import { startClock, untilMondayMs, workingTimeFrom } from "./clock";
import { deploy, type Deployment, type Engine, type Office } from "./deployment";
import { makeDisk } from "./disk";
import { startFarEnd, type FarEnd } from "./far-end";
import { faultKinds, faultOf, type FaultKind, type Scene } from "./faults";
import { countApologies, wrongAnswers, wrongNotes } from "./invariants";
import { keepOn, newChatters, newReader, note, say, type Chatter } from "./people";
import { metricsOf } from "./prepare";
import { randomOf, type Random } from "./random";
import { brokenNotices, readerJob, type ReaderJob } from "./reader-job";
import { admin } from "./submission";

/** What came of one run. */
export interface RunReport {
  readonly seed: number;
  readonly engine: Engine;
  readonly kinds: readonly FaultKind[];
  /** What was done, with milliseconds from the start. */
  readonly story: readonly string[];
  /** What must not be; empty where all held. */
  readonly problems: readonly string[];
  readonly accepted: number;
  readonly apologies: number;
  readonly ms: number;
}

/** How long nothing may move, once the faults are over, before it is said not to come to rest. */
const settleMs = 45_000;
/** What one person says in a run, so that a slow machine is not buried. */
const mostSaid = 25;

/** One run: people talk, faults strike, and afterwards everything is counted. `only` names the faults in place of the seed's choice. */
export async function runFaults(seed: number, office: Office, only: readonly FaultKind[]): Promise<RunReport> {
  const random = randomOf(seed);
  const kinds = chooseKinds(random.child("kinds"), only, office.cluster === null ? "sqlite" : "postgres");
  const began = Date.now();
  const story: string[] = [];
  const problems: string[] = [];
  const tell = (line: string): void => void story.push(`${Date.now() - began} ms: ${line}`);
  const complain = (problem: string): void => void (problems.includes(problem) || problems.push(problem));

  const directory = mkdtempSync(join(tmpdir(), `faults-${seed}-`));
  const dataDir = join(directory, "data");
  const disk = kinds.includes("disk full") ? makeDisk(dataDir) : null;
  mkdirSync(dataDir, { recursive: true });
  cpSync(office.dataDir, dataDir, { recursive: true });
  const clock = startClock(directory);
  const farEnd = await startFarEnd(random.child("connector"));
  const model = kinds.includes("model hanging")
    ? await startScriptedModel({ says: "Nộp trước ngày 15/12 [1]." })
    : null;
  const settings = {
    ...clock.settings,
    MESSAGES_PER_MINUTE: "9999",
    ADMIN_OBJECT_IDS: admin,
    ...(model !== null && {
      LLM_PROVIDER: "ollama",
      LLM_MODEL: "m",
      LLM_BASE_URL: model.url,
      LLM_TIMEOUT_SECONDS: "5",
    }),
  };
  const deployment = await deploy(office, dataDir, settings);
  const reader = readerJob(join(directory, "documents"), dataDir, deployment.settings);
  const chatters = newChatters();
  const page = newReader();
  const submitted: string[] = [];
  const contacts: (() => Promise<unknown>)[] = [];
  try {
    tell(`${deployment.engine}: ${kinds.join(", ")}`);
    const scene = { deployment, farEnd, clock, model, disk, reader, submitted, contacts, tell, complain };
    const turns = random.child("bots");
    const anyBot = () => turns.pick(deployment.bots).running();

    const load = new AbortController();
    const people = Promise.all([
      ...chatters.map(async (who) =>
        keepOn(
          async () => who.accepted.length < mostSaid && say(who, anyBot(), farEnd.url, complain),
          random.child(who.name),
          load.signal,
        ),
      ),
      keepOn(async () => note(page, anyBot(), complain), random.child("page"), load.signal),
    ]);
    // Everybody has met the connector of this run before anything happens.
    await until(() => chatters.every(({ accepted }) => accepted.length > 0), 20_000);
    await strikeAll(kinds, scene, random);
    await pause(300);
    load.abort();
    await people;
    tell("the faults are over");

    clock.shift(workingTimeFrom(clock.shiftMs()));
    const unsettled = await settle({ deployment, farEnd, chatters, contacts, complain, tell, anyBot });
    if (unsettled !== null) problems.push(`it does not come to rest: ${unsettled}`);
    await until(async () => note(page, anyBot(), complain), 10_000);
    tell("it has come to rest");
    // A vector index that is of no use is made anew by the next reading; until then the words answer alone.
    if (reader.hasBegun() || kinds.includes("index file broken")) {
      const unread = await reader.complete();
      if (unread !== null) problems.push(unread);
    }
    for (const bot of deployment.bots)
      if (bot.deaths() > 0) problems.push(`a bot ended by itself, ${bot.deaths()} times`);
    await deployment.halt();

    for (const who of chatters) for (const problem of wrongAnswers(who, farEnd.shown)) complain(problem);
    const state = await deployment.openState();
    problems.push(...(await wrongNotes(chatters, page, farEnd.shown, state)));
    await state.close();
    const apologies = countApologies(farEnd.shown);
    if (apologies > 0 && !kinds.some((kind) => faultOf(kind).hitsState))
      problems.push(`${apologies} apologies, where the state could always be written`);
    problems.push(...(await wrongLibrary(deployment, reader, submitted, directory)));
    if (problems.length > 0) keepEvidence(seed, deployment, farEnd);
    return {
      seed,
      engine: deployment.engine,
      kinds,
      story,
      problems,
      apologies,
      accepted: chatters.reduce((sum, { accepted }) => sum + accepted.length, page.acknowledged.length),
      ms: Date.now() - began,
    };
  } finally {
    await deployment.stop();
    await farEnd.stop();
    await model?.close();
    disk?.remove();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Two or three kinds at once: most of what is lost is lost between two of them. */
function chooseKinds(random: Random, only: readonly FaultKind[], engine: Engine): readonly FaultKind[] {
  if (only.length > 0) return only;
  const possible = faultKinds.filter((kind) => faultOf(kind).engines.includes(engine));
  // There is one wire to the database, and it is in one state at a time.
  const [wire, ...others] = [...random.some(possible, random.whole(2, 4))].sort(byWire);
  const chosen = [...(wire === undefined ? [] : [wire]), ...others.filter((kind) => !isOfWire(kind))];
  if (!chosen.some((kind) => faultOf(kind).needsPeace)) return chosen;
  return chosen.filter((kind) => !kind.startsWith("connector") && !faultOf(kind).hitsState);
}

function isOfWire(kind: FaultKind): boolean {
  return ["database gone", "database refusing", "database slow"].includes(kind);
}

function byWire(one: FaultKind, other: FaultKind): number {
  return Number(isOfWire(other)) - Number(isOfWire(one));
}

async function strikeAll(kinds: readonly FaultKind[], scene: Omit<Scene, "random">, random: Random): Promise<void> {
  const when = random.child("when");
  const strikes = kinds.map(async (kind) => {
    await pause(when.between(0, 1500));
    await faultOf(kind).strike({ ...scene, random: random.child(kind) });
  });
  // It becomes Monday meanwhile, and people are to be reminded.
  const monday = async (): Promise<void> => {
    await pause(when.between(200, 2500));
    if (!kinds.includes("clock jumping")) scene.clock.shift(untilMondayMs);
  };
  await Promise.all([...strikes, monday()]);
}

interface Settling {
  readonly deployment: Deployment;
  readonly farEnd: FarEnd;
  readonly chatters: readonly Chatter[];
  readonly contacts: Scene["contacts"];
  readonly tell: (line: string) => void;
  readonly complain: (problem: string) => void;
  readonly anyBot: () => ReturnType<Deployment["bots"][number]["running"]>;
}

/** Everybody writes once more, so that she is offered what may not have arrived, until nothing is left; null, or what is. */
async function settle({
  deployment,
  farEnd,
  chatters,
  contacts,
  complain,
  tell,
  anyBot,
}: Settling): Promise<string | null> {
  let left = "nobody could be reached";
  let movedAt = Date.now();
  for (let before = -1, round = 0; round < 12 && Date.now() - movedAt < settleMs; round += 1) {
    if (farEnd.shown.length !== before) movedAt = Date.now();
    before = farEnd.shown.length;

    for (const who of chatters) {
      if (!(await until(async () => say(who, anyBot(), farEnd.url, complain), 15_000)))
        return `${who.name} is not taken any more`;
    }
    for (const contact of contacts) await contact();
    const isQuiet = async (): Promise<boolean> => {
      left = [await depthsOf(deployment), ...chatters.flatMap((who) => wrongAnswers(who, farEnd.shown))]
        .filter((one) => one !== null)
        .join("; ");
      return left === "";
    };
    if (await until(isQuiet, 8_000)) return null;
    tell(`not yet: ${left.slice(0, 200)}`);
  }
  return left;
}

/** What the programs say that they have in hand, beside what they will offer to whoever writes next; null for nothing. */
async function depthsOf({ bots }: Deployment): Promise<string | null> {
  const bot = bots.map((one) => one.running()).find((one) => one !== null);
  if (bot === undefined) return "no bot runs";
  const open = [...(await metricsOf(bot.url)).matchAll(/^cam_nang_(inbox|outbox)_\w+\{.*(?<!unknown")\} [1-9]\d*$/gm)];
  return open.length === 0 ? null : open.map(([line]) => line).join(", ");
}

/** Asks again and again; whether it came true in time. */
async function until(isTrue: () => boolean | Promise<boolean>, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await pause(40)) {
    try {
      if (await isTrue()) return true;
    } catch (error) {
      // A bot that is asked may die in this moment.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return false;
}

const queries = [
  "báo cáo sơ kết kết nghĩa",
  "Việc 7 của thong-bao-an.txt",
  "kinh phí liên kết giáo dục",
  "truong bien gioi",
];

/** The files whole, each document whole, and the search what it would be if its index were made anew. */
async function wrongLibrary(
  deployment: Deployment,
  reader: ReaderJob,
  submitted: readonly string[],
  directory: string,
): Promise<readonly string[]> {
  const problems: string[] = [];
  if (deployment.engine === "sqlite")
    for (const name of ["state.db", "library.db"]) {
      const file = openSqlite(join(deployment.dataDir, name));
      const found = file.prepare("SELECT integrity_check AS found FROM pragma_integrity_check").all() as {
        found: string;
      }[];
      if (found[0]?.found !== "ok") problems.push(`${name}: ${JSON.stringify(found)}`);
      file.close();
    }
  const { library, indexFiles } = await deployment.openLibrary();
  problems.push(...(await brokenNotices(library, reader.hasBegun() ? ["moi"] : ["cu"])));
  const files = (await library.documents({ everything: true })).map(({ file }) => file);
  for (const name of submitted)
    if (files.filter((file) => file === name).length !== 1)
      problems.push(`${name} is in the library ${files.filter((file) => file === name).length} times`);
  const anew = join(directory, "anew");
  mkdirSync(anew);
  await updateVectorIndex(library, anew);
  const [kept, rebuilt] = [await findIn(library, indexFiles), await findIn(library, anew)];
  for (const [at, query] of queries.entries())
    if (kept[at] !== rebuilt[at])
      problems.push(`“${query}” finds ${String(kept[at])}, and anew ${String(rebuilt[at])}`);
  await library.close();
  return problems;
}

async function findIn(library: Library, where: string | IndexFiles): Promise<readonly string[]> {
  const search = await openSearch(library, where);
  const found: string[] = [];
  for (const query of queries) {
    const hits = await search.search(query, { limit: 5 });
    found.push(hits.map(({ chunk }) => chunk.id).join(" "));
  }
  search.close();
  return found;
}

/** What the programs wrote, and what people saw, for who looks into a run that failed. */
function keepEvidence(seed: number, { bots }: Deployment, { shown }: FarEnd): void {
  const folder = process.env["FAULTS_EVIDENCE"];
  if (folder === undefined || folder === "") return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `run-${seed}.log`), bots.map((bot) => bot.written()).join("\n"));
  const lines = shown.map(({ conversation, replyToId, text }) => JSON.stringify({ conversation, replyToId, text }));
  writeFileSync(join(folder, `run-${seed}.shown.jsonl`), lines.join("\n"));
}
