import type { Request, Response } from "restify";
import type { DossierFile, PaperRequest } from "../dossier/index";
import { nameIn, queryOf } from "./answer-requests";
import { asAttachment } from "./attachment";
import { missingPaperPage } from "./missing-pages";
import type { Scene } from "./page-frame";
import { send, sendHtml } from "./respond";

export interface PaperDeps {
  /** A paper or a file of a checklist as of an ISO instant; null for whatever the address does not open. */
  openPaper(request: PaperRequest, at: string): Promise<DossierFile | null>;
  now(): string;
}

export async function sendPaper(request: Request, response: Response, deps: PaperDeps, scene: Scene): Promise<void> {
  const query = queryOf(request);
  const asked = {
    session: nameIn(request, "session"),
    file: nameIn(request, "file"),
    until: query.get("until") ?? "",
    key: query.get("key") ?? "",
  };
  const paper = await deps.openPaper(asked, deps.now());
  if (paper === null) return sendHtml(response, 404, missingPaperPage(scene));
  send(response, 200, paper.type, paper.body, {
    "Content-Disposition": asAttachment(asked.file, paper.name),
    "Cache-Control": "no-store",
  });
}
