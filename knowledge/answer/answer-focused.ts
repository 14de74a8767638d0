import {
  askedOfEachThing,
  kindsOfDocuments,
  asksWhatIsSaidOf,
  focusOf,
  lastClauseOf,
  readQuestion,
  speaksOfBoth,
  tellsTwoWays,
  withAntecedent,
  withoutCourtesy,
  type Question,
} from "../question/index";
import { quotesOf, type Answer } from "./answer";
import { withBareNumbers } from "./bare-numbers";
import { answerLateDuty } from "./answer-late-duty";
import { answerMissed } from "./answer-missed";
import { answerParts } from "./answer-parts";
import { answerTwoTellings } from "./answer-two-tellings";
import type { AnswerContext } from "./context";
import { subjectOf } from "./evidence";
import { partIn } from "./named-part";
import { termSetOf } from "./rarity";
import { scoreSections } from "./score-sections";
import { sidesOf } from "./sides";

/** From so many syllables on that the library knows a part says by itself what it is about. */
const fewestKnown = 3;
/** And from so many on it needs nothing of what is told beside it. */
const fewestOfMatter = 5;
/** From this share on, by weight, of what sentences tell a place of the library speaks of the same. */
const leastTold = 0.5;
/** In inverse document frequencies: a word or two may stand anywhere. */
const leastFound = 5;

/**
 * Answers a message. Where some of its sentences ask and others tell, those that ask are answered: in the light of what is told where the library speaks of that, and
 * by themselves where it does not and they say what they are about; the whole message where that finds nothing. What finds nothing as a whole either is tried
 * without the clauses before the last one.
 */
export async function answerFocused(asked: AnswerContext): Promise<Answer> {
  const context = withBareNumbers(asked);
  const { text, language } = context.question;
  const resolved = context.background === "" ? withAntecedent(text) : null;
  const ofPointed = resolved === null ? null : await answerPart(resolved, text, "", context);
  if (ofPointed?.kind === "cited") return ofPointed;
  const late = (await answerLateDuty(context)) ?? (await answerMissed(context));
  if (late !== null) return late;
  const focus = context.background === "" ? focusOf(text) : null;
  const twice = focus !== null && asksEachItsOwn(focus.asked, context) ? null : await answerTwoTellings(context);
  if (twice !== null) return twice;
  // Words of English that were not translated weigh on every part alike, and which two are meant by "cả hai" was told: there the whole message comes first.
  const isWholeFirst =
    language === "en" ||
    askedOfEachThing(text) !== null ||
    (focus !== null && speaksOfBoth(focus.asked) && namesTwo(focus.told, context));
  if (focus !== null && !isWholeFirst) {
    const { asked: part, told } = focus;
    // "Nội quy của trường: …" only says where to look.
    const background = pointsAtTold.test(part)
      ? queryOf(told, context)
      : partIn(told) === null
        ? await backgroundIn(told, context)
        : "";
    const focused = await answerPart(part, told, background, context);
    if (focused?.kind === "cited") return focused;
  }
  const own = context.background === "" && focus === null ? lastClauseOf(text) : null;
  if (own !== null && asksWhatIsSaidOf(own)) {
    const said = await answerPart(own, text.replace(own, " "), "", context);
    if (said?.kind === "cited") return said;
  }
  const whole = await answerParts(context);
  if (whole.kind === "cited") return whole;
  // A text that the library does not hold is not told by what else a part of the message may find.
  if (whole.kind === "not-found" && whole.silence.kind === "only-cited") return whole;
  const rest = isWholeFirst ? (focus?.asked ?? null) : lastClauseOf(focus?.asked ?? text);
  // "Số tài khoản … nộp tiền điện, nước là bao nhiêu?": the last clause alone asks how much.
  const asksNumber = ({ asks }: Question): boolean => asks.has("identifier");
  if (rest !== null && asksNumber(context.question) && !asksNumber(readPart(rest, context))) return whole;
  const before = rest === null ? "" : text.replace(rest, " ");
  const last =
    rest === null || !saysWhatItIsAbout(rest, context)
      ? null
      : await answerPart(rest, before, await backgroundIn(before, context), context);
  if (rest === null || last?.kind !== "cited") return whole;
  // "Số mấy, ai ký?" is of the paper that was told of, however many words ask it.
  const isByItself = last.finding.kind !== "header" && namesMatter(rest, context);
  return isByItself || !leavesOutTold(last, before, context) ? last : whole;
}

/** In inverse document frequencies: what stands in most documents is no matter of its own. */
const leastOfMatter = 3;

