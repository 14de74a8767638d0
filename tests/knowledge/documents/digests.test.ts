import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "@jest/globals";

const root = resolve(__dirname, "../../..");
const folder = join(root, "knowledge/documents");
const originals = join(root, "../shared/corpus");
const files = readdirSync(folder).filter((file) => file !== "README.md");

/** The numbered places of each original, in its order: a place found in the digest must be found there too. */
const places: Readonly<Record<string, string>> = {
  "000": "1 2 3 4",
  "001": "I I.1 I.2 II II.1 II.2 II.3 II.4 III III.1 III.2 III.3 III.4 III.5 III.6 IV IV.1 IV.2 V VI",
  "002": "1 2 2.1 2.2 3",
  "003": "I II II.1 II.2 II.3",
  "004": "I I.1 I.2 II II.1 II.2 II.3 II.4 III III.1 III.2 III.3 III.4 III.6",
};

interface DryRun {
  readonly file: string;
  readonly text: string;
  readonly provisions: readonly { readonly address: string | null }[];
}

/** Every word, folded to lower case, as a plagiarism check counts them. */
function words(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(length: number, text: string): readonly string[] {
  const all = words(text);
  return all.slice(length - 1).map((_, start) => all.slice(start, start + length).join(" "));
}

describe("the bundled sample documents", () => {
  const digests = new Map<string, DryRun>();

  beforeAll(async () => {
    const paths = files.map((file) => join(folder, file));
    const command = [join(root, "dist/ingest/main.js"), ...paths, "--dry-run", "--json"];
    const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 16 * 1024 * 1024 });
    for (const line of stdout.trim().split("\n")) {
      const read = JSON.parse(line) as DryRun;
      digests.set(read.file, read);
    }
  });

  it("are five, a Word file and a PDF among them, and the reader reads each", () => {
    expect(files).toHaveLength(5);
    expect(files.map((file) => file.split(".").pop())).toEqual(expect.arrayContaining(["txt", "docx", "pdf"]));
    for (const file of files) expect(digests.get(file)?.text ?? "").not.toBe("");
  });

  it.each(files)("say at the head that they are digests, and what to consult instead: %s", (file) => {
    const head = digests.get(file)?.text.slice(0, 300);
    expect(head).toMatch(/^\[?Bản tóm lược để minh họa, không phải văn bản gốc; khi làm việc hãy tra \p{Lu}/mu);
  });

  it.each(files)("hold no private mobile number: %s", (file) => {
    expect(digests.get(file)?.text).not.toMatch(/(?<!\d)(?:\+?84|0)[\s.-]?[35789](?:[\s.-]?\d){8}(?!\d)/u);
  });

  it.each(files)("number their places as the original does: %s", (file) => {
    const addresses = digests.get(file)?.provisions.map((provision) => provision.address);
    expect(addresses?.filter((address) => address !== null).join(" ")).toBe(places[file.slice(0, 3)]);
  });

  if (existsSync(originals)) {
    it.each(files)("are in words of their own: no 14 words in a row stand in an original: %s", (file) => {
      const copied = new Set(
        readdirSync(originals).flatMap((original) => runsOf(14, readFileSync(join(originals, original), "utf8"))),
      );
      expect(copied.size).toBeGreaterThan(1000);
      expect(runsOf(14, digests.get(file)?.text ?? "").filter((run) => copied.has(run))).toEqual([]);
    });
  } else {
    it.skip("are in words of their own (skipped: the folder with the originals, ../shared/corpus, is not here)", () =>
      undefined);
  }
});
