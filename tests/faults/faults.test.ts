import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { noOwnPostgres } from "../fixtures/postgres";
import type { Engine, Office } from "./deployment";
import { faultKinds, type FaultKind } from "./faults";
import { prepareOffice } from "./prepare";
import { runFaults, type RunReport } from "./run";

const first = Number(process.env["FAULTS_SEED"] ?? "1");
const count = Number(process.env["FAULTS_RUNS"] ?? "20");
const only = (process.env["FAULTS_ONLY"] ?? "").split(",").filter((kind) => kind !== "") as FaultKind[];
/** Runs mostly wait. */
const atOnce = Number(process.env["FAULTS_JOBS"] ?? "2");
const seeds = Array.from({ length: count }, (_, at) => first + at);
const wanted = process.env["FAULTS_ENGINE"] as Engine | undefined;
/** Every other run has three processes over PostgreSQL. */
const engineOf = (seed: number): Engine => wanted ?? (seed % 2 === 0 ? "postgres" : "sqlite");
const isPossible = (seed: number): boolean => engineOf(seed) === "sqlite" || noOwnPostgres === null;
const [possible, impossible] = [seeds.filter(isPossible), seeds.filter((seed) => !isPossible(seed))];

const directory = mkdtempSync(join(tmpdir(), "faults-"));
const reports = new Map<number, Promise<RunReport>>();

beforeAll(async () => {
  const unknown = only.filter((kind) => !faultKinds.includes(kind));
  if (unknown.length > 0)
    throw new Error(`no fault is called ${unknown.join(", ")}; there are: ${faultKinds.join(", ")}`);
  const offices = new Map<Engine, Office>();
  for (const engine of new Set(possible.map(engineOf))) offices.set(engine, await prepareOffice(directory, engine));
  const run = async (seed: number): Promise<RunReport> => {
    const office = offices.get(engineOf(seed));
    if (office === undefined) throw new Error("the office of this run was never prepared");
    return runFaults(seed, office, only);
  };
  const lanes = Array.from({ length: atOnce }, () => Promise.resolve<unknown>(undefined));
  for (const [at, seed] of possible.entries()) {
    const report = (lanes[at % atOnce] ?? Promise.resolve()).then(() => run(seed));
    lanes[at % atOnce] = report.catch(() => undefined);
    reports.set(seed, report);
  }
}, 240_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

if (impossible.length > 0)
  it.skip.each(impossible)(`a run over PostgreSQL is left out (seed %i): ${noOwnPostgres ?? ""}`, () => undefined);

it.each(possible)(
  "whatever fails, nothing that was taken is lost, nothing is said twice, and all comes back by itself (seed %i)",
  async (seed) => {
    const report = await reports.get(seed);
    if (report === undefined) throw new Error("the run was never begun");
    const { problems, story, engine, kinds, accepted, ms, apologies } = report;
    if (process.env["FAULTS_TELL"] === "1")
      console.error(
        `seed ${seed}, ${ms} ms, ${accepted} taken, ${apologies} apologies: ${engine}: ${kinds.join(", ")}`,
      );
    expect({ seed, problems, story: problems.length > 0 ? story : [] }).toEqual({ seed, problems: [], story: [] });
    expect(accepted).toBeGreaterThan(10);
  },
  240_000,
);
