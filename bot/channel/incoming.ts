import { createHash } from "node:crypto";
import type { BotEvent, FileProblem, FileSource, Scope } from "../conversation/index";
import type { InboundActivity } from "./inbound-activity";
import { readOpinion, type Opinion } from "./opinion";
import { stripMention } from "./strip-mention";

/** What an activity asks of us. */
export type Incoming =
  /** Goes through the inbox under `key`, so that it is answered once. */
  | { readonly kind: "event"; readonly key: string }
  /** Feedback on an answer: acknowledged at once, and kept under `key` where it can be read. */
  | { readonly kind: "feedback"; readonly key: string; readonly opinion: Opinion | null }
  /** A card's action that has not the form of one. */
  | { readonly kind: "malformed-action" }
  /** The bot was taken out of the conversation. */
  | { readonly kind: "removed" }
  /** Typing, reactions, deletions, what is said to others, our own echo: nothing to do. */
  | { readonly kind: "nothing" }
  /** An invoke that we do not offer. */
  | { readonly kind: "unsupported" };

type EventBody =
  | ({ kind: "file"; file: null; text: string } & ({ source: FileSource } | { problem: FileProblem }))
  | { kind: "message"; text: string; isEdit?: true }
  | { kind: "action"; data: unknown }
  | { kind: "joined" };

/** Longer texts are cut before the conversation sees them; it tells the person long before this that a question is too long. */
export const longestText = 12_000;

/** Under which key each conversation welcomes: Teams announces one installation two or three times. */
const welcomeKey = "joined";

export function classify(activity: InboundActivity): Incoming {
  if (activity.type === "invoke" && activity.name === "message/submitAction")
    return { kind: "feedback", key: eventKey(activity), opinion: readOpinion(activity.value) };
  if (removesBot(activity)) return { kind: "removed" };
  if (eventBody(activity) !== null) return { kind: "event", key: eventKey(activity) };
  if (activity.type !== "invoke") return { kind: "nothing" };
  return { kind: activity.name === "adaptiveCard/action" ? "malformed-action" : "unsupported" };
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
      if (isRecord(activity.value)) return { kind: "action", data: activity.value };
      if (!isSaidToBot(activity)) return null;
      return fileBody(activity) ?? { kind: "message", text: textOf(activity) };
    case "messageUpdate":
      return isEdit(activity) && isSaidToBot(activity)
        ? { kind: "message", text: textOf(activity), isEdit: true }
        : null;
    case "invoke":
      if (activity.name === "suggestedAction/submit") return suggestedAction(activity.value);
      return activity.name === "adaptiveCard/action" ? cardAction(activity.value) : null;
    case "conversationUpdate":
      return activity.membersAdded?.length ? { kind: "joined" } : null;
    case "installationUpdate":
      return activity.action?.startsWith("add") ? { kind: "joined" } : null;
    default:
      return null;
  }
}

/** That a deleted message is there again changes nothing of what was answered. */
function isEdit({ channelData, id, text }: InboundActivity): boolean {
  return (channelData?.eventType ?? "editMessage") === "editMessage" && !!id && !!text?.trim();
}

/**
 * In a channel people talk to each other: only what names the bot is for it. What reaches it from a group is said to it, unless
 * only somebody else is named.
 */
function isSaidToBot(activity: InboundActivity): boolean {
  const scope = scopeOf(activity);
  if (scope === "personal") return true;
  const mentions = (activity.entities ?? []).filter(({ type }) => type === "mention");
  if (scope === "group" && mentions.length === 0) return true;
  const bot = activity.recipient?.id;
  return mentions.some(({ mentioned }) => bot === undefined || mentioned?.id === bot);
}

function removesBot({ type, action, membersRemoved, recipient }: InboundActivity): boolean {
  if (type === "installationUpdate") return action?.startsWith("remove") === true;
  return type === "conversationUpdate" && (membersRemoved ?? []).some(({ id }) => id === recipient?.id);
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
  if (activity.type === "messageUpdate") return `${activity.id ?? ""} edited ${hashOf(activity.text ?? "")}`;
  return activity.id ?? `sha256:${hashOf(JSON.stringify(activity))}`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function textOf(activity: InboundActivity): string {
  return stripMention(activity)
    .slice(0, longestText)
    .replace(/\p{Cs}/gu, "")
    .normalize("NFC")
    .replace(/&nbsp;|\u00a0/g, " ")
    .replace(/&(lt|gt|quot|amp);/g, (_entity, name: keyof typeof characters) => characters[name])
    .trim();
}

/** Teams escapes what would be a mark of HTML. */
const characters = { lt: "<", gt: ">", quot: '"', amp: "&" } as const;

/** What a suggestion's button carries: words to send, or data as a card's button does. */
function suggestedAction(value: unknown): EventBody | null {
  if (typeof value === "string") return { kind: "message", text: value.slice(0, longestText).normalize("NFC").trim() };
  return isRecord(value) ? { kind: "action", data: value } : null;
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
