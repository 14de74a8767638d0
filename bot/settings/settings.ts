import { z } from "zod";
import {
  endpointContradictions,
  modelProviders,
  readEndpoint,
  vectorStores,
  type ModelEndpoint,
  type VectorStoreName,
} from "../../knowledge/index";
import { SettingsError } from "./settings-error";
import { isLoopbackHost } from "./loopback";

/** How the bot proves itself to the Bot Framework, and which tokens it takes from it. */
export interface BotIdentity {
  readonly appId: string;
  readonly password: string;
  readonly type: "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
  readonly tenantId: string;
  /** Another authority than the public one, whole or not at all; null for the public one. */
  readonly authority: BotAuthority | null;
}

/** The names are the Bot Framework's own. It takes one of them given for all of them meant, so they come together. */
export interface BotAuthority {
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  readonly OAuthUrl: string;
}

/** A language model that may put quotes into prose. */
export interface LanguageModel extends ModelEndpoint {
  readonly timeoutMs: number;
}

/** A model that turns text into vectors. */
export interface EmbeddingModel extends ModelEndpoint {
  /** Length of its vectors. */
  readonly dimensions: number;
  /** For a question; batches of a document get longer. */
  readonly timeoutMs: number;
}

/** Everything that the environment decides, checked. */
export interface Settings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Address of the PostgreSQL database that holds library and state, which may hold a password; null for files of SQLite under `dataDir`. */
  readonly databaseUrl: string | null;
  /** Who searches vectors: each process itself, or that database. */
  readonly vectorStore: VectorStoreName;
  /** Of several processes over one database, one that was not heard of for so long has lost what it was at. */
  readonly workerLeaseMs: number;
  /** Null: no Bot Framework identity, so only callers and service addresses on this machine. */
  readonly bot: BotIdentity | null;
  /** Entra object ids, in small letters, of the people who look after the library. */
  readonly adminObjectIds: readonly string[];
  /** Hosts, beside those of Teams, that files which people send may be fetched from. */
  readonly fileHosts: readonly string[];
  /** Entra ids, in small letters, of the tenants that may talk to the bot; none: all whose tokens are good. */
  readonly allowedTenantIds: readonly string[];
  /** How many messages of one person in one conversation are taken in a minute. */
  readonly messagesPerMinute: number;
  /** Whose limits what is sent keeps to; `none` for a channel that has none. */
  readonly sendLimits: "teams" | "none";
  /** What the pages ask for where they can be reached from other machines. */
  readonly accessToken: string | null;
  /** A day to stand still at, for tests and demonstrations; null for the real clock. */
  readonly now: Date | null;
  /** Without a slash at its end; null where the pages have no address that others can open. */
  readonly publicUrl: string | null;
  readonly logLevel: "error" | "warn" | "info" | "debug";
  /** Whether 24/11 (Ngày Văn hóa Việt Nam) is a day off; `confirm` while no text in force settles it. */
  readonly holiday24November: "yes" | "no" | "confirm";
  /** Whole hours in Vietnam: from the one to the other nobody is reminded of anything. */
  readonly quietHours: { readonly from: number; readonly to: number };
  /** Null: every word is our own and nothing leaves the machine. */
  readonly languageModel: LanguageModel | null;
  /** Null: the embedder that comes with the program. */
  readonly embeddings: EmbeddingModel | null;
}

const authorityNames = [
  "ToChannelFromBotLoginUrl",
  "ToChannelFromBotOAuthScope",
  "ToBotFromChannelTokenIssuer",
  "ToBotFromChannelOpenIdMetadataUrl",
  "ToBotFromEmulatorOpenIdMetadataUrl",
  "OAuthUrl",
] as const;

const webAddress = z.url({ protocol: /^https?$/, error: "phải là một địa chỉ http hoặc https" });

const provider = z.enum(modelProviders, { error: "phải là openai, azure hoặc ollama" });

const seconds = (most: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/, `phải là một số từ 1 đến ${most}`)
    .transform(Number)
    .refine((given) => given >= 1 && given <= most, `phải là một số từ 1 đến ${most}`);

/** Entra's ids of people or tenants, separated by commas, in small letters. */
const entraIds = z
  .string()
  .regex(/^[\w-]{1,64}([\s,;]+[\w-]{1,64})*[\s,;]*$/, "phải là các mã Entra, cách nhau bằng dấu phẩy")
  .transform((ids) =>
    ids
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((id) => id !== ""),
  )
  .default([]);

