import {
  copiesOfFormAsked,
  recipientsAsked,
  recipientsAskedAgain,
  recipientsAskedInEnglish,
  unifyTerms,
  type RecipientsAsked,
} from "../question/index";
import type { DocumentSummary } from "../store/library";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, Verdict } from "./answer";
import { documentAskedAbout } from "./asked-document";
import { cite } from "./cite";
import { headQuotes } from "./find-header";
import { belongsElsewhere, type AnswerContext } from "./context";

/** The list of those who receive a document, as its foot prints it, and whether somebody is among them where that is asked; null where the question asks for no such list or there is none. */
export async function findRecipients(context: AnswerContext): Promise<Finding | null> {
  if (copiesOfFormAsked(context.question.folded)) return footOfForm(context);
  const again = await askedAgain(context);
  const asked = again?.asked ?? askedOf(context.question);
  const document = asked === null ? null : (again?.document ?? documentAskedAbout(context));
  // A letter goes first of all to whom it is addressed.
  if (asked === null || document === null) return null;
  const isToAddressee =
    document.header.addressee !== null &&
    asked.areAmong.length === 0 &&
    !ofFoot.test(`${context.question.folded} ${foldText(context.question.text)}`);
  const opened = await context.shelf.open(document.id);
  if (isToAddressee) {
    const [first, ...more] = headQuotes(opened, new Set(["addressee"]));
    return first === undefined
      ? null
      : { kind: "header", wants: new Set(["addressee"]), quotes: [{ ...first, document }, ...more] };
  }
  const list = opened.outline.provisions.find(({ kind }) => kind === "recipients");
  if (list === undefined) return null;
  const citation = cite(opened.document, opened.outline, list, list.start, list.end);
  return {
    kind: "passages",
    quotes: [{ citation, document }],
    dates: [],
    verdict: verdictOn(asked.areAmong, `${document.header.addressee ?? ""} ${citation.reading ?? citation.quote}`),
  };
}

/** From this share of its title on, by weight, a form is the one that is named. */
const leastOfTitle = 0.7;

/** The list at the foot of the form that the question names by its title; null where no form of a document has one. */
async function footOfForm(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf, rarity } = context;
  const said = new Set(syllablesOf(`${question.folded} ${question.query}`));
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity.weight(word), 0);
  for (const document of shelf.documents) {
    if (belongsElsewhere(document, context)) continue;
    const opened = await shelf.open(document.id);
    const { provisions } = opened.outline;
    const list = provisions.find(({ kind, part }) => {
      if (kind !== "recipients" || part === null) return false;
      const title = syllablesOf(provisions.find((one) => one.kind === "title" && one.part === part)?.heading ?? "");
      return title.length > 0 && weigh(title.filter((word) => said.has(word))) >= weigh(title) * leastOfTitle;
    });
    if (list === undefined) continue;
    const citation = cite(opened.document, opened.outline, list, list.start, list.end);
    return { kind: "passages", quotes: [{ citation, document }], dates: [], verdict: null };
  }
  return null;
}

function askedOf({ folded, language, text }: AnswerContext["question"]): RecipientsAsked | null {
  if (language !== "en") return recipientsAsked(folded);
  const plain = foldText(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return recipientsAskedInEnglish(plain) ? { areAmong: [] } : null;
}

/** What a question asks of the list that was just told, with the document of that list; null where none was, or it asks for something else. */
async function askedAgain({
  question,
  priorSpots,
  shelf,
}: AnswerContext): Promise<{ readonly asked: RecipientsAsked; readonly document: DocumentSummary } | null> {
  const [spot] = priorSpots;
  const asked = spot === undefined ? null : recipientsAskedAgain(question.folded);
  const document = spot === undefined ? undefined : shelf.summary(spot.document);
  if (spot === undefined || asked === null || document === undefined) return null;
  const { outline } = await shelf.open(spot.document);
  const isList = outline.provisions.some(
    ({ kind, start, end }) => kind === "recipients" && start <= spot.start && spot.start < end,
  );
  return isList ? { asked, document } : null;
}

const ofFoot = /\b(?:copies|copy|(?<!\bgiao )luu|con (?:duoc )?gui|gui them|noi nhan|(?:may|bao nhieu) (?:ban|bo))\b/;

/** A list that sends to those whom an article names does not say by itself who is not among them. */
const ofOtherPlace = /\bnhu (?:cac )?(?:dieu|diem|muc|khoan|phan)\b/;

/** Whether all of those asked about, or none, are on the list; nothing where only some are: the list tells which. */
function verdictOn(organs: readonly string[], list: string): Verdict | null {
  const listed = organs.filter((organ) => isListed(organ, list));
  if (organs.length === 0 || (listed.length > 0 && listed.length < organs.length)) return null;
  const isYes = listed.length > 0;
  return !isYes && ofOtherPlace.test(foldText(list)) ? null : { isYes, modality: "receives", actor: null };
}

function isListed(organ: string, list: string): boolean {
  const printed = new Set([...syllablesOf(list), ...syllablesOf(unifyTerms(list))]);
  const name = syllablesOf(unifyTerms(organ));
  // "TDP", "HĐND": a list has little room.
  const initials = name.map(([letter = ""]) => letter).join("");
  return name.every((syllable) => printed.has(syllable)) || (name.length >= fewestInitials && printed.has(initials));
}

const fewestInitials = 3;
