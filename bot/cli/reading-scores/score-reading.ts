import { addressKey, agreement, isSame, numberKey, overlap, plain, wordsInOrder, wordsOf } from "./compare";
import type { Gold } from "./gold";
import type { Report } from "./report";

/** `right` of `wanted` were found; `given` is how many were said. */
export interface Score {
  readonly right: number;
  readonly wanted: number;
  readonly given: number;
}

export interface ReadingScores {
  readonly headers: Score;
  readonly headerFields: Readonly<Record<string, Score>>;
  readonly addresses: Score;
  readonly headings: Score;
  readonly deadlines: Score;
  readonly deadlineClasses: Score;
  readonly deadlineDays: Score;
  readonly references: Score;
  readonly relations: Score;
  readonly contacts: Score;
  /** What is no contact and was taken for one. */
  readonly falseContacts: number;
  /** Words right in damaged documents; null where no true text is at hand. */
  readonly repair: Score | null;
  /** What was missed, wrong or too much, a line each. */
  readonly failures: readonly string[];
}

const fields = ["type", "number", "issuedOn", "issuer", "place", "title", "signer", "jurisdiction"] as const;
/** Two texts speak of the same where this share of the shorter one's words stands in the longer one. */
const sameText = 0.7;
const sameHeading = 0.8;
const sameName = 0.8;
const sameContact = 0.6;
/** A repaired text may be so much longer than the true one before its rest is left out of the comparison. */
const longerBy = 1.15;

class Tally implements Score {
  right = 0;
  wanted = 0;
  given = 0;

  /** One thing that is either right or not. */
  judge(isRight: boolean): boolean {
    this.wanted += 1;
    this.given += 1;
    if (isRight) this.right += 1;
    return isRight;
  }
}

/** Compares what was read with what careful readers found. A document that was not read has everything wrong. */
export function scoreReading(gold: Gold, reports: readonly Report[]): ReadingScores {
  const byFile = new Map(reports.map((report) => [report.file, report]));
  const failures: string[] = [];
  const fail = (...words: Words) => void failures.push(words.map((word) => String(word ?? "–")).join(" | "));
  return {
    ...scoreHeaders(gold, byFile, fail),
    ...scoreStructure(gold, byFile, fail),
    ...scoreDeadlines(gold, byFile, fail),
    ...scoreReferences(gold, byFile, fail),
    ...scoreContacts(gold, byFile, fail),
    repair: scoreRepair(gold, reports),
    failures,
  };
}

type Reports = ReadonlyMap<string, Report>;
type Words = readonly (string | readonly string[] | null | undefined)[];
type Fail = (...words: Words) => void;

function scoreHeaders(gold: Gold, reports: Reports, fail: Fail): Pick<ReadingScores, "headers" | "headerFields"> {
  const headers = new Tally();
  const perField = new Map(fields.map((field) => [field, new Tally()]));
  for (const row of gold.headers) {
    const header = reports.get(row.file)?.header;
    for (const field of fields.filter((name) => !row.notInTextLayer.includes(name))) {
      const wanted = [row[field] as string | null | undefined, ...(row.accept?.[field] ?? [])];
      const said = header?.[field];
      const isRight = header !== undefined && wanted.some((value) => isSameField(field, value, said));
      perField.get(field)?.judge(isRight);
      if (!headers.judge(isRight)) fail("header", row.file, field, wanted[0], header === undefined ? "not read" : said);
    }
  }
  return { headers, headerFields: Object.fromEntries(perField) };
}

function isSameField(
  field: (typeof fields)[number],
  wanted: string | null | undefined,
  said: string | null | undefined,
) {
  if (wanted === null || wanted === undefined || wanted === "")
    return said === null || said === undefined || said === "";
  if (said === null || said === undefined || said === "") return false;
  switch (field) {
    case "number":
      return numberKey(wanted) === numberKey(said);
    case "issuedOn":
      return wanted === said;
    case "issuer":
      return agreement(wordsOf(said), wordsOf(wanted)) >= sameName || plain(said).includes(plain(wanted));
    case "title":
      return agreement(wordsOf(said), wordsOf(wanted)) >= sameName;
    case "type":
    case "place":
    case "signer":
    case "jurisdiction":
      return isSame(wanted, said);
  }
}

function scoreStructure(gold: Gold, reports: Reports, fail: Fail): Pick<ReadingScores, "addresses" | "headings"> {
  const addresses = new Tally();
  const headings = new Tally();
  for (const { file, items } of gold.structures) {
    const provisions = (reports.get(file)?.provisions ?? []).filter(
      ({ address }) => plain(address) !== "" && !/gạch|dấu|tiết -|[-+•]$/.test(plain(address)),
    );
    const hasParts = [items, provisions].every((places) => places.some(({ part }) => plain(part) !== ""));
    const keyOf = (place: {
      readonly part?: string | null | undefined;
      readonly address?: string | null | undefined;
    }) => `${hasParts ? plain(place.part) : ""} ${addressKey(place.address)}`;
    const left = provisions.map(keyOf);
    addresses.given += left.length;
    for (const item of items) {
      addresses.wanted += 1;
      const at = left.indexOf(keyOf(item));
      if (at === -1) fail("structure", file, "missing", keyOf(item));
      else {
        addresses.right += 1;
        left.splice(at, 1);
      }
      const found = provisions.findLast(({ address }) => addressKey(address) === addressKey(item.address));
      headings.judge(found !== undefined && overlap(wordsOf(item.heading), wordsOf(found.heading)) >= sameHeading);
    }
    for (const extra of left) fail("structure", file, "extra", extra);
  }
  return { addresses, headings };
}