const hostNames = z
  .string()
  .regex(
    /^[a-z0-9-]+(\.[a-z0-9-]+)+(\s*,\s*[a-z0-9-]+(\.[a-z0-9-]+)+)*$/i,
    "phải là các tên máy chủ, cách nhau bằng dấu phẩy",
  )
  .transform((hosts) => hosts.toLowerCase().split(/\s*,\s*/))
  .default([]);

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "phải là một số từ 0 đến 65535")
    .transform(Number)
    .refine((port) => port <= 65535, "phải là một số từ 0 đến 65535")
    .default(3978),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error:
        "phải là một địa chỉ postgres:// hoặc postgresql://, ví dụ postgresql://cam_nang:MẬT_KHẨU@127.0.0.1/cam_nang",
    })
    .optional(),
  VECTOR_STORE: z.enum(vectorStores, { error: "phải là hnsw hoặc pgvector" }).default("hnsw"),
  WORKER_LEASE_SECONDS: z.string().pipe(seconds(600)).default(15),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppType: z
    .enum(["SingleTenant", "MultiTenant", "UserAssignedMSI"], {
      error: "phải là SingleTenant, MultiTenant hoặc UserAssignedMSI",
    })
    .default("SingleTenant"),
  MicrosoftAppTenantId: z.string().optional(),
  ADMIN_OBJECT_IDS: entraIds,
  FILE_HOSTS: hostNames,
  ALLOWED_TENANT_IDS: entraIds,
  MESSAGES_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, "phải là một số từ 1 đến 9999")
    .transform(Number)
    .default(100),
  SEND_LIMITS: z.enum(["teams", "none"], { error: "phải là teams hoặc none" }).default("teams"),
  ACCESS_TOKEN: z.string().optional(),
  CAM_NANG_NOW: z
    .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], {
      error: "phải là ngày giờ theo ISO 8601, ví dụ 2026-11-21 hoặc 2026-11-21T08:00:00+07:00",
    })
    .transform(instantInVietnam)
    .optional(),
  PUBLIC_URL: webAddress.optional(),
  LOG_LEVEL: z
    .enum(["error", "warn", "info", "debug"], { error: "phải là error, warn, info hoặc debug" })
    .default("info"),
  HOLIDAY_24_11: z.enum(["yes", "no", "confirm"], { error: "phải là yes, no hoặc confirm" }).default("confirm"),
  QUIET_HOURS: z
    .string()
    .regex(/^([01]?\d|2[0-3])-([01]?\d|2[0-3])$/, "phải là hai giờ trong ngày, ví dụ 20-7")
    .default("20-7"),
  LLM_PROVIDER: provider.optional(),
  LLM_BASE_URL: webAddress.optional(),
  LLM_MODEL: z.string().optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_AZURE_API_VERSION: z.string().optional(),
  // The page waits for a minute.
  LLM_TIMEOUT_SECONDS: z.string().pipe(seconds(50)).default(20),
  EMBEDDINGS_PROVIDER: provider.optional(),
  EMBEDDINGS_BASE_URL: webAddress.optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_API_KEY: z.string().optional(),
  EMBEDDINGS_AZURE_API_VERSION: z.string().optional(),
  EMBEDDINGS_DIMENSIONS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, "phải là số chiều của véc-tơ, ví dụ 1536")
    .transform(Number)
    .optional(),
  EMBEDDINGS_TIMEOUT_SECONDS: z.string().pipe(seconds(50)).default(5),
  ToChannelFromBotLoginUrl: webAddress.optional(),
  ToChannelFromBotOAuthScope: z.string().optional(),
  ToBotFromChannelTokenIssuer: z.string().optional(),
  ToBotFromChannelOpenIdMetadataUrl: webAddress.optional(),
  ToBotFromEmulatorOpenIdMetadataUrl: webAddress.optional(),
  OAuthUrl: webAddress.optional(),
});

type Environment = z.infer<typeof environment>;

/**
 * Reads the settings from an environment; an empty value counts as none. Throws `SettingsError`, which names every setting that
 * is wrong or missing.
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined && value.trim() !== "") given[name] = value.trim();
  }
  const parsed = environment.safeParse(given);
  const problems = new Map([
    ...contradictions(given),
    ...(parsed.error?.issues ?? []).map((issue): [string, string] => [issue.path.join("."), issue.message]),
  ]);
  if (!parsed.success || problems.size > 0) {
    throw new SettingsError([...problems].map(([name, problem]) => ({ name, problem })));
  }
  return settingsOf(parsed.data);
}

/** What must never be told, in whatever is written about the program's doings. */
export function secretsIn({ accessToken, bot, languageModel, embeddings, databaseUrl }: Settings): readonly string[] {
  return [
    accessToken,
    bot?.password,
    languageModel?.apiKey,
    embeddings?.apiKey,
    ...(databaseUrl === null ? [] : passwordsIn(databaseUrl)),
  ].flatMap((secret) => secret ?? []);
}

/** The address whole, and its password as it is written there and as it is said to the server. */
function passwordsIn(address: string): readonly string[] {
  const { password, searchParams } = new URL(address);
  const written = [address, password, decoded(password), searchParams.get("password") ?? ""];
  return [...written].filter((secret) => secret !== "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: then it is said as it is written.
    return text;
  }
}

