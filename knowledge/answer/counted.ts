import { isFoldedSyllable, readEnglish, unifyTerms, type Question } from "../question/index";
import { foldText } from "../text/index";

const askedNoun =
  /\b(?:bao nhieu|may|so luong|tong so|how many)\s+(?:(?:cai|chiec|nhung|cac|tong|so)\s+)*(?!bao nhieu\b|may\b|tien\b|gio\b|ngay nua\b|phan tram\b|cap\b(?=\s+(?:mam|tieu|trung|thcs|thpt|hoc))|nguoi\b(?=\s+(?:la|thi))|cai gi)([a-z]+)/;
const asked = new RegExp(`${askedNoun.source}(?:\\s+([a-z]+))?`);
/** "Số trường ở xã biên giới là mấy?" */
const numbered = /(?:^|\b(?:tong|tong so) )so ([a-z]+)(?: ([a-z]+))?.* (?:la|co|bang) (?:may|bao nhieu)$/;
/** "Giáo viên cấp tiểu học bao nhiêu?" */
const before =
  /\b(hoc sinh|sinh vien|hoc vien|giao vien|nhan vien|can bo|hoi vien|thanh vien|truong|lop) (?:[a-z]+ ){0,8}(?:bao nhieu|may)(?=$| (?:va |con )?cap (?:mam|tieu|trung|thcs|thpt))/;
const unhelpful = new Set([
  "mot",
  "moi",
  "la",
  "vay",
  "the",
  "nhi",
  "ha",
  "a",
  "thi",
  "trong",
  "cho",
  "o",
  "va",
  "phai",
  "duoc",
  "gi",
  "nhu",
  "nay",
  "do",
  "ay",
  "kia",
  "cai",
  "chiec",
]);

/** "Số liệu mấy xã …, học sinh là bao nhiêu?": behind a word that leads on to it "mấy" is some, where something else is counted after it. */
const some =
  /\b(o|trong|cua|tai|tren|cho|voi|ve|den|tu|thuoc|giua|so lieu|thong tin) may (?=[a-z]+ .*\b(?:bao nhieu|may)\b)/g;

/** "Bao nhiêu máy": behind it "may" is the machine, where "bao nhieu may" can be read in no other way. */
const machines = /\b(?:bao nhieu|so luong|tong so) (?:(?:cai|chiec|bo|dan) )?may\b(?! (?:gio|ngay|nguoi|lan|phan))/;

/** "Nhà máy", "xe máy": no number of houses or of vehicles, but where rooms, seats and people behind it say so. */
const nameOfMachine = /\b(?:nha|xe) may\b(?! (?:tang|phong|cua|ho|nguoi|met|cho|banh|ngay|gio|lan|chuyen)\b)/g;

/** Words parted by single spaces; short forms are left out, their long ones follow them. */
function plain(folded: string): string {
  // A unit that is written as it is said, in one word.
  return unifyTerms(
    folded
      .replace(/\bki[ -]?lo[ -]?met\b/g, "kilomet")
      .replace(some, "$1 ")
      .replace(nameOfMachine, " "),
  )
    .replace(/[^\p{L}\p{Nd} ]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "" && (/\d/.test(word) || isFoldedSyllable(word) || word in units))
    .join(" ");
}

/** The noun that a folded question counts ("bao nhieu truong" -> "truong"); null where it counts none. */
export function countedNoun(folded: string): string | null {
  const words = plain(folded);
  if (machines.test(words)) return "may";
  const match = asked.exec(words) ?? numbered.exec(words) ?? before.exec(words);
  const noun = match?.[1];
  return noun === undefined || unhelpful.has(noun) ? null : noun;
}

/** Every noun that a folded question counts, in its order: "mấy phường, mấy xã". */
export function countedNouns(folded: string): readonly string[] {
  const words = plain(folded);
  const whole = (noun: string, after: string): string => {
    const pair = `${noun} ${/^ ([a-z]+)/.exec(after)?.[1] ?? ""}`;
    return levelNames.has(pair) ? "truong" : compounds.has(pair) ? pair : noun;
  };
  const nouns = [...words.matchAll(new RegExp(askedNoun, "g"))].flatMap(({ 0: match, 1: noun, index }) =>
    noun === undefined || unhelpful.has(noun) ? [] : [whole(noun, words.slice(index + match.length))],
  );
  const first = nouns.length > 0 ? null : countedNoun(folded);
  return first === null ? [...new Set(nouns)] : [first];
}

/** "Bao nhiêu tiểu học", "how many primary schools": a level stands for its schools. */
const levelNames = new Set(["mam non", "tieu hoc", "trung hoc"]);

/** Nouns of two syllables, folded, of which the first alone is another word or none: "thành" may be of "thành phố". */
const compounds = new Set(
  (
    "thanh vien,thi sinh,tieu chi,tieu chuan,nguyen tac,dai bieu,uy vien,nguyen vong,tin chi,ho so,bien ban,chi tieu," +
    "hoc vien,hoi vien,can bo,nhan vien,giao vien,hoc sinh,chuyen gia,chuyen de,thu tuc,nhiem vu,dieu kien,hinh thuc,phuong an"
  ).split(","),
);

