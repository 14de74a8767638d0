import restify, { type Request, type Response, type Server } from "restify";
import type { PageAccess } from "./http/index";
import type { Log } from "./log/index";

export interface ServerDeps {
  /** What the bot has read, for `/healthz`, and whether it answers from it yet: 200 when it does, 503 until then. */
  readonly health: () => Promise<{ readonly ok: boolean; readonly documents: number; readonly generation: number }>;
  /** Why activities should not be sent here now, for `/readyz`; empty where they may. */
  readonly unready: () => Promise<readonly string[]>;
  /** For `/metrics`, which is guarded like the pages. */
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
  /** Who may see the pages; null where only this machine can reach them. */
  readonly access: PageAccess | null;
  /** Each adds its own routes. */
  readonly parts: readonly ((server: Server) => void)[];
  readonly log: Log;
}

/** Guarded by themselves, telling nothing, or meant for everybody. */
const openPaths = new Set(["/api/messages", "/healthz", "/readyz", "/privacy", "/terms"]);
/** The program's own scripts and style; papers, whose addresses are signed; calendars, whose addresses are secrets of their own. */
const openRooms = ["/assets/", "/checklists/", "/calendars/"];

function isOpen(path: string): boolean {
  return openPaths.has(path) || openRooms.some((room) => path.startsWith(room));
}

/** The parts under one roof: headers on every answer, `/healthz`, `/readyz`, `/metrics`, and plain words for what is not there. */
export function createServer({ health, unready, metrics, access, parts, log }: ServerDeps): Server {
  const server = restify.createServer({ name: "" });
  // A caller that sends nothing must not hold a connection for Node's five minutes.
  server.server.requestTimeout = 30_000;
  server.server.headersTimeout = 15_000;

  server.pre((request, response, next) => {
    setSecurityHeaders(response);
    const encoding = request.headers["content-encoding"];
    if (encoding !== undefined) {
      // One body that is not the gzip it claims to be ends a process behind restify's reader; nobody needs encodings here.
      sendProblem(response, 415, "content-encoding");
      return next(false);
    }
    if (access !== null && !isOpen(request.path()) && !access.admit(request, response)) return next(false);
    return next();
  });

  server.get("/healthz", async (_request: Request, response: Response) => {
    try {
      const found = await health();
      sendJson(response, found.ok ? 200 : 503, found);
    } catch (error) {
      log.error("the library cannot be read", { error });
      sendJson(response, 503, { ok: false });
    }
  });
  server.get("/readyz", async (_request: Request, response: Response) => {
    const reasons = await unready();
    sendJson(response, reasons.length === 0 ? 200 : 503, { ready: reasons.length === 0, reasons });
  });
  server.get("/metrics", async (_request: Request, response: Response) => {
    try {
      const { type, text } = await metrics();
      sendText(response, 200, type, text);
    } catch (error) {
      log.error("the metrics cannot be read", { error });
      sendJson(response, 503, { error: { code: "failed" } });
    }
  });
  for (const addRoutes of parts) addRoutes(server);

  server.on("restifyError", (request: Request, response: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    if (status >= 500) log.error("a request failed", { path: request.path(), error });
    // Through restify's own sender, or it would send the error itself after this.
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.sendRaw(status, JSON.stringify({ error: { code: codes[status] ?? "refused" } }));
    done();
  });
  return server;
}

const codes: Readonly<Record<number, string>> = { 404: "not-found", 405: "method-not-allowed", 500: "failed" };

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}

/** For answers that bring no stricter ones of their own. */
function setSecurityHeaders(response: Response): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
}

function sendProblem(response: Response, status: number, code: string): void {
  // A body may be left unread; the connection is not used for another request then.
  response.setHeader("Connection", "close");
  sendJson(response, status, { error: { code } });
}

function sendJson(response: Response, status: number, value: unknown): void {
  sendText(response, status, "application/json; charset=utf-8", JSON.stringify(value));
}

function sendText(response: Response, status: number, type: string, body: string): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
  });
  response.end(body);
}
