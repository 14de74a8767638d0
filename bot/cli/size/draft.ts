import type { DayBound } from "../../../knowledge/index";
import { oneOf, randomFrom } from "../random";
import { words } from "./draft-words";

/** A paragraph, or a table by its rows of cells. */
export type DraftBlock = string | readonly (readonly string[])[];

/** What was put into a draft, and is to be found by whoever reads its file. */
export interface DraftFacts {
  readonly type: string;
  readonly number: string;
  readonly issuedOn: string;
  /** As running text names it. */
  readonly office: string;
  readonly title: string;
  /** Of its numbered places, in order: "I.2", "Điều 3 khoản 1". */
  readonly addresses: readonly string[];
  readonly deadlines: readonly DraftDeadline[];
  /** Numbers of the documents that it rests on. */
  readonly bases: readonly string[];
  readonly phone: string;
  /** The cells of its table with what they count, row by row; empty where it has none. */
  readonly counted: readonly { readonly what: string; readonly value: number }[];
}

/** That a paper is to be handed in to the office. */
export interface DraftDeadline {
  readonly address: string;
  readonly paper: string;
  /** ISO. */
  readonly day: string;
  readonly bound: DayBound;
}

/** A plausible administrative document of an office that exists nowhere, not yet laid out as a file. */
export interface Draft {
  /** Of its file, without an ending; differs from every other draft's. */
  readonly name: string;
  readonly blocks: readonly DraftBlock[];
  readonly facts: DraftFacts;
}

type Random = () => number;

interface Office {
  readonly letterhead: readonly string[];
  /** In running text. */
  readonly name: string;
  readonly place: string;
  readonly symbol: string;
  readonly signedFor: string | null;
  readonly signer: string;
}

interface Kind {
  readonly type: string;
  readonly symbol: string;
  /** Parts with Roman numbers, articles, or numbers alone. */
  readonly numbering: "parts" | "articles" | "flat";
  readonly table: boolean;
}

const kinds: readonly Kind[] = [
  { type: "Kế hoạch", symbol: "KH", numbering: "parts", table: true },
  { type: "Thông báo", symbol: "TB", numbering: "flat", table: false },
  { type: "Hướng dẫn", symbol: "HD", numbering: "parts", table: false },
  { type: "Quyết định", symbol: "QĐ", numbering: "articles", table: false },
  { type: "Báo cáo", symbol: "BC", numbering: "parts", table: true },
];

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;

/** Places of a document: most have about ten, some five times as many. */
const [fewestPlaces, morePlaces, mostPlaces] = [5, 9, 60];
const placesOfPart = 4;

/** The draft of a number from 0 on: always the same for the same number. */
export function draftOf(number: number): Draft {
  const random = randomFrom(number + 1);
  const kind = oneOf(kinds, random);
  const office = officeOf(random);
  const year = 2019 + Math.floor(random() * 8);
  const subject = oneOf(words.subjects, random);
  const title = `Về việc ${subject} tại ${office.place} năm học ${year}-${year + 1}`;
  const issued = dayOf(year, 8 + Math.floor(random() * 4), random);
  const bases = Array.from({ length: 1 + Math.floor(random() * 3) }, () => basisOf(year, random));
  const phone = `02${digits(2, random)} 3${digits(3, random)} ${digits(3, random)}`;
  const body = writeBody({ kind, office, year, phone, places: placesOf(random), random });
  const code = `${number + 1}/${kind.symbol}-${office.symbol}`;
  return {
    name: `${String(number).padStart(6, "0")}-${kind.symbol === "QĐ" ? "QD" : kind.symbol}`,
    blocks: [
      ...office.letterhead,
      `Số: ${code}`,
      `${capitalised(nameOf(random))}, ${issued.words}`,
      kind.type.toUpperCase(),
      title,
      ...bases.map(({ line }) => line),
      `${office.name} ban hành ${kind.type.toLowerCase()} như sau:`,
      ...body.blocks,
      "Nơi nhận:",
      "- Như trên;",
      "- Lưu: VT.",
      ...(office.signedFor === null ? [] : [office.signedFor]),
      office.signer,
      `${capitalised(nameOf(random))} ${capitalised(nameOf(random))}`,
    ],
    facts: {
      type: kind.type,
      number: code,
      issuedOn: issued.iso,
      office: office.name,
      title,
      addresses: body.addresses,
      deadlines: body.deadlines,
      bases: bases.map(({ canonical }) => canonical),
      phone,
      counted: body.counted,
    },
  };
}

