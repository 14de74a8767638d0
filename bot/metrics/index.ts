export { createMetrics, type Depths, type Metrics } from "./metrics";
export { measuredConversation, measuredState } from "./measured";
