import { z } from "zod";
import { isLoopbackHost } from "./loopback";
import { SettingsError } from "./settings-error";

/** What a Teams package must know of the bot that it leads to. */
export interface TeamsSettings {
  /** `MicrosoftAppId`. */
  readonly botId: string;
  /** https, reachable by others, without a slash at its end. */
  readonly publicUrl: string;
}

const missing = (what: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? `cần có: ${what}` : `chưa đúng: ${what}`;
const address = "địa chỉ https mà mọi người mở được, ví dụ https://cam-nang.truong.edu.vn";
const guid = "mã ứng dụng (Application ID) của bot trên Azure, dạng 00000000-0000-0000-0000-000000000000";

const environment = z.object({
  MicrosoftAppId: z.guid({ error: missing(guid) }),
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: missing(address) })
    .refine((given) => !isLoopbackHost(new URL(given).hostname), {
      error: `chưa đúng: ${address}; không phải máy này`,
    }),
});

/**
 * Reads what a Teams package needs from an environment, and nothing else: it is often made on another machine than the bot's, which
 * has no password. Throws `SettingsError`, which names every setting that is wrong or missing.
 */
export function readTeamsSettings(variables: Readonly<Record<string, string | undefined>>): TeamsSettings {
  const given = Object.fromEntries(
    Object.keys(environment.shape).map((name) => [name, variables[name]?.trim() || undefined]),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map(({ path, message }) => ({ name: path.join("."), problem: message })),
      "Thiết đặt chưa đủ để đóng gói ứng dụng Teams (xem docs/cai-dat-teams.md):",
    );
  }
  return { botId: parsed.data.MicrosoftAppId.toLowerCase(), publicUrl: parsed.data.PUBLIC_URL.replace(/\/+$/, "") };
}
