import { createHash } from "node:crypto";
import type { BotEvent, FileProblem, FileSource, Scope } from "../conversation/index";
import type { InboundActivity } from "./inbound-activity";
import { stripMention } from "./strip-mention";

/** What an activity asks of us. */
export type Incoming =
  /** Goes through the inbox under `key`, so that it is answered once. */
  | { readonly kind: "event"; readonly key: string }
  /** Feedback on an answer: acknowledged at once. */
  | { readonly kind: "feedback" }
  /** The bot was taken out of the conversation. */
  | { readonly kind: "removed" }
  /** Typing, reactions, edits, our own echo: nothing to do. */
  | { readonly kind: "nothing" }
  /** An invoke that we do not offer. */
  | { readonly kind: "unsupported" };

type EventBody =
  | ({ kind: "file"; file: null; text: string } & ({ source: FileSource } | { problem: FileProblem }))
  | { kind: "message"; text: string }
  | { kind: "action"; data: unknown }
  | { kind: "joined" };

/** Longer texts are cut before the conversation sees them; it tells the person long before this that a question is too long. */
export const longestText = 12_000;

/** Under which key each conversation welcomes: Teams announces one installation two or three times. */
const welcomeKey = "joined";

export function classify(activity: InboundActivity): Incoming {
  if (activity.type === "invoke" && activity.name === "message/submitAction") return { kind: "feedback" };
  if (activity.type === "installationUpdate" && activity.action?.startsWith("remove")) return { kind: "removed" };
  if (eventBody(activity) === null) return { kind: activity.type === "invoke" ? "unsupported" : "nothing" };
  return { kind: "event", key: eventKey(activity) };
}

/** The event that the conversation handles, of one of the `admins` (Entra object ids in small letters) or not; null where the activity is none. */
export function toEvent(
  activity: InboundActivity,
  acceptedAt: string,
  admins: readonly string[] = [],
): BotEvent | null {
  const body = eventBody(activity);
  const person = personOf(activity);
  if (body === null || person === null) return null;
  return {
    id: eventKey(activity),
    conversation: activity.conversation.id,
    person,
    scope: scopeOf(activity),
    at: acceptedAt,
    ...(isListed(activity, admins) && { isAdmin: true }),
    ...body,
  };
}

function eventBody(activity: InboundActivity): EventBody | null {
  if (isOurOwn(activity)) return null;
  switch (activity.type) {
    case "message":
      // A card's Submit button arrives as a message that carries its data as `value`.
      return isRecord(activity.value)
        ? { kind: "action", data: activity.value }
        : (fileBody(activity) ?? { kind: "message", text: textOf(activity) });
    case "invoke":
      return activity.name === "adaptiveCard/action" ? cardAction(activity.value) : null;
    case "conversationUpdate":
      return activity.membersAdded?.length ? { kind: "joined" } : null;
    case "installationUpdate":
      return activity.action?.startsWith("add") ? { kind: "joined" } : null;
    default:
      return null;
  }
}

/** The first file of a message; the words themselves come as an attachment of HTML, too. */
function fileBody(activity: InboundActivity): EventBody | null {
  const attachments = activity.attachments ?? [];
  const text = textOf(activity);
  const file = attachments.find(
    ({ contentType }) => contentType === "application/vnd.microsoft.teams.file.download.info",
  );
  if (file !== undefined) {
    const url = file.content?.downloadUrl;
    return url === undefined
      ? { kind: "file", file: null, text, problem: "unreachable" }
      : { kind: "file", file: null, text, source: { name: file.name ?? "", url } };
  }
  const isPicture = attachments.some(({ contentType }) => contentType?.startsWith("image/") === true);
  return isPicture ? { kind: "file", file: null, text, problem: "picture" } : null;
}

function eventKey(activity: InboundActivity): string {
  if (activity.type === "conversationUpdate" || activity.type === "installationUpdate") return welcomeKey;
  return activity.id ?? `sha256:${createHash("sha256").update(JSON.stringify(activity)).digest("hex")}`;
}

function textOf(activity: InboundActivity): string {
  return stripMention(activity)
    .slice(0, longestText)
    .replace(/\p{Cs}/gu, "")
    .normalize("NFC")
    .replace(/&nbsp;|\u00a0/g, " ")
    .trim();
}

/** Action.Execute: `{ action: { verb, data } }`. Its data carries what the Submit fallback carries; the verb joins it. */
function cardAction(value: unknown): EventBody | null {
  if (!isRecord(value) || !isRecord(value["action"])) return null;
  const { verb, data } = value["action"];
  return { kind: "action", data: { ...(typeof verb === "string" ? { verb } : {}), ...(isRecord(data) ? data : {}) } };
}

/** Who it is about: the sender, except that the bot itself may announce who joined. */
function personOf(activity: InboundActivity): string | null {
  const bot = activity.recipient?.id;
  if (activity.from && activity.from.id !== bot) return activity.from.id;
  return activity.membersAdded?.find(({ id }) => id !== bot)?.id ?? activity.from?.id ?? activity.conversation.id;
}

function isOurOwn({ type, from, recipient }: InboundActivity): boolean {
  return type === "message" && (from?.role === "bot" || (from?.id !== undefined && from.id === recipient?.id));
}

function scopeOf({ conversation }: InboundActivity): Scope {
  if (conversation.conversationType === "channel") return "channel";
  return conversation.conversationType === "groupChat" || conversation.isGroup ? "group" : "personal";
}

/** Entra's ids are the same in small and capital letters. */
function isListed({ from }: InboundActivity, ids: readonly string[]): boolean {
  return ids.includes(from?.aadObjectId?.toLowerCase() ?? "");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
