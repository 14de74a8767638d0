import {
  recurrenceOf,
  type DocumentId,
  type Deadline,
  type LibraryDocument,
  type Occurrence,
  type Provision,
} from "../../knowledge/index";
import { printOccurrence } from "../messages/index";
import type { CitedPlace } from "./cited-place";
import { listDocumentFacts, nameDocument } from "./document-facts";
import { citationPath, documentPath, originalPath } from "./document-path";
import { writeText } from "./document-text";
import { html, type Html, type HtmlPart } from "./html";
import { framePage, type Scene } from "./page-frame";
import { shorten } from "./shorten";
import { depthsOf } from "./text-lines";

/** A deadline of the document, made concrete as of today. */
export interface ResolvedDeadline {
  readonly deadline: Deadline;
  readonly occurrence: Occurrence;
  /** The number of the place that it stands in. */
  readonly address: string | null;
}

export interface ShownDocument {
  readonly document: LibraryDocument;
  readonly provisions: readonly Provision[];
  readonly deadlines: readonly ResolvedDeadline[];
  readonly cited: CitedPlace;
  readonly hasOriginal: boolean;
  /** Whether the images of its pages stand beside the text; null where there are none. */
  readonly images: "shown" | "hidden" | null;
}

/** The whole document with its outline, what is known and what is doubtful about it, and the cited place marked. */
export function writeDocumentPage(shown: ShownDocument, scene: Scene): Html {
  const { document, provisions, cited, images } = shown;
  const say = scene.words.document;
  const name = nameDocument(document);
  const text = writeText({ document, provisions, cited, withImages: images === "shown" }, scene);
  return framePage(
    name,
    scene,
    "library",
    html`<div class="document${images === "shown" ? " with-images" : ""}">
      <header class="document-head">
        <h1 lang="vi">${name}</h1>
        ${document.header.title === null ? null : html`<p class="document-title" lang="vi">${document.header.title}</p>`}
        ${writeActions(shown, scene)} ${writeNotices(shown, scene)}
      </header>
      ${writeOutline(document.text, provisions, scene)}
      <aside class="facts" aria-label="${say.facts}">
        ${writeDoubts(document, scene)} ${writeDeadlines(shown, scene)}
        <details class="folds" open>
          <summary><h2>${say.facts}</h2></summary>
          <dl>
            ${listDocumentFacts(document, scene.words).map(
              ({ label, value, isBlank }) => html`<div>
                <dt>${label}</dt>
                <dd${isBlank ? html` class="blank"` : html` lang="vi"`}>${value}</dd>
              </div>`,
            )}
          </dl>
        </details>
      </aside>
      <article class="text" aria-label="${say.text}" lang="vi">${text}</article>
    </div>`,
  );
}

function writeActions({ document, hasOriginal, images, cited }: ShownDocument, { words }: Scene): HtmlPart {
  const say = words.document;
  if (!hasOriginal && images === null) return null;
  return html`<p class="document-actions">
    ${hasOriginal ? html`<a class="button" href="${originalPath(document.id)}" download>${say.original}</a>` : null}
    ${
      images === null
        ? null
        : html`<a class="button" href="${toggledPath(document.id, cited, images)}"
            >${images === "shown" ? say.hidePages : say.showPages}</a
          >`
    }
  </p>`;
}

/** The same place with the page images shown or hidden. */
function toggledPath(document: DocumentId, cited: CitedPlace, images: "shown" | "hidden"): string {
  const query = new URLSearchParams({ pages: images === "shown" ? "0" : "1" });
  if (cited.kind !== "none" && cited.address !== null) query.set("at", cited.address);
  if (cited.kind === "found") {
    query.set("start", String(cited.start));
    query.set("end", String(cited.end));
  }
  return `${documentPath(document, null)}?${query.toString()}`;
}

function writeNotices({ document, cited }: ShownDocument, { words }: Scene): readonly HtmlPart[] {
  const say = words.document;
  const [sample, isNoOriginal] = say.sample;
  const [older, hasNewer, openNewer] = say.older;
  return [
    document.origin !== "sample"
      ? null
      : html`<p class="notice"><strong>${sample ?? ""}</strong> ${isNoOriginal ?? ""}</p>`,
    document.supersededBy === null
      ? null
      : html`<p class="notice warning">
          <strong>${older ?? ""}</strong> ${hasNewer ?? ""}
          <a href="${documentPath(document.supersededBy, null)}">${openNewer ?? ""}</a>
        </p>`,
    cited.kind !== "unknown" ? null : html`<p class="notice warning">${say.noSuchPlace(cited.address)}</p>`,
    cited.kind !== "found"
      ? null
      : html`<p class="notice cited-notice">
          <a href="#cited"
            >${say.toCited}${cited.address === null ? null : html`: <strong>${say.place(cited.address)}</strong>`}</a
          >
        </p>`,
  ];
}

function writeDoubts({ warnings }: LibraryDocument, { words }: Scene): HtmlPart {
  if (warnings.length === 0) return null;
  return html`<section class="doubts">
    <h2>${words.document.doubts}</h2>
    <ul lang="vi">
      ${warnings.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}

const longestClause = 180;

function writeDeadlines({ document, deadlines }: ShownDocument, { words, language }: Scene): HtmlPart {
  if (deadlines.length === 0) return null;
  const say = words.document;
  return html`<details class="deadlines folds" open>
    <summary><h2>${say.deadlines}</h2></summary>
    <ul>
      ${deadlines.map(({ deadline, occurrence, address }) => {
        const clause = document.text.slice(deadline.start, deadline.end);
        return html`<li>
          <p>${printOccurrence(occurrence, deadline.expression, recurrenceOf(deadline.rule), null, language)}</p>
          <p class="meta">
            <a href="${citationPath(deadline, address)}" lang="vi">${shorten(clause, longestClause)}</a>
            ${deadline.unverified === true ? html`<span class="tag">${say.unverified}</span>` : null}
            ${deadline.corrected === true ? html`<span class="tag">${say.corrected}</span>` : null}
          </p>
        </li>`;
      })}
    </ul>
  </details>`;
}

const outlineLength = 80;

function writeOutline(text: string, provisions: readonly Provision[], { words }: Scene): HtmlPart {
  const numbered = provisions.filter(({ kind, address }) => kind === "section" && address !== null);
  if (numbered.length === 0) return null;
  const depths = depthsOf(provisions);
  return html`<details class="outline folds" open>
    <summary><h2>${words.document.outline}</h2></summary>
    <nav aria-label="${words.document.outlineLabel}">
      <ol lang="vi">
        ${numbered.map(
          (place) =>
            html`<li class="depth-${Math.min(depths.get(place.id) ?? 0, 4)}">
              <a href="#p${place.ordinal}"
                ><span class="address">${place.address}</span> ${shorten(titleOf(text, place), outlineLength)}</a
              >
            </li>`,
        )}
      </ol>
    </nav>
  </details>`;
}

function titleOf(text: string, { heading, marker, start, bodyEnd }: Provision): string {
  if (heading !== null) return heading;
  const body = text.slice(start, bodyEnd).trim();
  return marker !== null && body.startsWith(marker) ? body.slice(marker.length).trim() : body;
}
