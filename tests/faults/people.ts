import { setTimeout as pause } from "node:timers/promises";
import type { RunningBot } from "../e2e/running-bot";
import type { Random } from "./random";

/** What people do all at once, and what they were told of it. */
export interface Said {
  readonly id: string;
  readonly text: string;
  /** Stands in every answer to it, and in none to anything else that the same person says; null where nothing is so particular. */
  readonly token: string;
  /** Kept in her checklist once it is answered; null for a question. */
  readonly note: string | null;
}

/** Somebody in a conversation of her own in Teams. */
export interface Chatter {
  readonly name: string;
  readonly chat: string;
  /** What was answered with 200, in that order. */
  readonly accepted: Said[];
  /** The next thing that she says, until it is taken. Teams sends again what got no 200, and only then what comes next. */
  open: Said | null;
  count: number;
  readonly next: (count: number) => Omit<Said, "id">;
}

/** Somebody at the page of this machine. */
export interface Reader {
  readonly conversation: string;
  /** Notes of which the page said that they are kept. */
  readonly acknowledged: string[];
  open: { readonly id: string; readonly note: string } | null;
  count: number;
}

/** Answers that no promise allows. */
export type Complain = (problem: string) => void;

const monthly = (count: number): Omit<Said, "id"> => {
  const month = String((count % 12) + 1).padStart(2, "0");
  const year = String(2027 + Math.floor(count / 12));
  return { text: `Hạn trong tháng ${Number(month)}/${year}?`, token: `01/${month}/${year}`, note: null };
};
const citing = (count: number): Omit<Said, "id"> =>
  count % 3 === 1
    ? { text: "Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?", token: "hết ngày 14/12/2026", note: null }
    : monthly(count);
const noting = (name: string) => (count: number) => {
  const note = `việc ${name} ${count}`;
  return { text: `ghi chú 1: ${note}`, token: "Đã lưu ghi chú", note };
};

const chatter = (name: string, next: Chatter["next"]): Chatter => ({
  name,
  chat: `chat-${name}`,
  accepted: [],
  open: null,
  count: 0,
  next,
});

export const newChatters = (): readonly Chatter[] => [
  chatter("an", monthly),
  chatter("binh", monthly),
  chatter("chi", citing),
  chatter("dung", noting("dung")),
  chatter("giang", noting("giang")),
];
export const newReader = (): Reader => ({ conversation: "a".repeat(32), acknowledged: [], open: null, count: 0 });

export const steps = ["tôi muốn đăng ký kết nghĩa", "Hà Nội", "THPT", "Điện Biên", "năm 2026", "rồi"];
/** Each person in Teams is to be reminded once, on the Monday. */
export const reminderSteps = ["báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?", "nhắc tôi trước 7 ngày"];
export const reminderWords = "đã nhờ tôi nhắc trước 7 ngày";

export function activityOf({ name, chat }: Chatter, id: string, text: string, serviceUrl: string): object {
  return {
    type: "message",
    id,
    serviceUrl,
    channelId: "msteams",
    conversation: { id: chat, conversationType: "personal" },
    from: { id: name },
    recipient: { id: "bot" },
    text,
  };
}

/** Says what comes next, or again what was not taken; whether it was taken. */
export async function say(
  who: Chatter,
  bot: RunningBot | null,
  serviceUrl: string,
  complain: Complain,
): Promise<boolean> {
  if (bot === null) return false;
  const said = (who.open ??= { id: `${who.name}/${who.count}`, ...who.next(who.count++) });
  let status: number;
  try {
    ({ status } = await bot.post(activityOf(who, said.id, said.text, serviceUrl)));
  } catch {
    // The process died before it answered: nobody knows whether the message was taken.
    return false;
  }
  if (status >= 500) return false;
  if (status !== 200) {
    complain(`${who.name} got ${status} for ${said.id}`);
    return false;
  }
  who.accepted.push(said);
  who.open = null;
  return true;
}

/** As the page sends it: what was left open again, with the same id; whether it is acknowledged. */
export async function note(who: Reader, bot: RunningBot | null, complain: Complain): Promise<boolean> {
  if (bot === null) return false;
  const step = (who.open ??= { id: idOf((who.count += 1)), note: `việc trang ${who.count}` });
  const sent = { conversation: who.conversation, id: step.id, text: `ghi chú 1: ${step.note}` };
  let status: number;
  let body: string;
  try {
    const response = await fetch(`${bot.url}/chat/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(sent),
    });
    status = response.status;
    body = await response.text();
  } catch {
    // The process died before it answered.
    return false;
  }
  if (status >= 500) {
    if (!isVietnamese(messageIn(body))) complain(`the page was told nothing to read: ${status} ${body.slice(0, 200)}`);
    return false;
  }
  const text = (JSON.parse(body) as { replies?: readonly { text: string }[] }).replies?.[0]?.text ?? "";
  if (status !== 200 || !/Đã lưu ghi chú|đã được ghi/u.test(text)) {
    complain(`the page was told ${status} “${text.slice(0, 120)}”`);
    return false;
  }
  who.acknowledged.push(step.note);
  who.open = null;
  return true;
}

/** Does one thing after the other, each a moment after the last, until told to stop. */
export async function keepOn(act: () => Promise<boolean>, random: Random, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const isTaken = await act();
    await pause(isTaken ? random.between(60, 400) : 100);
  }
}

function idOf(count: number): string {
  return count.toString(16).padStart(32, "0");
}

function messageIn(body: string): string {
  try {
    return (JSON.parse(body) as { error?: { message?: string } }).error?.message ?? "";
  } catch {
    return "";
  }
}

function isVietnamese(text: string): boolean {
  return /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/iu.test(text);
}
