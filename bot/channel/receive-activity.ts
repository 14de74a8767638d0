import type { Request, Response } from "restify";
import { channelMessages } from "../messages/channel-messages";
import type { Log } from "../log/index";
import { isLoopbackAddress, isLoopbackHost } from "../settings/index";
import type { StateStore } from "../state/index";
import { readJsonBody } from "../web/json-body";
import type { BotAuthentication } from "./bot-authentication";
import { parseActivity, type InboundActivity } from "./inbound-activity";
import { classify } from "./incoming";
import { nameForLog } from "./name-for-log";

export interface ReceiverDeps {
  readonly state: StateStore;
  readonly authentication: BotAuthentication;
  /** Whether callers must bring a token of the Bot Framework; otherwise they must be on this machine. */
  readonly wantsToken: boolean;
  readonly log: Log;
  /** The real time. */
  readonly now: () => Date;
  /** Called each time something durable was accepted. */
  readonly onAccepted: () => void;
}

/** Teams sends at most some 100 KB; cards with long inputs stay below this too. */
const maxBodyBytes = 256 * 1024;

/** What is answered; `body` null leaves it empty. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Handles `POST /api/messages`: an activity that is admitted is durable before it is answered with 200, and its turn is taken
 * later. The channel repeats what it got no 200 for; a repetition is answered with 200 and not taken again.
 */
export async function receiveActivity(request: Request, response: Response, deps: ReceiverDeps): Promise<void> {
  let answer: Answer;
  try {
    answer = await receive(request, deps);
  } catch (error) {
    if (request.destroyed && !request.complete) return; // The caller hung up before saying everything.
    deps.log.error("an activity could not be accepted", { error });
    answer = refusal(500, "failed");
  }
  if (answer.status >= 400) deps.log.warn("activity refused", { status: answer.status });
  write(response, answer);
}

async function receive(request: Request, deps: ReceiverDeps): Promise<Answer> {
  // Asked before the body is read: strangers cost as little as possible.
  const authorization = request.headers.authorization ?? "";
  if (deps.wantsToken && authorization === "") return unauthorised;
  if (!deps.wantsToken && !isFromThisMachine(request)) return refusal(403, "local-only");

  const body = await readJsonBody(request, maxBodyBytes);
  if (body.kind === "refused") return refusal(bodyStatus[body.reason], body.reason);
  const activity = parseActivity(body.value);
  if (activity === null) return refusal(400, "not-an-activity");
  if (!(await deps.authentication.admits(activity, authorization))) {
    return deps.wantsToken ? unauthorised : refusal(403, "foreign-service");
  }
  return take(activity, deps);
}

async function take(activity: InboundActivity, deps: ReceiverDeps): Promise<Answer> {
  const incoming = classify(activity);
  switch (incoming.kind) {
    case "removed":
      await deps.state.closeConversation(activity.conversation.id);
      return { status: 200, body: null };
    case "nothing":
      return { status: 200, body: null };
    case "feedback":
      return { status: 200, body: {} };
    case "unsupported":
      return { status: 501, body: null };
    case "event": {
      const conversation = activity.conversation.id;
      await deps.state.meet(conversation, activity.serviceUrl);
      const accepted = await deps.state.accept(conversation, incoming.key, activity, deps.now().toISOString());
      deps.log.info("activity received", { type: activity.type, chat: nameForLog(conversation), accepted });
      deps.onAccepted();
      return activity.type === "invoke" ? cardActionTaken : { status: 200, body: null };
    }
  }
}

const bodyStatus = { "not-json": 415, "too-large": 413, malformed: 400 } as const;
/** Bare on purpose: a caller without a right to know learns nothing of what was wrong. */
const unauthorised: Answer = { status: 401, body: null };
/** The protocol of Universal Actions: an answer at once, in this form; the next card follows as a message. */
const cardActionTaken: Answer = {
  status: 200,
  body: {
    statusCode: 200,
    type: "application/vnd.microsoft.activity.message",
    value: channelMessages.actionTaken,
  },
};

function refusal(status: number, code: string): Answer {
  return { status, body: { error: { code } } };
}

/**
 * A page in a browser here must not act as a channel either: it cannot send JSON to another origin, and where its name was
 * made to resolve to this machine (DNS rebinding) the Host header still tells that name.
 */
function isFromThisMachine(request: Request): boolean {
  const host = `http://${request.headers.host ?? ""}`;
  return (
    isLoopbackAddress(request.socket.remoteAddress ?? "") &&
    URL.canParse(host) &&
    isLoopbackHost(new URL(host).hostname)
  );
}

function write(response: Response, { status, body }: Answer): void {
  const text = body === null ? "" : JSON.stringify(body);
  // A body may be left unread; the connection is not used for another request then.
  if (status >= 400) response.setHeader("Connection", "close");
  if (text !== "") response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.setHeader("Content-Length", Buffer.byteLength(text));
  response.writeHead(status);
  response.end(text);
}
