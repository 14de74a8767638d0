import type { Request, Response } from "restify";
import { channelMessages } from "../messages/channel-messages";
import type { Log } from "../log/index";
import { isLoopbackAddress, isLoopbackHost } from "../settings/index";
import { StateConflict, type StateStore } from "../state/index";
import { readJsonBody } from "../web/json-body";
import type { BotAuthentication } from "./bot-authentication";
import type { Encounters } from "./encounters";
import { parseActivity, type InboundActivity } from "./inbound-activity";
import { classify } from "./incoming";
import type { Opinion } from "./opinion";
import { textActivity } from "./outbound-activity";
import type { RateLimit } from "./rate-limit";
import { nameForLog } from "./name-for-log";

export interface ReceiverDeps {
  readonly state: StateStore;
  readonly authentication: BotAuthentication;
  /** Whether callers must bring a token of the Bot Framework; otherwise they must be on this machine. */
  readonly wantsToken: boolean;
  readonly log: Log;
  /** The real time. */
  readonly now: () => Date;
  readonly rate: RateLimit;
  readonly encounters: Encounters;
  /** Entra ids, in small letters, of the tenants that may talk to the bot; null for all whose tokens are good. */
  readonly tenants: readonly string[] | null;
  /** Called each time something durable was accepted, with its key in the inbox. */
  readonly onAccepted: (activity: InboundActivity, key: string) => void;
  /** Called each time a message was queued. */
  readonly onQueued: () => void;
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
  if (deps.wantsToken && !(await deps.authentication.knows(authorization))) return unauthorised;
  if (!deps.wantsToken && !isFromThisMachine(request)) return refusal(403, "local-only");

  const body = await readJsonBody(request, maxBodyBytes);
  if (body.kind === "refused") return refusal(bodyStatus[body.reason], body.reason);
  const activity = parseActivity(body.value);
  if (activity === null) return refusal(400, "not-an-activity");
  if (!(await deps.authentication.admits(activity, authorization))) {
    return deps.wantsToken ? unauthorised : refusal(403, "foreign-service");
  }
  if (deps.tenants !== null && !isOfTenant(activity, deps.tenants)) return unauthorised;
  return take(activity, deps);
}

/** Every tenant that the activity names must be one of them, and one it must name. */
function isOfTenant({ channelData, conversation }: InboundActivity, tenants: readonly string[]): boolean {
  const named = [channelData?.tenant?.id, conversation.tenantId].flatMap((id) => id?.toLowerCase() ?? []);
  return named.length > 0 && named.every((id) => tenants.includes(id));
}

async function take(activity: InboundActivity, deps: ReceiverDeps): Promise<Answer> {
  const incoming = classify(activity);
  switch (incoming.kind) {
    case "malformed-action":
      return malformedAction;
    case "removed":
      await deps.state.closeConversation(activity.conversation.id);
      return { status: 200, body: null };
    case "nothing":
      return { status: 200, body: null };
    case "feedback":
      if (incoming.opinion !== null) await keepOpinion(activity, incoming.key, incoming.opinion, deps);
      return { status: 200, body: {} };
    case "unsupported":
      return { status: 501, body: null };
    case "event": {
      const conversation = activity.conversation.id;
      const nowMs = performance.now();
      const standing = deps.rate.standing(whoOf(activity), nowMs);
      if (standing !== "free" && !isAnnouncement(activity)) {
        if (standing === "over") await askForPatience(activity, incoming.key, deps);
        return answerTo(activity, channelMessages.tooFast);
      }
      deps.encounters.met(conversation);
      await deps.state.meet(conversation, activity.serviceUrl);
      const accepted = await deps.state.accept(conversation, incoming.key, activity, deps.now().toISOString());
      deps.log.info("activity received", { type: activity.type, chat: nameForLog(conversation), accepted });
      if (accepted === "accepted") {
        deps.rate.count(whoOf(activity), nowMs);
        deps.onAccepted(activity, incoming.key);
      }
      return answerTo(activity, channelMessages.actionTaken);
    }
  }
}

/** In each conversation by itself: a person who is quick in one is not silenced in another. */
function whoOf({ conversation, from }: InboundActivity): string {
  return JSON.stringify([conversation.id, from?.id]);
}

/** What the channel itself announces. It is no person's doing, and answered once at most. */
function isAnnouncement({ type }: InboundActivity): boolean {
  return type === "conversationUpdate" || type === "installationUpdate";
}

function answerTo({ type, name }: InboundActivity, words: string): Answer {
  if (type !== "invoke") return { status: 200, body: null };
  return { status: 200, body: name === "adaptiveCard/action" ? cardActionAnswer(words) : {} };
}

/** Says once that it was too much, in the place of an answer; what comes after is passed over without a word. */
async function askForPatience(activity: InboundActivity, key: string, deps: ReceiverDeps): Promise<void> {
  const conversation = activity.conversation.id;
  const message = { conversation, activity: textActivity(channelMessages.tooFast, activity) };
  deps.rate.told(whoOf(activity), performance.now());
  deps.log.warn("a person sends too much", { chat: nameForLog(conversation) });
  try {
    await deps.state.commitTurn({ conversation, activityId: key }, [], [message], deps.now().toISOString());
  } catch (error) {
    // It was taken before: a repetition needs no answer.
    if (!(error instanceof StateConflict)) throw error;
  }
  deps.onQueued();
}

/** Without the id of a message that we know by it, it is about what the person was answered last: Teams does not tell every id. */
async function keepOpinion(
  activity: InboundActivity,
  key: string,
  opinion: Opinion,
  { state, rate, log, now }: ReceiverDeps,
): Promise<void> {
  const conversation = activity.conversation.id;
  const person = activity.from?.id ?? "";
  if (rate.standing(whoOf(activity), performance.now()) !== "free") return;
  rate.count(whoOf(activity), performance.now());
  const sent = activity.replyToId ? await state.sentMessage(conversation, activity.replyToId) : null;
  const receipt = sent === null ? (await state.lastReceipt(conversation, person))?.id : sent.receipt;
  const at = now().toISOString();
  const feedback = { receipt: receipt ?? null, conversation, person, at, ...opinion };
  try {
    await state.commitTurn({ conversation, activityId: key }, [{ kind: "add-feedback", feedback }], [], at);
    log.info("feedback kept", { chat: nameForLog(conversation), reaction: opinion.reaction });
  } catch (error) {
    // The channel has repeated it.
    if (!(error instanceof StateConflict)) throw error;
  }
}

const bodyStatus = { "not-json": 415, "too-large": 413, malformed: 400 } as const;
/** Bare on purpose: a caller without a right to know learns nothing of what was wrong. */
const unauthorised: Answer = { status: 401, body: null };
/** The protocol of Universal Actions: an answer at once, in this form; the next card follows as a message. */
function cardActionAnswer(words: string): unknown {
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: words };
}

const malformedAction: Answer = {
  status: 200,
  body: {
    statusCode: 400,
    type: "application/vnd.microsoft.error",
    value: { code: "BadRequest", message: "not an action" },
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
