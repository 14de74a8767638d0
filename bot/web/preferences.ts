import type { Request, Response } from "restify";
import type { Language } from "../messages/index";

/** How a person wants the pages; kept by her browser in cookies that say nothing else. */
export interface Preferences {
  readonly language: Language;
  /** Null: as the machine has it. */
  readonly theme: "light" | "dark" | null;
}

const languageCookie = "cam_nang_language";
/** Written by the page's own script, whose switch needs no reload. */
const themeCookie = "cam_nang_theme";
const keptSeconds = 365 * 86_400;

/** Vietnamese and the machine's own theme where nothing was chosen. */
export function readPreferences(request: Request): Preferences {
  const cookies = new Map(
    (request.headers.cookie ?? "").split(";").map((pair) => {
      const [name = "", value = ""] = pair.trim().split("=");
      return [name, value] as const;
    }),
  );
  const theme = cookies.get(themeCookie);
  // An address that asks for a language is followed even where it cannot be remembered.
  const language = new URLSearchParams(request.getQuery()).get("lang") ?? cookies.get(languageCookie);
  return {
    language: language === "en" ? "en" : "vi",
    theme: theme === "light" || theme === "dark" ? theme : null,
  };
}

/** Remembers a language that the address asks for (`?lang=en`) and leads to the same address without it. True where it has answered. */
export function switchLanguage(request: Request, response: Response): boolean {
  const asked = new URL(request.url ?? "/", "http://here");
  const language = asked.searchParams.get("lang");
  if (language !== "vi" && language !== "en") return false;
  asked.searchParams.delete("lang");
  response.writeHead(303, {
    // Two slashes at the start would lead to another machine.
    Location: `${asked.pathname.replace(/^\/+/, "/")}${asked.search}`,
    "Set-Cookie": `${languageCookie}=${language}; Path=/; Max-Age=${String(keptSeconds)}; SameSite=Lax; HttpOnly`,
    "Cache-Control": "no-store",
    "Content-Length": 0,
  });
  response.end();
  return true;
}

/** Where this address is in the other language. */
export function otherLanguagePath(request: Request, language: Language): string {
  const here = new URL(request.url ?? "/", "http://here");
  here.searchParams.set("lang", language === "vi" ? "en" : "vi");
  return `${here.pathname.replace(/^\/+/, "/")}${here.search}`;
}
