import { foldText, plainWords, syllablesOf } from "../text/index";
import type { DocumentSummary } from "../store/library";
import type { Finding, Quoted } from "./answer";
import { cite } from "./cite";
import { belongingOf, type AnswerContext } from "./context";

const matter = "(?<first>[a-z][a-z ]{2,40}?)";
const other = "(?<second>[a-z][a-z ]{2,40}?)";
const how = "(?:o )?(?:(?:cho|diem|cai|phan) )?(?:nao|gi|the nao|ra sao|sao|nhu the nao)";
const shapes = [
  new RegExp(`^(?:so sanh|phan biet|doi chieu) ${matter} (?:va|voi|so voi|hay) ${other}(?: (?:khac|giong) .*)?$`),
  new RegExp(
    `^${matter} (?:co )?(?:khac|giong)(?: gi)?(?: (?:voi|so voi))? (?!nhau|gi|biet)${other}(?: ${how})?(?: khong)?$`,
  ),
  new RegExp(`^${matter} (?:va|voi) ${other} (?:thi )?(?:co )?(?:khac|giong) (?:nhau|gi|biet|${how})\\b.*$`),
  new RegExp(
    `^${matter} (?:va|voi|hay) ${other} (?:co phai )?(?:la |cung )?(?:mot|cung mot|nhu nhau|giong nhau)(?: (?:viec|thu|cai|loai))?(?: (?:khong|a|ha|phai khong))?$`,
  ),
];
/** Words that say of a matter only that it is one. */
const around = /^(?:(?:hoat dong|viec|vu|chuyen|cai|mang|the|vay|con) )+|(?: (?:thi|la|co|no))+$/g;
/** Under such a heading a document says what it is for and whom it covers. */
const saysWhatFor = /^(?:mục đích|phạm vi|đối tượng|giải thích từ ngữ|khái niệm)/iu;

/**
 * "Kết nghĩa khác liên kết chỗ nào?": two matters, each the one that a document of the library is about, are told by the title of each document and where it says what
 * it is for; null where the question sets no two matters against each other, or one of them is in no title.
 */
export async function findTwoMatters(context: AnswerContext): Promise<Finding | null> {
  const folded = plainWords(context.question.folded);
  for (const shape of shapes) {
    const named = shape.exec(folded)?.groups;
    const [first, second] = [named?.first ?? "", named?.second ?? ""].map((part) => part.replace(around, "").trim());
    const [one, two] = [aboutIt(first ?? "", context), aboutIt(second ?? "", context)];
    if (one === null || two === null || one.id === two.id) continue;
    const [head, ...rest] = [...(await whatFor(one, context)), ...(await whatFor(two, context))];
    if (head !== undefined) return { kind: "passages", quotes: [head, ...rest], dates: [], verdict: null };
  }
  return null;
}

/** The document whose title has the words in a row, the nearest to who asks; null where none has. */
function aboutIt(words: string, context: AnswerContext): DocumentSummary | null {
  if (words.split(" ").length < 2) return null;
  const [best] = context.shelf.documents
    .filter(({ header }) => ` ${syllablesOf(header.title ?? "").join(" ")} `.includes(` ${words} `))
    .sort((one, two) => belongingOf(two, context) - belongingOf(one, context));
  return best ?? null;
}

async function whatFor(summary: DocumentSummary, { shelf }: AnswerContext): Promise<readonly Quoted[]> {
  const { document, outline } = await shelf.open(summary.id);
  const title = outline.provisions.find(({ kind }) => kind === "title");
  const purpose = outline.provisions.find(({ heading }) => heading !== null && saysWhatFor.test(foldless(heading)));
  return [title, purpose].flatMap((place) =>
    place === undefined
      ? []
      : [{ document: summary, citation: cite(document, outline, place, place.start, place.end) }],
  );
}

/** "MỤC ĐÍCH, YÊU CẦU" heads both; what stands below it under its own heading says more. */
function foldless(heading: string): string {
  return heading === heading.toUpperCase() && foldText(heading).includes("yeu cau") ? "" : heading;
}
