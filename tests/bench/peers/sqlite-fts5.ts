import { join } from "node:path";
import Database from "better-sqlite3";
import type { Hit, Open } from "./peer.js";
import { splitTexts } from "./split-texts.js";

/** With what is to be indexed in place of the text, where something is; and with all words of a question, any of which may be found. */
export function openFts5(indexed: (text: string) => string, words: (question: string) => string[]): Open {
  return async (texts, options) => {
    const database = new Database(join(options.folder, "fts5.db"));
    database.exec(
      `CREATE VIRTUAL TABLE pieces USING fts5(indexed, piece UNINDEXED, tokenize = "unicode61 remove_diacritics 2 tokenchars '_'")`,
    );
    const insert = database.prepare("INSERT INTO pieces VALUES (?, ?)");
    const pieces = await splitTexts(texts, options);
    database.transaction(() => {
      for (const { metadata } of pieces) insert.run(indexed(metadata.text), JSON.stringify(metadata));
    })();
    const select = database.prepare("SELECT piece FROM pieces WHERE pieces MATCH ? ORDER BY rank LIMIT ?").pluck();
    return {
      async search(question, limit) {
        const any = words(question)
          .map((word) => `"${word}"`)
          .join(" OR ");
        return any === "" ? [] : select.all(any, limit).map((piece) => JSON.parse(piece as string) as Hit);
      },
      async save() {},
    };
  };
}
