import { settledCard, type AdaptiveCard } from "../cards/index";
import { channelMessages } from "../messages/channel-messages";
import type { Citation } from "../../knowledge/index";
import type { Reply } from "../conversation/index";
import type { InboundActivity } from "./inbound-activity";
import type { Reference } from "./reference";

type Account = NonNullable<InboundActivity["recipient"]>;

/** Where a message goes, and what it replies to where it is an answer. */
export type Addressee = Reference & Partial<Pick<InboundActivity, "type" | "id">>;

/** A message as it leaves, with everything that is needed to send it after a restart. */
export interface OutboundActivity {
  readonly type: "message" | "typing";
  readonly serviceUrl: string;
  readonly channelId?: string;
  readonly conversation: { readonly id: string; readonly [field: string]: unknown };
  readonly from?: Account;
  readonly recipient?: Account;
  readonly replyToId?: string;
  /** The message of ours that this one takes the place of; it does not leave with it. */
  readonly replaces?: string;
  readonly text?: string;
  readonly textFormat?: "plain";
  readonly locale?: "vi-VN";
  readonly inputHint?: "acceptingInput" | "expectingInput";
  readonly entities?: readonly CitationEntity[];
  readonly attachments?: readonly { readonly contentType: string; readonly content: AdaptiveCard }[];
  readonly channelData?: { readonly feedbackLoop: { readonly type: "default" } };
  readonly suggestedActions?: {
    readonly to: readonly string[];
    readonly actions: readonly { readonly type: "imBack"; readonly title: string; readonly value: string }[];
  };
}

/** Teams' citations: one root entity a message. It bears the AI label only where a language model wrote some of the words. */
export interface CitationEntity {
  readonly type: "https://schema.org/Message";
  readonly "@type": "Message";
  readonly "@context": "https://schema.org";
  readonly additionalType?: readonly ["AIGeneratedContent"];
  readonly citation: readonly {
    readonly "@type": "Claim";
    /** The n of "[n]" in the text. */
    readonly position: number;
    readonly appearance: {
      readonly "@type": "DigitalDocument";
      readonly name: string;
      readonly abstract: string;
      readonly url?: string;
    };
  }[];
}

// Teams' limits (learn.microsoft.com, bot messages with AI-generated content; prompt suggestions). Its size limit for a
// message has been 28, 40 and 100 KB on different pages; 25 KB, card and all, fits all of them.
const limits = { citations: 20, name: 80, abstract: 160, suggestions: 3, messageBytes: 25_000 };

/**
 * A reply as the activity that carries it to where `inbound` came from. `urlOf` gives a citation's page, or null where nobody could
 * open it. The reader is asked what she thinks of it where it `isRated`.
 */
export function toActivity(
  reply: Reply,
  inbound: Addressee,
  urlOf: (citation: Citation) => string | null,
  isRated = false,
): OutboundActivity {
  const compose = (card: AdaptiveCard | null, citation: CitationEntity["citation"]): OutboundActivity => {
    const suggestions = card === null ? reply.suggestions.slice(0, limits.suggestions) : [];
    return {
      ...textActivity(reply.text, inbound),
      inputHint: reply.kind === "checklist" || reply.kind === "clarify" ? "expectingInput" : "acceptingInput",
      ...((citation.length > 0 || reply.writtenByModel) && {
        entities: [
          {
            type: "https://schema.org/Message",
            "@type": "Message",
            "@context": "https://schema.org",
            ...(reply.writtenByModel && { additionalType: ["AIGeneratedContent"] as const }),
            citation,
          },
        ] as const,
      }),
      ...(card !== null && {
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
      }),
      ...(suggestions.length > 0 && {
        suggestedActions: {
          to: inbound.from ? [inbound.from.id] : [],
          actions: suggestions.map((words) => ({ type: "imBack", title: words, value: words }) as const),
        },
      }),
      ...(isRated && { channelData: { feedbackLoop: { type: "default" } } }),
    };
  };
  const citation = citationsIn(reply, urlOf);
  // What is too large is refused whole. The text says what the card says, and names each source beside its number.
  const { card } = reply;
  const versions = [
    () => compose(card, citation),
    () => compose(card === null ? null : { ...card, fallbackText: shorten(card.fallbackText, 200) }, citation),
    () => compose(null, citation),
    () => compose(null, citation.slice(0, 8)),
  ];
  for (const write of versions) {
    const activity = write();
    if (fits(activity)) return activity;
  }
  return compose(null, []);
}

function fits(activity: OutboundActivity): boolean {
  return Buffer.byteLength(JSON.stringify(activity)) <= limits.messageBytes;
}

/** Plain words to where `inbound` came from. */
export function textActivity(text: string, inbound: Addressee): OutboundActivity {
  return {
    ...addressed("message", inbound),
    // Only a person's own message can be replied to; what announces a joining, or a card's action, is none.
    ...((inbound.type === "message" || inbound.type === "messageUpdate") && inbound.id && { replyToId: inbound.id }),
    text,
    textFormat: "plain",
    locale: "vi-VN",
  };
}

export function typingActivity(inbound: Reference): OutboundActivity {
  return addressed("typing", inbound);
}

function addressed(type: OutboundActivity["type"], inbound: Reference): OutboundActivity {
  return {
    type,
    serviceUrl: inbound.serviceUrl,
    conversation: inbound.conversation,
    ...(inbound.channelId && { channelId: inbound.channelId }),
    ...(inbound.recipient && { from: inbound.recipient }),
    ...(inbound.from && { recipient: inbound.from }),
  };
}

function citationsIn(reply: Reply, urlOf: (citation: Citation) => string | null): CitationEntity["citation"] {
  return reply.citations.slice(0, limits.citations).flatMap((citation, index) => {
    const position = index + 1;
    if (!reply.text.includes(`[${position}]`)) return [];
    const url = urlOf(citation);
    return [
      {
        "@type": "Claim",
        position,
        appearance: {
          "@type": "DigitalDocument",
          name: shorten(`${citation.place} – ${citation.file}`, limits.name),
          abstract: shorten(citation.reading ?? citation.quote, limits.abstract),
          ...(url !== null && { url }),
        },
      } as const,
    ];
  });
}

/** On one line and at most `longest` UTF-16 units, never through the middle of a letter. */
function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  let short = "";
  for (const { segment } of new Intl.Segmenter("vi").segment(line)) {
    if (short.length + segment.length > longest - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/**
 * The message with a card that somebody has answered by sending `data`, as it shall stand from now on; null where it needs no
 * change or `data` is not of that card. Where the message was not sent under this id as a whole, the id is the card's alone.
 */
export function settledActivity(
  sentAs: string,
  sent: OutboundActivity,
  data: unknown,
  isWhole: boolean,
): OutboundActivity | null {
  const card = sent.attachments?.[0]?.content;
  const settled = card === undefined ? null : settledCard(card, data, channelMessages.settled);
  if (settled === null) return null;
  const contentType = "application/vnd.microsoft.card.adaptive";
  const { text, entities, ...rest } = sent;
  const words = isWhole ? { ...(text !== undefined && { text }), ...(entities !== undefined && { entities }) } : {};
  return { ...rest, ...words, attachments: [{ contentType, content: settled }], replaces: sentAs };
}
