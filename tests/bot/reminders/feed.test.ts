import { afterEach, describe, expect, it } from "@jest/globals";
import { contest, onSunday, planOf, report, yearly } from "./deadline-documents";
import { openRemindedOffice, type Person, type RemindedOffice } from "./reminded-office";

const now = "2026-10-01T08:00";
const plan = "ke-hoach.txt";
let office: RemindedOffice;
let person: Person;
afterEach(async () => office.close());

async function open(...sentences: readonly string[]): Promise<void> {
  office = await openRemindedOffice({ [plan]: planOf(sentences), "noi-khac.txt": planOf([contest], "An Hải") });
  person = office.person();
  await person.say("tôi ở phường Bình Minh", now);
}

/** The address that a reply gives. */
async function addressFrom(words: string): Promise<string> {
  const { text } = await person.say(words, now);
  return /https:\S+\.ics/.exec(text)?.[0] ?? "";
}

/** Lines folded by RFC 5545 put together again. */
function linesOf(calendar: string | null): readonly string[] {
  return (calendar ?? "").replace(/\r\n[ \t]/g, "").split("\r\n");
}

function values(calendar: string | null, name: string): readonly string[] {
  return linesOf(calendar)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(":") + 1));
}

describe("a person's calendar", () => {
  it("holds the deadlines of her place with their quotes, each on the last working day that is safe", async () => {
    await open(report, onSunday, yearly);
    const calendar = await office.openFeed(await addressFrom("lịch của tôi"), now);
    expect(values(calendar, "DTSTART")).toEqual(["20261120", "20261214", "20270226", "20280229"]);
    expect(values(calendar, "DESCRIPTION").join("\n")).toContain("phong trào đọc sách");
    expect(calendar).not.toContain("kể chuyện");
  });

  it("has the same names for the same deadlines when the document is read again and when a date is moved", async () => {
    await open(report, yearly);
    const address = await addressFrom("lịch của tôi");
    const before = await office.openFeed(address, now);
    await office.publish(plan, planOf([report.replace("15/12", "18/12"), yearly]));
    const after = await office.openFeed(address, now);
    expect(values(after, "UID")).toEqual(values(before, "UID"));
    expect(new Set(values(after, "UID")).size).toBe(values(after, "UID").length);
    expect(values(after, "DTSTART")[0]).toBe("20261217");
    expect(Number(values(after, "SEQUENCE")[0])).toBeGreaterThan(Number(values(before, "SEQUENCE")[0]));
  });

  it("holds both ends of a window that she is reminded of, also of another place", async () => {
    await open(report);
    await person.say("hội thi kể chuyện theo sách của phường An Hải tổ chức khi nào?", now);
    await person.say("nhắc tôi hạn này", now);
    const calendar = await office.openFeed(await addressFrom("lịch của tôi"), now);
    expect(values(calendar, "DTSTART")).toEqual(expect.arrayContaining(["20261012", "20261023"]));
  });

  it("opens for its secret alone: not for another one, not for its hash, and not after it was taken back", async () => {
    await open(report);
    const address = await addressFrom("lịch của tôi");
    expect(address).toMatch(/^https:\/\/cam-nang\.example\/calendars\/[\w-]{32}\.ics$/);
    const hash = (await office.state.reminderSettings(person.id))?.feedHash ?? "";
    expect(address).not.toContain(hash);
    for (const other of [hash, hash.slice(0, 32), "", "a".repeat(32), `${address}x`])
      expect(await office.openFeed(other, now)).toBeNull();
    expect(await office.openFeed(address, now)).not.toBeNull();
    await person.say("thu hồi lịch", now);
    expect(await office.openFeed(address, now)).toBeNull();
  });

  it("gets a new address that ends the old one, and shows an address only once", async () => {
    await open(report);
    const old = await addressFrom("lịch của tôi");
    expect(await addressFrom("lịch của tôi")).toBe("");
    const fresh = await addressFrom("đổi địa chỉ lịch");
    expect(await office.openFeed(old, now)).toBeNull();
    expect(await office.openFeed(fresh, now)).not.toBeNull();
  });
});
