import type { Provision } from "../model/index";
import { syllablesOf } from "../text/index";
import type { Finding, Quoted, QuotedDeadline } from "./answer";
import { cite } from "./cite";
import type { AnswerContext } from "./context";
import type { OpenDocument } from "./shelf";

/** A sentence behind a deadline, and the place that it stands in. */
interface Behind {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly place: Provision;
}

/** So far behind a deadline what belongs to it may stand. Characters. */
const farthest = 700;
const longestSpan = 600;

/** What is found, or the exception that the place of the deadline found makes of the very thing asked for: the time told is not that thing's. */
export async function withException(finding: Finding, context: AnswerContext): Promise<Finding> {
  if (finding.kind !== "deadlines") return finding;
  const [first] = finding.items;
  const opened = await context.shelf.open(first.document.id);
  const excepted = exceptionBehind(first, opened, context);
  return excepted ?? finding;
}

/** A deadline quoted up to what its place says of missing it; null where the place says nothing of that. */
export function withMissed<Place extends Quoted>(quoted: Place, opened: OpenDocument): Place | null {
  const told = behind(quoted, opened).find(({ text }) => tellsOfMissing(text));
  return told === undefined ? null : { ...quoted, citation: upTo(quoted, told, opened) };
}

/** "Riêng đèn chớp vàng thực hiện khi …": what is taken out of the sentence before. */
const takesOut = /^(?:riêng|trừ|ngoại trừ)\s+(?:đối với\s+|với\s+|trường hợp\s+)?/iu;
/** What an exception says of its thing begins with one of these words. */
const saysOfIt =
  /(?<!\p{L})(?:thì|do|được|phải|chỉ|không|chưa|thực hiện|nộp|gửi|hoàn thành|báo cáo|tổ chức|áp dụng|tiến hành|bắt đầu|triển khai|lùi|kéo dài|trước|sau|trong|chậm nhất|từ ngày|đến|vào|khi|lập|trình)(?!\p{L})|[,:(]/iu;
/** So much of the words that name a thing, by weight, a question must say to mean it. */
const leastNamed = 0.75;

function exceptionBehind(first: QuotedDeadline, opened: OpenDocument, context: AnswerContext): Finding | null {
  const exception = behind(first, opened).find(({ text }) => {
    const [opener] = takesOut.exec(text) ?? [];
    if (opener === undefined) return false;
    const rest = text.slice(opener.length);
    const end = saysOfIt.exec(rest)?.index ?? 0;
    return isNamed(syllablesOf(rest.slice(0, end)), context);
  });
  if (exception === undefined) return null;
  const { document, outline } = opened;
  const isOneSpan = exception.end - first.citation.start <= longestSpan;
  const citation = isOneSpan
    ? upTo(first, exception, opened)
    : cite(document, outline, exception.place, exception.start, exception.end);
  // A day that the exception takes its thing out of is not the day of the thing.
  return { kind: "passages", quotes: [{ document: first.document, citation }], verdict: null, dates: [] };
}

function isNamed(thing: readonly string[], { question, rarity }: AnswerContext): boolean {
  const asked = syllablesOf(`${question.text} ${question.query}`);
  const said = new Set([...asked, ...asked.slice(1).map((syllable, at) => `${asked[at] ?? ""} ${syllable}`)]);
  const isPaired = thing.some((syllable, at) => at > 0 && said.has(`${thing[at - 1] ?? ""} ${syllable}`));
  const weigh = (list: readonly string[]): number => list.reduce((sum, one) => sum + rarity.weight(one), 0);
  return isPaired && weigh(thing.filter((syllable) => said.has(syllable))) >= weigh(thing) * leastNamed;
}

/** "Quá thời gian này …", "hồ sơ nộp muộn …", "cá nhân không đăng ký thì …": who misses a deadline is spoken of. */
const missing =
  /^(?:[\p{L}-]+,? ){0,6}?(?:(?:sau|quá|hết) (?:thời (?:hạn|gian|điểm)|hạn|ngày|\d)|(?:trễ|muộn|chậm(?! nhất))(?!\p{L})|(?:không|chưa) (?:kịp|nộp|gửi|bổ sung|hoàn thiện|đăng ký|báo cáo|làm|hoàn thành|đến|khắc phục|đủ|đúng (?:hạn|thời)|thực hiện)(?!\p{L}))/iu;
const thenWhat = /(?<!\p{L})(?:không|hủy|huỷ|bị|coi|trả|lại|đợt|xử lý|trừ|nhắc|chịu|mất|loại|thôi)(?!\p{L})/iu;

function tellsOfMissing(text: string): boolean {
  const found = missing.exec(text);
  return found !== null && thenWhat.test(text.slice(found[0].length));
}

/** The sentences and clauses behind a quoted place, in its numbered place. */
function behind({ citation }: Quoted, { document, outline }: OpenDocument): readonly Behind[] {
  const at = outline.get(citation.provision) ?? outline.at(citation.start);
  if (at === undefined) return [];
  const last = Math.min(outline.section(at).end, citation.end + farthest);
  const found: Behind[] = [];
  for (const match of document.text.slice(citation.end, last).matchAll(clause)) {
    const start = citation.end + match.index;
    const text = match[0].trimEnd();
    const place = outline.at(start);
    if (place !== undefined && text !== "") found.push({ text, start, end: start + text.length, place });
  }
  return found;
}

/** From its first letter up to the mark that ends it; lines of a paragraph may be broken. */
const clause = /\p{L}(?:[^.;]|[.;](?=\S))*[.;]?/gu;

function upTo({ citation }: Quoted, { end }: Behind, { document, outline }: OpenDocument): Quoted["citation"] {
  const place = outline.get(citation.provision) ?? outline.at(citation.start);
  return place === undefined ? citation : cite(document, outline, place, citation.start, end);
}
