import type { Request, Response, Server } from "restify";
import type { DocumentId, Library } from "../../knowledge/index";
import type { BotEvent, Reply } from "../conversation/index";
import type { DossierFile, PaperRequest } from "../dossier/index";
import { answerOnce } from "./answer-once";
import { loadAssets, type Asset } from "./assets";
import { toChatReply } from "./chat-reply";
import { checkDocument, checkFile, largestDocument, largestFile } from "../evidence/index";
import { evidenceMessages } from "../messages/checklist-evidence";
import { submissionMessages } from "../messages/submissions";
import { parseChatRequest, parseFileRequest, parseNewsRequest } from "./chat-request";
import { findCitedPlace } from "./cited-place";
import { writeDocumentPage } from "./document-page";
import { writeDocumentsPage } from "./documents-page";
import { isCrossOrigin, isRebound } from "./foreign-request";
import { readBytes, readJsonBody } from "./json-body";
import { missingPage, missingPaperPage } from "./page-frame";
import type { ChatNews, ChatResponse, ChatState } from "./page/protocol";
import { send, sendHtml, sendJson, sendNotModified, sendProblem } from "./respond";

export interface WebDeps {
  readonly library: Library;
  /** Handles the event, with the bytes of its file, and resolves once its turn is durable. Asked once for each event, repeated messages included, unless it fails. */
  takeTurn(event: BotEvent, bytes?: Buffer): Promise<readonly Reply[]>;
  /** Whether who uses the page looks after the library. */
  readonly isAdmin: boolean;
  /** A paper or a file of a checklist as of an ISO instant; null for whatever the address does not open. */
  openPaper(request: PaperRequest, at: string): Promise<DossierFile | null>;
  /** What was told to a page by itself after the message of that key. */
  news(conversation: string, after: number): Promise<readonly { readonly key: number; readonly reply: Reply }[]>;
  /** The calendar at a secret address as of an ISO instant; null for any other address. */
  openFeed(secret: string, at: string): Promise<Buffer | null>;
  /** ISO instant. */
  now(): string;
  /** Never given what people write. */
  readonly log: { error(message: string, details: { readonly path: string; readonly error: unknown }): unknown };
}

const maxBodyBytes = 64 * 1024;

/**
 * Serves the chat page at `/`, what it talks to under `/chat`, the documents under `/documents` and papers under `/checklists`. Throws where the
 * page's scripts have not been built. No body parser may be installed on the server for these routes.
 */
export function registerWeb(server: Server, deps: WebDeps): void {
  const assets = loadAssets();
  const takeTurn = answerOnce((event) => deps.takeTurn(event));
  const get = (route: string, answer: Answer) => server.get(route, guard(answer, deps));

  get("/", async (request, response) => sendAsset(request, response, assets.get("page.html")));
  get("/assets/:name", async (request, response) => sendAsset(request, response, assets.get(nameIn(request, "name"))));
  get("/chat/state", async (_request, response) => sendJson(response, 200, await describeLibrary(deps.library)));
  get("/documents", async (_request, response) => {
    const [answering, all] = [await deps.library.documents(), await deps.library.documents({ everything: true })];
    sendHtml(response, 200, writeDocumentsPage(answering, all));
  });
  get("/documents/:id", async (request, response) => showDocument(request, response, deps.library));
  get("/checklists/:session/papers/:file", async (request, response) => sendPaper(request, response, deps));
  get("/chat/news", async (request, response) => sendNews(request, response, deps));
  get("/calendars/:file", async (request, response) => sendFeed(request, response, deps));
  server.post(
    "/chat/files",
    guard(async (request, response) => takeFile(request, response, deps), deps),
  );
  server.post(
    "/chat/messages",
    guard(async (request, response) => takeMessage(request, response, { ...deps, takeTurn }), deps),
  );
}

type Answer = (request: Request, response: Response) => Promise<void>;

/** Refuses what another site's page asks for, and keeps internal errors inside. */
function guard(answer: Answer, { log }: WebDeps): Answer {
  return async (request, response) => {
    if (isRebound(request)) {
      return sendProblem(response, 403, "wrong-host", "Hãy mở trang này bằng địa chỉ localhost hoặc 127.0.0.1.");
    }
    try {
      await answer(request, response);
    } catch (error) {
      if (request.destroyed && !request.complete) return; // The caller hung up before saying everything.
      log.error("a web request failed", { path: request.getRoute().path.toString(), error });
      if (!response.headersSent) {
        sendProblem(response, 500, "failed", "Máy chủ gặp lỗi và chưa trả lời được. Xin thử lại.");
      }
    }
  };
}

async function takeMessage(request: Request, response: Response, deps: WebDeps): Promise<void> {
  if (isCrossOrigin(request)) return sendProblem(response, 403, "cross-origin", "Chỉ trang Cẩm Nang được gửi câu hỏi.");
  const body = await readJsonBody(request, maxBodyBytes);
  if (body.kind === "refused") {
    const [status, message] = bodyProblems[body.reason];
    return sendProblem(response, status, body.reason, message);
  }
  const event = parseChatRequest(body.value, deps.now(), deps.isAdmin);
  if (event === null) {
    return sendProblem(response, 400, "wrong-form", "Máy chủ không hiểu câu vừa gửi. Xin tải lại trang rồi gửi lại.");
  }
  const replies = await deps.takeTurn(event);
  sendJson(response, 200, { replies: replies.map(toChatReply) } satisfies ChatResponse);
}

