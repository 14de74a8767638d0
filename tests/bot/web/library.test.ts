import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { documentOf } from "./document-of";
import { readPage } from "./read-page";
import { startWebServer, type WebServer } from "./web-server";
import type { PartialDate, Reading } from "../../../knowledge/index";

function office(
  file: string,
  type: string,
  number: string,
  issuedOn: string,
  validTo: string | null,
  place: string,
): Reading {
  const reading = documentOf(file, [{ depth: 0, kind: "paragraph", words: `Nội dung của ${file}.` }], {
    header: {
      type,
      number,
      issuedOn: issuedOn as PartialDate,
      jurisdiction: "ward",
      jurisdictionName: place,
      issuer: "UBND phường",
    },
  });
  const validity = { from: null, to: validTo as PartialDate | null, schoolYear: null };
  return { ...reading, document: { ...reading.document, validity, quality: 0.836 } };
}

let web: WebServer;
beforeEach(async () => {
  web = await startWebServer(
    [
      office("cu.txt", "Kế hoạch", "1/KH-UBND", "2024-01-05", "2025-12-31", "phường A (thành phố Hà Nội)"),
      office("moi.txt", "Kế hoạch", "2/KH-UBND", "2026-02-05", "2026-12-31", "phường A (thành phố Hà Nội)"),
      office("tb.txt", "Thông báo", "3/TB-UBND", "2025-03-01", null, "phường B (tỉnh Sơn La)"),
    ],
    async () => [],
  );
});
afterEach(() => web.close());

async function listed(query: string): Promise<readonly string[]> {
  const page = readPage(await (await fetch(`${web.origin}/documents?${query}`)).text());
  return ["moi.txt", "tb.txt", "cu.txt"].filter((file) => page.said.includes(file));
}

describe("the library's page", () => {
  it("tells of each document its type, number, date, issuer, validity and how well it could be read, the newest first", async () => {
    const { said } = readPage(await (await fetch(`${web.origin}/documents`)).text());
    expect(said).toContain("Kế hoạch moi.txt 2/KH-UBND 05/02/2026 UBND phường Đang áp dụng đến 31/12/2026 83%");
    expect(said).toContain("1/KH-UBND 05/01/2024 UBND phường Đã hết thời gian áp dụng đến 31/12/2025");
    expect(said).toContain("3/TB-UBND 01/03/2025 UBND phường Không ghi thời gian");
    expect(said.indexOf("moi.txt")).toBeLessThan(said.indexOf("tb.txt"));
    expect(said.indexOf("tb.txt")).toBeLessThan(said.indexOf("cu.txt"));
  });

  it.each<[string, string[]]>([
    ["q=ke+hoach", ["moi.txt", "cu.txt"]],
    ["q=3%2FTB", ["tb.txt"]],
    ["type=Th%C3%B4ng+b%C3%A1o", ["tb.txt"]],
    ["validity=ended", ["cu.txt"]],
    ["validity=running", ["moi.txt"]],
    ["place=S%C6%A1n+La", ["tb.txt"]],
    ["place=H%C3%A0+N%E1%BB%99i", ["moi.txt", "cu.txt"]],
    ["place=ph%C6%B0%E1%BB%9Dng+A%2C+H%C3%A0+N%E1%BB%99i", ["moi.txt", "cu.txt"]],
    // Syllables of other words are no place: "phường" holds "ng", "Sơn La" holds "La".
    ["place=la+s%C6%A1n", []],
    ["q=kh%C3%B4ng+c%C3%B3", []],
    ["page=99", ["moi.txt", "tb.txt", "cu.txt"]],
  ])("narrowed by %s lists %s", async (query, files) => {
    expect(await listed(query)).toEqual(files);
  });
});

it("shows in library and calendar what was read while the server runs", async () => {
  expect((await listed("")).length).toBe(3);
  const meanwhile = office("sau.txt", "Quyết định", "9/QĐ-UBND", "2026-11-20", null, "phường A (thành phố Hà Nội)");
  await web.publish(meanwhile);
  const page = readPage(await (await fetch(`${web.origin}/documents?q=9%2FQ%C4%90`)).text());
  expect(page.said).toContain("sau.txt");
});

describe("a document's original file", () => {
  const path = async () => {
    const page = readPage(await (await fetch(`${web.origin}/documents`)).text());
    return page.links.find(({ to }) => to.startsWith("/documents/d"))?.to ?? "";
  };

  it("is given to be kept, and never to be run by the browser", async () => {
    await web.close();
    const html = documentOf("trang <b> đẹp.html", [{ depth: 0, kind: "paragraph", words: "Nội dung." }]);
    web = await startWebServer([html], async () => []);
    await web.originals.keep(html.document.sha256, Buffer.from("<script>alert(1)</script>"));
    const response = await fetch(`${web.origin}${await path()}/original`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="${html.document.id}.html"; filename*=UTF-8''trang%20%3Cb%3E%20%C4%91%E1%BA%B9p.html`,
    );
    expect(await response.text()).toBe("<script>alert(1)</script>");
    const head = await fetch(`${web.origin}${await path()}/original`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, "25"]);
  });

  it("that was not kept is said not to be there", async () => {
    const response = await fetch(`${web.origin}${await path()}/original`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("không giữ tệp gốc");
    expect(readPage(await (await fetch(`${web.origin}${await path()}`)).text()).said).not.toContain("Tải tệp gốc");
  });

  it.each(["0.webp", "2.webp", "1.png", "..%2F1.webp", "1e3.webp"])("has no page image %s", async (name) => {
    expect((await fetch(`${web.origin}${await path()}/pages/${name}`)).status).toBe(404);
  });
});

it("sends every page with a policy that admits no inline script or style, no frame and no foreign thing", async () => {
  for (const page of ["/", "/documents", "/calendar", "/documents/d0000000000000000"]) {
    const response = await fetch(`${web.origin}${page}`);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("permissions-policy")).toContain("camera=()");
    const markup = await response.text();
    expect(markup).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  }
});
