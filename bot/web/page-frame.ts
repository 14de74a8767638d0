import type { Request } from "restify";
import { webWords, type Language, type WebWords } from "../messages/index";
import { html, type Html, type HtmlPart } from "./html";
import { otherLanguagePath, readPreferences, type Preferences } from "./preferences";

/** What every page is drawn for: whose words, which colours, and which address. */
export interface Scene extends Preferences {
  readonly words: WebWords;
  /** This address in the other language. */
  readonly switchPath: string;
}

export function sceneOf(request: Request): Scene {
  const preferences = readPreferences(request);
  return {
    ...preferences,
    words: webWords(preferences.language),
    switchPath: otherLanguagePath(request, preferences.language),
  };
}

export type Room = "chat" | "library" | "calendar";

const paths: Readonly<Record<Room, string>> = { chat: "/", library: "/documents", calendar: "/calendar" };
const rooms = Object.keys(paths) as readonly Room[];

/** The head of every page: who we are, where one can go, and how it is shown. */
export function writeHead(title: string, scene: Scene, scripts: HtmlPart): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="${scene.theme ?? "light dark"}" />
    <title>${title}</title>
    <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/page.css" />
    ${scripts}
  </head>`;
}

export function writeRoot(scene: Scene, parts: HtmlPart): Html {
  const theme = scene.theme === null ? null : html` data-theme="${scene.theme}"`;
  return html`<!doctype html>
    <html lang="${scene.language}" ${theme}>
      ${parts}
    </html> `;
}

export function writeSiteHeader({ words, language, switchPath }: Scene, here: Room | null, brand: HtmlPart): Html {
  const other: Language = language === "vi" ? "en" : "vi";
  return html`<header class="site">
    ${brand}
    <nav aria-label="${words.frame.mainNav}">
      ${rooms.map(
        (room) =>
          html`<a href="${paths[room]}" ${room === here ? html` aria-current="page"` : null}>${words.frame[room]}</a>`,
      )}
    </nav>
    <div class="switches">
      <a class="language" href="${switchPath}" lang="${other}" hreflang="${other}" rel="nofollow"
        >${words.frame.otherLanguage}</a
      >
      <button type="button" id="theme" aria-pressed="false" hidden>
        <span class="unseen">${words.frame.dark}</span><span class="theme-sign" aria-hidden="true"></span>
      </button>
    </div>
  </header>`;
}

/** The picture and the name. */
export function writeBrand({ words }: Scene): Html {
  return html`<img src="/assets/favicon.svg" alt="" width="32" height="32" /> ${words.product}`;
}

/** A whole page around `main`, with a skip link to it. */
export function framePage(title: string, scene: Scene, here: Room | null, main: HtmlPart): Html {
  return writeRoot(
    scene,
    html`${writeHead(`${title} – ${scene.words.product}`, scene, html`<script type="module" src="/assets/document.js"></script>`)}
      <body class="reading">
        <a class="skip" href="#main">${scene.words.frame.skip}</a>
        ${writeSiteHeader(scene, here, html`<a class="brand" href="/">${writeBrand(scene)}</a>`)}
        <main id="main" tabindex="-1">${main}</main>
        <p class="unseen" id="told" role="status"></p>
      </body>`,
  );
}
