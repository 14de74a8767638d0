import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import JSZip from "jszip";
import sharp from "sharp";
import { makeWorkplace, root, run, type Ended } from "../cli/run-command";

const place = makeWorkplace();
afterAll(place.remove);

const botId = "1F0E2D3C-4B5A-4697-8879-6A5B4C3D2E1F";
const settings = { MicrosoftAppId: botId, PUBLIC_URL: "https://cam-nang.example.vn/" };

interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly manifestVersion: string;
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly developer: Readonly<Record<"name" | "websiteUrl" | "privacyUrl" | "termsOfUseUrl", string>>;
  readonly name: { readonly short: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly validDomains: readonly string[];
  readonly bots: readonly [
    {
      readonly botId: string;
      readonly scopes: readonly string[];
      readonly supportsFiles: boolean;
      readonly commandLists: readonly {
        readonly scopes: readonly string[];
        readonly commands: readonly { readonly title: string; readonly description: string }[];
      }[];
    },
  ];
}

async function pack(words: readonly string[] = [], given: Readonly<Record<string, string>> = settings): Promise<Ended> {
  // What the developer has set must not stand in for what is missing.
  return run("bot/cli/package-teams.js", words, place.folder, { MicrosoftAppId: "", PUBLIC_URL: "", ...given });
}

async function open(ended: Ended): Promise<JSZip> {
  expect(ended).toMatchObject({ code: 0 });
  return JSZip.loadAsync(readFileSync(ended.stdout.trim()));
}

async function textIn(zip: JSZip, name: string): Promise<unknown> {
  return JSON.parse((await zip.file(name)?.async("string")) ?? "null");
}

describe("the package for Teams", () => {
  let zip: JSZip;
  let manifest: Manifest;
  beforeAll(async () => {
    zip = await open(await pack([join(place.folder, "app.zip")]));
    manifest = (await textIn(zip, "manifest.json")) as Manifest;
  });

  it("holds what its manifest names and nothing else, all at its top", () => {
    const { color, outline } = manifest.icons;
    const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
    expect(Object.keys(zip.files).sort()).toEqual(["manifest.json", color, outline, ...languages].sort());
  });

  it("is what Microsoft's own schema asks for, in both languages", async () => {
    const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }));
    const schemas = join(root, "node_modules/@microsoft/app-manifest/build/json-schemas/teams");
    for (const [file, kind] of [
      ["manifest.json", "MicrosoftTeams"],
      ["en.json", "MicrosoftTeams.Localization"],
    ] as const) {
      const text = readFileSync(join(schemas, `v${manifest.manifestVersion}`, `${kind}.schema.json`), "utf8");
      ajv.validate(JSON.parse(text) as Record<string, unknown>, await textIn(zip, file));
      expect(ajv.errors).toBeNull();
    }
  });

  it("leads to the bot and the address that are set, under the version of the program", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(manifest).toMatchObject({
      version,
      developer: {
        websiteUrl: "https://cam-nang.example.vn/",
        privacyUrl: "https://cam-nang.example.vn/privacy",
        termsOfUseUrl: "https://cam-nang.example.vn/terms",
      },
      validDomains: ["cam-nang.example.vn"],
      bots: [{ botId: botId.toLowerCase(), scopes: ["personal", "team", "groupChat"], supportsFiles: true }],
    });
  });

  it("offers commands in each place, no more than Teams shows, described in both languages", async () => {
    const { commandLists } = manifest.bots[0];
    expect(commandLists.map(({ scopes }) => scopes)).toEqual([["personal"], ["team"], ["groupChat"]]);
    const english = (await textIn(zip, "en.json")) as Record<string, string>;
    for (const [list, { commands }] of commandLists.entries()) {
      expect(commands.length).toBeLessThanOrEqual(10);
      expect(commands.map(({ title }) => title)).toContain("trợ giúp");
      for (const [at, { description }] of commands.entries()) {
        expect(description).not.toBe("");
        expect(english[`bots[0].commandLists[${list}].commands[${at}].description`]).toMatch(/^[\x20-\x7e“”ẩ]+$/);
      }
    }
  });

  it("has a picture of 192 pixels in colour without holes, and one of 32 pixels in white on nothing", async () => {
    const pixels = async (name: string) => {
      const { data, info } = await sharp(await zip.file(name)?.async("nodebuffer"))
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { size: [info.width, info.height], channels: info.channels, data };
    };
    expect(await pixels(manifest.icons.color)).toMatchObject({ size: [192, 192], channels: 3 });
    const outline = await pixels(manifest.icons.outline);
    expect(outline).toMatchObject({ size: [32, 32], channels: 4 });
    const [colours, covers] = [new Set<number>(), new Set<number>()];
    for (const [at, value] of outline.data.entries()) (at % 4 === 3 ? covers : colours).add(value);
    expect([...colours]).toEqual([255]);
    expect([...covers]).toEqual(expect.arrayContaining([0, 255]));
  });

  it("is the same app each time it is made for a bot, and another for another bot", async () => {
    const again = join(place.folder, "again.zip");
    await open(await pack([again]));
    expect(readFileSync(again).equals(readFileSync(join(place.folder, "app.zip")))).toBe(true);
    const other = await open(
      await pack([join(place.folder, "other.zip")], { ...settings, MicrosoftAppId: botId.replace("1", "2") }),
    );
    const { id } = (await textIn(other, "manifest.json")) as Manifest;
    expect(id).not.toBe(manifest.id);
    expect(manifest.id).not.toBe(botId.toLowerCase());
  });
});

it("names who runs it and takes another id where they are given", async () => {
  const id = "9d1c3a52-7f0b-4b27-8a4e-0c9b5f6d7e81";
  const file = join(place.folder, "named.zip");
  const zip = await open(await pack([file, "--developer", "UBND phường Long Biên", "--app-id", id]));
  expect(await textIn(zip, "manifest.json")).toMatchObject({ id, developer: { name: "UBND phường Long Biên" } });
});

it.each<[string, Record<string, string>, string[]]>([
  ["nothing is set", {}, ["MicrosoftAppId: cần có", "PUBLIC_URL: cần có"]],
  ["the bot's id is none", { ...settings, MicrosoftAppId: "cam-nang" }, ["MicrosoftAppId: chưa đúng"]],
  ["the address is not secured", { ...settings, PUBLIC_URL: "http://cam-nang.example.vn" }, ["PUBLIC_URL: chưa đúng"]],
  [
    "only this machine can open the address",
    { ...settings, PUBLIC_URL: "https://localhost" },
    ["PUBLIC_URL: chưa đúng"],
  ],
])("where %s, packs nothing and says in Vietnamese what to set", async (_case, given, told) => {
  const { code, stdout, stderr } = await pack([join(place.folder, "none.zip")], given);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  const named = stderr.split("\n").filter((line) => line.startsWith("  - "));
  expect(named).toEqual(told.map((start) => expect.stringContaining(start)));
});

it("says how it is used where its words are wrong", async () => {
  for (const words of [["a.zip", "b.zip"], ["--app-id", "x"], ["--developer", "đ".repeat(33)], ["--no-such-option"]]) {
    const { code, stderr } = await pack(words);
    expect(code).toBe(2);
    expect(stderr).toContain("Cách dùng: npm run package:teams");
  }
});
