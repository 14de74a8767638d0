import { describe, expect, it } from "@jest/globals";
import { classify, parseActivity, toActivity, toEvent, type InboundActivity } from "../../../bot/channel/index";
import type { Citation } from "../../../knowledge/index";
import { replyOf } from "./bot-under-test";

const at = "2026-11-21T02:00:00.000Z";

function inbound(over: Record<string, unknown> = {}): InboundActivity {
  const activity = parseActivity({
    type: "message",
    id: "1",
    serviceUrl: "https://smba.trafficmanager.net/teams/",
    channelId: "msteams",
    conversation: { id: "chat" },
    from: { id: "person" },
    recipient: { id: "bot" },
    text: "hỏi",
    ...over,
  });
  if (activity === null) throw new Error("the activity of the test is none");
  return activity;
}

function citation(over: Partial<Citation> = {}): Citation {
  return {
    document: "d0000000000000000",
    provision: "d0000000000000000:1",
    file: "ke-hoach.docx",
    section: "III",
    address: "III",
    place: "mục III",
    start: 0,
    end: 4,
    quote: "Nộp.",
    reading: null,
    ...over,
  } as Citation;
}

describe("what a person wrote", () => {
  const textOf = (over: Record<string, unknown>) => {
    const event = toEvent(inbound(over), at);
    return event?.kind === "message" ? event.text : null;
  };
  const mention = (id: string, text: string) => ({ type: "mention", text, mentioned: { id } });

  it("loses the mention that only calls the bot, and keeps the name of anybody else", () => {
    const text = "<at>Cẩm Nang</at> cô <at>Nguyễn A</at> phụ trách gì?";
    const entities = [mention("bot", "<at>Cẩm Nang</at>"), mention("someone", "<at>Nguyễn A</at>")];
    expect(textOf({ text, entities })).toBe("cô Nguyễn A phụ trách gì?");
  });

  it("is read even where the channel names no recipient, or the mention has no words", () => {
    const entities = [mention("bot", ""), { type: "mention" }, { type: "clientInfo" }];
    expect(textOf({ text: "hạn nộp?", entities })).toBe("hạn nộp?");
    expect(textOf({ text: "<at>Cẩm Nang</at> hạn nộp?", entities, recipient: undefined })).toBe("Cẩm Nang hạn nộp?");
  });

  it("is composed Vietnamese, whatever the keyboard sent", () => {
    expect(textOf({ text: "hạn nộp".normalize("NFD") })).toBe("hạn nộp".normalize("NFC"));
    expect(textOf({ text: "hạn&nbsp;nộp\u00a0 " })).toBe("hạn nộp");
  });

  it("is cut where it is endless, and never in the middle of a letter of two units", () => {
    const text = textOf({ text: "😀".repeat(20_000) }) ?? "";
    expect(text.length).toBeLessThanOrEqual(12_000);
    expect(text).not.toMatch(/\p{Cs}/u);
  });
});

it.each([
  [{ conversationType: "personal" }, "personal"],
  [{ conversationType: "groupChat" }, "group"],
  [{ conversationType: "channel", isGroup: true }, "channel"],
  [{ isGroup: true }, "group"],
  [{}, "personal"],
])("a conversation with %j is %s", (fields, scope) => {
  const entities = [{ type: "mention", mentioned: { id: "bot" }, text: "" }];
  expect(toEvent(inbound({ entities, conversation: { id: "chat", ...fields } }), at)?.scope).toBe(scope);
});

it("asks the person who joined in, not the bot, to be welcomed", () => {
  const joined = inbound({
    type: "conversationUpdate",
    from: { id: "bot" },
    membersAdded: [{ id: "bot" }, { id: "p" }],
  });
  expect(toEvent(joined, at)).toMatchObject({ kind: "joined", person: "p" });
  expect(classify(joined)).toEqual({ kind: "event", key: "joined" });
});

it.each(["application/vnd.microsoft.teams.file.download.info", "image/png"])(
  "tells of a file that comes with the words (%s), and hands none over",
  (contentType) => {
    const attachments = [{ contentType: "text/html" }, { contentType, content: { downloadUrl: "https://elsewhere" } }];
    expect(toEvent(inbound({ attachments }), at)).toMatchObject({ kind: "file", file: null, text: "hỏi" });
    expect(toEvent(inbound({ attachments: attachments.slice(0, 1) }), at)).toMatchObject({ kind: "message" });
  },
);

