import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { IndexFiles } from "./index-files";
import { isRunning } from "./is-running";

/** A folder of the parts inside the directory, and the files beside it that are an index's: others lie there too. */
const folder = "words";
const beside = /^vectors\./;
const aside = /\.(\d+)\.new$/;

/** Tells the saves of this process apart. */
let saves = 0;

/** Index files in a directory of the disk, which is made where it is missing. */
export function directoryFiles(directory: string): IndexFiles {
  const pathOf = (name: string) => join(directory, name);

  async function all(): Promise<readonly string[]> {
    const own = (await namesIn(directory)).filter((name) => beside.test(name));
    return [...own, ...(await namesIn(pathOf(folder))).map((name) => `${folder}/${name}`)];
  }

  return {
    place: directory,
    vectorDatabase: null,
    names: async () => (await all()).filter((name) => !aside.test(name)).sort(),
    read: (name) => readFile(pathOf(name)).catch(nullWhereMissing),
    async withFile(name, use) {
      const path = pathOf(name);
      return (await stat(path).catch(nullWhereMissing)) === null ? null : use(path);
    },
    async save(files) {
      for (const { name } of files) await mkdir(dirname(pathOf(name)), { recursive: true });
      // What processes that were killed while saving have left.
      for (const name of await all()) {
        const writer = aside.exec(name)?.[1];
        if (writer !== undefined && !isRunning(Number(writer))) await rm(pathOf(name), { force: true });
      }
      const nth = (saves += 1);
      const asideOf = (name: string) => pathOf(`${name}.${nth}.${process.pid}.new`);
      for (const { name, write } of files) {
        await write(asideOf(name));
        await makeDurable(asideOf(name));
      }
      for (const { name } of files) await rename(asideOf(name), pathOf(name));
    },
    async remove(names) {
      for (const name of names) await rm(pathOf(name), { force: true });
    },
    async version(name) {
      const found = await stat(pathOf(name)).catch(nullWhereMissing);
      return found === null ? null : `${found.ino} ${found.mtimeMs} ${found.size}`;
    },
  };
}

async function makeDurable(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function namesIn(directory: string): Promise<readonly string[]> {
  return (await readdir(directory).catch(nullWhereMissing)) ?? [];
}

function nullWhereMissing(error: unknown): null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return null;
  throw error;
}