function scoreDeadlines(
  gold: Gold,
  reports: Reports,
  fail: Fail,
): Pick<ReadingScores, "deadlines" | "deadlineClasses" | "deadlineDays"> {
  const deadlines = new Tally();
  const classes = new Tally();
  const days = new Tally();
  for (const [file, rows] of groupByFile(gold.deadlines)) {
    const left = new Set(reports.get(file)?.deadlines ?? []);
    for (const row of rows.filter(({ isDeadline, borderline }) => isDeadline && !borderline)) {
      deadlines.wanted += 1;
      const alike = (text: string) =>
        Math.max(overlap(wordsOf(row.garbled ?? row.text), wordsOf(text)), overlap(wordsOf(row.text), wordsOf(text)));
      const best = [...left].reduce<{ readonly share: number; readonly said: Report["deadlines"][number] } | null>(
        (before, said) => {
          const share = alike(said.text);
          return share >= sameText && share > (before?.share ?? 0) ? { share, said } : before;
        },
        null,
      );
      if (best === null) {
        fail("deadline", file, "missed", row.text, row.class);
        continue;
      }
      left.delete(best.said);
      deadlines.right += 1;
      deadlines.given += 1;
      const isRightClass = [row.class, ...(row.accept ?? [])].includes(best.said.class ?? null);
      if (!classes.judge(isRightClass)) fail("deadline", file, "class", row.text, row.class, best.said.class);
      const named = isoDays(row.resolved ?? "");
      if (named.length === 0) continue;
      const said = isoDays(JSON.stringify(best.said.resolved ?? null));
      if (!days.judge(named.every((day) => said.includes(day)))) fail("deadline", file, "resolved", named, said);
    }
    const known = rows
      .filter(({ isDeadline, borderline }) => isDeadline || borderline)
      .flatMap(({ text, garbled }) => [wordsOf(text), wordsOf(garbled ?? text)]);
    for (const said of left) {
      if (known.some((words) => overlap(words, wordsOf(said.text)) >= sameText)) continue;
      deadlines.given += 1;
      fail("deadline", file, "not one", said.text);
    }
  }
  return { deadlines, deadlineClasses: classes, deadlineDays: days };
}

function isoDays(text: string): readonly string[] {
  return text.match(/\d{4}-\d\d-\d\d/g) ?? [];
}

function scoreReferences(gold: Gold, reports: Reports, fail: Fail): Pick<ReadingScores, "references" | "relations"> {
  const references = new Tally();
  const relations = new Tally();
  for (const [file, rows] of groupByFile(gold.references)) {
    const otherKeys = new Map(
      rows.flatMap((row) => (row.canonicalAccept ?? []).map((also) => [numberKey(also), numberKey(row.canonical)])),
    );
    const wanted = groupBy(
      rows.filter(({ example }) => !example),
      (row) => numberKey(row.canonical),
    );
    const said = groupBy(reports.get(file)?.references ?? [], ({ canonical }) => {
      const key = numberKey(canonical);
      return otherKeys.get(key) ?? key;
    });
    references.wanted += wanted.size;
    references.given += said.size;
    for (const [key, expected] of wanted) {
      const found = said.get(key);
      if (found === undefined) {
        fail("reference", file, "missed", expected[0]?.asWritten);
        continue;
      }
      references.right += 1;
      const isRight = expected.some((row) =>
        found.some(({ relation }) => relation !== null && [row.relation, row.altRelation].includes(relation)),
      );
      if (!relations.judge(isRight)) fail("reference", file, "relation", expected[0]?.asWritten, found[0]?.relation);
    }
    for (const [key, extra] of said) if (!wanted.has(key)) fail("reference", file, "extra", extra[0]?.asWritten);
  }
  return { references, relations };
}

function scoreContacts(gold: Gold, reports: Reports, fail: Fail): Pick<ReadingScores, "contacts" | "falseContacts"> {
  const contacts = new Tally();
  let falseContacts = 0;
  for (const row of gold.contacts) {
    const isFound = (reports.get(row.file)?.contacts ?? []).some((said) => isSameContact(row, said));
    if (row.isContact) {
      if (!contacts.judge(isFound)) fail("contact", row.file, "missed", row.person ?? row.organisation);
    } else if (isFound) {
      falseContacts += 1;
      fail("contact", row.file, "not one", row.person ?? row.organisation);
    }
  }
  return { contacts, falseContacts };
}

function isSameContact(row: Gold["contacts"][number], said: Report["contacts"][number]): boolean {
  const phones = (row.phones ?? []).map(({ digits }) => digits);
  if (phones.length > 0) {
    const given = new Set(said.phones.map((phone) => phone.replace(/\D/g, "")));
    return phones.every((phone) => given.has(phone)) && plain(said.name).includes(plain(row.person));
  }
  if (row.email) return plain(row.email) === plain(said.email);
  const name = wordsOf(`${row.person ?? ""} ${row.organisation ?? ""}`);
  return agreement(name, wordsOf(`${said.name ?? ""} ${said.organisation ?? ""}`)) >= sameContact;
}

function scoreRepair(gold: Gold, reports: readonly Report[]): Score | null {
  const scores = gold.cleanTexts.flatMap(({ prefix, text }) => {
    const report = reports.find(({ file }) => file.startsWith(prefix));
    if (report === undefined) return [];
    const wanted = wordsOf(text.replaceAll("[?]", ""));
    const said = wordsOf(report.text).slice(0, Math.floor(wanted.length * longerBy));
    return [{ right: wordsInOrder(wanted, said), wanted: wanted.length, given: said.length }];
  });
  return scores.length === 0 ? null : scores.reduce(addScores);
}

function addScores(one: Score, other: Score): Score {
  return { right: one.right + other.right, wanted: one.wanted + other.wanted, given: one.given + other.given };
}

function groupByFile<T extends { readonly file: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return groupBy(rows, ({ file }) => file);
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
