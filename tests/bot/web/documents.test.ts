import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { documentPath } from "../../../bot/web/index";
import { documentOf, plan } from "./document-of";
import { readPage, type ReadPage } from "./read-page";
import { startWebServer, type WebServer } from "./web-server";

const hostileWords = `<script>alert("1")</script> & <img src=x onerror='alert(1)'> </article>`;
const hostile = documentOf(
  `"><script>alert(2)</script>.txt`,
  [
    { depth: 0, kind: "title", words: hostileWords },
    { depth: 0, kind: "section", address: `1"onclick="alert(3)`, marker: "1.", words: `1. ${hostileWords}` },
  ],
  { header: { title: hostileWords, issuer: hostileWords, number: `<b>"'` }, warnings: [hostileWords] },
);

let web: WebServer;

beforeEach(async () => {
  web = await startWebServer([plan, hostile], async () => []);
});
afterEach(() => web.close());

async function open(path: string): Promise<{ readonly status: number; readonly page: ReadPage }> {
  const response = await fetch(`${web.origin}${path}`);
  return { status: response.status, page: readPage(await response.text()) };
}

const planPath = documentPath(plan.document.id, null);
const planText = plan.document.text.replace(/\n/g, "");

describe("a document's page", () => {
  it("holds the whole text in order, letter for letter but for line breaks", async () => {
    const { status, page } = await open(planPath);
    expect(status).toBe(200);
    expect(page.textsOf("article").join("").replace(/\n/g, "")).toBe(planText);
  });

  it("shows text that no provision holds, too", async () => {
    const loose = { ...plan, provisions: plan.provisions.filter(({ ordinal }) => ordinal % 3 === 2) };
    await web.close();
    web = await startWebServer([loose], async () => []);
    const { page } = await open(planPath);
    expect(page.textsOf("article").join("").replace(/\n/g, "")).toBe(planText);
  });

  it("shows blank fields as not stated, doubts, and that it is a sample", async () => {
    const { page } = await open(planPath);
    expect(page.said).toContain("Ngày ban hành chưa ghi");
    expect(page.said).toContain("chưa ghi (in: “/KH-UBND”)");
    expect(page.said).toContain("Số văn bản chưa ghi.");
    expect(page.said).toContain("Bản tóm lược để trình diễn.");
  });

  it("marks the whole of an addressed place and nothing else", async () => {
    const { page } = await open(documentPath(plan.document.id, "II.1"));
    const place = plan.provisions.find(({ address }) => address === "II.1");
    expect(page.textsOf("mark").join("")).toBe(plan.document.text.slice(place?.start, place?.end).replace(/\n/g, ""));
  });

  it("marks exactly the cited span, in the middle of lines and across them", async () => {
    for (let start = 0; start < plan.document.text.length; start += 17) {
      const end = Math.min(start + 40, plan.document.text.length);
      const { page } = await open(`${planPath}?start=${start}&end=${end}`);
      expect(page.textsOf("mark").join("")).toBe(plan.document.text.slice(start, end).replace(/\n/g, ""));
      expect(page.ids.filter((id) => id === "cited")).toHaveLength(1);
    }
  });

  it.each([
    "start=5&end=5",
    "start=9&end=5",
    "start=0&end=99999999",
    "start=-1&end=5",
    "start=1.5&end=5",
    "start=&end=5",
  ])("marks nothing for the impossible span %s", async (span) => {
    const { status, page } = await open(`${planPath}?${span}`);
    expect(status).toBe(200);
    expect(page.textsOf("mark")).toEqual([]);
  });

  it("takes the place around the span where two parts of a file number a place alike", async () => {
    const twice = documentOf("quy-che.txt", [
      { depth: 0, kind: "section", address: "Điều 1", marker: "Điều 1.", words: "Điều 1. Ban hành quy chế." },
      { depth: 0, kind: "section", address: "Điều 1", marker: "Điều 1.", words: "Điều 1. Phạm vi của quy chế." },
    ]);
    await web.close();
    web = await startWebServer([twice], async () => []);
    const { page } = await open(`${documentPath(twice.document.id, "Điều 1")}&start=26&end=33`);
    expect(page.textsOf("mark")).toEqual(["Điều 1."]);
    expect(page.said).toContain("Đến chỗ được trích: Điều 1");
  });

  it("is shown with a notice where the address does not exist", async () => {
    const { status, page } = await open(documentPath(plan.document.id, "Điều 99"));
    expect(status).toBe(200);
    expect(page.textsOf("mark")).toEqual([]);
    expect(page.said).toContain("không có nơi nào đánh số “Điều 99”");
  });

  it("lists its numbered places, each leading to its own line", async () => {
    const { page } = await open(planPath);
    const places = page.links.filter(({ to }) => to.startsWith("#p"));
    expect(places.map(({ words }) => words)).toEqual([
      "I MỤC ĐÍCH",
      "II TỔ CHỨC",
      "II.1 Các trường",
      "II.2 Phòng Văn hóa - Xã hội tổng hợp, báo cáo.",
      "II.3 Kinh phí",
    ]);
    for (const { to } of places) expect(page.ids.filter((id) => `#${id}` === to)).toHaveLength(1);
  });

  it("sets numbered headings as headings and the rest as text", async () => {
    const { page } = await open(planPath);
    expect(page.textsOf("h2")).toEqual(expect.arrayContaining(["I. MỤC ĐÍCH", "II. TỔ CHỨC"]));
    expect(page.textsOf("h3")).toEqual(["1. Các trường"]);
    expect(page.textsOf("p")).toContain("2. Phòng Văn hóa - Xã hội tổng hợp, báo cáo.");
    expect(page.textsOf("p")).toContain("3. Kinh phí: do các đơn vị tự bảo đảm.");
  });

  it("says that a newer version has taken its place, and leads there", async () => {
    await web.close();
    const newer = documentOf(plan.document.file, [{ depth: 0, kind: "paragraph", words: "Bản mới." }], {
      origin: "sample",
    });
    web = await startWebServer([plan, newer], async () => []);
    const { page } = await open(planPath);
    expect(page.said).toContain("Phiên bản cũ.");
    expect(page.links).toContainEqual({ to: documentPath(newer.document.id, null), words: "Mở phiên bản mới" });
  });
});

