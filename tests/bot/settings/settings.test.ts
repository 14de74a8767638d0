import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { isLoopbackHost, readSettings, secretsIn, SettingsError } from "../../../bot/settings/index";

function namesRefused(variables: Record<string, string>): string[] {
  try {
    readSettings(variables);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ name }) => name).sort();
    throw error;
  }
}

it("needs no settings at all", () => {
  expect(readSettings({})).toEqual({
    port: 3978,
    host: "127.0.0.1",
    dataDir: "./data",
    databaseUrl: null,
    workerLeaseMs: 15_000,
    bot: null,
    adminObjectIds: [],
    fileHosts: [],
    allowedTenantIds: [],
    messagesPerMinute: 100,
    sendLimits: "teams",
    vectorStore: "hnsw",
    accessToken: null,
    now: null,
    publicUrl: null,
    quietHours: { from: 20, to: 7 },
    logLevel: "info",
    holiday24November: "confirm",
    languageModel: null,
    embeddings: null,
  });
});

it("takes an empty value for none, as a copied .env file has them", () => {
  expect(readSettings({ PORT: "", MicrosoftAppId: " ", PUBLIC_URL: "" })).toEqual(readSettings({}));
});

it("names every wrong setting at once and shows no value", () => {
  const wrong = {
    PORT: "ninety",
    HOST: "0.0.0.0",
    MicrosoftAppPassword: "very-secret",
    CAM_NANG_NOW: "yesterday",
    LOG_LEVEL: "loud",
    HOLIDAY_24_11: "maybe",
    PUBLIC_URL: "somewhere",
  };
  expect(namesRefused(wrong)).toEqual(
    ["ACCESS_TOKEN", "CAM_NANG_NOW", "HOLIDAY_24_11", "LOG_LEVEL", "MicrosoftAppId", "PORT", "PUBLIC_URL"].sort(),
  );
  expect(() => readSettings(wrong)).toThrow(/PORT[^]*PUBLIC_URL|PUBLIC_URL[^]*PORT/);
  expect(() => readSettings(wrong)).not.toThrow(/very-secret|ninety/);
});

it.each(["65536", "-1", "3978.5", "0x10"])("refuses %s as a port", (port) => {
  expect(namesRefused({ PORT: port })).toEqual(["PORT"]);
});

it("refuses to open the pages to other machines without an access token", () => {
  expect(namesRefused({ HOST: "0.0.0.0" })).toEqual(["ACCESS_TOKEN"]);
  expect(namesRefused({ HOST: "::" })).toEqual(["ACCESS_TOKEN"]);
  expect(namesRefused({ HOST: "0.0.0.0", ACCESS_TOKEN: "a-long-random-word" })).toEqual([]);
  for (const host of ["127.0.0.1", "127.1.2.3", "localhost", "::1"]) expect(namesRefused({ HOST: host })).toEqual([]);
});

it("wants the whole identity of the bot or none of it", () => {
  expect(namesRefused({ MicrosoftAppId: "id" })).toEqual(["MicrosoftAppPassword", "MicrosoftAppTenantId"]);
  expect(namesRefused({ MicrosoftAppId: "id", MicrosoftAppPassword: "p", MicrosoftAppType: "MultiTenant" })).toEqual(
    [],
  );
  expect(namesRefused({ MicrosoftAppId: "id", MicrosoftAppPassword: "p", MicrosoftAppTenantId: "t" })).toEqual([]);
  expect(namesRefused({ MicrosoftAppId: "id", MicrosoftAppPassword: "p", MicrosoftAppType: "Other" })).toContain(
    "MicrosoftAppType",
  );
});

it("wants everything that a model's endpoint needs, and nothing of it where no provider is named", () => {
  expect(namesRefused({ LLM_PROVIDER: "openai", LLM_MODEL: "m", LLM_API_KEY: "k" })).toEqual([]);
  expect(namesRefused({ LLM_PROVIDER: "ollama", LLM_MODEL: "m" })).toEqual([]);
  expect(namesRefused({ LLM_PROVIDER: "openai", LLM_BASE_URL: "http://10.0.0.5:8000/v1", LLM_MODEL: "m" })).toEqual([]);
  expect(namesRefused({ LLM_PROVIDER: "openai" })).toEqual(["LLM_API_KEY", "LLM_MODEL"]);
  expect(namesRefused({ LLM_PROVIDER: "azure", LLM_MODEL: "m" })).toEqual([
    "LLM_API_KEY",
    "LLM_AZURE_API_VERSION",
    "LLM_BASE_URL",
  ]);
  expect(namesRefused({ LLM_PROVIDER: "ollama", LLM_MODEL: "m", LLM_AZURE_API_VERSION: "1" })).toEqual([
    "LLM_AZURE_API_VERSION",
  ]);
  expect(namesRefused({ LLM_API_KEY: "k" })).toEqual(["LLM_PROVIDER"]);
  expect(namesRefused({ LLM_PROVIDER: "other", LLM_MODEL: "m" })).toEqual(["LLM_PROVIDER"]);
  expect(namesRefused({ LLM_PROVIDER: "ollama", LLM_MODEL: "m", LLM_BASE_URL: "http://me:secret@host" })).toEqual([
    "LLM_BASE_URL",
  ]);
  expect(namesRefused({ LLM_TIMEOUT_SECONDS: "0" })).toEqual(["LLM_TIMEOUT_SECONDS"]);
  expect(namesRefused({ EMBEDDINGS_PROVIDER: "ollama", EMBEDDINGS_MODEL: "m" })).toEqual(["EMBEDDINGS_DIMENSIONS"]);
});