/** Whether a folded noun names people by what they do. */
export function isPeople(noun: string): boolean {
  return new RegExp(`^(?:${people})$`).test(noun);
}

/** Whether a folded text names people by what they do. */
export function saysPeople(folded: string): boolean {
  return new RegExp(`\\b(?:${people})\\b`).test(folded);
}

const kindsOfPeople =
  "hoc sinh,sinh vien,hoc vien,giao vien,nhan vien,can bo quan ly,can bo,hoi vien,thanh vien,thi sinh,dang vien,doan vien,tre em,nguoi lao dong".split(
    ",",
  );
const people = kindsOfPeople.join("|");

/** The noun that a folded question counts as its text must print it: both syllables of a compound. Null where it counts none. */
function countedWords(folded: string): string | null {
  const match = asked.exec(plain(folded));
  const pair = `${match?.[1] ?? ""} ${match?.[2] ?? ""}`;
  return compounds.has(pair) ? pair : countedNoun(folded);
}

/** "How many school-gate spots should …": the last word before what is done with them is what is counted. */
const askedInEnglish =
  /\bhow many ((?:[\p{L}'’-]+ ){0,3}?[\p{L}'’]+)(?=[?,.]| (?:may|might|can|could|must|shall|should|will|would|are|is|was|were|do|does|did|has|have|had|need|needs|in|of|at|on|per|for|there|to|from|with|under|each|every|a|an|the|that|who|which|and|or)\b|$)/iu;

/** "How many working days before …": a unit of time right behind what counts is what is counted. */
const timeInEnglish = /\bhow many (?:(?:working|calendar|school|full|consecutive) )?(minute|hour|day|week|month)s?\b/iu;
const timeUnits: Readonly<Record<string, string>> = {
  minute: "phut",
  hour: "gio",
  day: "ngay",
  week: "tuan",
  month: "thang",
};

/** What a question counts, in any of the ways that documents may print it; empty where it counts nothing. */
export function countedWays({
  text,
  folded,
  language,
}: Pick<Question, "text" | "folded" | "language">): readonly string[] {
  const noun = countedWords(folded);
  const time = language === "en" ? timeUnits[timeInEnglish.exec(text)?.[1]?.toLowerCase() ?? ""] : undefined;
  if (time !== undefined) return [time];
  const phrase = language === "en" ? askedInEnglish.exec(text)?.[1] : undefined;
  const head = phrase === undefined ? undefined : readEnglish(phrase).at(-1);
  if (noun === null || head === undefined || head.terms.length === 0) return noun === null ? [] : [noun];
  return [...new Set(head.terms.map((term) => foldText(term).split(" ").slice(0, 2).join(" ")))];
}

/** Whether a question counts what is measured ("bao nhiêu phút"): its unit has no other name. */
export function countsMeasure(question: Pick<Question, "text" | "folded" | "language">): boolean {
  return countedWays(question).some((noun) => otherMeasures.has(noun));
}

const perEach = (money: string): string =>
  `\\d[\\d.,]* ?(?:${money})\\s*\\/\\s*\\p{L}+(?: (?:sinh|em|vien|viên))?(?:\\s*\\/\\s*\\p{L}+)*`;
const foldedRate = new RegExp(perEach("(?:nghin|ngan|trieu|ty) dong|dong|nghin|ngan|trieu|ty|d|vnd"), "gu");
const rate = new RegExp(perEach("(?:nghìn|ngàn|triệu|tỷ) đồng|đồng|nghìn|ngàn|triệu|tỷ|đ|vnđ|vnd"), "giu");

/** A text without what is paid for each ("250.000 đồng/em/đợt"): it counts none of them. */
export function withoutRates(text: string): string {
  return text.replace(rate, " ");
}

/** How far a number and what it counts may stand apart, in words: "34 trường", "Số trường …: 34", "có 484 trường, trung tâm (168 trường mầm non". */
const reach = 9;

/** Whether a text counts that noun, of one or two syllables: a number and the noun stand near each other. Dates and document numbers are no counts. */
export function counts(text: string, noun: string): boolean {
  const words = foldText(text.replace(noNumbers, " "))
    .replace(foldedRate, " ")
    .replace(/\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d+\/[\w&/-]+|\b20\d\d\s*-\s*20\d\d\b/g, " ")
    .match(/\p{L}+|\p{Nd}[\p{Nd}.,]*/gu);
  if (words === null) return false;
  // "Bao nhiêu người": people are counted by what they are.
  const nouns = noun === "nguoi" ? [...unitsOf(noun), ...kindsOfPeople] : unitsOf(noun);
  // "Cả hai phần", "thứ ba", "một nửa", "một số": none of them counts.
  const isNumber = (at: number): boolean =>
    /^\p{Nd}/u.test(words[at] ?? "") ||
    (numberWords.has(words[at] ?? "") &&
      !/^(?:ca|thu)$/.test(words[at - 1] ?? "") &&
      !(words[at] === "mot" && /^(?:nua|so|phan|vai|it)$/.test(words[at + 1] ?? "")));
  // "Ngày 20 tháng 11 năm 2026" counts no years.
  const isYear = (at: number): boolean => words[at - 1] === "nam" && /^(?:19|20)\d\d[.,]?$/.test(words[at] ?? "");
  const numbers = words.flatMap((word, at) =>
    isNumber(at) && !isYear(at) && !(/^\p{Nd}/u.test(word) && measuresOther(words, at, nouns)) ? [at] : [],
  );
  // "Phòng máy", "xe máy" and "nhà máy" are no machines.
  const isOtherWord = (word: string, at: number): boolean =>
    word === "may" && /^(?:phong|xe|nha)$/.test(words[at - 1] ?? "");
  const isNoun = (word: string, at: number): boolean =>
    (nouns.includes(word) && !isOtherWord(word, at)) || nouns.includes(`${word} ${words[at + 1] ?? ""}`);
  return words.some((word, at) => isNoun(word, at) && numbers.some((number) => Math.abs(number - at) <= reach));
}

/** "Ngày 31 tháng 8", "từ 06 đến 10 tuổi": a number of a day, of an address or of another measure counts nothing that stands near it. */
function measuresOther(words: readonly string[], at: number, nouns: readonly string[]): boolean {
  const before = words[at - 1] ?? "";
  // "Mỗi lớp 35 học sinh", "trước khi khai giảng lớp 07 ngày": what stands behind the number is counted.
  if (before === "lop" && nouns.includes(words[at + 1] ?? "")) return false;
  if (/^(?:ngay|thang|nam|dieu|khoan|lop)$/.test(before) && !nouns.includes(before)) return true;
  const isRange = words[at + 1] === "den" && /^\p{Nd}/u.test(words[at + 2] ?? "");
  const next = isRange ? at + 3 : at + 1;
  const unit = words[next] ?? "";
  // "Lớp 10 năm học 2026-2027" measures no years.
  return otherMeasures.has(unit) && words[next + 1] !== "hoc" && !nouns.includes(unit);
}

/** Whether all numbers of a text count people or measure ("02 giáo viên … trong 05 ngày"), where something else is counted: they are none of it, whatever it is called. */
export function countsOthersOnly(text: string, nouns: readonly string[]): boolean {
  const isOfThem = (noun: string): boolean =>
    otherMeasures.has(noun) ||
    /^(?:nguoi|cong dan|nhan dan|hom|bua)\b/.test(noun) ||
    unitsOf(noun).some((unit) => unit === "nguoi" || isPeople(unit));
  if (nouns.length === 0 || nouns.some(isOfThem)) return false;
  const counted = [...foldText(text).matchAll(/(?<![\d/.,-])\d+(?![\d/.,-])\s+([a-z]+)(?: ([a-z]+))?/g)];
  return (
    counted.length > 0 &&
    counted.every(([, one = "", next = ""]) => otherMeasures.has(one) || one === "nguoi" || isPeople(`${one} ${next}`))
  );
}

const otherMeasures: ReadonlySet<string> = new Set([
  "tuoi",
  "ngay",
  "thang",
  "nam",
  "tuan",
  "gio",
  "phut",
  "dong",
  "trang",
]);

/** The printed forms of a counted noun, folded; itself where it has no other. */
export function unitsOf(noun: string): readonly string[] {
  return units[noun] ?? [noun];
}

/** How a unit is printed that people say as a word. */
const units: Readonly<Record<string, readonly string[]>> = {
  met: ["met", "m"],
  kilomet: ["kilomet", "km"],
  km: ["km", "kilomet"],
  cay: ["km"],
  kg: ["kg", "kilogam"],
  can: ["kg"],
  phut: ["phut"],
  nguoi: ["nguoi", "thanh vien", "uy vien"],
  dan: ["dan so", "nguoi", "nhan khau"],
  cha: ["cha me", "phu huynh"],
  em: ["em", "hoc sinh", "tre em", "tre", "chau"],
  chau: ["chau", "hoc sinh", "tre em", "tre", "em"],
  be: ["be", "tre em", "tre", "hoc sinh", "chau"],
  tro: ["hoc sinh"],
  dua: ["hoc sinh", "tre em", "tre"],
  noi: ["noi", "co so", "trung tam", "dia diem"],
  dot: ["dot", "lan"],
  lan: ["lan", "dot"],
  // "Bao nhiêu kinh phí": what is counted is money.
  kinh: ["dong", "trieu", "ty"],
  co: ["giao vien", "co"],
  thay: ["giao vien", "thay"],
};

/** What reads as a number without its marks: "sau khi" is no six, "bà" no three. */
const noNumbers = /(?<!\p{L})(?:sau|bà|tạm|bây)(?!\p{L})/giu;
const numberWords = new Set(["mot", "hai", "ba", "bon", "sau", "bay", "tam", "chin", "muoi"]);
