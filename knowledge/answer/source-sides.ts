import {
  askedOfTwoDocuments,
  asksSomething,
  kindsOfDocuments,
  readQuestion,
  withoutTwoTellings,
  type Ask,
  type Question,
} from "../question/index";
import type { DocumentId } from "../model/index";
import type { DocumentSummary } from "../store/library";
import { foldText } from "../text/index";
import type { AnswerContext } from "./context";
import { calledSo } from "./document-sides";
import { fitOf, placesOf } from "./jurisdiction";
import type { Side } from "./sides";

const kinds = [...kindsOfDocuments, "quy dinh", "dieu le", "hop dong", "mau", "bien ban"].sort(
  (one, other) => other.length - one.length,
);
const kind = `(?:${kinds.join("|")})`;
const organ = "(?:phuong|xa|so|tinh|bo|truong)";
/** What follows the name of a source: what it says, the next one, or nothing. */
const behind =
  "(?=\\s*(?:[,.;:?!]|$)|\\s+(?:va|voi|so voi|hay|con|lan|thi|lai|noi|ghi|neu|viet|bao|quy dinh|an dinh|yeu cau|cho|co|deu|moi|mot|khac|khong|la|cung|thong nhat|giong|khop|ve|ai|do ai|bao nhieu|and|with|or|say|says|agree|on)(?![a-z]))";
const sources = new RegExp(
  `(?<![a-z])(?:(?:trong|cua|theo|o|giua) )?(?:${kind}(?:[ ]+(?!voi |so voi )[^\\s,.;:?!]+){0,9}?${behind}|${organ}(?: (?:minh|toi|em|ta|nha|chung toi))?(?= (?:noi|ghi|bao|quy dinh|yeu cau|neu|viet|mot dang|mot kieu)))`,
  "g",
);
const own = /(?<![a-z])(phuong|xa|so|tinh|bo|truong)(?![a-z])/;

/**
 * "Kế hoạch của phường và công văn của Sở ghi có khớp nhau không?", "phường nói một đằng, Sở nói một nẻo": each of two sources that a question sets against each
 * other, asked all of the question but their names. Empty where it names fewer or more than two that the library tells apart.
 */
export function sidesBySource(context: AnswerContext): readonly Side[] {
  const { question } = context;
  const folded = foldText(question.text);
  const named = namedSources(context);
  const distinct = new Map(named.map(({ documents }) => [[...documents].sort().join(" "), documents]));
  const [first, second, ...more] = [...distinct.values()];
  if (first === undefined || second === undefined || more.length > 0) return [];
  if ([...first].some((id) => second.has(id))) return [];
  const matter = [...named]
    .reverse()
    .reduce((rest, { at, end }) => `${rest.slice(0, at)} ${rest.slice(end)}`, question.text);
  // "Anh em cãi nhau chuyện …, người bảo đọc trong A, người bảo trong B, mỗi văn bản ghi bao nhiêu?": the clause that asks says what it is about.
  const text = askedOfTwoDocuments(matter)?.asked ?? asAsked(withoutTwoTellings(matter).replace(joints, " "));
  // "Chế độ báo cáo trong A và trong B khác nhau thế nào": what is named, and then of whom, falls into sides by itself.
  if (!asksSomething(text) && ofSource.test(folded.slice(named[0]?.at))) return [];
  const asked = read(text, context);
  const ownAsks = alone(asked.asks);
  const asks = ownAsks.some((ask) => ask !== "yes-no") ? ownAsks : alone(question.asks);
  return [first, second].map((documents) => ({
    question: { ...asked, asks: new Set(asks), places: [], ownPlaces: question.ownPlaces, mentions: [] },
    documents,
  }));
}

/** Each name of a source that means documents of the library. */
function namedSources(context: AnswerContext): readonly NamedSource[] {
  const { text } = context.question;
  const folded = foldText(text);
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(sources)].flatMap(({ 0: { length }, index: at }) => {
    const documents = documentsNamed(text.slice(at, at + length), context);
    return documents.size === 0 ? [] : [{ documents, at, end: at + length }];
  });
}

interface NamedSource {
  readonly documents: ReadonlySet<DocumentId>;
  readonly at: number;
  readonly end: number;
}

const secondName = new RegExp(
  `(?:,|(?<![a-z])(?:va|voi|lan|and)) (?:ca )?(?:(?:trong|cua|theo|o|giua) )?${kind}(?![a-z])`,
);
const joinedNames = /^\s*(?:,|(?:,\s*)?(?:và|với|lẫn|va|voi|lan|and)(?!\p{L}))\s*(?:(?:cả|ca)\s+)?$/iu;

