import { afterAll, describe, expect, it } from "@jest/globals";
import { draftFormats, draftOf, writeDraft } from "../../../bot/cli/size/index";
import { defaultBounds, openReader } from "../../../ingest/index";
import { sourceOf } from "../../fixtures/read-file";

const numbers = Array.from({ length: 25 }, (_, at) => at * 397);

const onlyDigits = (phone: string) => phone.replace(/\D/g, "");

describe("drafts of administrative documents", () => {
  const reader = openReader(defaultBounds);
  afterAll(() => reader.close());

  it("are the same for the same number and differ between numbers", async () => {
    for (const format of ["txt", "html"] as const) {
      expect(await writeDraft(draftOf(7), format)).toEqual(await writeDraft(draftOf(7), format));
    }
    expect(draftOf(7)).toEqual(draftOf(7));
    const texts = numbers.map((number) => JSON.stringify(draftOf(number).blocks));
    expect(new Set(texts).size).toBe(numbers.length);
  });

  it("vary in kind, office and length", () => {
    const drafts = numbers.map(draftOf);
    expect(new Set(drafts.map(({ facts }) => facts.type)).size).toBeGreaterThan(3);
    expect(new Set(drafts.map(({ facts }) => facts.office)).size).toBeGreaterThan(15);
    const lengths = drafts.map(({ blocks }) => blocks.length);
    expect(Math.max(...lengths)).toBeGreaterThan(3 * Math.min(...lengths));
    expect(drafts.some(({ facts }) => facts.counted.length > 0)).toBe(true);
  });

  it.each(draftFormats)("are read from .%s with the facts that were put in", async (format) => {
    for (const number of numbers) {
      const draft = draftOf(number);
      const { facts } = draft;
      const reading = await reader.read(sourceOf(`${draft.name}.${format}`, await writeDraft(draft, format)));
      const { type, title, issuedOn } = facts;
      expect(reading.document.header).toMatchObject({ type, title, issuedOn, number: facts.number });
      expect(reading.document.warnings).toEqual([]);
      const sections = reading.provisions.filter(({ kind }) => kind === "section");
      expect(sections.map(({ address }) => address)).toEqual(facts.addresses);
      const addressOf = new Map(reading.provisions.map(({ id, parent, address }) => [id, { parent, address }]));
      const placeOf = (id: (typeof reading.provisions)[number]["id"] | null): string | null => {
        const place = id === null ? undefined : addressOf.get(id);
        return place === undefined ? null : (place.address ?? placeOf(place.parent));
      };
      const deadlines = reading.deadlines.map(({ rule, provision }) => ({ rule, address: placeOf(provision) }));
      for (const { address, day, bound } of facts.deadlines) {
        expect(deadlines).toContainEqual({ address, rule: { kind: "date", date: day, bound } });
      }
      const bases = reading.references.filter(({ relation }) => relation === "basis");
      expect(bases.map(({ canonical }) => canonical)).toEqual(facts.bases);
      expect(reading.contacts.flatMap(({ phones }) => phones.map(onlyDigits))).toEqual([onlyDigits(facts.phone)]);
      const counted = reading.figures.filter(({ form }) => form === "cell").map(({ what, value }) => ({ what, value }));
      expect(counted).toEqual(facts.counted);
    }
  });
});
