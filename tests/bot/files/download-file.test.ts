import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createDownload, isAllowedAddress, isPublicAddress } from "../../../bot/files/index";

let server: Server;
let origin: string;
let asked: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  asked = [];
  answer = (_request, response) => response.end("the bytes");
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const here = { allowsLoopback: true, moreHosts: [] };
const unreachable = { kind: "problem", problem: "unreachable" };

describe("an address that a caller names", () => {
  const rules = { allowsLoopback: false, moreHosts: ["tep.truong.example"] };

  it.each([
    "https://office-my.sharepoint.com/personal/lan/_layouts/15/download.aspx?UniqueId=1&tempauth=x",
    "https://office.SharePoint.com/file",
    "https://api.onedrive.com/file",
    "https://tep.truong.example/file",
    "https://a.tep.truong.example/file",
  ])("is fetched from where Teams or the office keeps files: %s", (address) => {
    expect(isAllowedAddress(new URL(address), rules)).toBe(true);
  });

  it.each([
    "http://office.sharepoint.com/file",
    "https://office.sharepoint.com:8443/file",
    "https://lan:secret@office.sharepoint.com/file",
    "https://sharepoint.com.elsewhere.example/file",
    "https://notsharepoint.com/file",
    "https://elsewhere.example/?sharepoint.com",
    "https://elsewhere.example#.sharepoint.com",
    "https://127.0.0.1/file",
    "http://localhost:3978/file",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/file",
    "https://2130706433/file",
    "file:///etc/passwd",
  ])("is left alone anywhere else: %s", (address) => {
    expect(isAllowedAddress(new URL(address), rules)).toBe(false);
  });

  it("may be on this machine only where the bot has no identity", () => {
    for (const address of ["http://127.0.0.1:9/file", "http://localhost:9/file", "http://[::1]:9/file"]) {
      expect(isAllowedAddress(new URL(address), here)).toBe(true);
      expect(isAllowedAddress(new URL(address), { ...here, allowsLoopback: false })).toBe(false);
    }
  });

  it.each([
    "10.0.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "127.0.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "::ffff:127.0.0.1",
    "64:ff9b::a00:1",
    "not an address",
  ])("never leads to a machine that is not public: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("may lead to public machines", () => {
    for (const address of ["13.107.136.10", "2603:1061:1300::10"]) expect(isPublicAddress(address)).toBe(true);
  });

  it("is not connected to where its name resolves to a private address, even beside a public one", async () => {
    const names: string[] = [];
    const download = createDownload({
      ...here,
      resolve: async (host) => {
        names.push(host);
        return [
          { address: "13.107.136.10", family: 4 },
          { address: "127.0.0.1", family: 4 },
        ];
      },
    });
    expect(await download("https://office.sharepoint.com/file")).toEqual(unreachable);
    expect(names).toEqual(["office.sharepoint.com"]);
    expect(asked).toEqual([]);
  });
});

describe("a file that is fetched", () => {
  it("comes as it is, also from where its address leads on to", async () => {
    answer = (request, response) => {
      if (request.url === "/moved") response.writeHead(302, { Location: "/file" });
      response.end(request.url === "/moved" ? "" : "the bytes");
    };
    const download = createDownload(here);
    expect(await download(`${origin}/moved`)).toEqual({ kind: "bytes", bytes: Buffer.from("the bytes") });
    expect(asked).toEqual(["/moved", "/file"]);
  });

  it("is not followed to elsewhere, nor round and round", async () => {
    const download = createDownload(here);
    answer = (_request, response) => response.writeHead(302, { Location: "http://192.0.2.1/secret" }).end();
    expect(await download(`${origin}/away`)).toEqual(unreachable);
    answer = (_request, response) => response.writeHead(302, { Location: "/again" }).end();
    asked = [];
    expect(await download(`${origin}/again`)).toEqual(unreachable);
    expect(asked.length).toBeLessThan(6);
  });

  it("is refused where it says to be, or becomes, larger than is taken", async () => {
    const download = createDownload({ ...here, limits: { bytes: 1000 } });
    answer = (_request, response) => response.writeHead(200, { "Content-Length": 1001 }).end(Buffer.alloc(1001));
    expect(await download(origin)).toEqual({ kind: "problem", problem: "size" });
    answer = (_request, response) => {
      const more = setInterval(() => response.write(Buffer.alloc(600)), 5);
      response.on("close", () => clearInterval(more));
    };
    expect(await download(origin)).toEqual({ kind: "problem", problem: "size" });
  });

  it("is given up where nothing more comes, it breaks off, is packed, or is not there", async () => {
    const download = createDownload({ ...here, limits: { totalMs: 200 } });
    answer = () => undefined;
    expect(await download(origin)).toEqual(unreachable);
    answer = (_request, response) => response.writeHead(200, { "Content-Length": 10 }).write("half");
    expect(await download(origin)).toEqual(unreachable);
    answer = (_request, response) => {
      response.writeHead(200, { "Content-Length": 10 }).write("half");
      setTimeout(() => response.destroy(), 20);
    };
    expect(await download(origin)).toEqual(unreachable);
    answer = (_request, response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end("packed");
    expect(await download(origin)).toEqual(unreachable);
    answer = (_request, response) => response.writeHead(404).end("gone");
    expect(await download(origin)).toEqual(unreachable);
    expect(await download("no address")).toEqual(unreachable);
  });

  it("waits for others, so that only a few are held in memory at once", async () => {
    let running = 0;
    let most = 0;
    answer = (_request, response) => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        response.end("the bytes");
      }, 20);
    };
    const download = createDownload({ ...here, limits: { atOnce: 2 } });
    const all = await Promise.all(Array.from({ length: 7 }, async () => download(origin)));
    expect(all.every(({ kind }) => kind === "bytes")).toBe(true);
    expect(most).toBe(2);
  });
});
