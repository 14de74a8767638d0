import type { Request, Response } from "restify";
import type { Library } from "../../knowledge/index";
import type { BotEvent, Reply } from "../conversation/index";
import { checkDocument, checkFile, largestDocument, largestFile } from "../evidence/index";
import { evidenceMessages } from "../messages/checklist-evidence";
import { submissionMessages } from "../messages/submissions";
import { answerOnce } from "./answer-once";
import { queryOf, type Answer } from "./answer-requests";
import { toChatReply } from "./chat-reply";
import { parseChatRequest, parseFileRequest } from "./chat-request";
import { readBytes, readJsonBody } from "./json-body";
import type { Scene } from "./page-frame";
import type { ChatResponse, ChatState } from "./page/protocol";
import { sendJson, sendProblem } from "./respond";
import { sendAsItComes } from "./send-lines";
import type { OnSentence } from "../wording/index";

export interface ChatDeps {
  readonly library: Library;
  /**
   * Handles the event, with the bytes of its file, and resolves once its turn is durable. Asked once for each event, repeated messages included,
   * unless it fails. `onSentence` is told of what a language model writes while it does.
   */
  takeTurn(
    event: BotEvent,
    beside?: { readonly bytes?: Buffer; readonly onSentence?: OnSentence },
  ): Promise<readonly Reply[]>;
  /** Whether who uses the page looks after the library. */
  readonly isAdmin: boolean;
  now(): string;
}

interface ChatRoute {
  readonly method: "get" | "post";
  readonly route: string;
  readonly answer: Answer;
}

const maxBodyBytes = 64 * 1024;
const bodyStatus = { "not-json": 415, "too-large": 413, malformed: 400 } as const;

/** What the chat page asks its server for. */
export function answerChat(deps: ChatDeps): readonly ChatRoute[] {
  const takeTurn = answerOnce((event, beside) => deps.takeTurn(event, beside));
  return [
    {
      method: "get",
      route: "/chat/state",
      answer: async (_request, response) => sendJson(response, 200, await describeLibrary(deps.library)),
    },
    {
      method: "post",
      route: "/chat/messages",
      answer: async (request, response, scene) => takeMessage(request, response, { ...deps, takeTurn }, scene),
    },
    {
      method: "post",
      route: "/chat/files",
      answer: async (request, response, scene) => takeFile(request, response, deps, scene),
    },
  ];
}

async function takeMessage(request: Request, response: Response, deps: ChatDeps, { words }: Scene): Promise<void> {
  const body = await readJsonBody(request, maxBodyBytes);
  if (body.kind === "refused")
    return sendProblem(response, bodyStatus[body.reason], body.reason, words.problems[body.reason]);
  const event = parseChatRequest(body.value, deps.now(), deps.isAdmin);
  if (event === null) return sendProblem(response, 400, "wrong-form", words.problems["wrong-form"]);
  await sendAsItComes(request, response, async (onSentence) => {
    const replies = await deps.takeTurn(event, onSentence === undefined ? {} : { onSentence });
    return { replies: replies.map(toChatReply) };
  });
}

/** The bytes are the body; who sends them, the name and the words sent along stand in the query. */
async function takeFile(request: Request, response: Response, deps: ChatDeps, { words }: Scene): Promise<void> {
  const sent = parseFileRequest(queryOf(request));
  if (sent === null || (request.headers["content-type"] ?? "") !== "application/octet-stream")
    return sendProblem(response, 400, "wrong-form", words.problems["wrong-form"]);
  const { isAdmin } = deps;
  const refused = isAdmin ? submissionMessages.refused : evidenceMessages.refused;
  const bytes = await readBytes(request, isAdmin ? largestDocument : largestFile);
  if (bytes === null) return sendProblem(response, 413, "too-large", refused.size);
  const file = isAdmin ? checkDocument(sent.name, bytes) : checkFile(sent.name, bytes);
  if (file.kind === "refused") return sendProblem(response, 415, `file-${file.reason}`, refused[file.reason]);
  const { conversation, id, text } = sent;
  const page = { conversation, person: conversation, scope: "local" } as const;
  const who = { ...page, id, at: deps.now(), ...(isAdmin && { isAdmin }) };
  const replies = await deps.takeTurn({ ...who, kind: "file", file, text }, { bytes });
  sendJson(response, 200, { replies: replies.map(toChatReply) } satisfies ChatResponse);
}

async function describeLibrary(library: Library): Promise<ChatState> {
  const documents = await library.documents();
  return { documents: documents.length, samples: documents.length > 0 && documents.every(isSample) };
}

function isSample({ origin }: { readonly origin: string }): boolean {
  return origin === "sample";
}
