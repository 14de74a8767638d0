import { closeSync, openSync, readSync } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { all, first, run, type PostgresEngine, type SqlWork } from "../sql/index";
import type { IndexFiles } from "./index-files";

/** Who searches vectors: each process in a graph of its own in memory, or the database with pgvector. */
export const vectorStores = ["hnsw", "pgvector"] as const;
export type VectorStoreName = (typeof vectorStores)[number];

/** A file is kept in pieces of so many bytes: neither side ever holds a large one whole for the network. */
const pieceBytes = 1024 ** 2;

/** Anything, so long as it is the same in every process: files are saved one after the other. */
const saveLock = 0x434e4958;

interface Kept {
  readonly version: number;
  readonly bytes: number;
}

/** Index files in the library's database. A version, once there, is never changed; it goes with the next save of its name. */
export function postgresFiles(engine: PostgresEngine, vectorStore: VectorStoreName = "hnsw"): IndexFiles {
  const find = (name: string) =>
    engine.read(() => first<Kept>("SELECT version, bytes FROM index_file WHERE name = ?", [name]));

  /** Gives the pieces one after the other; fewer bytes than there should be where another version has taken its place meanwhile. */
  async function* piecesOf({ version, bytes }: Kept): AsyncIterable<Buffer> {
    for (let nth = 0; nth * pieceBytes < bytes; nth += 1) {
      const sql = "SELECT content FROM index_piece WHERE version = ? AND ordinal = ?";
      const piece = await engine.read(() => first<{ readonly content: Buffer }>(sql, [version, nth]));
      if (piece === undefined) return;
      yield piece.content;
    }
  }

  return {
    place: "DATABASE_URL",
    vectorDatabase: vectorStore === "pgvector" ? engine : null,
    names: async () =>
      (await engine.read(() => all<{ readonly name: string }>("SELECT name FROM index_file ORDER BY name"))).map(
        ({ name }) => name,
      ),
    async read(name) {
      const kept = await find(name);
      if (kept === undefined) return null;
      const pieces: Buffer[] = [];
      for await (const piece of piecesOf(kept)) pieces.push(piece);
      return pieces.length * pieceBytes < kept.bytes ? null : Buffer.concat(pieces);
    },
    async withFile(name, use) {
      const kept = await find(name);
      if (kept === undefined) return null;
      return withFolder(async (folder) => {
        const path = join(folder, "file");
        const file = await open(path, "w", 0o600);
        try {
          for await (const piece of piecesOf(kept)) await file.write(piece);
        } finally {
          await file.close();
        }
        return use(path);
      });
    },
    async save(files) {
      await withFolder(async (folder) => {
        const written: { readonly name: string; readonly path: string }[] = [];
        for (const [nth, { name, write }] of files.entries()) {
          const path = join(folder, String(nth));
          await write(path);
          written.push({ name, path });
        }
        await engine.write(function* () {
          yield* all("SELECT pg_advisory_xact_lock(?)", [saveLock]);
          for (const { name, path } of written) yield* replace(name, path);
        });
      });
    },
    async remove(names) {
      if (names.length === 0) return;
      await engine.write(function* () {
        yield* all("SELECT pg_advisory_xact_lock(?)", [saveLock]);
        for (const name of names) yield* run("DELETE FROM index_file WHERE name = ?", [name]);
      });
    },
    async version(name) {
      const kept = await find(name);
      return kept === undefined ? null : String(kept.version);
    },
  };
}

function* replace(name: string, path: string): SqlWork<void> {
  yield* run("DELETE FROM index_file WHERE name = ?", [name]);
  const added = yield* first<{ readonly version: number }>(
    "INSERT INTO index_file (name, bytes) VALUES (?, 0) RETURNING version",
    [name],
  );
  const version = added?.version;
  let bytes = 0;
  const file = openSync(path, "r");
  try {
    for (let nth = 0; ; nth += 1) {
      const piece = Buffer.alloc(pieceBytes);
      const length = readSync(file, piece, 0, pieceBytes, bytes);
      if (length === 0) break;
      yield* run("INSERT INTO index_piece (version, ordinal, content) VALUES (?, ?, ?)", [
        version,
        nth,
        piece.subarray(0, length),
      ]);
      bytes += length;
    }
  } finally {
    closeSync(file);
  }
  yield* run("UPDATE index_file SET bytes = ? WHERE version = ?", [bytes, version]);
}

/** A folder that is gone again when `use` is done. */
async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "cam-nang-index-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
