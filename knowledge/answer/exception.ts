import type { Provision } from "../model/index";
import { unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Quoted, Verdict } from "./answer";
import { cite } from "./cite";
import type { AnswerContext } from "./context";
import { markedTerm, termSetOf } from "./rarity";
import type { OpenDocument } from "./shelf";

/** The sentence that takes the case of a question out of a rule, with what it says. */
export interface Exception {
  readonly quote: Quoted;
  /** Null where a figure that the case is bound to may decide. */
  readonly verdict: Verdict | null;
}

/** "… không áp dụng đối với X và Y": what is taken out stands behind. */
const behind = /không (?:áp dụng|bao gồm|điều chỉnh)(?: (?:đối với|với|cho))?(?=\s)/iu;
/** "X không thuộc phạm vi …": it stands before. */
const before =
  /(?<=\s)(?<!(?:xác nhận|chứng nhận|cam kết|chứng minh)\s)không thuộc (?:phạm vi|đối tượng|diện)(?:\s+(?:điều chỉnh|áp dụng))?/iu;
/** Says so of the whole document, wherever it stands in it. */
const ofDocument =
  /(?:quy định|quy chế|thông báo|hướng dẫn|kế hoạch|quyết định|công văn|thông tư|thỏa thuận|chương trình|đề án|văn bản|phương án|nội quy) này(?!\p{L})/iu;
const sentenceEnd = /(?<=[.;])\s+(?=\p{Lu})/u;
const between = /\s*[,;]\s*|\s+(?:và|hoặc|hay)\s+/u;
/** "Xe cứu thương đang làm nhiệm vụ": who it is goes before what they do just then. */
const whileDoing = /\s(?:đang|khi)\s.*$/u;
/** So much of what tells an excepted case from the rest, by weight, a question must say to be of it. */
const leastSaid = 0.6;
/** And so much of what is done, where one of those who do it is said as well. */
const leastSaidOfDeed = 0.4;

/** The words by which a sentence takes somebody or something out of a rule; null where it does not. */
export function wordsThatTakeOut(sentence: string): string | null {
  return (behind.exec(sentence) ?? before.exec(sentence))?.[0] ?? null;
}

/**
 * The exception to the rule of a place that a question's case falls under: in its article, or wherever the document says of itself what it does not apply to. Null
 * where there is none, or where only a figure decides.
 */
export function exceptionTo(rule: Provision, opened: OpenDocument, context: AnswerContext): Exception | null {
  const { document, outline } = opened;
  const section = outline.section(rule);
  const article = (section.parent === null ? undefined : outline.get(section.parent)) ?? section;
  const scope = new Set(syllablesOf(`${document.header.title ?? ""} ${document.text.slice(rule.start, rule.bodyEnd)}`));
  for (const place of outline.provisions) {
    const isNear = article.start <= place.start && place.start < article.end;
    let start = place.start;
    for (const sentence of document.text.slice(place.start, place.bodyEnd).split(sentenceEnd)) {
      start = document.text.indexOf(sentence, start);
      if (wordsThatTakeOut(sentence) === null || (!isNear && !ofDocument.test(sentence))) continue;
      const told = place.id === rule.id ? new Set(syllablesOf(document.header.title ?? "")) : scope;
      const listed = announcesCases.test(sentence) ? exceptedPoint(place, sentence, told, opened, context) : null;
      if (listed !== null) return listed;
      const item = excepted(sentence).find((one) => saysCase(one.case.replace(whileDoing, ""), told, context));
      if (item === undefined) continue;
      return {
        quote: { document, citation: cite(document, outline, place, start, start + sentence.length) },
        verdict: isFreed(sentence, item.said, context)
          ? null
          : { isYes: false, modality: "excepted", actor: item.case, limit: item.said },
      };
    }
  }
  return null;
}

/** "… không thuộc diện hạn chế": who is taken out of what restricts may do it, so that "no" answers whether they are held, not whether they may. */
function isFreed(sentence: string, said: string, { question }: AnswerContext): boolean {
  const rest = sentence.slice(sentence.indexOf(said) + said.length);
  return (
    /^\s+(?:bị\s+)?(?:hạn chế|cấm|kiểm soát|xử lý|xử phạt)/iu.test(rest) && !/\b(?:bi|phai|can)\b/.test(question.folded)
  );
}

/** "… không áp dụng đối với:", the points below name the cases. */
const announcesCases = /:\s*$/u;
/** A list and its point up to this length are quoted in one piece. Characters. */
const longestList = 700;
/** "…, không quá 02 buổi …": a case is bound to a figure. */
const bound = /,?\s+(?:không quá|tối đa|dưới|trên|từ|ít nhất|có)\s+\d.*$/iu;
/** "Các buổi … do A, B và C thực hiện": what is done, and by one of whom. */
const doneBy = /\s+do\s+(?=\p{Lu})(.+?)(?:\s+(?:thực hiện|tổ chức|chủ trì|tiến hành)(?!\p{L})|$)/u;

