import type { Request, Response } from "restify";
import type { Reply } from "../conversation/index";
import { nameIn, queryOf, type Answer } from "./answer-requests";
import { toChatReply } from "./chat-reply";
import { parseNewsRequest } from "./chat-request";
import { missingPage } from "./missing-pages";
import type { Scene } from "./page-frame";
import type { ChatNews } from "./page/protocol";
import { send, sendHtml, sendJson, sendProblem } from "./respond";

export interface ToldDeps {
  /** What was told to a page by itself after the message of that key. */
  news(conversation: string, after: number): Promise<readonly { readonly key: number; readonly reply: Reply }[]>;
  /** The calendar at a secret address as of an ISO instant; null for any other address. */
  openFeed(secret: string, at: string): Promise<Buffer | null>;
  now(): string;
}

/** What people are told without asking: messages for a page, and a calendar for the program that subscribes to it. */
export function answerTold(deps: ToldDeps): readonly { readonly route: string; readonly answer: Answer }[] {
  return [
    { route: "/chat/news", answer: async (request, response, scene) => sendNews(request, response, deps, scene) },
    { route: "/calendars/:file", answer: async (request, response, scene) => sendFeed(request, response, deps, scene) },
  ];
}

async function sendNews(request: Request, response: Response, deps: ToldDeps, { words }: Scene): Promise<void> {
  const asked = parseNewsRequest(queryOf(request));
  if (asked === null) return sendProblem(response, 400, "wrong-form", words.problems["wrong-form"]);
  const told = await deps.news(asked.conversation, asked.after);
  const messages = told.map(({ key, reply }) => ({ key, reply: toChatReply(reply) }));
  sendJson(response, 200, { messages } satisfies ChatNews);
}

async function sendFeed(request: Request, response: Response, deps: ToldDeps, scene: Scene): Promise<void> {
  const secret = /^(.*)\.ics$/.exec(nameIn(request, "file"))?.[1] ?? "";
  const calendar = await deps.openFeed(secret, deps.now());
  if (calendar === null) return sendHtml(response, 404, missingPage(scene));
  send(response, 200, "text/calendar; charset=utf-8", calendar, {
    "Content-Disposition": 'inline; filename="cam-nang.ics"',
    "Cache-Control": "no-store",
  });
}