it("never turns a document's words into markup, wherever they are shown", async () => {
  const paths = [
    documentPath(hostile.document.id, null),
    documentPath(hostile.document.id, hostile.provisions[1]?.address ?? ""),
    documentPath(hostile.document.id, "<script>alert(4)</script>"),
    "/documents",
  ];
  for (const path of paths) {
    const { status, page } = await open(path);
    expect(status).toBe(200);
    expect(page.tags.filter((tag) => tag.startsWith("<script"))).toEqual([
      `<script type="module" src="/assets/document.js">`,
    ]);
    expect(page.tags.filter((tag) => /\son\w+\s*=/.test(tag) || tag.includes("src=x"))).toEqual([]);
  }
  expect((await open(paths[0] ?? "")).page.textsOf("article").join("")).toContain(hostileWords);
});

it.each(["/documents/d0000000000000000", "/documents/ke-hoach.txt", "/documents/d%00", "/documents/__proto__"])(
  "answers %s with a friendly page that leads on",
  async (path) => {
    const { status, page } = await open(path);
    expect(status).toBe(404);
    expect(page.said).toContain("Không tìm thấy văn bản này");
    expect(page.links).toContainEqual({ to: "/documents", words: "Xem các văn bản hiện có" });
  },
);

it("lists the answering documents before the displaced samples", async () => {
  const { said } = (await open("/documents")).page;
  const order = [said.indexOf("1 văn bản"), said.indexOf("Không còn dùng để trả lời"), said.indexOf("ke-hoach.txt")];
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

it("says how to add documents where there are none", async () => {
  await web.close();
  web = await startWebServer([], async () => []);
  expect((await open("/documents")).page.said).toContain("Thư viện chưa có văn bản nào");
});
