import type { Request, Response, Server } from "restify";
import type { Library, WorkingCalendar, IsoDate, Originals } from "../../knowledge/index";
import { guard, nameIn, queryOf, type Answer, type GuardDeps } from "./answer-requests";
import { loadAssets, type Asset } from "./assets";
import { createCatalogue } from "./catalogue";
import { showCalendar, sendCalendarFile } from "./calendar/index";
import { writeChatPage } from "./chat-page";
import { answerChat, type ChatDeps } from "./answer-chat";
import { answerTold, type ToldDeps } from "./answer-told";
import { sendOriginal, sendPageImage, showDocument, showLibrary } from "./show-documents";
import { missingPage } from "./missing-pages";
import type { DrawPage } from "./page-drawer";
import { sendPaper, type PaperDeps } from "./send-paper";
import { send, sendHtml, sendNotModified } from "./respond";
import type { Scene } from "./page-frame";

export interface WebDeps extends GuardDeps, ChatDeps, ToldDeps, PaperDeps {
  readonly library: Library;
  readonly originals: Originals;
  readonly drawPage: DrawPage;
  readonly calendar: WorkingCalendar;
  /** The legal day at an ISO instant. */
  readonly dayOf: (instant: string) => IsoDate;
  /** ISO instant. */
  now(): string;
}

/**
 * Serves the chat page at `/`, what it talks to under `/chat`, the documents under `/documents`, the deadlines at `/calendar`, papers
 * under `/checklists` and people's own calendars under `/calendars`. Throws where the page's scripts have not been built. No body parser may be installed on the server for these routes.
 */
export function registerWeb(server: Server, deps: WebDeps): void {
  const assets = loadAssets();
  const readCatalogue = createCatalogue(deps.library);
  const today = () => deps.dayOf(deps.now());
  const get = (route: string, answer: Answer) => {
    server.get(route, guard(answer, deps));
    server.head(route, guard(answer, deps));
  };

  get("/", async (_request, response, scene) => sendHtml(response, 200, writeChatPage(scene)));
  get("/assets/:name", async (request, response, scene) =>
    sendAsset(request, response, assets.get(nameIn(request, "name")), scene),
  );
  for (const { method, route, answer } of answerChat(deps)) {
    if (method === "get") get(route, answer);
    else server.post(route, guard(answer, deps));
  }
  for (const { route, answer } of answerTold(deps)) get(route, answer);
  get("/documents", async (request, response, scene) =>
    showLibrary(queryOf(request), response, { catalogue: await readCatalogue(), today: today() }, scene),
  );
  get("/documents/:id", async (request, response, scene) =>
    showDocument(request, response, { ...deps, today: today() }, scene),
  );
  get("/documents/:id/original", async (request, response, scene) => sendOriginal(request, response, deps, scene));
  get("/documents/:id/pages/:page", async (request, response, scene) => sendPageImage(request, response, deps, scene));
  get("/calendar", async (request, response, scene) =>
    showCalendar(queryOf(request), response, { ...deps, catalogue: await readCatalogue(), today: today() }, scene),
  );
  get("/calendar.ics", async (request, response, scene) =>
    sendCalendarFile(
      queryOf(request),
      response,
      { ...deps, catalogue: await readCatalogue(), today: today(), at: deps.now() },
      scene,
    ),
  );
  get("/checklists/:session/papers/:file", async (request, response, scene) =>
    sendPaper(request, response, deps, scene),
  );
}

function sendAsset(request: Request, response: Response, asset: Asset | undefined, scene: Scene): void {
  if (asset === undefined) return sendHtml(response, 404, missingPage(scene));
  const headers = { ETag: asset.etag, "Cache-Control": "no-cache" };
  if (request.headers["if-none-match"] === asset.etag) return sendNotModified(response, headers);
  send(response, 200, asset.type, asset.body, headers);
}