/** The bytes are the body; who sends them, the name and the words sent along stand in the query. */
async function takeFile(request: Request, response: Response, deps: WebDeps): Promise<void> {
  if (isCrossOrigin(request)) return sendProblem(response, 403, "cross-origin", "Chỉ trang Cẩm Nang được gửi tệp.");
  const sent = parseFileRequest(new URLSearchParams(request.getQuery()));
  if (sent === null || (request.headers["content-type"] ?? "") !== "application/octet-stream")
    return sendProblem(response, 400, "wrong-form", "Máy chủ không hiểu tệp vừa gửi. Xin tải lại trang rồi gửi lại.");
  const { isAdmin } = deps;
  const refused = isAdmin ? submissionMessages.refused : evidenceMessages.refused;
  const bytes = await readBytes(request, isAdmin ? largestDocument : largestFile);
  if (bytes === null) return sendProblem(response, 413, "too-large", refused.size);
  const file = isAdmin ? checkDocument(sent.name, bytes) : checkFile(sent.name, bytes);
  if (file.kind === "refused") return sendProblem(response, 415, `file-${file.reason}`, refused[file.reason]);
  const { conversation, id, text } = sent;
  const who = {
    id,
    conversation,
    person: conversation,
    scope: "local",
    at: deps.now(),
    ...(isAdmin && { isAdmin }),
  } as const;
  const replies = await deps.takeTurn({ ...who, kind: "file", file, text }, bytes);
  sendJson(response, 200, { replies: replies.map(toChatReply) } satisfies ChatResponse);
}

const bodyProblems = {
  "not-json": [415, "Máy chủ chỉ nhận nội dung dạng application/json, không nén."],
  "too-large": [413, "Câu hỏi quá dài. Xin rút gọn rồi gửi lại."],
  malformed: [400, "Nội dung gửi lên không phải JSON hợp lệ."],
} as const;

async function describeLibrary(library: Library): Promise<ChatState> {
  const documents = await library.documents();
  return { documents: documents.length, samples: documents.length > 0 && documents.every(isSample) };
}

function isSample({ origin }: { readonly origin: string }): boolean {
  return origin === "sample";
}

async function showDocument(request: Request, response: Response, library: Library): Promise<void> {
  const id = nameIn(request, "id");
  const document = isDocumentId(id) ? await library.document(id) : null;
  if (document === null) return sendHtml(response, 404, missingPage());
  const provisions = await library.provisions(document.id);
  const cited = findCitedPlace(new URLSearchParams(request.getQuery()), document, provisions);
  sendHtml(response, 200, writeDocumentPage(document, provisions, cited));
}

async function sendPaper(request: Request, response: Response, deps: WebDeps): Promise<void> {
  const query = new URLSearchParams(request.getQuery());
  const asked = {
    session: nameIn(request, "session"),
    file: nameIn(request, "file"),
    until: query.get("until") ?? "",
    key: query.get("key") ?? "",
  };
  const paper = await deps.openPaper(asked, deps.now());
  if (paper === null) return sendHtml(response, 404, missingPaperPage());
  send(response, 200, paper.type, paper.body, {
    "Content-Disposition": asAttachment(asked.file, paper.name),
    "Cache-Control": "no-store",
  });
}

async function sendNews(request: Request, response: Response, deps: WebDeps): Promise<void> {
  const asked = parseNewsRequest(new URLSearchParams(request.getQuery()));
  if (asked === null) return sendProblem(response, 400, "wrong-form", "Máy chủ không hiểu yêu cầu. Xin tải lại trang.");
  const told = await deps.news(asked.conversation, asked.after);
  const messages = told.map(({ key, reply }) => ({ key, reply: toChatReply(reply) }));
  sendJson(response, 200, { messages } satisfies ChatNews);
}

async function sendFeed(request: Request, response: Response, deps: WebDeps): Promise<void> {
  const secret = /^(.*)\.ics$/.exec(nameIn(request, "file"))?.[1] ?? "";
  const calendar = await deps.openFeed(secret, deps.now());
  if (calendar === null) return sendHtml(response, 404, missingPage());
  send(response, 200, "text/calendar; charset=utf-8", calendar, {
    "Content-Disposition": 'inline; filename="cam-nang.ics"',
    "Cache-Control": "no-store",
  });
}

/** `plain` is a name of ours; `name` may be in Vietnamese. */
function asAttachment(plain: string, name: string): string {
  if (name === plain) return `attachment; filename="${plain}"`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function isDocumentId(text: string): text is DocumentId {
  return /^d[0-9a-f]{16}$/.test(text);
}

/** A part of the path that the route names; the router has already decoded it. */
function nameIn(request: Request, name: string): string {
  const params: unknown = request.params;
  const value = (params as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : "";
}

function sendAsset(request: Request, response: Response, asset: Asset | undefined): void {
  if (asset === undefined) return sendHtml(response, 404, missingPage());
  const headers = { ETag: asset.etag, "Cache-Control": "no-cache" };
  if (request.headers["if-none-match"] === asset.etag) return sendNotModified(response, headers);
  send(response, 200, asset.type, asset.body, headers);
}
