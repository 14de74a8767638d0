import type { Provision, ProvisionId, Reading } from "../knowledge/model";
import type { Page } from "./read";

/**
 * Marks the deadlines, contacts and references whose own figures recognition was not sure of, or that stand on a page of which it
 * was not sure at all. Other figures of the sentence do not count. Reads the spans of the document's present text.
 */
export function markUnverified(reading: Reading, pages: readonly Page[]): Reading {
  const doubted = pages.filter(({ doubts = [] }) => doubts.some(({ code }) => figureDoubts.has(code)));
  if (doubted.length === 0) return reading;
  const byNumber = new Map(doubted.map((page) => [page.number, page]));
  const byId = new Map<ProvisionId, Provision>(reading.provisions.map((provision) => [provision.id, provision]));
  const mark = <Fact extends { readonly provision: ProvisionId }>(fact: Fact, figures: string): Fact => {
    const first = byId.get(fact.provision)?.page ?? 0;
    // A paragraph may go on over the next page.
    const near = [byNumber.get(first), byNumber.get(first + 1)].filter((page) => page !== undefined);
    return near.some((page) => isDoubtful(figures, page)) ? { ...fact, unverified: true } : fact;
  };
  const { text } = reading.document;
  return {
    ...reading,
    deadlines: reading.deadlines.map((deadline) => mark(deadline, deadline.expression)),
    contacts: reading.contacts.map((contact) => mark(contact, [...contact.phones, contact.email ?? ""].join(" "))),
    references: reading.references.map((reference) => mark(reference, text.slice(reference.start, reference.end))),
  };
}

const figureDoubts: ReadonlySet<string> = new Set(["unverified-numbers", "low-confidence"]);

function isDoubtful(figures: string, { doubts = [] }: Page): boolean {
  if (!/\d/.test(figures)) return false;
  return doubts.some((doubt) => {
    if (doubt.code === "low-confidence") return true;
    return doubt.code === "unverified-numbers" && doubt.numbers.some((number) => holdsNumber(figures, number));
  });
}

/** As a number of its own: the row number "10" is not in "10/9/2026". */
function holdsNumber(figures: string, printed: string): boolean {
  const number = printed.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
  for (let at = figures.indexOf(number); number !== "" && at !== -1; at = figures.indexOf(number, at + 1)) {
    const before = figures.slice(Math.max(0, at - 2), at);
    const after = figures.slice(at + number.length, at + number.length + 2);
    if (!/[\p{L}\d]$|\d[./-]$/u.test(before) && !/^[\p{L}\d]|^[./-]\d/u.test(after)) return true;
  }
  return false;
}
