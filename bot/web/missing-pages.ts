import type { Request } from "restify";
import { html, type Html } from "./html";
import { framePage, sceneOf, type Scene } from "./page-frame";

/** For an address at which nothing is. */
export function missingPage(scene: Scene): Html {
  const words = scene.words.missing;
  return framePage(
    words.title,
    scene,
    null,
    html`<div class="plain">
      <h1>${words.heading}</h1>
      <p>${words.why}</p>
      <p><a href="/documents">${words.documents}</a> ${words.or} <a href="/">${words.chat}</a>.</p>
    </div>`,
  );
}

/** For the address of a paper that opens nothing, or nothing any more; it does not say which. */
export function missingPaperPage(scene: Scene): Html {
  const words = scene.words.missingPaper;
  return framePage(
    words.title,
    scene,
    null,
    html`<div class="plain">
      <h1>${words.heading}</h1>
      <p>${words.why}</p>
      <p>${words.before} <a href="/">${words.chat}</a> ${words.after}</p>
    </div>`,
  );
}

/** For the original of a document that was read before originals were kept. */
export function missingOriginalPage(scene: Scene, documentPath: string): Html {
  const words = scene.words.missingOriginal;
  return framePage(
    words.title,
    scene,
    "library",
    html`<div class="plain">
      <h1>${words.heading}</h1>
      <p>${words.why}</p>
      <p><a href="${documentPath}">${words.back}</a></p>
    </div>`,
  );
}

/** For who has no access, or whose link has run out. */
export function lockedPage(request: Request): string {
  const scene = sceneOf(request);
  const words = scene.words.locked;
  return framePage(
    words.title,
    scene,
    null,
    html`<div class="plain">
      <h1>${words.heading}</h1>
      <p>${words.link}</p>
      <p>${words.token}</p>
    </div>`,
  ).toString();
}