/** "Phòng Kinh tế được giao gì trong kế hoạch A và trong kế hoạch B?": each of two documents that are named one behind the other; empty where either name means more or fewer. */
export function sidesByJoinedSources(context: AnswerContext): readonly Side[] {
  if (!secondName.test(foldText(context.question.text))) return [];
  const [first, second, ...more] = namedSources(context);
  if (first === undefined || second === undefined || more.length > 0) return [];
  const isOneEach = first.documents.size === 1 && second.documents.size === 1;
  if (!isOneEach || !joinedNames.test(context.question.text.slice(first.end, second.at))) return [];
  return sidesBySource(context);
}

const ofSource = /^(?:trong|cua|theo|o|giua) /;

/** One source alone compares nothing. */
function alone(asks: ReadonlySet<Ask>): readonly Ask[] {
  return [...asks].filter((ask) => ask !== "compare");
}

/** "Số học sinh của một lớp": what is measured asks how much it is. */
const measured = /^(?:số|mức|tỷ lệ|tỉ lệ|thời lượng|so|muc|ty le|ti le|thoi luong)\s/iu;
const trailing = /(?:\s+(?:không|ko|khong))?[\s?.!,;:]*$/iu;

function asAsked(matter: string): string {
  const text = matter.replace(/^[\s,;:.?!]*(?:(?:về|ve|thì|thi|mà|ma)\s+)?/iu, "");
  return measured.test(text) && !asksSomething(text) ? `${text.replace(trailing, "")} là bao nhiêu?` : text;
}

/** What joined the names to each other. */
const joints = /(?:^|\s)(?:và|với|va|voi|giữa|giua)(?=\s*(?:[,.;:?!]|$|và|với|va|voi))/giu;

/** The documents that a name means: by their number, by the place or the office that issued them, or by what they are called; empty where it means none. */
function documentsNamed(name: string, context: AnswerContext): ReadonlySet<DocumentId> {
  const { shelf, asker } = context;
  const called = read(name, context);
  if (called.mentions.length > 0) return new Set(shelf.numbered(called.mentions).map(({ id }) => id));
  const said = kinds.filter((one) => new RegExp(`(?<![a-z])${one}(?![a-z])`).test(foldText(name)));
  const isOfKind = ({ header: { type, title } }: DocumentSummary): boolean =>
    said.includes("van ban") || said.some((one) => foldText(`${type ?? ""} ${title ?? ""}`).includes(one));
  const level = own.exec(foldText(name))?.[1];
  const places = called.places.map((place) => place.name);
  const ofPlace = shelf.documents.filter(({ header }) =>
    places.length > 0
      ? placesOf(header).some((place) => places.includes(place.name)) &&
        (level === undefined || isOfLevel(header, level))
      : level !== undefined && isOfLevel(header, level) && fitOf(header, asker) === "applies",
  );
  // "Thông báo tháng 3": those of the kind that were issued in it.
  const [, month, year = ""] = inMonth.exec(foldText(name)) ?? [];
  if (month !== undefined && said.length > 0) {
    const ofMonth = (places.length > 0 ? ofPlace : shelf.documents).filter(({ header: { issuedOn } }) => {
      const [issuedYear = "", issuedMonth] = issuedOn?.split("-") ?? [];
      return issuedMonth === month.padStart(2, "0") && issuedYear.endsWith(year);
    });
    return new Set(ofMonth.filter(isOfKind).map(({ id }) => id));
  }
  const found = said.length === 0 ? ofPlace : ofPlace.filter(isOfKind);
  if (found.length > 0) return new Set(found.map(({ id }) => id));
  const one = said.length === 0 ? null : calledSo(name, context);
  return new Set(one === null ? [] : [one]);
}

const inMonth = /(?<![a-z])thang (\d{1,2})(?:(?:\s*\/\s*| nam )(20\d\d))?(?!\d)/;

/** Whether an office of that kind issued a document. */
function isOfLevel({ jurisdiction, issuer }: DocumentSummary["header"], level: string): boolean {
  switch (level) {
    case "phuong":
    case "xa":
      return jurisdiction === "ward";
    case "so":
      return /(?<![a-z])so(?![a-z])/.test(foldText(issuer ?? ""));
    case "tinh":
      return jurisdiction === "province";
    case "bo":
      return jurisdiction === "national";
    default:
      return jurisdiction === "school";
  }
}

function read(text: string, { shelf }: AnswerContext): Question {
  return readQuestion(text, shelf.places, shelf.shortNames);
}
