import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Request, Response } from "restify";
import {
  outlineOf,
  resolveDeadline,
  type DocumentId,
  type IsoDate,
  type Library,
  type LibraryDocument,
  type Occurrence,
  type Originals,
  type WorkingCalendar,
} from "../../knowledge/index";
import { nameIn, queryOf } from "./answer-requests";
import { asAttachment } from "./attachment";
import type { Catalogue } from "./catalogue";
import { findCitedPlace } from "./cited-place";
import { writeDocumentPage, type ShownDocument } from "./document-page";
import { documentPath } from "./document-path";
import { writeDocumentsPage } from "./documents-page";
import { readLibraryQuery } from "./library-query";
import { missingOriginalPage, missingPage } from "./missing-pages";
import type { DrawPage } from "./page-drawer";
import type { Scene } from "./page-frame";
import { send, sendHead, sendHtml, sendProblem } from "./respond";

interface DocumentDeps {
  readonly library: Library;
  readonly originals: Originals;
  readonly drawPage: DrawPage;
  readonly calendar: WorkingCalendar;
}

type Today = { readonly today: IsoDate };

export async function showLibrary(
  query: URLSearchParams,
  response: Response,
  { catalogue, today }: { readonly catalogue: Catalogue } & Today,
  scene: Scene,
): Promise<void> {
  const { answering, all } = catalogue;
  sendHtml(response, 200, writeDocumentsPage(answering, all, readLibraryQuery(query), today, scene));
}

export async function showDocument(
  request: Request,
  response: Response,
  { library, originals, calendar, today }: DocumentDeps & Today,
  scene: Scene,
): Promise<void> {
  const document = await documentIn(request, library);
  if (document === null) return sendHtml(response, 404, missingPage(scene));
  const query = queryOf(request);
  const provisions = await library.provisions(document.id);
  const outline = outlineOf(provisions);
  const deadlines = await library.deadlines({ document: document.id });
  const hasOriginal = await originals.has(document.sha256);
  sendHtml(
    response,
    200,
    writeDocumentPage(
      {
        document,
        provisions,
        deadlines: deadlines
          .map((deadline) => ({
            deadline,
            occurrence: resolveDeadline(deadline.rule, today, calendar),
            address: outline.addressOf(deadline.provision),
          }))
          .sort((one, other) => urgency(one.occurrence).localeCompare(urgency(other.occurrence))),
        cited: findCitedPlace(query, document, provisions),
        hasOriginal,
        images: hasOriginal ? imagesOf(document, query.get("pages")) : null,
      },
      scene,
    ),
  );
}

/** What comes next stands first, then what has no day, then what has passed. */
function urgency(occurrence: Occurrence): string {
  if (occurrence.state === "undated") return "2";
  return `${occurrence.state === "past" ? "3" : "1"} ${occurrence.lastSafeDay}`;
}

const drawable = new Set([".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"]);
/** What was read from pictures of pages is to be held against them. */
const scanned = new Set(["ocr", "unread-page", "broken-text-layer"]);

function imagesOf({ file, warnings }: LibraryDocument, asked: string | null): ShownDocument["images"] {
  if (!drawable.has(extname(file).toLowerCase())) return null;
  const isShown = asked === null ? warnings.some(({ code }) => scanned.has(code)) : asked === "1";
  return isShown ? "shown" : "hidden";
}

const types: Readonly<Record<string, string>> = {
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".doc": "application/msword",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".tif": "image/tiff",
  ".tiff": "image/tiff",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
};

/** The file as it was received, to be kept and never run: also a saved web page leaves as mere bytes. */
export async function sendOriginal(
  request: Request,
  response: Response,
  { library, originals }: DocumentDeps,
  scene: Scene,
): Promise<void> {
  const document = await documentIn(request, library);
  if (document === null) return sendHtml(response, 404, missingPage(scene));
  if (!(await originals.has(document.sha256)))
    return sendHtml(response, 404, missingOriginalPage(scene, documentPath(document.id, null)));
  const path = originals.pathOf(document.sha256);
  const extension = extname(document.file).toLowerCase();
  const { size } = await stat(path);
  sendHead(response, 200, types[extension] ?? "application/octet-stream", size, {
    "Content-Disposition": asAttachment(
      `${document.id}${/^\.[a-z]+$/.test(extension) ? extension : ""}`,
      document.file,
    ),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-cache",
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(path), response);
}

/** A page of the original as a picture. */
export async function sendPageImage(
  request: Request,
  response: Response,
  { library, drawPage }: DocumentDeps,
  scene: Scene,
): Promise<void> {
  const document = await documentIn(request, library);
  const page = Number(/^([1-9]\d{0,3})\.webp$/.exec(nameIn(request, "page"))?.[1] ?? NaN);
  if (document === null || !(page <= document.pages)) return sendHtml(response, 404, missingPage(scene));
  const image = await drawPage(document.sha256, page);
  if (image === "busy") return sendProblem(response, 503, "busy", scene.words.problems.failed);
  if (image === null) return sendHtml(response, 404, missingOriginalPage(scene, documentPath(document.id, null)));
  // The same bytes have the same id: their pages never change.
  send(response, 200, "image/webp", image, { "Cache-Control": "private, max-age=86400, immutable" });
}

async function documentIn(request: Request, library: Library): Promise<LibraryDocument | null> {
  const id = nameIn(request, "id");
  return isDocumentId(id) ? library.document(id) : null;
}

function isDocumentId(text: string): text is DocumentId {
  return /^d[0-9a-f]{16}$/.test(text);
}
