import { createHmac, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "restify";

const cookieName = "cam_nang_access";
const cookieDays = 30;

/** Lets people to the pages who know the access token. */
export interface PageAccess {
  /** True where the request may go on; otherwise it has been answered. */
  admit(request: Request, response: Response): boolean;
}

/**
 * The token comes as `Authorization: Bearer TOKEN`, or once as `?token=TOKEN`, which is exchanged for a cookie and taken out
 * of the address, so that it stays in no history and no Referer.
 */
export function createPageAccess(token: string, overHttps: boolean): PageAccess {
  // The cookie proves that its bearer knew the token and cannot be turned back into it; a new token ends all cookies.
  const pass = createHmac("sha256", token).update(cookieName).digest("base64url");

  return {
    admit(request, response) {
      if (cookiesOf(request).some((value) => isSame(value, pass))) return true;
      const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? "")?.[1];
      if (bearer !== undefined && isSame(bearer, token)) return true;

      const asked = new URL(request.url ?? "/", "http://here");
      const given = asked.searchParams.get("token");
      if (request.method === "GET" && given !== null && isSame(given, token)) {
        asked.searchParams.delete("token");
        // Lax: a citation opened from Teams comes from another site and must find its reader known.
        const attributes = `Path=/; Max-Age=${cookieDays * 86_400}; HttpOnly; SameSite=Lax${overHttps ? "; Secure" : ""}`;
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
      refuse(response);
      return false;
    },
  };
}

function refuse(response: Response): void {
  const body = JSON.stringify({
    error: {
      code: "access-token",
      message: "Trang này cần mã truy cập. Hãy mở địa chỉ có ?token=… do người quản trị cung cấp.",
    },
  });
  response.writeHead(401, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    "WWW-Authenticate": 'Bearer realm="cam-nang"',
    Connection: "close",
  });
  response.end(body);
}

function cookiesOf(request: Request): string[] {
  return (request.headers.cookie ?? "")
    .split(";")
    .map((pair) => pair.trim().split("="))
    .filter(([name]) => name === cookieName)
    .map(([, value]) => value ?? "");
}

/** In a time that does not tell how much of the guess was right. */
function isSame(guess: string, truth: string): boolean {
  const digest = (text: string) => createHmac("sha256", cookieName).update(text).digest();
  return timingSafeEqual(digest(guess), digest(truth));
}
