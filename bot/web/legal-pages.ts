import type { Server } from "restify";
import { privacyText, termsText, type HandedOn, type LegalText } from "../messages/legal";
import { guard, type GuardDeps } from "./answer-requests";
import { html, type Html } from "./html";
import { framePage, type Scene } from "./page-frame";
import { sendHtml } from "./respond";

/** Serves what people may rely on at `/privacy` and `/terms`, in both languages; Teams wants them open to everybody. */
export function registerLegalPages(server: Server, deps: GuardDeps & { readonly handedOn: HandedOn }): void {
  const pages: Readonly<Record<string, (scene: Scene) => LegalText>> = {
    "/privacy": ({ language }) => privacyText[language](deps.handedOn),
    "/terms": ({ language }) => termsText[language],
  };
  for (const [path, text] of Object.entries(pages)) {
    server.get(
      path,
      guard(async (_request, response, scene) => sendHtml(response, 200, writeLegalPage(text(scene), scene)), deps),
    );
  }
}

function writeLegalPage({ title, lead, sections }: LegalText, scene: Scene): Html {
  return framePage(
    title,
    scene,
    null,
    html`<div class="plain">
      <h1>${title}</h1>
      <p>${lead}</p>
      ${sections.map(
        ({ heading, points }) =>
          html`<h2>${heading}</h2>
            <ul>
              ${points.map((point) => html`<li>${point}</li>`)}
            </ul>`,
      )}
    </div>`,
  );
}
