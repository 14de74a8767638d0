import { createHash } from "node:crypto";
import {
  documentIdOf,
  isoDateOf,
  provisionIdOf,
  type ChunkSpan,
  type Contact,
  type Deadline,
  type Duty,
  type IsoDate,
  type PartialDate,
  type Provision,
  type Reading,
  type Reference,
} from "../../../knowledge/index";
import { plausible } from "./plausible-words";
import { oneOf, randomFrom } from "../random";

/** So many numbered places has a plausible document, each one chunk; the title is one more. */
export const placesOfDocument = 9;

const [fewestClauses, mostClauses] = [2, 7];

/** The document of a number, as if it had been read: title, numbered places, a deadline, a contact and two references. The same for the same number. */
export function plausibleDocument(number: number): Reading {
  const random = randomFrom(number + 1);
  const place = nameOf(random);
  const kind = Math.floor(random() * plausible.types.length);
  const type = plausible.types[kind] ?? "Kế hoạch";
  const year = 2019 + Math.floor(random() * 8);
  const title = `Về ${oneOf(plausible.subjects, random)} tại phường ${place} năm học ${year}-${year + 1}`;
  const office = `${oneOf(plausible.offices, random)} phường ${place}`;
  const cited = [citedDocument(random), citedDocument(random)];
  const places = Array.from({ length: placesOfDocument }, () => placeText(random));
  const due = dayOf(year, random);
  const phone = `02${digits(8, random)}`;

  const headed = places.map(({ heading, body }, at) => {
    const number = `${at + 1}.`;
    const extra =
      at === 0
        ? ` Căn cứ ${cited.map(({ words }) => words).join("; ")}.`
        : at === 5
          ? ` Các trường nộp hồ sơ về Ủy ban nhân dân phường ${due.words}.`
          : at === 8
            ? ` Đầu mối liên hệ: văn thư ${office}, điện thoại ${phone}.`
            : "";
    return { marker: number, heading, text: `${number} ${heading}\n${body}${extra}` };
  });
  const head = `${type} ${title}`;
  const text = [head, ...headed.map((one) => one.text)].join("\n").normalize("NFC");
  const sha256 = createHash("sha256").update(`${number}\n${text}`).digest("hex");
  const document = documentIdOf(sha256);

  let at = head.length + 1;
  const numbered = headed.map(({ marker, heading, text: own }, index): Provision => {
    const start = at;
    at += own.length + 1;
    const ends = { start, bodyEnd: start + own.length, end: start + own.length };
    const parts = { address: String(index + 1), marker, heading, bullet: null, part: null, parent: null };
    return {
      id: provisionIdOf(document, index + 1),
      document,
      ordinal: index + 1,
      kind: "section",
      page: 1 + Math.floor(index / 3),
      ...parts,
      ...ends,
    };
  });
  const titled: Provision = {
    id: provisionIdOf(document, 0),
    document,
    parent: null,
    ordinal: 0,
    part: null,
    kind: "title",
    address: null,
    marker: null,
    heading: null,
    bullet: null,
    start: 0,
    bodyEnd: head.length,
    end: head.length,
    page: 1,
  };
  const provisions = [titled, ...numbered];
  const spanOf = (words: string, provision: number) => {
    const start = text.indexOf(words, provisions[provision]?.start);
    const id = provisionIdOf(document, provision);
    return { document, provision: id, start, end: start + words.length };
  };

  return {
    document: {
      id: document,
      sha256,
      file: `${String(number).padStart(6, "0")}.txt`,
      origin: "office",
      header: {
        type,
        number: `${number + 1}/${plausible.symbols[kind] ?? "KH"}-UBND`,
        symbol: null,
        issuedOn: `${year}-09-${String(10 + (number % 20))}` as PartialDate,
        issuer: office,
        place,
        title,
        signer: `${nameOf(random)} ${nameOf(random)}`,
        signerTitle: "Chủ tịch",
        addressee: null,
        jurisdiction: "ward",
        jurisdictionName: `phường ${place}`,
      },
      parts: [],
      validity: { from: null, to: null, schoolYear: `${year}-${year + 1}` },
      quality: 1,
      pages: 3,
      text,
      warnings: [],
    },
    provisions,
    chunks: provisions.map(({ id, start, end, heading, marker }): ChunkSpan => ({
      provision: id,
      start,
      end,
      path: [head, ...(heading === null ? [] : [`${marker ?? ""} ${heading}`])].join(" › "),
    })),
    deadlines: [
      {
        ...spanOf(`Các trường nộp hồ sơ về Ủy ban nhân dân phường ${due.words}.`, 6),
        class: "fixed",
        rule: { kind: "date", date: due.date, bound: "before" },
        expression: due.words,
        actor: "Các trường",
        action: "nộp hồ sơ",
        recipient: "Ủy ban nhân dân phường",
        yearFromHeading: false,
      } satisfies Deadline,
    ],
    contacts: [
      {
        ...spanOf(`văn thư ${office}, điện thoại ${phone}`, 9),
        name: null,
        role: "văn thư",
        organisation: office,
        phones: [phone],
        email: null,
        address: null,
      } satisfies Contact,
    ],
    references: cited.map(({ words, canonical }): Reference => ({
      ...spanOf(words, 1),
      type: "Thông tư",
      canonical,
      date: null,
      issuer: null,
      about: null,
      cited: null,
      relation: "basis",
      via: null,
      suspect: null,
    })),
    duties: [
      {
        ...spanOf(`Các trường nộp hồ sơ về Ủy ban nhân dân phường ${due.words}.`, 6),
        actor: "Các trường",
        action: "nộp hồ sơ",
        recipient: "Ủy ban nhân dân phường",
        modality: "must",
        actorFromHeading: false,
      } satisfies Duty,
    ],
    figures: [],
  };
}

