import { printable } from "../../knowledge/index";

/** Beyond this a string is prose, and prose is what a person wrote or was told. */
const longestText = 200;
const deepest = 6;

/** Fields that carry words or secrets by their name, whatever stands in them. */
const withheldField =
  /^(?:text|words|message_?text|question|answer|reply|quote|summary|speak|value|body)$|password|secret|token|authorization|cookie|signature|^key$/i;
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Vietnamese numbers as they are written: 0912 345 678, 0912.345.678, (024) 3825 1234, +84 912 345 678. */
const phone = /(?<![\p{L}\p{N}])(?:\+?84|\(?0)[\s.()-]*(?:\d[\s.()-]*){8,10}(?![\p{L}\p{N}])/gu;
const bearer = /\bBearer\s+[\w~+/.=-]+/gi;

/**
 * A copy without control characters, phone numbers, e-mail addresses, secrets and long texts. An error keeps its name, code, reason and the
 * places in the code, but not its message: messages of libraries quote what they were given.
 */
export function redact(value: unknown, secrets: readonly string[] = [], depth = 0): unknown {
  if (typeof value === "string") return redactText(value, secrets);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= deepest) return "[too deep]";
  if (value instanceof Date) return value;
  if (value instanceof Error) return redact(describeError(value), secrets, depth + 1);
  if (Array.isArray(value)) return value.map((item) => redact(item, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      withheldField.test(name) ? "[withheld]" : redact(item, secrets, depth + 1),
    ]),
  );
}

function redactText(text: string, secrets: readonly string[]): string {
  if (text.length > longestText) return `[text of ${text.length} characters]`;
  const withoutSecrets = secrets
    .filter((secret) => secret !== "")
    .reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), printable(text));
  return withoutSecrets.replace(bearer, "[secret]").replace(email, "[e-mail]").replace(phone, "[phone]");
}

function describeError(error: Error): Record<string, unknown> {
  const { code, reason, statusCode } = error as Partial<Record<"code" | "reason" | "statusCode", unknown>>;
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(reason === undefined ? {} : { reason }),
    ...(statusCode === undefined ? {} : { statusCode }),
    at: placesOf(error),
    ...(error.cause instanceof Error ? { cause: error.cause } : {}),
  };
}

/** The first frames of the stack, which name our functions and lines and no data. */
function placesOf(error: Error): string[] {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
}
