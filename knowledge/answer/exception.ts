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
  readonly verdict: Verdict;
}

/** "… không áp dụng đối với X và Y": what is taken out stands behind. */
const behind = /không (?:áp dụng|bao gồm|điều chỉnh)(?: (?:đối với|với|cho))?(?=\s)/iu;
/** "X không thuộc phạm vi …": it stands before. */
const before = /(?<=\s)không thuộc (?:phạm vi|đối tượng|diện)(?:\s+(?:điều chỉnh|áp dụng))?/iu;
/** Says so of the whole document, wherever it stands in it. */
const ofDocument =
  /(?:quy định|quy chế|thông báo|hướng dẫn|kế hoạch|quyết định|công văn|thông tư|thỏa thuận|chương trình|đề án|văn bản|phương án|nội quy) này(?!\p{L})/iu;
const sentenceEnd = /(?<=[.;])\s+(?=\p{Lu})/u;
const between = /\s*[,;]\s*|\s+(?:và|hoặc|hay)\s+/u;
/** So much of what tells an excepted case from the rest, by weight, a question must say to be of it. */
const leastSaid = 0.6;

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
      const item = excepted(sentence).find((one) => saysCase(one.case, told, context));
      if (item === undefined) continue;
      return {
        quote: { document, citation: cite(document, outline, place, start, start + sentence.length) },
        verdict: { isYes: false, modality: "excepted", actor: item.case, limit: item.said },
      };
    }
  }
  return null;
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
function saysCase(printed: string, scope: ReadonlySet<string>, { question, rarity }: AnswerContext): boolean {
  if (/\d/.test(printed)) return false;
  const text = `${question.text} ${question.query}${tellsOfChild(question.text) ? " cha mẹ" : ""}`;
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
  return own.length > 0 && isPaired && mass(own.filter(isSaid)) >= mass(own) * leastSaid;
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
