import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createDownload, createPublicLookup, isAllowedAddress, isPublicAddress } from "../../../bot/files/index";

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
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Addresses of this machine on its networks. */
function neighbours(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.flatMap(({ address, family, internal }) => (family === "IPv4" && !internal ? [address] : [])),
  );
}

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
    "64:ff9b:1::a00:1",
    "::7f00:1",
    "2002:7f00:1::",
    "2001:0:7f00:1::",
    "203.0.113.7",
    "not an address",
  ])("never leads to a machine that is not public: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("may lead to public machines", () => {
    for (const address of ["13.107.136.10", "2603:1061:1300::10"]) expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    [["13.107.136.10"], true],
    [["13.107.136.10", "2603:1061:1300::10"], true],
    [["127.0.0.1"], false],
    [["13.107.136.10", "10.0.0.1"], false],
    [[], false],
  ] as const)("is connected to only where all that its name resolves to is public: %j", async (found, isFit) => {
    for (const all of [true, false]) {
      const resolve = async () => found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      const lookup = createPublicLookup({ allowsLoopback: true, resolve });
      const connected = await new Promise((done) => {
        lookup("office.sharepoint.com", { all }, (error, address) => done(error === null ? address : null));
      });
      expect(connected).toEqual(
        !isFit ? null : all ? found.map((address) => expect.objectContaining({ address }) as unknown) : found[0],
      );
    }
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
    // Another address of this same machine, which would answer.
    const { port } = server.address() as AddressInfo;
    for (const elsewhere of neighbours()) {
      answer = (request, response) => {
        if (request.url === "/away") response.writeHead(302, { Location: `http://${elsewhere}:${port}/secret` });
        response.end("the secret");
      };
      expect(await download(`${origin}/away`)).toEqual(unreachable);
      expect(await download(`http://${elsewhere}:${port}/secret`)).toEqual(unreachable);
    }
    expect(asked).not.toContain("/secret");
    answer = (_request, response) => {
      response.writeHead(302, { Location: "/again" });
      response.end();
    };
    asked = [];
    expect(await download(`${origin}/again`)).toEqual(unreachable);
    expect(asked.length).toBeLessThan(6);
  });

  it("is refused where it says to be, or becomes, larger than is taken", async () => {
    const download = createDownload({ ...here, limits: { bytes: 1000 } });
    answer = (_request, response) => {
      response.writeHead(200, { "Content-Length": 1001 });
      response.end(Buffer.alloc(1001));
    };
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
    answer = (_request, response) => {
      response.writeHead(200, { "Content-Length": 10 });
      response.write("half");
    };
    expect(await download(origin)).toEqual(unreachable);
    answer = (_request, response) => {
      response.writeHead(200, { "Content-Length": 10 });
      response.write("half");
      setTimeout(() => response.destroy(), 20);
    };
    expect(await download(origin)).toEqual(unreachable);
    answer = (_request, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" });
      response.end("packed");
    };
    expect(await download(origin)).toEqual(unreachable);
    answer = (_request, response) => {
      response.writeHead(404);
      response.end("gone");
    };
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
