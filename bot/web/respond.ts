import type { Response } from "restify";
import type { Html } from "./html";

/**
 * On every answer of the web part. No inline script or style is allowed; the card renderer needs neither, since it sets
 * single style properties through the DOM, which the policy does not govern.
 */
const securityHeaders = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

export function sendHtml(response: Response, status: number, page: Html): void {
  send(response, status, "text/html; charset=utf-8", page.toString(), { "Cache-Control": "no-cache" });
}

export function sendJson(response: Response, status: number, value: unknown): void {
  send(response, status, "application/json; charset=utf-8", JSON.stringify(value), { "Cache-Control": "no-store" });
}

/** A refusal: `code` is stable, `message` is for the person. Closes the connection, since a body may be left unread. */
export function sendProblem(response: Response, status: number, code: string, message: string): void {
  response.setHeader("Connection", "close");
  sendJson(response, status, { error: { code, message } });
}

/** For a body that follows by itself. */
export function sendHead(
  response: Response,
  status: number,
  type: string,
  length: number,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { ...securityHeaders, "Content-Type": type, "Content-Length": length, ...headers });
}

export function send(
  response: Response,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  sendHead(response, status, type, Buffer.byteLength(body), headers);
  response.end(body);
}

/** One JSON value a line. */
export const linesType = "application/x-ndjson";

/** For a body that follows by itself, in pieces and of a length that nobody knows yet. */
export function beginBody(response: Response, type: string): void {
  response.writeHead(200, {
    ...securityHeaders,
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "no-store",
  });
}

/** 304: the browser's copy is still the right one. */
export function sendNotModified(response: Response, headers: Readonly<Record<string, string>>): void {
  response.writeHead(304, { ...securityHeaders, ...headers });
  response.end();
}