/** What is wrong between settings that are right by themselves. */
function contradictions(given: Readonly<Record<string, string | undefined>>): [string, string][] {
  const found: [string, string][] = [];
  const type = given.MicrosoftAppType ?? "SingleTenant";
  if (given.MicrosoftAppId !== undefined) {
    if (given.MicrosoftAppPassword === undefined && type !== "UserAssignedMSI") {
      found.push(["MicrosoftAppPassword", "cần có khi đã đặt MicrosoftAppId"]);
    }
    if (given.MicrosoftAppTenantId === undefined && type !== "MultiTenant") {
      found.push(["MicrosoftAppTenantId", `cần có khi MicrosoftAppType là ${type}`]);
    }
  } else if (given.MicrosoftAppPassword !== undefined) {
    found.push(["MicrosoftAppId", "cần có khi đã đặt MicrosoftAppPassword"]);
  }
  if (given.VECTOR_STORE === "pgvector" && given.DATABASE_URL === undefined)
    found.push(["DATABASE_URL", "cần có khi VECTOR_STORE là pgvector"]);
  if (!isLoopbackHost(given.HOST ?? "127.0.0.1") && given.ACCESS_TOKEN === undefined) {
    found.push(["ACCESS_TOKEN", "cần có khi HOST cho phép máy khác truy cập"]);
  }
  for (const prefix of ["LLM", "EMBEDDINGS"] as const)
    found.push(...endpointContradictions(prefix, given).map(([name, problem]): [string, string] => [name, problem]));
  if (authorityNames.some((name) => given[name] !== undefined)) {
    for (const name of authorityNames) {
      if (given[name] === undefined) found.push([name, "sáu thiết đặt xác thực phải được đặt cùng nhau"]);
    }
  }
  return found;
}

function settingsOf(given: Environment): Settings {
  return {
    port: given.PORT,
    host: given.HOST,
    dataDir: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL ?? null,
    vectorStore: given.VECTOR_STORE,
    workerLeaseMs: given.WORKER_LEASE_SECONDS * 1000,
    bot:
      given.MicrosoftAppId === undefined
        ? null
        : {
            appId: given.MicrosoftAppId,
            password: given.MicrosoftAppPassword ?? "",
            type: given.MicrosoftAppType,
            tenantId: given.MicrosoftAppTenantId ?? "",
            authority: authorityOf(given),
          },
    adminObjectIds: given.ADMIN_OBJECT_IDS,
    fileHosts: given.FILE_HOSTS,
    allowedTenantIds: given.ALLOWED_TENANT_IDS,
    messagesPerMinute: given.MESSAGES_PER_MINUTE,
    sendLimits: given.SEND_LIMITS,
    accessToken: given.ACCESS_TOKEN ?? null,
    now: given.CAM_NANG_NOW ?? null,
    publicUrl: given.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    logLevel: given.LOG_LEVEL,
    holiday24November: given.HOLIDAY_24_11,
    quietHours: quietHoursIn(given.QUIET_HOURS),
    ...modelsOf(given),
  };
}

function quietHoursIn(hours: string): Settings["quietHours"] {
  const [from = 0, to = 0] = hours.split("-").map(Number);
  return { from, to };
}

function modelsOf(given: Environment): Pick<Settings, "languageModel" | "embeddings"> {
  const named = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const chat = readEndpoint("LLM", named);
  const vectors = readEndpoint("EMBEDDINGS", named);
  const dimensions = given.EMBEDDINGS_DIMENSIONS;
  return {
    languageModel: chat === null ? null : { ...chat, timeoutMs: given.LLM_TIMEOUT_SECONDS * 1000 },
    embeddings:
      vectors === null || dimensions === undefined
        ? null
        : { ...vectors, dimensions, timeoutMs: given.EMBEDDINGS_TIMEOUT_SECONDS * 1000 },
  };
}

function authorityOf(given: Environment): BotAuthority | null {
  const [login, scope, issuer, channelKeys, emulatorKeys, oAuth] = authorityNames.map((name) => given[name]);
  if (!login || !scope || !issuer || !channelKeys || !emulatorKeys || !oAuth) return null;
  return {
    ToChannelFromBotLoginUrl: login,
    ToChannelFromBotOAuthScope: scope,
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: channelKeys,
    ToBotFromEmulatorOpenIdMetadataUrl: emulatorKeys,
    OAuthUrl: oAuth,
  };
}

/** A day or a time without an offset is meant as the clocks in Việt Nam show it (no summer time since 1975: always +07:00). */
function instantInVietnam(text: string): Date {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(`${text}T08:00:00+07:00`);
  return new Date(/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}+07:00`);
}
