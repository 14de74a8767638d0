import { z } from "zod";
import {
  endpointContradictions,
  modelProviders,
  readEndpoint,
  vectorStores,
  type ModelEndpoint,
  type VectorStoreName,
} from "../knowledge";
import type { OcrSettings } from "./ocr";

const positive = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const environment = z.object({
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/, error: "phải là một địa chỉ postgres:// hoặc postgresql://" })
    .optional(),
  VECTOR_STORE: z.enum(vectorStores).default("hnsw"),
  CAM_NANG_NOW: z.iso.datetime({ offset: true }).optional(),
  INGEST_MAX_FILE_MB: positive(50),
  INGEST_MAX_PAGES: positive(2000),
  INGEST_MAX_CHARACTERS: positive(5_000_000),
  INGEST_TIMEOUT_SECONDS: positive(120),
  INGEST_MEMORY_MB: positive(1024),
  INGEST_OCR: z.enum(["auto", "js", "native", "off"]).default("auto"),
  INGEST_OCR_ENGINES: positive(2),
  INGEST_OCR_PAGE_SECONDS: positive(60),
  INGEST_OCR_MAX_PAGES: positive(500),
  EMBEDDINGS_PROVIDER: z.enum(modelProviders).optional(),
  EMBEDDINGS_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_API_KEY: z.string().optional(),
  EMBEDDINGS_AZURE_API_VERSION: z.string().optional(),
  EMBEDDINGS_DIMENSIONS: z.coerce.number().int().positive().optional(),
  PATH: z.string().default(""),
});

/** How much one file may ask of the machine before reading it is given up. */
export interface ReadingBounds {
  readonly maxFileBytes: number;
  readonly maxPages: number;
  /** Of those, how many may have to be read from their images. */
  readonly maxScannedPages: number;
  readonly maxCharacters: number;
  /** Without a sign of life; the time that recognising a page image takes is bounded by itself. */
  readonly timeoutMs: number;
  /** Heap of the process part that parses, in MiB. */
  readonly memoryMb: number;
}

/** A model that turns text into vectors. */
export interface EmbeddingModel extends ModelEndpoint {
  /** Length of its vectors. */
  readonly dimensions: number;
}

export interface IngestSettings {
  readonly dataDirectory: string;
  /** Address of the PostgreSQL database that holds the library, which may hold a password; null for a file of SQLite under `dataDirectory`. */
  readonly databaseUrl: string | null;
  /** Who searches vectors: each process itself, or that database. */
  readonly vectorStore: VectorStoreName;
  /** ISO instant to use instead of the clock; null for the clock. */
  readonly now: string | null;
  readonly bounds: ReadingBounds;
  readonly ocr: OcrSettings;
  /** Null: the embedder that comes with the program. */
  readonly embeddings: EmbeddingModel | null;
}

/** Settings that are wrong; the message names every one of them. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** Reads the settings of the reading program; empty values count as left out. Throws one {@link SettingsError} that names all that is wrong. */
export function readIngestSettings(env: Readonly<Record<string, string | undefined>>): IngestSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  const wrong = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`),
    ...(given["VECTOR_STORE"] === "pgvector" && given["DATABASE_URL"] === undefined
      ? ["VECTOR_STORE: pgvector cần DATABASE_URL"]
      : []),
    ...endpointContradictions("EMBEDDINGS", given).map(([name, problem]) => `${name}: ${problem}`),
  ];
  if (!parsed.success || wrong.length > 0) throw new SettingsError(`cấu hình sai: ${wrong.join("; ")}`);
  const settings = parsed.data;
  const endpoint = readEndpoint("EMBEDDINGS", given);
  const dimensions = settings.EMBEDDINGS_DIMENSIONS;
  return {
    dataDirectory: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL ?? null,
    vectorStore: settings.VECTOR_STORE,
    now: settings.CAM_NANG_NOW ?? null,
    bounds: {
      maxFileBytes: settings.INGEST_MAX_FILE_MB * 1024 * 1024,
      maxPages: settings.INGEST_MAX_PAGES,
      maxScannedPages: settings.INGEST_OCR_MAX_PAGES,
      maxCharacters: settings.INGEST_MAX_CHARACTERS,
      timeoutMs: settings.INGEST_TIMEOUT_SECONDS * 1000,
      memoryMb: settings.INGEST_MEMORY_MB,
    },
    ocr: {
      engine: settings.INGEST_OCR,
      engines: settings.INGEST_OCR_ENGINES,
      pageTimeoutMs: settings.INGEST_OCR_PAGE_SECONDS * 1000,
      searchPath: settings.PATH,
    },
    embeddings: endpoint === null || dimensions === undefined ? null : { ...endpoint, dimensions },
  };
}

export const defaultBounds: ReadingBounds = readIngestSettings({}).bounds;
