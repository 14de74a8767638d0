import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createPaperAddress, createPaperDesk, createPaperLinks, readLinkKey } from "../../../bot/dossier/index";
import { createLinkSigner } from "../../../bot/http/index";
import { sessionOf } from "./dossier-over";

const session = sessionOf({ checklist: "lien-ket", answers: {} });
const linked = { session: session.id, person: session.person, file: "bao-cao.docx" };
const at = "2026-11-21T01:00:00Z";
const links = createPaperLinks(createLinkSigner(Buffer.alloc(32, 7)));

function open(path: string, when = at): Promise<unknown> {
  const asked = new URL(path, "http://here");
  const [, , id = "", , file = ""] = asked.pathname.split("/");
  const desk = createPaperDesk({
    links,
    state: { session: async (name) => (name === session.id ? session : null) },
    dossiers: { file: async (_, name) => ({ name, type: "text/plain", body: Buffer.from("") }) },
  });
  const proof = { until: asked.searchParams.get("until") ?? "", key: asked.searchParams.get("key") ?? "" };
  return desk({ session: id, file, ...proof }, when);
}

describe("the address of a paper", () => {
  const path = links.pathOf(linked, at);

  it("opens its file for a day", async () => {
    expect(await open(path)).toMatchObject({ name: "bao-cao.docx" });
    expect(await open(path, "2026-11-22T00:59:59Z")).toMatchObject({ name: "bao-cao.docx" });
    expect(await open(path, "2026-11-22T01:00:00Z")).toBeNull();
  });

  it.each([
    ["another file", path.replace("bao-cao", "ke-hoach")],
    ["a longer time", path.replace(/until=\d+/, "until=9999999999")],
    ["another key", path.replace(/key=./, "key=_")],
    ["no key", path.replace(/&key=.*/, "")],
    ["a session that is not there", path.replace(session.id, "0000")],
  ])("opens nothing with %s", async (_, other) => {
    expect(await open(other)).toBeNull();
  });

  it("that was given to somebody else opens nothing", async () => {
    expect(await open(links.pathOf({ ...linked, person: "binh" }, at))).toBeNull();
  });

  it("signed with another secret opens nothing", async () => {
    expect(await open(createPaperLinks(createLinkSigner(randomBytes(32))).pathOf(linked, at))).toBeNull();
  });
});

describe("where a person is told to fetch a paper", () => {
  const near = createPaperAddress(links, null);
  const far = createPaperAddress(links, "https://cam-nang.example");

  it("is a path on the page itself and the public address in Teams", () => {
    expect(near(linked, { scope: "local", at })).toEqual({ kind: "link", url: links.pathOf(linked, at) });
    expect(far(linked, { scope: "personal", at })).toEqual({
      kind: "link",
      url: `https://cam-nang.example${links.pathOf(linked, at)}`,
    });
  });

  it("is the machine of the program where no public address is set, and never a talk of several people", () => {
    expect(near(linked, { scope: "personal", at }).kind).toBe("on-the-machine");
    expect(far(linked, { scope: "group", at })).toEqual({ kind: "not-here" });
    expect(far(linked, { scope: "channel", at })).toEqual({ kind: "not-here" });
  });
});

it("the secret is made once, for the program's own eyes, and found again by the next start", () => {
  const directory = mkdtempSync(join(tmpdir(), "link-key-"));
  const key = readLinkKey(directory);
  expect(readLinkKey(directory)).toEqual(key);
  expect(key).toHaveLength(32);
  expect(statSync(join(directory, "link.key")).mode & 0o077).toBe(0);
  rmSync(directory, { recursive: true });
});
