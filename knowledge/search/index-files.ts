import type { PostgresEngine } from "../sql/index";

/** What an index keeps to begin from, by name: a folder of the disk, or a database that several machines share. All pass `tests/contracts/index-files`. */
export interface IndexFiles {
  /** Where they are, for messages; without a secret. */
  readonly place: string;
  /** Where vectors are kept and searched in place of files; null where they are in files. */
  readonly vectorDatabase: PostgresEngine | null;
  names(): Promise<readonly string[]>;
  /** Null where there is none of that name, or no more. */
  read(name: string): Promise<Buffer | null>;
  /** Has `use` read the content as a file of the disk, at the path that it is given; null where there is none of that name. */
  withFile<Result>(name: string, use: (path: string) => Promise<Result>): Promise<Result | null>;
  /** Puts files in place of those of their names; a reader, or a kill, meets each as it was or as it is now. */
  save(files: readonly FileToSave[]): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
  /** Differs after every save of the file; cheap. Null where there is none. */
  version(name: string): Promise<string | null>;
}

export interface FileToSave {
  readonly name: string;
  /** Writes the content into a file of the disk at the path. Those of one save are written in their order. */
  readonly write: (path: string) => Promise<unknown>;
}