/**
 * Whether an answer to the last clause alone has nothing of the matter that the clauses before tell of, though the library prints it: "vừa cho các cháu đi tham quan nhà máy
 * về, trong mấy ngày thì phải báo cáo" is not answered by any other report.
 */
function leavesOutTold(
  { finding }: Extract<Answer, { readonly kind: "cited" }>,
  told: string,
  context: AnswerContext,
): boolean {
  const { rarity } = context;
  const { terms } = subjectOf(queryOf(told, context), "", rarity);
  const matters = terms.filter(
    ({ term, isKnown }) => term.includes(" ") && isKnown && rarity.weight(term) >= leastOfMatter,
  );
  if (matters.length === 0) return false;
  const said = termSetOf(
    quotesOf(finding)
      .map(({ citation, document }) => `${document.header.title ?? ""}\n${citation.section}\n${citation.quote}`)
      .join("\n"),
  );
  return !matters.some(({ term }) => said.has(term));
}

/** The answer to a part of the message; null where neither the part nor what is told beside it says what it is about. */
async function answerPart(
  part: string,
  told: string,
  background: string,
  context: AnswerContext,
): Promise<Answer | null> {
  if (background === "" && !saysWhatItIsAbout(part, context)) return null;
  return answerParts({
    ...context,
    question: withContextOf(readPart(part, context), context.question),
    told,
    ...(background === "" ? {} : { background }),
  });
}

function readPart(part: string, { shelf }: AnswerContext): Question {
  return readQuestion(withoutCourtesy(part), shelf.places, shelf.shortNames);
}

/** Whether the library knows enough words of a part to find what it is about. */
function saysWhatItIsAbout(part: string, context: AnswerContext): boolean {
  return knownIn(part, context) >= fewestKnown;
}

/** Whether a part names its matter itself, whatever is told beside it. */
function namesMatter(part: string, context: AnswerContext): boolean {
  return knownIn(part, context) >= fewestOfMatter;
}

function knownIn(part: string, context: AnswerContext): number {
  return readPart(part, context).content.filter((syllable) => context.rarity.isKnown(syllable)).length;
}

/** "Yêu cầu đó có bắt buộc không?": what is asked of was told just before, whatever the library knows of it. */
const pointsAtTold =
  /(?<!\p{L})(?!(?:lúc|khi|ngày|hôm|năm|tháng|sau|trước|do|trong|nhờ|từ|theo|người|cô|thầy|anh|chị|mấy|gì|nào|ai|đâu|sao|vậy|thế|ở|tại|bên)\s)[\p{L}\p{Nd}%]+\s+(?:đó|ấy|kia|nói trên|nêu trên)(?!\p{L})/iu;

/** "Mỗi người nói một kiểu, nên cho biết A giao việc gì, còn B giao việc gì": what is asked of two places, each by itself, is no matter told in two ways. */
function asksEachItsOwn(part: string, context: AnswerContext): boolean {
  const question = readPart(part, context);
  const sides = tellsTwoWays(part) ? [] : sidesOf({ ...context, question });
  return sides.length > 1 && sides.every(({ asksItself }) => asksItself);
}

/** Whether a text names two that may be meant by "cả hai": places, or kinds of documents. */
function namesTwo(told: string, { shelf }: AnswerContext): boolean {
  const { places, folded } = readQuestion(told, shelf.places, shelf.shortNames);
  return places.length + kindsOfDocuments.filter((kind) => isSpecific(kind) && folded.includes(kind)).length >= 2;
}

const isSpecific = (kind: string): boolean => kind !== "van ban";

function queryOf(told: string, { shelf }: AnswerContext): string {
  return readQuestion(told, shelf.places, shelf.shortNames).query;
}

/** What is told, as the subject of the turn before would stand; empty where the library does not speak of it. */
async function backgroundIn(told: string, context: AnswerContext): Promise<string> {
  const { shelf, rarity } = context;
  const question = readQuestion(told, shelf.places, shelf.shortNames);
  const subject = subjectOf(question.query, "", rarity, question);
  const [top] = await scoreSections({ ...context, question, background: "" }, subject);
  return top !== undefined && top.coverage >= leastTold && top.found >= leastFound ? question.query : "";
}

/** Whose place, which day and which document it is about may have been told beside it. */
function withContextOf(part: Question, { places, ownPlaces, mentions, years }: Question): Question {
  return {
    ...part,
    places: part.places.length > 0 ? part.places : places,
    ownPlaces,
    mentions: part.mentions.length > 0 ? part.mentions : mentions,
    years: part.years.length > 0 ? part.years : years,
  };
}
