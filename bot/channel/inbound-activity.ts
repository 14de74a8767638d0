import { z } from "zod";

export const account = z.object({
  id: z.string().min(1).max(512),
  name: z.string().max(512).nullish(),
  role: z.string().max(64).nullish(),
  aadObjectId: z.string().max(64).nullish(),
});

export const conversationAccount = z.object({
  id: z.string().min(1).max(1024),
  conversationType: z.string().max(64).nullish(),
  isGroup: z.boolean().nullish(),
  tenantId: z.string().max(64).nullish(),
});

/** What Teams says of a file: `content` names where it can be fetched for some minutes. */
const attachment = z.object({
  contentType: z.string().max(256).nullish(),
  name: z.string().max(512).nullish().catch(null),
  content: z
    .object({ downloadUrl: z.string().max(8192) })
    .nullish()
    .catch(null),
});

/** An activity as far as we use it; whatever else a channel sends is left behind and not kept. */
const activity = z
  .object({
    type: z.string().min(1).max(64),
    id: z.string().min(1).max(512).nullish(),
    serviceUrl: z.url({ protocol: /^https?$/ }).max(2048),
    channelId: z.string().max(64).nullish(),
    conversation: conversationAccount,
    from: account.nullish(),
    recipient: account.nullish(),
    text: z.string().nullish(),
    replyToId: z.string().max(512).nullish(),
    name: z.string().max(256).nullish(),
    action: z.string().max(64).nullish(),
    value: z.unknown().optional(),
    entities: z
      .array(
        z.object({
          type: z.string().nullish(),
          text: z.string().nullish(),
          mentioned: z.object({ id: z.string().nullish() }).nullish(),
        }),
      )
      .nullish(),
    attachments: z.array(attachment).nullish(),
    membersAdded: z.array(account).nullish(),
    membersRemoved: z.array(account).nullish(),
    channelData: z
      .object({
        tenant: z.object({ id: z.string().max(64).nullish() }).nullish(),
        eventType: z.string().max(64).nullish(),
      })
      .nullish()
      // Every channel has its own; what is none of Teams' says nothing to us.
      .catch(null),
  })
  // Without its id a message could not be answered just once, without its sender not at all.
  .refine(({ type, id, from }) => (type !== "message" || !!id) && (!mustHaveSender.has(type) || !!from));

const mustHaveSender: ReadonlySet<string> = new Set(["message", "messageUpdate", "invoke"]);

export type InboundActivity = z.infer<typeof activity>;

/** The activity in a request's body, or null where it has not the shape of one. */
export function parseActivity(body: unknown): InboundActivity | null {
  return isDeeperThan(body, deepest) ? null : (activity.safeParse(body).data ?? null);
}

/** No card is nested as deep; what is cannot even be written down again. */
const deepest = 64;

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