it("keeps the keys of models among what is never told", () => {
  const settings = readSettings({
    LLM_PROVIDER: "openai",
    LLM_MODEL: "m",
    LLM_API_KEY: "first-key",
    EMBEDDINGS_PROVIDER: "openai",
    EMBEDDINGS_MODEL: "e",
    EMBEDDINGS_API_KEY: "second-key",
    EMBEDDINGS_DIMENSIONS: "8",
  });
  expect(secretsIn(settings)).toEqual(["first-key", "second-key"]);
  expect(settings.languageModel).toMatchObject({ model: "m", timeoutMs: 20_000 });
  expect(settings.embeddings).toMatchObject({ model: "e", dimensions: 8, timeoutMs: 5000 });
});

it("takes the address of a PostgreSQL database and of no other", () => {
  for (const address of ["postgresql://cam_nang@127.0.0.1:5432/cam_nang", "postgres://db.example/cam_nang"])
    expect(readSettings({ DATABASE_URL: address }).databaseUrl).toBe(address);
  for (const address of ["mysql://127.0.0.1/cam_nang", "https://db.example", "127.0.0.1/cam_nang"])
    expect(namesRefused({ DATABASE_URL: address })).toEqual(["DATABASE_URL"]);
});

it("keeps the password in a database's address among what is never told, however it is written", () => {
  const address = "postgresql://cam_nang:p%40ssphrase@127.0.0.1/cam_nang";
  expect(secretsIn(readSettings({ DATABASE_URL: address }))).toEqual([address, "p%40ssphrase", "p@ssphrase"]);
  const wrong = { DATABASE_URL: "mysql://cam_nang:p%40ssphrase@127.0.0.1/cam_nang" };
  expect(() => readSettings(wrong)).not.toThrow(/ssphrase/);
});

it("reads who looks after the library from a list of Entra ids, in any letters", () => {
  const ids = "AAAAAAAA-0000-0000-0000-000000000001, bbbbbbbb-0000-0000-0000-000000000002";
  expect(readSettings({ ADMIN_OBJECT_IDS: ids }).adminObjectIds).toEqual([
    "aaaaaaaa-0000-0000-0000-000000000001",
    "bbbbbbbb-0000-0000-0000-000000000002",
  ]);
  expect(namesRefused({ ADMIN_OBJECT_IDS: "Nguyễn Văn A" })).toEqual(["ADMIN_OBJECT_IDS"]);
});

it("reads from which hosts beside those of Teams files may be fetched", () => {
  expect(readSettings({ FILE_HOSTS: "Tep.truong.example, files.example" }).fileHosts).toEqual([
    "tep.truong.example",
    "files.example",
  ]);
  for (const wrong of ["https://tep.truong.example", "*.example", "localhost"])
    expect(namesRefused({ FILE_HOSTS: wrong })).toEqual(["FILE_HOSTS"]);
});

it("takes the six addresses of an authority together only", () => {
  expect(namesRefused({ ToBotFromChannelTokenIssuer: "https://issuer.example" })).toHaveLength(5);
});

it("reads a day, or a time without an offset, as the clocks in Việt Nam show it", () => {
  expect(readSettings({ CAM_NANG_NOW: "2026-11-21" }).now?.toISOString()).toBe("2026-11-21T01:00:00.000Z");
  expect(readSettings({ CAM_NANG_NOW: "2026-11-21T06:30:00" }).now?.toISOString()).toBe("2026-11-20T23:30:00.000Z");
  expect(readSettings({ CAM_NANG_NOW: "2026-11-21T06:30:00Z" }).now?.toISOString()).toBe("2026-11-21T06:30:00.000Z");
  expect(namesRefused({ CAM_NANG_NOW: "2026-02-30" })).toEqual(["CAM_NANG_NOW"]);
});

describe("loopback", () => {
  it.each(["localhost", "127.0.0.1", "127.255.255.255", "::1", "[::1]", "::ffff:127.0.0.1"])("is %s", (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });
  it.each(["10.0.0.1", "0.0.0.0", "::", "127.0.0.1.example.com", "localhost.example.com", "::ffff:10.0.0.1", ""])(
    "is not %s",
    (host) => {
      expect(isLoopbackHost(host)).toBe(false);
    },
  );
});

it("has every setting documented in .env.example, and nothing there that nobody reads", () => {
  const textOf = (path: string) => readFileSync(join(__dirname, "../../..", path), "utf8");
  const documented = [...textOf(".env.example").matchAll(/^(\w+)=/gm)].map(([, name]) => name);
  const read = ["bot/settings/settings.ts", "ingest/settings.ts"].flatMap((path) =>
    [...textOf(path).matchAll(/^ {2}(\w+): (?:z$|z\.|provider|webAddress|entraIds|hostNames|positive)/gm)].map(
      ([, name]) => name,
    ),
  );
  // Every system sets the search path of programs itself; it is not a setting of the bot.
  const ours = read.filter((name) => name !== "PATH");
  expect([...new Set(documented)].sort()).toEqual([...new Set(ours)].sort());
});
