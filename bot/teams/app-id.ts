import { createHash } from "node:crypto";

/** "cam-nang" among the world's names: nothing but that it never changes. */
const namespace = Buffer.from("5c0b8f6de1f7411f9a0c2f3b7d5e9a41", "hex");

/** The id of the app that belongs to a bot: the same for the same bot, so that a newer package updates the app (UUID version 5). */
export function appIdOf(botId: string): string {
  const digest = createHash("sha1").update(namespace).update(botId.toLowerCase()).digest().subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
