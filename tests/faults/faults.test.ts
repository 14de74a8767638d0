import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { faultKinds, type FaultKind } from "./faults";
import { prepareOffice } from "./prepare";
import { runFaults, type RunReport } from "./run";

const first = Number(process.env["FAULTS_SEED"] ?? "1");
const count = Number(process.env["FAULTS_RUNS"] ?? "20");
const only = (process.env["FAULTS_ONLY"] ?? "").split(",").filter((kind) => kind !== "") as FaultKind[];
/** Runs mostly wait. */
const atOnce = Number(process.env["FAULTS_JOBS"] ?? "2");
const seeds = Array.from({ length: count }, (_, at) => first + at);

const directory = mkdtempSync(join(tmpdir(), "faults-"));
const reports = new Map<number, Promise<RunReport>>();

beforeAll(async () => {
  const unknown = only.filter((kind) => !faultKinds.includes(kind));
  if (unknown.length > 0)
    throw new Error(`no fault is called ${unknown.join(", ")}; there are: ${faultKinds.join(", ")}`);
  const prepared = await prepareOffice(directory);
  const lanes = Array.from({ length: atOnce }, () => Promise.resolve<unknown>(undefined));
  for (const [at, seed] of seeds.entries()) {
    const report = (lanes[at % atOnce] ?? Promise.resolve()).then(() => runFaults(seed, prepared, only));
    lanes[at % atOnce] = report.catch(() => undefined);
    reports.set(seed, report);
  }
}, 120_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it.each(seeds)(
  "whatever fails, nothing that was taken is lost, nothing is said twice, and all comes back by itself (seed %i)",
  async (seed) => {
    const report = await reports.get(seed);
    if (report === undefined) throw new Error("the run was never begun");
    const { problems, story, kinds, accepted, ms, apologies } = report;
    if (process.env["FAULTS_TELL"] === "1")
      console.error(`seed ${seed}, ${ms} ms, ${accepted} taken, ${apologies} apologies: ${kinds.join(", ")}`);
    expect({ seed, problems, story: problems.length > 0 ? story : [] }).toEqual({ seed, problems: [], story: [] });
    expect(accepted).toBeGreaterThan(10);
  },
  240_000,
);
