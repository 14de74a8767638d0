export { createChannel, type Channel, type ChannelDeps } from "./channel";
export { toActivity, type CitationEntity, type OutboundActivity } from "./outbound-activity";
export { parseActivity, type InboundActivity } from "./inbound-activity";
export { classify, toEvent, longestText, type Incoming } from "./incoming";
export { outcomeOfFailure, type SendOutcome } from "./send-outcome";
export { createPacer, type Pacer } from "./pacer";
export type { EventHandler } from "./inbox-worker";