function placeText(random: () => number): { readonly heading: string; readonly body: string } {
  const count = fewestClauses + Math.floor(random() * (mostClauses - fewestClauses + 1));
  const clauses = Array.from({ length: count }, () => {
    const base = `${oneOf(plausible.actors, random)} ${oneOf(plausible.duties, random)} ${oneOf(plausible.objects, random)}`;
    const told = Array.from({ length: 3 }, () => wordOf(random)).join(" ");
    const day = `${oneOf(plausible.times, random)} ${1 + Math.floor(random() * 28)}/${1 + Math.floor(random() * 12)}`;
    return `${base} ${told} của ${oneOf(plausible.subjects, random)} ${day}.`;
  });
  return { heading: `${oneOf(plausible.headings, random)} ${wordOf(random)}`, body: clauses.join(" ") };
}

function citedDocument(random: () => number): { readonly words: string; readonly canonical: string } {
  const canonical = `${1 + Math.floor(random() * 60)}/${2010 + Math.floor(random() * 15)}/TT-BGDĐT`;
  return { words: `Thông tư số ${canonical}`, canonical };
}

function dayOf(year: number, random: () => number): { readonly words: string; readonly date: IsoDate } {
  const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
  const date = isoDateOf(year, month, day);
  if (date === null) throw new RangeError(`${year}-${month}-${day} is no day`);
  return { words: `trước ngày ${day}/${month}/${year}`, date };
}

/** Some words are told of everywhere and most hardly anywhere, as in what people write. */
function wordOf(random: () => number): string {
  const { syllables } = plausible;
  const often = () => syllables[Math.floor(syllables.length * random() ** 2)] ?? "an";
  return `${often()} ${often()}`;
}

function nameOf(random: () => number): string {
  const capital = (syllable: string) => `${syllable.charAt(0).toUpperCase()}${syllable.slice(1)}`;
  return `${capital(oneOf(plausible.syllables, random))} ${capital(oneOf(plausible.syllables, random))}`;
}

function digits(count: number, random: () => number): string {
  return Array.from({ length: count }, () => String(Math.floor(random() * 10))).join("");
}
