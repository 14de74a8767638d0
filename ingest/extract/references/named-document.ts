/** A document that is cited by name because it has no number, or none is printed. */
export interface NamedDocument {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly canonical: string;
}

/** Laws as they are named in running text, where only the sense tells where a name ends. Names are public; the list is for lower-case spellings. */
const lawNames: readonly string[] = [
  "Ban hành văn bản quy phạm pháp luật",
  "Tổ chức chính quyền địa phương",
  "Tổ chức Chính phủ",
  "Tổ chức HĐND và UBND",
  "Tổ chức Hội đồng nhân dân và Ủy ban nhân dân",
  "Giáo dục nghề nghiệp",
  "Giáo dục đại học",
  "Giáo dục",
  "Nhà giáo",
  "Viên chức",
  "Cán bộ, công chức",
  "Cán bộ công chức",
  "Doanh nghiệp",
  "Đầu tư công",
  "Đầu tư",
  "Ngân sách nhà nước",
  "Kế toán",
  "Đấu thầu",
  "Đất đai",
  "Xây dựng",
  "Thi đua, khen thưởng",
  "Khiếu nại",
  "Tố cáo",
  "Tiếp công dân",
  "Tiếp cận thông tin",
  "Công nghệ thông tin",
  "Khoa học và công nghệ",
  "Giao dịch điện tử",
  "An ninh mạng",
  "An toàn thông tin mạng",
  "Bảo vệ bí mật nhà nước",
  "Phòng, chống tham nhũng",
  "Phòng, chống bệnh truyền nhiễm",
  "Phòng, chống ma túy",
  "Thực hành tiết kiệm, chống lãng phí",
  "Phí và lệ phí",
  "Trẻ em",
  "Thanh niên",
  "Thư viện",
  "Lưu trữ",
  "Bảo hiểm xã hội",
  "Bảo hiểm y tế",
  "Sở hữu trí tuệ",
  "Xử lý vi phạm hành chính",
  "Dân sự",
  "Lao động",
  "Hình sự",
];

const expansions: ReadonlyArray<readonly [RegExp, string]> = [
  [/HĐND/g, "Hội đồng nhân dân"],
  [/UBND/g, "Ủy ban nhân dân"],
  [/GDPT/g, "giáo dục phổ thông"],
  [/GDMN/g, "giáo dục mầm non"],
];

const law = /(?<!\p{L})(?<!kỷ\s)(Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?=\s+\p{L}|\s+năm\s+\d|\s*[;,.])/gu;
const nameStop =
  /[;:.()“”"\n]|\s+(?:số|ngày|năm|được|đã|quy\s+định|và\s+(?:các|quy\s+định|pháp\s+luật|văn\s+bản|những|Luật|Nghị|Pháp|Bộ\s+luật)|hoặc|có|theo|để|đối\s+với|trong|hiện\s+hành|là|thì|như|về|sửa\s+đổi)(?!\p{L})|,\s*(?:ngày|số|Luật|được)|$/u;
/** "Luật sửa đổi, bổ sung một số điều của Luật …" is a law of its own. */
const amendingName = /^\s+sửa\s+đổi,\s+bổ\s+sung\s+một\s+số\s+điều\s+của\s+(?:các\s+)?(?:Bộ\s+luật|Luật)(?=\s)/iu;
const programme =
  /(?<!\p{L})Chương\s+trình\s+(?:giáo\s+dục\s+(?:phổ\s+thông|mầm\s+non)|GDPT|GDMN)\s+(?:năm\s+)?20\d{2}(?!\d|\s*[-–])/giu;
const scheme = /(?<!\p{L})(?:[“"]\s*Đề án\s+([^“”"\n]{5,200})[”"]|Đề án\s+[“"]\s*([^“”"\n]{5,200})[”"])/gu;

/** Finds laws, the state's teaching programmes and quoted schemes. In a preamble a law's name runs to its date or semicolon. */
export function findNamedDocuments(text: string, isPreamble: boolean): readonly NamedDocument[] {
  return [...findLaws(text, isPreamble), ...findProgrammes(text), ...findSchemes(text)];
}

function* findLaws(text: string, isPreamble: boolean): Generator<NamedDocument> {
  let until = 0;
  for (const match of text.matchAll(law)) {
    if (match.index < until) continue;
    const type = match[1] ?? "";
    const nameStart = match.index + type.length;
    if (type === "Hiến pháp") {
      yield { start: match.index, end: nameStart, type, canonical: type };
      continue;
    }
    const rest = text.slice(nameStart, nameStart + 120);
    const amending = amendingName.exec(rest)?.[0] ?? "";
    const subject = rest.slice(amending.length);
    const own = isPreamble ? untilStop(subject) : (knownName(subject) ?? shortCapitalisedName(subject));
    const name = own === undefined || own.trim() === "" ? own : `${amending}${own}`;
    if (name === undefined || name.trim() === "" || /^\s+(?:này|trên)(?!\p{L})/u.test(rest)) continue;
    until = nameStart + name.length;
    const words = amending === "" ? inFull(name) : name.trim().replace(/\s+/gu, " ");
    yield { start: match.index, end: until, type, canonical: `${type} ${words}` };
  }
}

function untilStop(rest: string): string {
  return rest.slice(0, nameStop.exec(rest)?.index ?? 0);
}

/** An unknown law in running text: believed where its capital and a near end show that it is a name. */
function shortCapitalisedName(rest: string): string | undefined {
  const name = untilStop(rest);
  return /^\s+\p{Lu}/u.test(name) && name.trim().split(/\s+/u).length <= 9 ? name : undefined;
}

function knownName(rest: string): string | undefined {
  const words = rest.toLowerCase();
  return lawNames
    .map((name) => ` ${name}`)
    .find((name) => words.startsWith(name.toLowerCase()) && !/^[\p{L}\d]/u.test(rest.slice(name.length)))
    ?.replace(/^.*$/u, (name) => rest.slice(0, name.length));
}

function* findProgrammes(text: string): Generator<NamedDocument> {
  for (const match of text.matchAll(programme)) {
    const canonical = inFull(match[0]);
    yield { start: match.index, end: match.index + match[0].length, type: "Chương trình", canonical };
  }
}

function* findSchemes(text: string): Generator<NamedDocument> {
  for (const match of text.matchAll(scheme)) {
    const name = (match[1] ?? match[2] ?? "").trim();
    yield {
      start: match.index,
      end: match.index + match[0].length,
      type: "Đề án",
      canonical: `Đề án ${name.replace(/\s+/gu, " ")}`,
    };
  }
}

/** One spelling: abbreviations in full, single blanks, a capital at the beginning. */
function inFull(name: string): string {
  const written = expansions.reduce((words, [short, long]) => words.replace(short, long), name);
  const clean = written
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/[\s,]+$/u, "");
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}
