import { z } from "zod";
import { account, conversationAccount, type InboundActivity } from "./inbound-activity";

/** Where a message goes: what an activity says of its conversation, without what was said in it. */
const reference = z.object({
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2048),
  channelId: z.string().max(64).nullish(),
  conversation: conversationAccount,
  /** The person. */
  from: account.nullish(),
  /** The bot. */
  recipient: account.nullish(),
});

export type Reference = z.infer<typeof reference>;

/** Where `person` is met in the conversation of an activity. The bot itself may be the one who announces her. */
export function referenceOf(activity: InboundActivity, person: string): Reference {
  const { serviceUrl, channelId, conversation, from, recipient, membersAdded } = activity;
  const known = [from, ...(membersAdded ?? [])].find((one) => one?.id === person) ?? { id: person };
  return { serviceUrl, channelId, conversation, from: known, recipient };
}

/** A reference as the state kept it; null where it is none. */
export function readReference(kept: unknown): Reference | null {
  return reference.safeParse(kept).data ?? null;
}
