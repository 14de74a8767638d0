import { join } from "node:path";
import { findProjectRoot } from "../../project-root";

/** The peers' own folder, with packages of its own. */
export const peersFolder = join(findProjectRoot(), "tests", "bench", "peers");

/** A program that is run as a system, and the sources that a user would have to write for it. */
interface Program {
  readonly module: string;
  readonly source: string;
}

export interface ComparedSystem {
  readonly name: string;
  readonly label: string;
  readonly isOurs: boolean;
  /** Null where it is not made for them. */
  readonly articles: Program | null;
  readonly documents: Program | null;
  /** Cuts texts up by its nature, articles too. */
  readonly alwaysCuts: boolean;
}

function ours(
  name: string,
  label: string,
  programs: { readonly articles?: string; readonly documents?: string },
): ComparedSystem {
  const program = (file: string | undefined): Program | null =>
    file === undefined
      ? null
      : {
          module: join(__dirname, "ours", `${file}.js`),
          source: join(findProjectRoot(), "bot", "cli", "peers", "ours", `${file}.ts`),
        };
  const read = { articles: program(programs.articles), documents: program(programs.documents) };
  return { name, label, isOurs: true, ...read, alwaysCuts: false };
}

function peer(name: string, label: string): ComparedSystem {
  const program = {
    module: join(peersFolder, "dist", "systems", `${name}.js`),
    source: join(peersFolder, "systems", `${name}.ts`),
  };
  return {
    name,
    label,
    isOurs: false,
    articles: program,
    documents: program,
    alwaysCuts: name.startsWith("langchain"),
  };
}

/** In the order of the tables. */
export const systems: readonly ComparedSystem[] = [
  ours("cam-nang", "Cẩm Nang", { articles: "articles", documents: "answers" }),
  ours("cam-nang-words", "Cẩm Nang, words without vectors", { articles: "articles-by-words" }),
  ours("cam-nang-passages", "Cẩm Nang, search without answers", { documents: "passages" }),
  peer("langchain-memory-hashed", "LangChain, in memory, hashed"),
  peer("langchain-memory-tf-idf", "LangChain, in memory, TF-IDF"),
  peer("langchain-hnsw-hashed", "LangChain, HNSWLib, hashed"),
  peer("langchain-hnsw-tf-idf", "LangChain, HNSWLib, TF-IDF"),
  peer("minisearch", "MiniSearch"),
  peer("minisearch-folded", "MiniSearch, folded"),
  peer("minisearch-fuzzy", "MiniSearch, folded, fuzzy"),
  peer("orama", "Orama"),
  peer("orama-folded", "Orama, folded"),
  peer("sqlite-fts5", "SQLite FTS5"),
  peer("sqlite-fts5-folded", "SQLite FTS5, folded"),
];
