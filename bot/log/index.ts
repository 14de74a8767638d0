export { createLog, type Log, type LogFields } from "./log";
export { withoutFlood } from "./without-flood";
export { redact } from "./redact";
