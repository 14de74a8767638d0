import { join } from "node:path";
import Database from "better-sqlite3";
import type { Hit, Open } from "./peer.js";
import { splitTexts, toHit } from "./split-texts.js";

/** With what is indexed of a text, and with the words of a question, of which any may be found. */
export function openFts5(indexed: (text: string) => string, words: (question: string) => string[]): Open {
  return async (texts, options) => {
    const database = new Database(join(options.folder, "fts5.db"));
    database.exec(`CREATE TABLE pieces (at INTEGER PRIMARY KEY, piece TEXT);
      CREATE VIRTUAL TABLE search USING fts5(
        indexed, content = '', tokenize = "unicode61 remove_diacritics 2 tokenchars '_'"
      )`);
    const [keep, index] = ["INSERT INTO pieces VALUES (?, ?)", "INSERT INTO search (rowid, indexed) VALUES (?, ?)"].map(
      (sql) => database.prepare(sql),
    );
    const pieces = (await splitTexts(texts, options)).map(toHit);
    database.transaction(() => {
      for (const [at, piece] of pieces.entries()) {
        keep?.run(at, JSON.stringify(piece));
        index?.run(at, indexed(piece.text));
      }
    })();
    const select = database.prepare(
      "SELECT piece FROM search JOIN pieces ON at = search.rowid WHERE search MATCH ? ORDER BY rank LIMIT ?",
    );
    return {
      async search(question, limit) {
        const any = words(question)
          .map((word) => `"${word}"`)
          .join(" OR ");
        return any === ""
          ? []
          : select
              .pluck()
              .all(any, limit)
              .map((piece) => JSON.parse(piece as string) as Hit);
      },
      async save() {},
    };
  };
}
