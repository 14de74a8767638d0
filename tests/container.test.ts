import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { root } from "./bot/cli/run-command";

const read = (name: string): string => readFileSync(join(root, name), "utf8");
const dockerfile = read("Dockerfile").replace(/\\\n/g, " ").split("\n");
const instructions = (name: string): string[] =>
  dockerfile.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length).trim());

it("copies into the image only what is here and not left out, everything that the program is built from", () => {
  const copied = instructions("COPY")
    .filter((words) => !words.startsWith("--from"))
    .flatMap((words) => words.split(/\s+/).slice(0, -1));
  for (const path of copied) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  const ignored = read(".dockerignore").split("\n");
  expect(ignored).toContain("*");
  const letIn = ignored.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
  expect([...letIn].sort()).toEqual([...copied].sort());
  const sources = (JSON.parse(read("tsconfig.json")) as { include: string[] }).include.map(
    (glob) => glob.split("/")[0],
  );
  expect(copied).toEqual(expect.arrayContaining([...sources, "package.json", "package-lock.json", ".npmrc"]));
});

it("builds from the lock file, and runs what was built as nobody of importance", () => {
  expect(instructions("RUN")).toContain("npm ci");
  expect(instructions("USER")).toEqual(["node"]);
  const [command] = instructions("CMD").map((words) => JSON.parse(words) as string[]);
  expect(existsSync(join(root, command?.[1] ?? ""))).toBe(true);
  const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
  expect(engines.node).toBe(">=20.19");
  for (const image of instructions("FROM")) expect(image).toMatch(/^node:2[24]-[a-z]+-slim\b/);
});

it("asks for no port and no folder that the composition does not give", () => {
  const settings = Object.fromEntries(
    instructions("ENV").flatMap((line) => line.split(/\s+/).map((pair) => pair.split("=") as [string, string])),
  );
  const composition = read("compose.yaml");
  expect(composition).toContain(`:${settings["PORT"] ?? ""}"`);
  expect(composition).toContain(`data:${settings["DATA_DIR"] ?? ""}`);
  expect(instructions("VOLUME")).toEqual([settings["DATA_DIR"]]);
});
