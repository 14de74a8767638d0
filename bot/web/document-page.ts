import type { LibraryDocument, Provision } from "../../knowledge/index";
import type { CitedPlace } from "./cited-place";
import { listDocumentFacts, nameDocument, namePlace } from "./document-facts";
import { documentPath } from "./document-path";
import { html, type Html, type HtmlPart } from "./html";
import { framePage } from "./page-frame";
import { depthsOf, layOutText, type TextLine } from "./text-lines";

/** The whole document with its outline, what is known and what is doubtful about it, and the cited place marked. */
export function writeDocumentPage(
  document: LibraryDocument,
  provisions: readonly Provision[],
  cited: CitedPlace,
): Html {
  const name = nameDocument(document);
  return framePage(
    name,
    html`<div class="document">
      <header class="document-head">
        <h1>${name}</h1>
        ${document.header.title === null ? null : html`<p class="document-title">${document.header.title}</p>`}
        ${writeNotices(document, cited)}
      </header>
      <aside class="facts" aria-label="Thông tin văn bản">
        ${writeDoubts(document)}
        <h2>Thông tin văn bản</h2>
        <dl>
          ${listDocumentFacts(document).map(
            ({ label, value, isBlank }) => html`<div>
              <dt>${label}</dt>
              <dd${isBlank ? html` class="blank"` : null}>${value}</dd>
            </div>`,
          )}
        </dl>
        ${writeOutline(document.text, provisions)}
      </aside>
      <article class="text" aria-label="Toàn văn" lang="vi">${writeText(document, provisions, cited)}</article>
    </div>`,
  );
}

function writeNotices(document: LibraryDocument, cited: CitedPlace): readonly HtmlPart[] {
  return [
    document.origin !== "sample"
      ? null
      : html`<p class="notice">
          <strong>Bản tóm lược để trình diễn.</strong> Đây không phải văn bản gốc; khi làm việc thật, hãy tra văn bản
          gốc.
        </p>`,
    document.supersededBy === null
      ? null
      : html`<p class="notice warning">
          <strong>Phiên bản cũ.</strong> Tệp này đã có phiên bản mới hơn trong thư viện.
          <a href="${documentPath(document.supersededBy, null)}">Mở phiên bản mới</a>
        </p>`,
    cited.kind !== "unknown"
      ? null
      : html`<p class="notice warning">
          Văn bản này không có nơi nào đánh số “${cited.address}”. Dưới đây là toàn văn.
        </p>`,
    cited.kind !== "found"
      ? null
      : html`<p class="notice cited-notice">
          <a href="#cited"
            >Đến chỗ được
            trích${cited.address === null ? null : html`: <strong>${namePlace(cited.address)}</strong>`}</a
          >
        </p>`,
  ];
}

function writeDoubts({ warnings }: LibraryDocument): HtmlPart {
  if (warnings.length === 0) return null;
  return html`<section class="doubts">
    <h2>Điểm cần lưu ý</h2>
    <ul>
      ${warnings.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}

const outlineLength = 80;

function writeOutline(text: string, provisions: readonly Provision[]): HtmlPart {
  const numbered = provisions.filter(({ kind, address }) => kind === "section" && address !== null);
  if (numbered.length === 0) return null;
  const depths = depthsOf(provisions);
  return html`<details class="outline" open>
    <summary><h2>Mục lục</h2></summary>
    <nav aria-label="Mục lục của văn bản">
      <ol>
        ${numbered.map(
          (place) =>
            html`<li class="depth-${Math.min(depths.get(place.id) ?? 0, 4)}">
              <a href="#p${place.ordinal}"
                ><span class="address">${place.address}</span> ${shorten(titleOf(text, place))}</a
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

function shorten(title: string): string {
  const words = title.replace(/\s+/g, " ");
  return words.length <= outlineLength ? words : `${words.slice(0, words.lastIndexOf(" ", outlineLength))}…`;
}

function writeText(
  document: LibraryDocument,
  provisions: readonly Provision[],
  cited: CitedPlace,
): readonly HtmlPart[] {
  const lines = layOutText(document.text, provisions);
  const firstCited = cited.kind === "found" ? lines.find(({ end }) => end > cited.start) : undefined;
  let page = 1;
  return lines.map((line) => {
    const turned = line.begins !== null && line.begins.page > page;
    if (line.begins !== null && turned) page = line.begins.page;
    return [
      turned ? html`<p class="page-turn">Trang ${page}</p>` : null,
      writeLine(line, writeWords(document.text, line, cited, line === firstCited)),
    ];
  });
}

function writeLine(line: TextLine, words: HtmlPart): Html {
  const id = line.begins === null ? null : html` id="p${line.begins.ordinal}"`;
  const look = `${line.kind} depth-${Math.min(line.depth, 4)}`;
  if (!line.isHeading) return html`<p class="${look}" ${id}>${words}</p>`;
  switch (line.depth) {
    case 0:
      return html`<h2 class="${look}" ${id}>${words}</h2>`;
    case 1:
      return html`<h3 class="${look}" ${id}>${words}</h3>`;
    default:
      return html`<h4 class="${look}" ${id}>${words}</h4>`;
  }
}

/** The line's own words, what is cited of them marked; `isFirst` gives the mark the id that links jump to. */
function writeWords(text: string, line: TextLine, cited: CitedPlace, isFirst: boolean): HtmlPart {
  const start = cited.kind === "found" ? Math.max(line.start, cited.start) : line.end;
  const end = cited.kind === "found" ? Math.min(line.end, cited.end) : line.end;
  if (start >= end) return text.slice(line.start, line.end);
  return [
    text.slice(line.start, start),
    html`<mark${isFirst ? html` id="cited" tabindex="-1"` : null}>${text.slice(start, end)}</mark>`,
    text.slice(end, line.end),
  ];
}