interface Body {
  readonly blocks: DraftBlock[];
  readonly addresses: string[];
  readonly deadlines: DraftDeadline[];
  readonly counted: { what: string; value: number }[];
}

function writeBody(plan: {
  readonly kind: Kind;
  readonly office: Office;
  readonly year: number;
  readonly phone: string;
  readonly places: number;
  readonly random: Random;
}): Body {
  const { kind, office, year, phone, places, random } = plan;
  const body: Body = { blocks: [], addresses: [], deadlines: [], counted: [] };
  const dueAt = new Set([Math.floor(places / 3), ...(random() < 0.5 ? [places - 2] : [])]);
  for (let place = 0; place < places; place += 1) {
    const part = Math.floor(place / placesOfPart);
    const within = (place % placesOfPart) + 1;
    if (kind.numbering !== "flat" && within === 1) openPart(body, kind, part, random);
    const address =
      kind.numbering === "flat"
        ? String(place + 1)
        : kind.numbering === "articles"
          ? `Điều ${part + 1} khoản ${within}`
          : `${romanOf(part)}.${within}`;
    body.addresses.push(address);
    const shown = kind.numbering === "flat" ? place + 1 : within;
    if (place === places - 1) {
      const person = `${oneOf(["ông", "bà"], random)} ${capitalised(nameOf(random))} ${capitalised(nameOf(random))}`;
      body.blocks.push(`${shown}. Đầu mối liên hệ: ${person}, cán bộ ${office.name}, điện thoại ${phone}.`);
      continue;
    }
    body.blocks.push(`${shown}. ${oneOf(words.headings, random)} ${wordsFor(random)}`);
    if (dueAt.has(place)) {
      const { words: until, bound } = oneOf(words.bounds, random);
      const due = dayOf(year + 1, 1 + Math.floor(random() * 12), random);
      const actor = oneOf(words.actors, random);
      const paper = oneOf(words.papers, random);
      body.blocks.push(`${actor} phải nộp ${paper} về ${office.name} ${until} ${due.short}.`);
      body.deadlines.push({ address, paper, day: due.iso, bound });
    }
    const sentences = 1 + Math.floor(random() * 5);
    const bullet = random() < 0.6 ? "- " : "";
    for (let nth = 0; nth < sentences; nth += 1) body.blocks.push(`${bullet}${sentenceOf(office, random)}`);
    if (kind.table && place === 1) writeTable(body, random);
  }
  return body;
}

function openPart(body: Body, kind: Kind, part: number, random: Random): void {
  const heading = words.parts[part % words.parts.length] ?? "Nội dung";
  if (kind.numbering === "articles") {
    body.addresses.push(`Điều ${part + 1}`);
    body.blocks.push(`Điều ${part + 1}. ${heading} ${wordsFor(random)}`);
  } else {
    body.addresses.push(romanOf(part));
    body.blocks.push(`${romanOf(part)}. ${heading.toUpperCase()}`);
  }
}

function writeTable(body: Body, random: Random): void {
  const units = [words.units[0], words.units[1 + Math.floor(random() * 3)] ?? "lớp"];
  const rows = Array.from({ length: 3 + Math.floor(random() * 8) }, (_, at) => {
    const school = `Trường ${oneOf(words.schools, random)} ${capitalised(nameOf(random))}`;
    const counts = [200 + Math.floor(random() * 900), 8 + Math.floor(random() * 40)];
    units.forEach((unit, column) => body.counted.push({ what: `Số ${unit}, ${school}`, value: counts[column] ?? 0 }));
    return [String(at + 1), school, ...counts.map(String)];
  });
  body.blocks.push([["STT", "Đơn vị", ...units.map((unit) => `Số ${unit}`)], ...rows]);
}

