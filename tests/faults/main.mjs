// npm run faults -- [--runs 200] [--seed 1] [--only "bot killed,disk full"] [--engine sqlite|postgres] [--jobs 2] [--speed 8] [--evidence FOLDER]
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";

const text = { type: "string" };
const options = {
  runs: { ...text, default: "200" },
  seed: { ...text, default: "1" },
  only: text,
  engine: text,
  jobs: text,
  speed: text,
  evidence: text,
};
let given;
try {
  given = parseArgs({ options }).values;
} catch (error) {
  console.error(
    `${error.message}\nnpm run faults -- [--runs N] [--seed N] [--only KIND,KIND] [--engine sqlite|postgres] [--jobs N] [--speed N] [--evidence FOLDER]`,
  );
  process.exit(2);
}
const env = {
  ...process.env,
  FAULTS_TELL: "1",
  FAULTS_RUNS: given.runs,
  FAULTS_SEED: given.seed,
  FAULTS_ONLY: given.only ?? "",
  ...(given.engine !== undefined && { FAULTS_ENGINE: given.engine }),
  ...(given.jobs !== undefined && { FAULTS_JOBS: given.jobs }),
  ...(given.speed !== undefined && { FAULTS_SPEED: given.speed }),
  FAULTS_EVIDENCE: given.evidence ?? "",
};
const jest = spawn("npx", ["jest", "tests/faults", "--silent=false"], { env, stdio: "inherit" });
jest.on("close", (code) => process.exit(code === 0 ? 0 : 1));
