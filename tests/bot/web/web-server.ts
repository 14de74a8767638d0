import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type Server } from "restify";
import type { AdaptiveCard } from "../../../bot/cards/index";
import type { BotEvent, Reply } from "../../../bot/conversation/index";
import { dayInVietnam } from "../../../bot/assistant";
import { createPageDrawer, registerWeb } from "../../../bot/web/index";
import {
  createCalendar,
  openLibrary,
  openOriginals,
  parseIsoDate,
  readHolidayYears,
  type Deadline,
  type IsoDate,
  type Originals,
  type Reading,
} from "../../../knowledge/index";

export interface WebServer {
  readonly origin: string;
  /** Every event that reached the conversation, in order. */
  readonly events: readonly BotEvent[];
  readonly failures: readonly unknown[];
  /** The files that documents were read from; empty at first. */
  readonly originals: Originals;
  /** What the reading program does while the server runs. */
  publish(reading: Reading): Promise<unknown>;
  close(): Promise<void>;
}

/** The web part on a free port of this machine, over a library in memory and the given conversation. */
export async function startWebServer(
  readings: readonly Reading[],
  answer: (event: BotEvent) => Promise<readonly Reply[]>,
  news: readonly { readonly key: number; readonly reply: Reply }[] = [],
): Promise<WebServer> {
  const library = await openLibrary(":memory:");
  for (const reading of readings) await library.publish(reading, "2026-11-21T01:00:00.000Z");
  const events: BotEvent[] = [];
  const failures: unknown[] = [];
  const server: Server = createServer();
  const folder = mkdtempSync(join(tmpdir(), "web-"));
  const originals = openOriginals(folder);
  registerWeb(server, {
    library,
    originals,
    drawPage: createPageDrawer(originals, join(__dirname, "../../../dist/ingest/draw/main.js")),
    calendar: createCalendar(readHolidayYears()),
    dayOf: dayInVietnam,
    publicHost: null,
    takeTurn: async (event) => {
      events.push(event);
      return answer(event);
    },
    isAdmin: false,
    openPaper: async () => null,
    news: async (_conversation, after) => news.filter(({ key }) => key > after),
    openFeed: async (secret) => (secret === "known" ? Buffer.from("BEGIN:VCALENDAR") : null),
    now: () => "2026-11-21T02:00:00.000Z",
    log: { error: (_message, { error }) => void failures.push(error) },
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address();
  return {
    origin: `http://127.0.0.1:${port}`,
    events,
    failures,
    originals,
    publish: (reading) => library.publish(reading, "2026-11-21T03:00:00.000Z"),
    close: async () => {
      await new Promise<void>((closed) => {
        server.close(closed);
        (server.server as { closeAllConnections(): void }).closeAllConnections();
      });
      await library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A reply that says `text` and nothing else. */
export function replyOf(text: string, more: Partial<Reply> = {}): Reply {
  return {
    kind: "answer",
    text,
    citations: [],
    card: null,
    suggestions: [],
    abstained: false,
    checklist: null,
    warnings: [],
    writtenByModel: false,
    ...more,
  };
}

/** A question of a checklist with everything that a card can hold. */
export const askedCard: AdaptiveCard = {
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  lang: "vi",
  fallbackText: "Liên kết giáo dục · câu 1 trên 3\nTrường thuộc cấp học nào?\n1. Tiểu học\n2. Trung học cơ sở",
  body: [
    { type: "TextBlock", text: "Liên kết giáo dục · câu 1 trên 3", wrap: true, size: "Small", isSubtle: true },
    { type: "TextBlock", text: "Trường thuộc cấp học nào?", wrap: true, weight: "Bolder", style: "heading" },
    { type: "FactSet", facts: [{ title: "Đã trả lời", value: "0 câu" }] },
    { type: "Input.Text", id: "note", label: "Ghi chú của trường", isMultiline: true, maxLength: 200 },
    {
      type: "Container",
      style: "emphasis",
      items: [{ type: "TextBlock", text: "Câu trả lời được lưu ngay, có thể dừng bất cứ lúc nào.", wrap: true }],
    },
  ],
  actions: [
    {
      type: "Action.Execute",
      title: "Tiểu học",
      verb: "answer",
      data: { step: "level", value: "primary" },
      fallback: { type: "Action.Submit", title: "Tiểu học", data: { step: "level", value: "primary" } },
    },
    { type: "Action.Submit", title: "Trung học cơ sở", data: { step: "level", value: "lower-secondary" } },
    { type: "Action.Submit", title: "Quay lại", data: { step: "back" } },
  ],
};

/** The same reading with the deadlines that its words "trước ngày 15/12 hằng năm" and "tổng hợp" state. */
export function dated(reading: Reading): Reading {
  const { document, provisions } = reading;
  const deadlineAt = (words: string, more: Pick<Deadline, "class" | "rule" | "expression" | "actor">): Deadline => {
    const start = document.text.indexOf(words);
    const provision = provisions.findLast((place) => place.start <= start);
    if (start === -1 || provision === undefined) throw new Error(`the document does not say “${words}”`);
    return {
      ...more,
      document: document.id,
      provision: provision.id,
      start,
      end: start + words.length,
      action: words,
      recipient: null,
      yearFromHeading: false,
    };
  };
  return {
    ...reading,
    deadlines: [
      deadlineAt("Tự đánh giá trước ngày 15/12 hằng năm", {
        class: "recurring",
        rule: { kind: "yearly", month: 12, day: 15, bound: "before", fromYear: null },
        expression: "trước ngày 15/12 hằng năm",
        actor: "Các trường",
      }),
      deadlineAt("Gửi hồ sơ về Phòng Văn hóa - Xã hội", {
        class: "vague",
        rule: { kind: "vague", words: "sau khi tự đánh giá" },
        expression: "sau khi tự đánh giá",
        actor: null,
      }),
      deadlineAt("tổng hợp, báo cáo", {
        class: "window",
        rule: { kind: "window", from: isoDate("2026-12-20"), to: isoDate("2027-01-10") },
        expression: "từ 20/12 đến 10/01",
        actor: "Phòng Văn hóa - Xã hội",
      }),
    ],
  };
}

function isoDate(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}
