import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { runBot, type RunningBot } from "./running-bot";
import { appId, startTokenAuthority, type TokenAuthority } from "./token-authority";

const directory = mkdtempSync(join(tmpdir(), "cam-nang-auth-"));
const serviceUrl = "https://smba.trafficmanager.net/teams/";
let authority: TokenAuthority;
let bot: RunningBot;

beforeAll(async () => {
  authority = await startTokenAuthority(["msteams"]);
  bot = await runBot(directory, authority.settings);
});
afterAll(async () => {
  await bot.stop();
  await authority.stop();
  rmSync(directory, { recursive: true, force: true });
});

const activity = {
  type: "typing",
  id: "1",
  channelId: "msteams",
  serviceUrl,
  conversation: { id: "chat" },
  from: { id: "person" },
};
const emulator = {
  iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
  ver: "1.0",
  appid: appId,
  serviceurl: undefined,
};
const nowSeconds = Math.floor(Date.now() / 1000);

async function answerTo(authorization: string | null, body: unknown = activity): Promise<[number, string]> {
  const response = await bot.post(body, authorization === null ? {} : { Authorization: authorization });
  return [response.status, await response.text()];
}

it("admits a token of the Bot Framework for this bot and this service address", async () => {
  expect(await answerTo(`Bearer ${authority.good(serviceUrl)}`)).toEqual([200, ""]);
});

it.each<[string, () => string | null]>([
  ["no token", () => null],
  ["an empty header", () => ""],
  ["another scheme", () => "Basic dGVzdDp0ZXN0"],
  ["no token after the scheme", () => "Bearer"],
  ["rubbish", () => "Bearer a.b.c"],
  ["a foreign signature", () => `Bearer ${authority.signedByAnother(serviceUrl)}`],
  ["a signature that was cut off", () => `Bearer ${authority.good(serviceUrl).slice(0, -20)}`],
  ["no signature (alg none)", () => `Bearer ${authority.unsigned(serviceUrl)}`],
  ["an HMAC with the public key (HS256)", () => `Bearer ${authority.signedWithPublicKey(serviceUrl)}`],
  ["a token that has expired", () => `Bearer ${authority.good(serviceUrl, { exp: nowSeconds - 3600 })}`],
  ["a token that is not valid yet", () => `Bearer ${authority.good(serviceUrl, { nbf: nowSeconds + 3600 })}`],
  ["a token for another bot", () => `Bearer ${authority.good(serviceUrl, { aud: "another-bot" })}`],
  ["a token of another issuer", () => `Bearer ${authority.good(serviceUrl, { iss: "https://example.com" })}`],
  ["a token for another service address", () => `Bearer ${authority.good("https://example.com/")}`],
  // The SDK admits these without looking at the service address, which is where the answer would go.
  ["a token of the emulator's issuer", () => `Bearer ${authority.good(serviceUrl, emulator)}`],
  ["a token for no service address", () => `Bearer ${authority.good(serviceUrl, { serviceurl: undefined })}`],
])("answers %s with a bare 401", async (_what, authorization) => {
  expect(await answerTo(authorization())).toEqual([401, ""]);
});

it.each([
  ["out of reach", () => Promise.resolve({ url: "http://127.0.0.1:9", stop: () => undefined })],
  ["silent", silentHost],
])("answers a bare 401 while the authority's keys are %s", async (what, host) => {
  const { url, stop } = await host();
  const data = join(directory, what.replaceAll(" ", "-"));
  const cutOff = await runBot(data, {
    ...authority.settings,
    ToBotFromChannelOpenIdMetadataUrl: `${url}/metadata`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}/metadata`,
  });
  try {
    const response = await cutOff.post(activity, { Authorization: `Bearer ${authority.good(serviceUrl)}` });
    expect([response.status, await response.text()]).toEqual([401, ""]);
  } finally {
    await cutOff.stop();
    stop();
  }
});

/** Takes connections and says nothing. */
async function silentHost(): Promise<{ url: string; stop: () => void }> {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

it("with a list of tenants, admits a good token only for what names one of them", async () => {
  const tenant = "aaaaaaaa-0000-0000-0000-000000000001";
  const listed = await runBot(join(directory, "tenants"), { ...authority.settings, ALLOWED_TENANT_IDS: tenant });
  const answer = async (channelData: unknown) => {
    const headers = { Authorization: `Bearer ${authority.good(serviceUrl)}` };
    const response = await listed.post({ ...activity, channelData }, headers);
    return [response.status, await response.text()];
  };
  try {
    expect(await answer({ tenant: { id: tenant } })).toEqual([200, ""]);
    expect(await answer({ tenant: { id: "bbbbbbbb-0000-0000-0000-000000000002" } })).toEqual([401, ""]);
    expect(await answer(undefined)).toEqual([401, ""]);
  } finally {
    await listed.stop();
  }
});

it("answers a bare 401 for a channel that the token's key is not for", async () => {
  const good = `Bearer ${authority.good(serviceUrl)}`;
  expect(await answerTo(good, { ...activity, channelId: "webchat" })).toEqual([401, ""]);
  expect(await answerTo(good, { ...activity, channelId: undefined })).toEqual([401, ""]);
});

it("tells a caller without a good token nothing of its body either", async () => {
  for (const token of [null, "Bearer a.b.c", `Bearer ${authority.signedByAnother(serviceUrl)}`]) {
    for (const body of ["{", { ...activity, type: undefined }, { ...activity, text: "a".repeat(300_000) }])
      expect(await answerTo(token, body)).toEqual([401, ""]);
  }
});

it("tells a caller with a token what is wrong with its body", async () => {
  expect((await answerTo(`Bearer ${authority.good(serviceUrl)}`, "{"))[0]).toBe(400);
  expect((await answerTo(`Bearer ${authority.good(serviceUrl)}`, { ...activity, serviceUrl: undefined }))[0]).toBe(400);
});

it("keeps the bot's password and every token out of its log", async () => {
  expect(bot.stderr()).not.toContain("password-of-the-test");
  expect(bot.stderr()).not.toContain(authority.good(serviceUrl).split(".")[0]);
});
