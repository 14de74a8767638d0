import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const keyBytes = 32;

/**
 * The secret that links to papers are signed with: made once in the data directory, readable by its owner alone. Whoever
 * deletes the file makes every link given before invalid.
 */
export function readLinkKey(dataDir: string): Buffer {
  const file = join(dataDir, "link.key");
  try {
    writeFileSync(file, randomBytes(keyBytes), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = readFileSync(file);
  if (key.length !== keyBytes) throw new Error(`${file} is damaged: delete it and start again`);
  return key;
}
