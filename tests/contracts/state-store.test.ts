import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { openState } from "../../bot/state/index";
import { describeStateStore } from "./state-store";

const directory = mkdtempSync(join(tmpdir(), "state-store-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let files = 0;
describeStateStore("state in SQLite", () => {
  const file = join(directory, `${files++}.db`);
  return { open: () => openState(file) };
});