it("does nothing with a card's action that has no form", () => {
  expect(classify(inbound({ type: "invoke", name: "adaptiveCard/action", value: "x" }))).toEqual({
    kind: "malformed-action",
  });
});

describe("citations", () => {
  const entityOf = (text: string, citations: Citation[], url: string | null = null) =>
    toActivity(replyOf(text, { citations }), inbound(), () => url).entities?.[0]?.citation ?? [];

  it("stand at the number that the text gives them; one that the text does not name is left out", () => {
    const found = entityOf("a [1], b [3]", [
      citation({ place: "A" }),
      citation({ place: "B" }),
      citation({ place: "C" }),
    ]);
    expect(found.map(({ position, appearance }) => [position, appearance.name])).toEqual([
      [1, "A – ke-hoach.docx"],
      [3, "C – ke-hoach.docx"],
    ]);
  });

  it("keep within what Teams shows: 20 of them, names of 80 and abstracts of 160 characters", () => {
    const long = citation({ place: "ệ".normalize("NFD").repeat(90), quote: "Điều khoản  dài\n".repeat(40) });
    const markers = Array.from({ length: 25 }, (_, n) => `[${n + 1}]`).join(" ");
    const found = entityOf(
      markers,
      Array.from({ length: 25 }, () => long),
    );
    expect(found).toHaveLength(20);
    for (const { appearance } of found) {
      expect(appearance.name.length).toBeLessThanOrEqual(80);
      expect(appearance.abstract.length).toBeLessThanOrEqual(160);
      expect(appearance.abstract).not.toMatch(/\n|  /);
      // Each letter is three units long when decomposed: none is torn apart.
      expect((appearance.name.length - 1) % 3).toBe(0);
    }
  });

  it("show the repaired reading of a damaged quote, and no address that nobody could open", () => {
    const [found] = entityOf("[1]", [citation({ quote: "Nop truoc", reading: "Nộp trước" })]);
    expect(found?.appearance).toEqual({
      "@type": "DigitalDocument",
      name: "mục III – ke-hoach.docx",
      abstract: "Nộp trước",
    });
  });

  it("are absent where there are none", () => {
    expect(toActivity(replyOf("Xin chào"), inbound(), () => null)).not.toHaveProperty("entities");
  });
});

it("suggests at most three words to send, and none beside a card", () => {
  const suggestions = ["một", "hai", "ba", "bốn"];
  const written = toActivity(replyOf("a", { suggestions }), inbound(), () => null);
  expect(written.suggestedActions?.actions.map(({ value }) => value)).toEqual(["một", "hai", "ba"]);
});

describe("a message", () => {
  const cardOf = (letters: number, fallbackText = "") =>
    ({
      type: "AdaptiveCard",
      $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
      version: "1.5",
      fallbackText,
      body: [{ type: "TextBlock", text: "ế".repeat(letters), wrap: true }],
    }) as const;
  const written = (over: Parameters<typeof replyOf>[1], text = "lời") =>
    toActivity(replyOf(text, over), inbound(), (one) => `https://pages.example/${"x".repeat(300)}/${one.place}`);
  const bytes = (activity: unknown) => Buffer.byteLength(JSON.stringify(activity));

  it("goes without a card that is too large, since the text says the same", () => {
    const activity = written({ card: cardOf(10_000) });
    expect(activity).not.toHaveProperty("attachments");
    expect(activity.text).toBe("lời");
  });

  it("keeps a card that fits once its words for other clients are shortened", () => {
    const activity = written({ card: cardOf(6_000, "ế".repeat(3_000)) });
    expect(activity.attachments?.[0]?.content.body).toEqual(cardOf(6_000).body);
    expect(bytes(activity)).toBeLessThanOrEqual(25 * 1024);
  });

  it("stays below 25 KB whatever a reply brings", () => {
    const text = `${"ế".repeat(2_900)} ${Array.from({ length: 20 }, (_, n) => `[${n + 1}]`).join("")}`;
    const citations = Array.from({ length: 20 }, () => citation({ place: "ế".repeat(90), quote: "ế".repeat(1_500) }));
    for (const card of [null, cardOf(100), cardOf(4_000, text), cardOf(10_000)]) {
      const activity = written({ citations, card, suggestions: ["a", "b", "c", "d"] }, text);
      expect(bytes(activity)).toBeLessThanOrEqual(25 * 1024);
      expect(activity.text).toBe(text);
      expect(activity.entities?.[0]?.citation.length).toBeGreaterThan(0);
    }
  });
});