/** The point below a sentence that names the question's case: what is done, and one of those who do it where they are named. */
function exceptedPoint(
  place: Provision,
  sentence: string,
  scope: ReadonlySet<string>,
  { document, outline }: OpenDocument,
  context: AnswerContext,
): Exception | null {
  for (const point of outline.children(place.id)) {
    const [first = ""] = document.text.slice(point.start, point.bodyEnd).split(sentenceEnd);
    const printed = first.replace(/^\s*(?:\d+[.)]|\p{L}\)|[-+•])\s*/u, "").replace(/[\s.;]+$/u, "");
    const unbound = printed.replace(/\s+/gu, " ").replace(bound, "");
    const [by = "", actors] = doneBy.exec(unbound) ?? [];
    const isDone = actors === undefined || actors.split(between).some((one) => saysPair(one, context));
    const least = actors === undefined ? leastSaid : leastSaidOfDeed;
    if (!isDone || !saysCase(unbound.replace(by, " ").trim(), scope, context, least)) continue;
    const start = point.end - place.start <= longestList ? place.start : point.start;
    return {
      quote: { document, citation: cite(document, outline, start === point.start ? point : place, start, point.end) },
      verdict:
        unbound === printed
          ? { isYes: false, modality: "excepted", actor: printed, limit: wordsThatTakeOut(sentence) ?? sentence }
          : null,
    };
  }
  return null;
}

/** Whether a question says two neighbouring syllables of a name. */
function saysPair(name: string, context: AnswerContext): boolean {
  const said = termSetOf(saidIn(context));
  const syllables = syllablesOf(name);
  return syllables.some((syllable, at) => at > 0 && said.has(`${syllables[at - 1] ?? ""} ${syllable}`));
}

/** What a message says of its case, beside its question too. */
function saidIn({ question, told }: AnswerContext): string {
  return `${question.text} ${question.query} ${told ?? ""}`;
}

/** The cases that a sentence takes out, each as printed, with the words that do it. */
function excepted(sentence: string): readonly { readonly case: string; readonly said: string }[] {
  const after = behind.exec(sentence);
  const found = after ?? before.exec(sentence);
  if (found === null) return [];
  const [said] = found;
  const cases =
    after === null
      ? sentence.slice(0, found.index).replace(/^\s*(?:\d+[.)]|\p{L}\)|-)\s*/u, "")
      : sentence.slice(found.index + said.length);
  return cases.split(between).flatMap((one) => {
    const bare = one.replace(/^\s+|[\s.;]+$/gu, "");
    return bare === "" ? [] : [{ case: bare, said }];
  });
}

/** Whether a question says most of what tells a case from those that the rule is for. */
function saysCase(
  printed: string,
  scope: ReadonlySet<string>,
  context: AnswerContext,
  least: number = leastSaid,
): boolean {
  if (/\d/.test(printed)) return false;
  const { question, rarity } = context;
  const text = `${saidIn(context)}${tellsOfChild(question.text) ? " cha mẹ" : ""}`;
  const said = termSetOf(text);
  const hasMarks = /[^\u0000-\u007f]/.test(question.text);
  const words = unifyTerms(printed).match(/\p{L}+/gu) ?? [];
  const marked = new Set(printed.toLowerCase().match(/\p{L}+/gu) ?? []);
  const folded = words.map(foldText);
  const own = folded.filter((syllable) => !scope.has(syllable));
  const isSaid = (syllable: string): boolean =>
    said.has(syllable) &&
    (!hasMarks || ![...marked].some((word) => foldText(word) === syllable) || saysMarked(syllable, marked, said));
  const mass = (syllables: readonly string[]): number =>
    syllables.reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
  const isPaired = folded.some(
    (syllable, at) =>
      at > 0 &&
      (own.includes(syllable) || own.includes(folded[at - 1] ?? "")) &&
      said.has(`${folded[at - 1] ?? ""} ${syllable}`),
  );
  return own.length > 0 && isPaired && mass(own.filter(isSaid)) >= mass(own) * least;
}

function saysMarked(syllable: string, marked: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  return [...marked].some((word) => foldText(word) === syllable && said.has(markedTerm(word)));
}

/** "Tôi tự chở con đi học": who has a child at school is a parent. */
function tellsOfChild(text: string): boolean {
  return /(?<!\p{L})(?:con|cháu|bé)(?! (?:số|dấu|người|đường|em|cán|tem|thì|phải|được|bao))(?= (?:tôi|tui|mình|em|nhà|đi|học|tới|đến|ở|lớp|về))/iu.test(
    text,
  );
}
