import { Writable } from "node:stream";
import { createLogger, format, transports } from "winston";
import { redact } from "./redact";

/** What may be said about an event: short names, ids, counts, durations. Never what a person wrote or was told. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The structured log. The message is a fixed English sentence; what varies goes into the fields. */
export interface Log {
  error(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
}

/**
 * Writes one JSON object a line to standard error, or to `write`. Everything passes through `redact` on its way out, and
 * `secrets` never leave, wherever they stand.
 */
export function createLog(
  level: "error" | "warn" | "info" | "debug",
  secrets: readonly string[] = [],
  write?: (line: string) => void,
): Log {
  const stream = write === undefined ? process.stderr : lineWriter(write);
  const logger = createLogger({
    level,
    format: format.combine(format.timestamp(), format.json()),
    transports: [new transports.Stream({ stream })],
  });
  const say =
    (at: keyof Log) =>
    (message: string, fields: LogFields = {}) => {
      logger.log(at, message, redact(fields, secrets) as LogFields);
    };
  return { error: say("error"), warn: say("warn"), info: say("info"), debug: say("debug") };
}

function lineWriter(write: (line: string) => void): NodeJS.WritableStream {
  return new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      write(line);
      done();
    },
  });
}
