import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  checklistDefinitions,
  createCalendar,
  matchesSelector,
  openLibrary,
  pathsOf,
  readHolidayYears,
  resolveDeadline,
  resolveSources,
  type ChecklistDefinition,
  type IsoDate,
  type Library,
} from "../../../knowledge/index";

const root = join(__dirname, "../../..");
const samples = join(root, "knowledge/documents");
const corpus = join(root, "../shared/corpus");
const calendar = createCalendar(readHolidayYears());

function definitionOf(id: string): ChecklistDefinition {
  const found = checklistDefinitions.find((definition) => definition.id === id);
  if (found === undefined) throw new Error(`no checklist "${id}"`);
  return found;
}

const ketNghia = definitionOf("ket-nghia");
const congDong = definitionOf("cong-dong-hoc-tap");
const inHanoi = new Map(
  Object.entries({ place: "hanoi", level: "upper-secondary", province: "dien-bien", year: "in-2026", paired: "no" }),
);
const inTanPhong = new Map(
  Object.entries({ place: "tan-phong", regime: "ministry", "assessment-year": "2026", level: "one", recognised: "no" }),
);

/** The library that the built reading program makes of a folder: Word and PDF need what a test cannot import. */
async function libraryOf(folder: string, origin: "sample" | "office"): Promise<Library> {
  const data = mkdtempSync(join(tmpdir(), "checklists-"));
  folders.push(data);
  const command = [join(root, "dist/ingest/main.js"), ...(origin === "sample" ? ["--samples"] : []), folder];
  await promisify(execFile)(process.execPath, command, { env: { ...process.env, DATA_DIR: data } });
  return openLibrary(join(data, "library.db"));
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Which words each item's first quote must hold, in an original and in a digest alike. */
const expected: readonly (readonly [
  ChecklistDefinition,
  ReadonlyMap<string, string>,
  Readonly<Record<string, RegExp>>,
])[] = [
  [
    ketNghia,
    inHanoi,
    {
      contact: /Điện Biên/u,
      needs: /nhu cầu/u,
      pairing: /ghép cặp/u,
      "detailed-plan": /kế hoạch chi tiết/u,
      "one-activity": /ít nhất 01 hoạt động/u,
      principles: /tự nguyện/u,
      funds: /kinh phí hợp pháp/iu,
      activities: /tháng 5 đến tháng 11/u,
      report: /Trước ngày 15\/12/u,
      "report-criteria": /cặp/u,
      "report-on-request": /đột xuất/u,
    },
  ],
  [
    congDong,
    inTanPhong,
    {
      plan: /tổ chức thực hiện kế hoạch/u,
      survey: /điểm\s+yếu/u,
      "digital-skills": /kỹ năng số/u,
      "school-evidence": /minh chứng/u,
      mending: /khắc phục/u,
      funds: /kinh phí/u,
      "self-assessment": /báo cáo tự đánh giá/u,
      meeting: /thống nhất kết quả/u,
      proposal: /Tờ trình/u,
      submission: /28\/02\/2026/u,
    },
  ],
];

const libraries = [
  ["the bundled digests", samples, "sample", "sample"],
  ["the originals (needs ../shared)", corpus, "office", "own"],
] as const;

describe.each(libraries)("over %s", (_, folder, origin, standing) => {
  const where = existsSync(folder) ? it : it.skip;
  let library: Library;

  beforeAll(async () => {
    if (existsSync(folder)) library = await libraryOf(folder, origin);
  }, 60_000);
  afterAll(async () => {
    if (existsSync(folder)) await library.close();
  });

  where("every item names words of its document, at the same place", async () => {
    for (const [definition, answers, words] of expected) {
      const resolved = await resolveSources(definition, library, answers);
      for (const item of definition.items.filter(({ id }) => words[id] !== undefined)) {
        const [first] = resolved.sourcesOf(item.sources);
        expect([item.id, first?.kind]).toEqual([item.id, "quoted"]);
        if (first?.kind !== "quoted") continue;
        expect(first.standing).toBe(standing);
        expect(first.citation.quote).toMatch(words[item.id] ?? /^$/);
        const document = await library.document(first.citation.document);
        expect(document?.text.slice(first.citation.start, first.citation.end)).toBe(first.citation.quote);
      }
    }
  });

  where("no way through a checklist meets a passage that is missing from a document that is there", async () => {
    for (const definition of checklistDefinitions.filter(({ id }) => id !== "lien-ket")) {
      for (const { answers } of pathsOf(definition)) {
        const resolved = await resolveSources(definition, library, answers);
        const sources = [
          ...definition.items.flatMap((item) => item.sources),
          ...definition.notices.flatMap((notice) => notice.sources),
          ...Object.values(definition.questions).flatMap(({ because }) => because),
          ...Object.values(definition.exits).flatMap((exit) => exit.sources),
        ];
        expect(resolved.sourcesOf(sources).filter(({ kind }) => kind === "missing-place")).toEqual([]);
        const dues = definition.items.flatMap((item) => resolved.duesOf(item));
        expect(dues.filter(({ kind }) => kind === "missing")).toEqual([]);
      }
    }
  });

  where(
    "the needs of a province are quoted from its letter, which has no title, to who asks for that province",
    async () => {
      const needs = ketNghia.items.find(({ id }) => id === "needs")?.sources ?? [];
      const asked = await resolveSources(ketNghia, library, inHanoi);
      expect(asked.documents.map(({ name }) => name)).toEqual(["plan", "letter"]);
      expect(asked.documents[1]?.document?.header.title).toBeNull();
      expect(JSON.stringify(asked.sourcesOf(needs))).toMatch(/STEM/);
      const other = await resolveSources(ketNghia, library, new Map([...inHanoi, ["province", "son-la"]]));
      expect(other.documents.map(({ name }) => name)).toEqual(["plan"]);
      expect(JSON.stringify(other.sourcesOf(needs))).not.toMatch(/STEM/);
    },
  );

  where("a dossier is due by the plan's own day and by the rule for the year that is assessed", async () => {
    const submission = congDong.items.find(({ id }) => id === "submission");
    if (submission === undefined) throw new Error("no submission");
    const resolved = await resolveSources(congDong, library, inTanPhong);
    const days = resolved.duesOf(submission).map((due) => {
      if (due.kind !== "deadline" && due.kind !== "rule") throw new Error(`due is ${due.kind}`);
      const rule = due.kind === "rule" ? due.rule : due.deadline.rule;
      return resolveDeadline(rule, "2026-11-21" as IsoDate, calendar);
    });
    expect(days).toMatchObject([
      { state: "past", named: { date: "2026-02-28", bound: "before" }, lastSafeDay: "2026-02-27" },
      // 28/02/2027 is a Sunday, the last safe day a Saturday.
      { state: "upcoming", named: { date: "2027-02-28" }, lastSafeDay: "2027-02-27", lastWorkingDay: "2027-02-26" },
    ]);
    const elsewhere = await resolveSources(congDong, library, new Map([...inTanPhong, ["place", "elsewhere"]]));
    expect(elsewhere.duesOf(submission).map(({ kind }) => kind)).toEqual(["rule"]);
  });
});

describe("a document is chosen", () => {
  const header = {
    type: "Công văn",
    number: null,
    symbol: null,
    issuedOn: null,
    issuer: "Sở Giáo dục và Đào tạo tỉnh Mẫu",
    place: null,
    title: null,
    signer: null,
    signerTitle: null,
    addressee: "Sở Giáo dục và Đào tạo Hà Nội",
    jurisdiction: "province",
    jurisdictionName: "tỉnh Mẫu",
  } as const;
  const letter = { type: "Công văn", issuerWords: ["tỉnh Mẫu"], titleWords: [], addresseeWords: ["Hà Nội"] };

  it("without a title by its type, its issuer and its addressee", () => {
    expect(matchesSelector(letter, { header })).toBe(true);
    expect(matchesSelector(letter, { header: { ...header, addressee: "UBND xã" } })).toBe(false);
    expect(matchesSelector(letter, { header: { ...header, type: "Kế hoạch" } })).toBe(false);
    expect(matchesSelector(letter, { header: { ...header, type: null } })).toBe(false);
  });

  it("by its number in whatever way it is printed", () => {
    const circular = {
      type: "Thông tư",
      number: "25/2023/TT-BGDĐT",
      issuerWords: [],
      titleWords: [],
      addresseeWords: [],
    };
    expect(matchesSelector(circular, { header: { ...header, number: "25/2023/TTBGDĐT" } })).toBe(true);
    expect(matchesSelector(circular, { header: { ...header, number: "125/2023/TT-BGDĐT" } })).toBe(false);
    expect(matchesSelector(circular, { header })).toBe(false);
  });
});
