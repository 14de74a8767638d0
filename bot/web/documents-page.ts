import type { DocumentSummary } from "../../knowledge/index";
import { blank, nameDocument, writeDate } from "./document-facts";
import { documentPath } from "./document-path";
import { html, type Html, type HtmlPart } from "./html";
import { framePage } from "./page-frame";

/** The list of documents: first those that answer questions, then older versions and displaced samples. */
export function writeDocumentsPage(answering: readonly DocumentSummary[], all: readonly DocumentSummary[]): Html {
  const ids = new Set(answering.map(({ id }) => id));
  const others = all.filter(({ id }) => !ids.has(id));
  return framePage(
    "Văn bản trong thư viện",
    html`<div class="plain">
      <h1>Văn bản trong thư viện</h1>
      ${
        answering.length === 0
          ? html`<p class="notice">
              Thư viện chưa có văn bản nào. Người quản trị nạp văn bản bằng lệnh
              <code>npm run ingest -- THƯ_MỤC</code>.
            </p>`
          : html`<p class="lead">${answering.length} văn bản đang được dùng để trả lời.</p>`
      }
      ${writeList(answering)}
      ${
        others.length === 0
          ? null
          : html`<h2>Không còn dùng để trả lời</h2>
              ${writeList(others)}`
      }
    </div>`,
  );
}

function writeList(documents: readonly DocumentSummary[]): HtmlPart {
  if (documents.length === 0) return null;
  return html`<ul class="documents">
    ${documents.map(
      (document) =>
        html`<li>
          <a href="${documentPath(document.id, null)}">${nameDocument(document)}</a>
          ${document.origin === "sample" ? html`<span class="tag">bản tóm lược trình diễn</span>` : null}
          ${document.supersededBy === null ? null : html`<span class="tag">phiên bản cũ</span>`}
          ${document.header.title === null ? null : html`<p>${document.header.title}</p>`}
          <p class="meta">
            ${document.header.issuer ?? `Cơ quan ban hành: ${blank}`} · ngày ban hành:
            ${document.header.issuedOn === null ? blank : writeDate(document.header.issuedOn)} · ${document.file}
          </p>
        </li>`,
    )}
  </ul>`;
}
