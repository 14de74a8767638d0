export { createLog, type Log, type LogFields } from "./log";
export { redact } from "./redact";
