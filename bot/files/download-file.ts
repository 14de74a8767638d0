import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { largestDocument } from "../evidence/index";
import type { FileProblem } from "../conversation/index";
import { isAllowedAddress, type AddressRules } from "./allowed-address";
import { createPublicLookup, type Resolve } from "./public-lookup";

export type Downloaded =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "problem"; readonly problem: Extract<FileProblem, "unreachable" | "size"> };

/** Fetches a file that a channel names. Never rejects. */
export type Download = (url: string) => Promise<Downloaded>;

export interface DownloadSettings extends AddressRules {
  readonly resolve?: Resolve;
  readonly limits?: Partial<DownloadLimits>;
}

interface DownloadLimits {
  /** For all of it, redirects too. */
  readonly totalMs: number;
  readonly bytes: number;
  /** More wait until one of these has ended: each may hold as many bytes in memory as is allowed. */
  readonly atOnce: number;
}

const defaultLimits: DownloadLimits = { totalMs: 30_000, bytes: largestDocument, atOnce: 3 };
const mostRedirects = 3;

/**
 * A caller names the address, so that nothing of it is trusted: the host must be one where Teams keeps files, the address that its name resolves to
 * must be public and is the one that is connected to, and time and size are bounded. A redirect is held to the same.
 */
export function createDownload(settings: DownloadSettings): Download {
  const limits = { ...defaultLimits, ...settings.limits };
  const waiting: (() => void)[] = [];
  let running = 0;

  const lookup = createPublicLookup(settings);

  async function get(url: URL, signal: AbortSignal, redirects: number): Promise<Downloaded> {
    if (!isAllowedAddress(url, settings)) return unreachable;
    const response = await ask(url, lookup, signal);
    const status = response.statusCode ?? 0;
    const target = response.headers.location;
    if (status >= 300 && status < 400 && target !== undefined && URL.canParse(target, url.href)) {
      response.destroy();
      return redirects === 0 ? unreachable : get(new URL(target, url), signal, redirects - 1);
    }
    const encoding = response.headers["content-encoding"] ?? "identity";
    if (status !== 200 || encoding !== "identity") {
      response.destroy();
      return unreachable;
    }
    return take(response, limits.bytes);
  }

  return async (address) => {
    if (!URL.canParse(address)) return unreachable;
    if (running >= limits.atOnce) await new Promise<void>((begin) => waiting.push(begin));
    else running += 1;
    try {
      return await get(new URL(address), AbortSignal.timeout(limits.totalMs), mostRedirects);
    } catch {
      // The address holds a secret and the error may hold the address: the person is told, and can send the file again.
      return unreachable;
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

const unreachable: Downloaded = { kind: "problem", problem: "unreachable" };

async function ask(url: URL, lookup: LookupFunction, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const headers = { "Accept-Encoding": "identity", Accept: "*/*" };
    // No connection is kept: the next file is another host's as likely as not.
    const asked = request(url, { lookup, signal, headers, agent: false }, resolve);
    asked.once("error", reject);
    asked.end();
  });
}

async function take(response: IncomingMessage, mostBytes: number): Promise<Downloaded> {
  const declared = Number(response.headers["content-length"] ?? 0);
  const pieces: Buffer[] = [];
  let size = 0;
  if (declared <= mostBytes)
    for await (const piece of response) {
      pieces.push(piece as Buffer);
      size += (piece as Buffer).length;
      if (size > mostBytes) break;
    }
  if (declared > mostBytes || size > mostBytes) {
    response.destroy();
    return { kind: "problem", problem: "size" };
  }
  return { kind: "bytes", bytes: Buffer.concat(pieces, size) };
}