function sentenceOf(office: Office, random: Random): string {
  const actor = oneOf(words.actors, random);
  const act = `${oneOf(words.verbs, random)} ${oneOf(words.objects, random)}`;
  const where = oneOf(words.whereabouts, random);
  const end = oneOf(words.ends, random);
  const name = capitalised(nameOf(random));
  switch (Math.floor(random() * 6)) {
    case 0:
      return `${actor} ${oneOf(words.modals, random)} ${act} ${where} để ${end}.`;
    case 1:
      return `Việc ${act} của câu lạc bộ ${name} được tiến hành ${where}, ${end}; kết quả ghi vào sổ ${wordsFor(random)}.`;
    case 2:
      return `${actor} ${act} ${wordsFor(random)} và ${oneOf(words.verbs, random)} ${oneOf(words.objects, random)} ${where}.`;
    case 3:
      return `Toàn địa bàn có ${20 + Math.floor(random() * 900)} ${oneOf(words.units, random)} tham gia chương trình ${name} do ${office.name} chủ trì, ${end}.`;
    case 4:
      return `Trường ${oneOf(words.schools, random)} ${name} ${oneOf(words.modals, random)} ${act} cùng nhóm ${wordsFor(random)}, ${end}.`;
    default:
      return `Không được thu tiền của học sinh khi ${act} ${where}; mọi đóng góp cho quỹ ${name} là tự nguyện.`;
  }
}

function officeOf(random: Random): Office {
  const name = capitalised(nameOf(random));
  const [unit, letter] = random() < 0.5 ? ["phường", "PHƯỜNG"] : ["xã", "XÃ"];
  const place = `${unit} ${name}`;
  const peoplesCommittee = ["ỦY BAN NHÂN DÂN", `${letter} ${name.toUpperCase()}`];
  switch (Math.floor(random() * 3)) {
    case 0: {
      const school = `Trường ${oneOf(words.schools, random)} ${capitalised(nameOf(random))}`;
      return {
        letterhead: [`ỦY BAN NHÂN DÂN ${letter} ${name.toUpperCase()}`, school.toUpperCase()],
        name: school,
        place,
        symbol: "TH",
        signedFor: null,
        signer: "HIỆU TRƯỞNG",
      };
    }
    case 1: {
      const province = capitalised(nameOf(random));
      return {
        letterhead: [`ỦY BAN NHÂN DÂN TỈNH ${province.toUpperCase()}`, "SỞ GIÁO DỤC VÀ ĐÀO TẠO"],
        name: `Sở Giáo dục và Đào tạo tỉnh ${province}`,
        place: `tỉnh ${province}`,
        symbol: "SGDĐT",
        signedFor: null,
        signer: "GIÁM ĐỐC",
      };
    }
    default:
      return {
        letterhead: peoplesCommittee,
        name: `Ủy ban nhân dân ${place}`,
        place,
        symbol: "UBND",
        signedFor: "TM. ỦY BAN NHÂN DÂN",
        signer: "CHỦ TỊCH",
      };
  }
}

function basisOf(year: number, random: Random): { readonly line: string; readonly canonical: string } {
  const { type, symbol, of } = oneOf(words.regulators, random);
  const issued = 2005 + Math.floor(random() * (year - 2005));
  const canonical = `${1 + Math.floor(random() * 60)}/${issued}/${symbol}`;
  const day = dayOf(issued, 1 + Math.floor(random() * 12), random);
  const line = `Căn cứ ${type} số ${canonical} ngày ${day.short} ${of} quy định về ${oneOf(words.subjects, random)};`;
  return { line, canonical };
}

function placesOf(random: Random): number {
  return Math.min(mostPlaces, fewestPlaces + Math.floor(-morePlaces * Math.log(1 - random())));
}

/** Some names are told of everywhere and most hardly anywhere, as in what people write. */
function wordsFor(random: Random): string {
  const often = () => words.syllables[Math.floor(words.syllables.length * random() ** 2)] ?? "an";
  return `${often()} ${often()}`;
}

function nameOf(random: Random): string {
  return `${oneOf(words.syllables, random)} ${oneOf(words.syllables, random)}`;
}

function capitalised(name: string): string {
  return name.replace(/(?<=^| )./g, (letter) => letter.toUpperCase());
}

function dayOf(
  year: number,
  month: number,
  random: Random,
): { readonly words: string; readonly short: string; readonly iso: string } {
  const day = 1 + Math.floor(random() * 28);
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    words: `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`,
    short: `${two(day)}/${month}/${year}`,
    iso: `${year}-${two(month)}-${two(day)}`,
  };
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => String(Math.floor(random() * 10))).join("");
}

function romanOf(part: number): string {
  return roman[part] ?? `X${roman[part - 10] ?? ""}`;
}
