import type { DocumentSummary, IsoDate } from "../../knowledge/index";
import { percentOf, writeDate, writeNumber } from "./document-facts";
import { documentPath } from "./document-path";
import { html, type Html, type HtmlPart } from "./html";
import { filterDocuments, validities, validityOf, type LibraryQuery } from "./library-query";
import { framePage, type Scene } from "./page-frame";
import { writePlaceField } from "./place-filter";
import { writeOption } from "./write-option";

const pageSize = 50;

/** The documents as a table: first those that answer questions, then older versions and displaced samples; narrowed by the query. */
export function writeDocumentsPage(
  answering: readonly DocumentSummary[],
  all: readonly DocumentSummary[],
  query: LibraryQuery,
  asOf: IsoDate,
  scene: Scene,
): Html {
  const say = scene.words.library;
  const ids = new Set(answering.map(({ id }) => id));
  const used = filterDocuments(answering, query, asOf);
  const others = filterDocuments(
    all.filter(({ id }) => !ids.has(id)),
    query,
    asOf,
  );
  const pages = Math.max(1, Math.ceil((used.length + others.length) / pageSize));
  const page = Math.min(query.page, pages);
  const onPage = [...used, ...others].slice((page - 1) * pageSize, page * pageSize);
  const isNarrowed = query.words !== "" || query.type !== "" || query.place !== "" || query.validity !== null;
  const found = used.length + others.length;
  return framePage(
    say.title,
    scene,
    "library",
    html`<div class="wide">
      <h1>${say.title}</h1>
      ${
        all.length === 0
          ? html`<p class="notice">${say.empty[0] ?? ""} <code>${say.empty[1] ?? ""}</code>.</p>`
          : html`${writeFilter(all, query, isNarrowed, scene)}
              <p class="lead">
                ${!isNarrowed ? say.answering(answering.length) : found === 0 ? say.none : say.found(found)}
              </p>`
      }
      ${writeTable(
        say.table,
        onPage.filter(({ id }) => ids.has(id)),
        asOf,
        scene,
      )}
      ${writeOthers(
        onPage.filter(({ id }) => !ids.has(id)),
        asOf,
        scene,
      )}
      ${writePaging(query, page, pages, scene)}
    </div>`,
  );
}

function writeFilter(all: readonly DocumentSummary[], query: LibraryQuery, isNarrowed: boolean, scene: Scene): Html {
  const say = scene.words.library;
  const types = [...new Set(all.flatMap(({ header }) => header.type ?? []))].sort((one, other) =>
    one.localeCompare(other, "vi"),
  );
  return html`<form class="filter" role="search" aria-label="${say.filter}" method="get" action="/documents">
    <div class="field grows">
      <label for="q">${say.words}</label>
      <input id="q" name="q" type="search" value="${query.words}" maxlength="200" autocomplete="off" />
    </div>
    <div class="field">
      <label for="type">${say.type}</label>
      <select id="type" name="type">
        <option value="">${say.any}</option>
        ${types.map((type) => writeOption(type, type, query.type))}
      </select>
    </div>
    ${writePlaceField({ label: say.place, any: say.anyPlace, value: query.place, documents: all, grows: false })}
    <div class="field">
      <label for="validity">${say.validity}</label>
      <select id="validity" name="validity">
        <option value="">${say.any}</option>
        ${validities.map((one) => writeOption(one, say.states[one], query.validity ?? ""))}
      </select>
    </div>
    <div class="filter-actions">
      <button type="submit" class="primary">${say.apply}</button>
      ${isNarrowed ? html`<a class="button" href="/documents">${say.reset}</a>` : null}
    </div>
  </form>`;
}

function writeOthers(documents: readonly DocumentSummary[], asOf: IsoDate, scene: Scene): HtmlPart {
  if (documents.length === 0) return null;
  const { others } = scene.words.library;
  return html`<h2>${others}</h2>
    ${writeTable(others, documents, asOf, scene)}`;
}

function writeTable(name: string, documents: readonly DocumentSummary[], asOf: IsoDate, scene: Scene): HtmlPart {
  if (documents.length === 0) return null;
  const { labels } = scene.words.document;
  const say = scene.words.library;
  const heads = [say.document, labels.number, labels.issuedOn, labels.issuer, labels.validity, labels.quality];
  return html`<table class="documents" aria-label="${name}">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${documents.map((document) => writeRow(document, asOf, scene))}
    </tbody>
  </table>`;
}

function writeRow(document: DocumentSummary, asOf: IsoDate, { words }: Scene): Html {
  const { header } = document;
  const { labels, blank } = words.document;
  const say = words.library;
  const cell = (label: string, value: string | null, isVietnamese = false) =>
    html`<td data-label="${label}" ${value === null ? html` class="blank"` : isVietnamese ? html` lang="vi"` : null}>
      ${value ?? blank}
    </td>`;
  const percent = percentOf(document.quality);
  return html`<tr>
    <th scope="row">
      <a href="${documentPath(document.id, null)}" lang="vi">${header.type ?? header.title ?? document.file}</a>
      ${document.origin === "sample" ? html`<span class="tag">${say.sample}</span>` : null}
      ${document.supersededBy === null ? null : html`<span class="tag">${say.older}</span>`}
      ${header.title === null || header.type === null ? null : html`<span class="row-title" lang="vi">${header.title}</span>`}
      <span class="meta">${document.file}</span>
    </th>
    ${
      header.number === null
        ? html`<td data-label="${labels.number}" class="blank">${writeNumber(header, words)}</td>`
        : cell(labels.number, header.number, true)
    }
    ${cell(labels.issuedOn, header.issuedOn === null ? null : writeDate(header.issuedOn))}
    ${cell(labels.issuer, header.issuer, true)} ${writeValidity(document, asOf, words)}
    <td data-label="${labels.quality}" class="figure${percent < 90 ? " doubtful" : ""}">${percent}%</td>
  </tr>`;
}

function writeValidity(document: DocumentSummary, asOf: IsoDate, words: Scene["words"]): Html {
  const say = words.library;
  const { from, to, schoolYear } = document.validity;
  const state = validityOf(document, asOf);
  const span =
    schoolYear === null
      ? say.span(from === null ? null : writeDate(from), to === null ? null : writeDate(to))
      : say.schoolYear(schoolYear);
  return html`<td data-label="${words.document.labels.validity}" class="validity ${state}">
    ${say.states[state]} ${span === "" ? null : html`<span class="meta">${span}</span>`}
  </td>`;
}

function writePaging(query: LibraryQuery, page: number, pages: number, { words }: Scene): HtmlPart {
  if (pages === 1) return null;
  const say = words.library;
  const path = (to: number) => {
    const asked = new URLSearchParams({
      q: query.words,
      type: query.type,
      place: query.place,
      validity: query.validity ?? "",
      page: String(to),
    });
    return `/documents?${asked.toString()}`;
  };
  return html`<nav class="paging" aria-label="${say.pages}">
    ${page > 1 ? html`<a class="button" href="${path(page - 1)}" rel="prev">${say.previous}</a>` : null}
    <span>${say.page(page, pages)}</span>
    ${page < pages ? html`<a class="button" href="${path(page + 1)}" rel="next">${say.next}</a>` : null}
  </nav>`;
}
