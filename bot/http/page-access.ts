import { createHmac, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "restify";
import type { DocumentLinks } from "./document-links";
import type { LinkProof } from "./link-signer";

const cookieName = "cam_nang_access";
const cookieDays = 30;
/** Holds the proof of a signed link, for one document's own pages, pictures and file. */
const linkCookieName = "cam_nang_link";

/** Lets people to the pages who know the access token, and to a document whoever was given a link to it. */
export interface PageAccess {
  /** True where the request may go on; otherwise it has been answered. */
  admit(request: Request, response: Response): boolean;
}

export interface PageAccessDeps {
  readonly token: string;
  readonly overHttps: boolean;
  readonly links: DocumentLinks;
  /** ISO instant. */
  readonly now: () => string;
  /** The page that says what is missing, for a browser; others are told in JSON. */
  readonly lockedPage: (request: Request) => string;
}

/**
 * The token comes as `Authorization: Bearer TOKEN`, or once as `?token=TOKEN`, which is exchanged for a cookie and taken out
 * of the address, so that it stays in no history and no Referer.
 */
export function createPageAccess({ token, overHttps, links, now, lockedPage }: PageAccessDeps): PageAccess {
  // The cookie proves that its bearer knew the token and cannot be turned back into it; a new token ends all cookies.
  const pass = createHmac("sha256", token).update(cookieName).digest("base64url");

  const secure = overHttps ? "; Secure" : "";

  /** Whether a link that we gave opens this; its proof goes along with the document's pictures and its file. */
  function isLinked(request: Request, response: Response, asked: URL): boolean {
    const room = request.method === "GET" || request.method === "HEAD" ? links.roomOf(asked.pathname) : null;
    if (room === null) return false;
    const given = { until: asked.searchParams.get("until") ?? "", key: asked.searchParams.get("key") ?? "" };
    if (links.holds(room, given, now())) {
      const seconds = Number(given.until) - Math.floor(Date.parse(now()) / 1000);
      const attributes = `Path=${room}; Max-Age=${String(seconds)}; HttpOnly; SameSite=Lax${secure}`;
      response.setHeader("Set-Cookie", `${linkCookieName}=${given.until}.${given.key}; ${attributes}`);
      return true;
    }
    return cookiesOf(request, linkCookieName).some((value) => links.holds(room, proofIn(value), now()));
  }

  return {
    admit(request, response) {
      if (cookiesOf(request, cookieName).some((value) => isSame(value, pass))) return true;
      const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? "")?.[1];
      if (bearer !== undefined && isSame(bearer, token)) return true;

      const asked = new URL(request.url ?? "/", "http://here");
      const given = asked.searchParams.get("token");
      if (request.method === "GET" && given !== null && isSame(given, token)) {
        asked.searchParams.delete("token");
        // Lax: a citation opened from Teams comes from another site and must find its reader known.
        const attributes = `Path=/; Max-Age=${cookieDays * 86_400}; HttpOnly; SameSite=Lax${secure}`;
        response.writeHead(303, {
          // Two slashes at the start would lead to another machine.
          Location: `${asked.pathname.replace(/^\/+/, "/")}${asked.search}`,
          "Set-Cookie": `${cookieName}=${pass}; ${attributes}`,
          "Cache-Control": "no-store",
          "Content-Length": 0,
        });
        response.end();
        return false;
      }
      if (isLinked(request, response, asked)) return true;
      refuse(response, wantsPage(request) ? lockedPage(request) : null);
      return false;
    },
  };
}

function wantsPage(request: Request): boolean {
  return request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
}

function refuse(response: Response, page: string | null): void {
  const body =
    page ??
    JSON.stringify({
      error: {
        code: "access-token",
        message: "Trang này cần mã truy cập. Hãy mở địa chỉ có ?token=… do người quản trị cung cấp.",
      },
    });
  response.writeHead(401, {
    "Content-Type": page === null ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...(page !== null && { "Content-Security-Policy": lockedPolicy }),
    "WWW-Authenticate": 'Bearer realm="cam-nang"',
    Connection: "close",
  });
  response.end(body);
}

const lockedPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** "until.key". */
function proofIn(cookie: string): LinkProof {
  const [until = "", key = ""] = cookie.split(".");
  return { until, key };
}

function cookiesOf(request: Request, wanted: string): string[] {
  return (request.headers.cookie ?? "")
    .split(";")
    .map((pair) => pair.trim().split("="))
    .filter(([name]) => name === wanted)
    .map(([, value]) => value ?? "");
}

/** In a time that does not tell how much of the guess was right. */
function isSame(guess: string, truth: string): boolean {
  const digest = (text: string) => createHmac("sha256", cookieName).update(text).digest();
  return timingSafeEqual(digest(guess), digest(truth));
}
