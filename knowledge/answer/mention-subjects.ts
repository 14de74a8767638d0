import type { DocumentId } from "../model/index";
import { readQuestion, withoutSubjectOfEach, type Question } from "../question/index";
import { foldText, plainWords, syllablesOf } from "../text/index";
import type { Finding, HeaderField, NonEmpty, Quoted, SingleFinding } from "./answer";
import type { AnswerContext } from "./context";
import { headQuotes } from "./find-header";
import { mentionWords } from "./find-mentions";
import { findPassages } from "./find-passages";
import { placesNaming } from "./mentioned-name";
import { mostHits } from "./narrow";
import { quoteReferences } from "./quote-references";

const wants: ReadonlySet<HeaderField> = new Set<HeaderField>(["about"]);
/** So many documents are told of in one answer. */
const mostTold = 6;
const fewestOfName = 2;

/**
 * "Kỹ năng sống được nhắc trong mấy văn bản, mỗi văn bản nói chuyện gì?": each document that mentions it with what that document is about and the place that mentions it.
 * Null where the question does not ask both, or nothing mentions it.
 */
export async function findMentionSubjects(context: AnswerContext): Promise<Finding | null> {
  const asked = withoutSubjectOfEach(context.question.text);
  if (asked === null) return null;
  const { shelf } = context;
  const question = readQuestion(asked, shelf.places, shelf.shortNames);
  const first = new Map<DocumentId, Quoted>();
  for (const quoted of await placesMentioning(question, context))
    if (!first.has(quoted.document.id)) first.set(quoted.document.id, quoted);
  const findings: SingleFinding[] = [];
  for (const [id, place] of [...first].slice(0, mostTold)) {
    const head = headQuotes(await shelf.open(id), wants);
    // What the title itself mentions is not quoted twice.
    const [title, ...rest] = head.filter(({ citation }) => citation.start !== place.citation.start);
    const quotes: NonEmpty<Quoted> = title === undefined ? [place] : [title, ...rest, place];
    // A title that was not read as one is quoted all the same.
    findings.push({ kind: "header", wants: place.document.header.title === null ? new Set() : wants, quotes });
  }
  const [one, another, ...others] = findings;
  if (one === undefined) return null;
  return another === undefined ? one : { kind: "several", findings: [one, another, ...others] };
}

/** The places that cite the document, or have the name, word for word; else those that say most of it. */
async function placesMentioning(question: Question, context: AnswerContext): Promise<readonly Quoted[]> {
  const { shelf, search } = context;
  if (question.mentions.length > 0) return (await quoteReferences(context, shelf.citing(question.mentions))) ?? [];
  const name = syllablesOf(thingMentioned(question));
  if (name.length >= fewestOfName) {
    const hits = await search.search(name.join(" "), { limit: mostHits });
    const documents = new Set(hits.map(({ chunk }) => chunk.document));
    const opened = await Promise.all([...documents].map((id) => shelf.open(id)));
    const places = placesNaming(name.join(" "), opened);
    if (places.length > 0) return places;
  }
  const found = await findPassages({ ...context, question: { ...question, asks: new Set(["cited-where"]) } });
  return found.kind === "found" ? found.quotes : [];
}

const aux = "(?:duoc|deu|cung|co)";
const verbs = "(?:nhac|de cap|(?:vien|trich) dan|dan chieu|xuat hien)";
const called = "(?:(?:cum tu|tu|chuyen|viec|van de|noi dung|khai niem|ten) )?";
/** "Kỹ năng sống được nhắc trong …" */
const before = new RegExp(
  `^${called}(\\S.{1,80}?) (?:(?:${aux} ){0,3}${verbs}|(?:${aux} ){1,3}(?:neu|dan|noi|ghi))\\b`,
);
/** "Những văn bản nào nói về kỹ năng sống?" */
const behind = new RegExp(
  `\\b(?:${verbs}(?: (?:den|toi|ve))?|noi (?:den|toi|ve)|(?:co )?(?:neu|ghi)) ${called}(\\S.{1,80}?)(?: (?:vay|the|nhi|a))*$`,
);
const names = /\b(?:van ban|tai lieu|vb)\b/;

/** What a question asks the mentions of, folded; in its own words where these can be told. */
function thingMentioned({ text, query, language }: Question): string {
  const said = plainWords(foldText(text));
  const found = language === "en" ? [] : [before, behind].map((shape) => shape.exec(said)?.[1] ?? "");
  return found.find((thing) => thing !== "" && !names.test(thing)) ?? foldText(query.replace(mentionWords, " "));
}
