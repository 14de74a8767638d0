import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { defaultBounds, readDocument } from "../../../ingest/index";
import {
  checklistDefinitions,
  openLibrary,
  resolveSources,
  type ChecklistDefinition,
  type DocumentOrigin,
  type Library,
} from "../../../knowledge/index";
import { noticeReading } from "../../bot/checklists/notice";

const root = join(__dirname, "../../..");
const samples = join(root, "knowledge/documents");
const corpus = join(root, "../shared/corpus");

const lienKet = checklistDefinitions.find(({ id }) => id === "lien-ket") as ChecklistDefinition;
const inLongBien = new Map([
  ["place", "long-bien"],
  ["school-year", "2025-2026"],
]);

async function libraryOf(...files: readonly (readonly [string, DocumentOrigin])[]): Promise<Library> {
  const library = await openLibrary(":memory:");
  for (const [path, origin] of files) {
    const bytes = readFileSync(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await library.publish(
      await readDocument({ name: basename(path), bytes, sha256, origin }, defaultBounds),
      "2026-11-20T00:00:00Z",
    );
  }
  return library;
}

/** Which words each quoted item must hold, in an original and in a digest alike. */
const expected: Readonly<Record<string, RegExp>> = {
  needs: /cha mẹ học sinh/u,
  plan: /kế hoạch/iu,
  partner: /thẩm định.*đối tác|đối tác.*thẩm định/su,
  consent: /Hội đồng trường/u,
  openness: /tự nguyện/u,
  contract: /hợp đồng hoặc th[ỏo]a? ?/u,
  report: /trước khi triển khai/u,
  appraisal: /thẩm định, phê duyệt/u,
  safety: /an toàn tuyệt đối/u,
  supervision: /sai phạm/u,
  "periodic-report": /cuối học kỳ/u,
  inspection: /đột xuất/u,
};

async function expectQuotes(library: Library): Promise<void> {
  const resolved = await resolveSources(lienKet, library, inLongBien);
  for (const item of lienKet.items) {
    const words = expected[item.id];
    if (words === undefined) continue;
    const [first] = resolved.sourcesOf(item.sources);
    expect([item.id, first?.kind]).toEqual([item.id, "quoted"]);
    if (first?.kind !== "quoted") continue;
    const document = await library.document(first.citation.document);
    expect(first.citation.quote).toMatch(words);
    expect(document?.text.slice(first.citation.start, first.citation.end)).toBe(first.citation.quote);
  }
}

describe("the items of the partnership checklist", () => {
  it("are quoted from the bundled digest", async () => {
    const digest = readdirSync(samples).find((name) => name.startsWith("000-")) ?? "";
    const library = await libraryOf([join(samples, digest), "sample"]);
    await expectQuotes(library);
    const resolved = await resolveSources(lienKet, library, inLongBien);
    expect(resolved.documents[0]?.standing).toBe("sample");
    await library.close();
  });

  const original = existsSync(corpus) ? readdirSync(corpus).find((name) => name.startsWith("000-")) : undefined;
  const whereOriginal = original === undefined ? it.skip : it;
  whereOriginal("are quoted from the original, at the same addresses (needs ../shared)", async () => {
    const library = await libraryOf([join(corpus, original ?? ""), "office"]);
    await expectQuotes(library);
    const resolved = await resolveSources(lienKet, library, inLongBien);
    expect(resolved.documents[0]?.standing).toBe("own");
    await library.close();
  });

  it("call a report what is a report, and never a permit", () => {
    const labels = lienKet.items.map(({ label }) => label).join("; ");
    expect(labels).toMatch(/Báo cáo UBND phường .* trước khi triển khai/u);
    expect(labels).not.toMatch(/xin phép/u);
  });
});

describe("a source", () => {
  it("is said to be missing where the library has no such document", async () => {
    const library = await openLibrary(":memory:");
    const resolved = await resolveSources(lienKet, library, new Map());
    const kinds = lienKet.items.flatMap(({ sources }) => resolved.sourcesOf(sources).map(({ kind }) => kind));
    expect(kinds).toContain("missing-document");
    expect(kinds).not.toContain("quoted");
    await library.close();
  });

  it("is said to be missing where its passage is not in the document", async () => {
    const library = await openLibrary(":memory:");
    const lines = ["THÔNG BÁO", "Về liên kết ở phường Long Biên năm học 2025-2026", "2. Yêu cầu", "- Giữ vệ sinh."];
    await library.publish(noticeReading({ lines }), "2026-11-20T00:00:00Z");
    const resolved = await resolveSources(lienKet, library, new Map());
    const [report] = resolved.sourcesOf(lienKet.items.find(({ id }) => id === "report")?.sources ?? []);
    expect(report?.kind).toBe("missing-place");
    await library.close();
  });

  it("is of the office's own document before a bundled sample, and of the year asked for before a later one", async () => {
    const library = await openLibrary(":memory:");
    await library.publish(
      noticeReading({ file: "mau.txt", origin: "sample", schoolYear: "2027-2028" }),
      "2026-11-20T00:00:00Z",
    );
    await library.publish(noticeReading({ file: "cu.txt" }), "2026-11-20T00:00:00Z");
    await library.publish(noticeReading({ file: "moi.txt", schoolYear: "2026-2027" }), "2026-11-20T00:00:00Z");
    const old = await resolveSources(lienKet, library, inLongBien);
    expect(old.documents[0]?.document?.file).toBe("cu.txt");
    const unasked = await resolveSources(lienKet, library, new Map());
    expect(unasked.documents[0]?.document?.file).toBe("moi.txt");
    await library.close();
  });

  it("is an example only, where it is a sample beside the office's own documents or of another place", async () => {
    const library = await openLibrary(":memory:");
    await library.publish(noticeReading({ file: "mau.txt", origin: "sample" }), "2026-11-20T00:00:00Z");
    const title = "Về việc khác của phường khác";
    await library.publish(
      noticeReading({ file: "khac.txt", title, lines: ["THÔNG BÁO", title] }),
      "2026-11-20T00:00:00Z",
    );
    const here = await resolveSources(lienKet, library, inLongBien);
    expect(here.documents[0]).toMatchObject({ standing: "example", document: { file: "mau.txt" } });
    const elsewhere = await resolveSources(lienKet, library, new Map([["place", "elsewhere"]]));
    expect(elsewhere.documents[0]?.standing).toBe("elsewhere");
    await library.close();
  });

  it("does not vouch for a school year that its document does not name", async () => {
    const library = await openLibrary(":memory:");
    await library.publish(noticeReading(), "2026-11-20T00:00:00Z");
    const resolved = await resolveSources(lienKet, library, new Map([["school-year", "2026-2027"]]));
    expect(resolved.documents[0]?.year).toBe("other-year");
    await library.close();
  });

  it("gives an item's time in the document's own words", async () => {
    const library = await openLibrary(":memory:");
    await library.publish(noticeReading(), "2026-11-20T00:00:00Z");
    const resolved = await resolveSources(lienKet, library, inLongBien);
    const report = lienKet.items.find(({ id }) => id === "periodic-report");
    const [due] = report === undefined ? [] : resolved.duesOf(report);
    expect(due).toMatchObject({ kind: "deadline", deadline: { expression: "cuối học kỳ" } });
    await library.close();
  });
});
