import type { Migration } from "./migrate";

/** "CNLB" as SQLite's application id: tells a library from any other database. */
export const libraryApplicationId = 0x434e4c42;

/** Grows with every kind of fact that reading learns to find. */
export const factsVersion = 8;

/**
 * Numbered from 1; a step that was ever released is never edited. Chunks keep spans and no text: their text is sliced from the
 * document's, so it cannot differ from it. `AUTOINCREMENT` keeps the labels of removed chunks from being given again. A row of `correction`
 * is never changed but to be undone: what was read stays as it was read, and the corrections are laid over it.
 */
export const libraryMigrations: readonly Migration[] = [
  `
  PRAGMA application_id = ${libraryApplicationId};
  CREATE TABLE state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    generation INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    chunks INTEGER NOT NULL
  ) STRICT;
  INSERT INTO state VALUES (1, 0, 0, 0);

  CREATE TABLE document (
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('sample', 'office')),
    read_at TEXT NOT NULL,
    superseded_by TEXT,
    about TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX document_by_file ON document (file, origin);
  CREATE VIEW answering AS
    SELECT id, file FROM document
    WHERE superseded_by IS NULL
      AND (origin = 'office' OR NOT EXISTS (SELECT 1 FROM document WHERE origin = 'office' AND superseded_by IS NULL));

  CREATE TABLE provision (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE chunk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    provision TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    path TEXT NOT NULL
  ) STRICT;
  CREATE INDEX chunk_by_document ON chunk (document);

  CREATE TABLE fact (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('deadline', 'contact', 'reference')),
    ordinal INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, document, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX fact_by_document ON fact (document);
  `,
  // How damaged places are read: JSON, an array of corrections.
  `ALTER TABLE document ADD COLUMN corrections TEXT NOT NULL DEFAULT '[]'`,
  `
  ALTER TABLE document ADD COLUMN claims_version INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE claim (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    key TEXT,
    value TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX claim_by_key ON claim (key, value, document) WHERE key IS NOT NULL;
  CREATE INDEX claim_without_key ON claim (document) WHERE key IS NULL;

  CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    deadline INTEGER,
    was TEXT,
    value TEXT,
    at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT;
  CREATE INDEX correction_by_document ON correction (document);
  `,
  // What an index needs to know of a document stands in an index of its own: a row's last columns lie behind its whole text.
  `
  ALTER TABLE document ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE document ADD COLUMN first_chunk INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE document ADD COLUMN chunk_count INTEGER NOT NULL DEFAULT 0;
  UPDATE document SET
    revision = (SELECT generation FROM state),
    first_chunk = (SELECT coalesce(min(c.id), 0) FROM chunk c WHERE c.document = document.id),
    chunk_count = (SELECT count(*) FROM chunk c WHERE c.document = document.id);
  CREATE INDEX document_by_standing ON document (superseded_by, origin, id, revision, first_chunk, chunk_count);
  CREATE INDEX document_by_claims ON document (claims_version);
  DROP VIEW answering;
  CREATE VIEW answering AS
    SELECT id, file, revision, first_chunk, chunk_count FROM document
    WHERE superseded_by IS NULL
      AND (origin = 'office' OR NOT EXISTS (SELECT 1 FROM document WHERE origin = 'office' AND superseded_by IS NULL));
  `,
  // Duties and figures; a document that was read before there were any is read anew when its file is next offered.
  `
  ALTER TABLE document ADD COLUMN facts_version INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE duty (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE figure (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
  ) STRICT, WITHOUT ROWID;
  `,
];
