import { readMembership, readMembershipInEnglish, readQuestion, type Membership } from "../question/index";
import { syllablesOf } from "../text/index";
import { quote } from "./choose-clauses";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { headingsOver, toldIn, type DecidedClaim } from "./decided-claim";
import { subjectOf } from "./evidence";
import { exceptionTo } from "./exception";
import { scoreSections } from "./score-sections";

/** "… không thuộc phạm vi", "không là thành viên": what stands before is left out of what stands behind. */
const leavesOut =
  /(?<!\p{L})(?:không|chưa)(?: phải)? (?:thuộc|nằm trong|là (?:đơn vị )?thành viên|là đối tượng)(?!\p{L})/iu;
/** "Không áp dụng đối với …": what stands behind is left out. */
const notFor = /(?<!\p{L})không (?:áp dụng|bao gồm|gồm|điều chỉnh)(?: (?:đối với|cho|với))?(?!\p{L})/iu;
const clauseEnd = /[,;:.]|(?<!\p{L})(?:vì|do|khi|nếu|trừ|để)(?!\p{L})/iu;
/** A condition leaves out only some of those that are named. */
const someOnly = /(?<!\p{L})(?:nếu|trừ|khi|mà|chưa|không đủ|không đạt)(?!\p{L})/iu;
const privateSchool = /\b(?:tu thuc|dan lap|truong tu|mam non tu|ngoai cong lap)\b/;
/** Names of whoever and whatever may be of something, and of the belonging itself. */
const general = new Set(
  "co so don vi to chuc truong nha cac nhung moi mot tren dia ban la phai thuoc trong vao ve pham vi doi tuong dien ap dung quy dinh nay do cua va hoac theo voi cho thanh vien nguoi nam duoc tinh ca cung".split(
    " ",
  ),
);
/** So much of whom a sentence leaves out, by weight, the question must say of the one it asks about; of what it is left out of, the question or the document's head. */
const leastOfOne = 0.7;
const leastOfClass = 0.5;

/**
 * The clause that leaves out of something what a question asks whether it is of ("trường tư thục có thuộc phạm vi của kế hoạch không?"): it says so of the very one, in the
 * document that is asked of or of the very class. Null where the question asks no such thing or no clause leaves it out.
 */
export async function leftOut(context: AnswerContext): Promise<DecidedClaim | null> {
  const asked = membershipAsked(context);
  if (asked === null) return null;
  const { question, rarity } = context;
  const one = `${asked.one}${privateSchool.test(asked.one) ? " ngoai cong lap" : ""}`;
  const share = (text: string, said: ReadonlySet<string>): number => {
    const own = [...new Set(syllablesOf(text))].filter((syllable) => !general.has(syllable));
    const mass = own.reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
    const found = own.reduce((sum, syllable) => sum + (said.has(syllable) ? rarity.weight(syllable) : 0), 0);
    return mass === 0 ? 1 : found / mass;
  };
  const saidOfOne = new Set(syllablesOf(one));
  const saidOfClass = new Set(syllablesOf(`${asked.ofClass} ${question.folded}`));
  const query = `${one} không thuộc phạm vi đối tượng ${asked.ofClass}`;
  const sections = await scoreSections(
    { ...context, question: { ...question, query } },
    subjectOf(query, "", rarity, readingOf(context)),
  );
  for (const section of sections) {
    const { document } = section.opened;
    if (belongsElsewhere(document, context)) continue;
    for (const clause of section.clauses) {
      for (const sentence of toldIn(clause).sentences) {
        const denial = leftOutIn(sentence);
        if (denial === null || share(denial.of, saidOfClass) < leastOfOne) continue;
        const isOfOne = denial.whom.some((whom) => ownWords(whom).length > 0 && share(whom, saidOfOne) >= leastOfOne);
        const { number } = document.header;
        const about = new Set([...headingsOver(section), ...syllablesOf(`${number ?? ""} ${sentence}`)]);
        if (!isOfOne || share(asked.ofClass, about) < leastOfClass) continue;
        const [first, ...rest] = quote(section, [clause]);
        if (first === undefined) continue;
        // "Không áp dụng đối với …" is told with the one of several whom it takes out.
        const excepted = exceptionTo(clause.provision, section.opened, context)?.verdict;
        return {
          quotes: [first, ...rest],
          verdict: excepted ?? { isYes: false, modality: "stated", actor: null, limit: sentence },
        };
      }
    }
  }
  return null;
}

/** What is asked whether it is of what, folded and in Vietnamese. */
function membershipAsked({ question, background, shelf }: AnswerContext): Membership | null {
  if (background !== "") return null;
  if (question.language === "vi") return readMembership(question.folded);
  const english = readMembershipInEnglish(question.text);
  if (english === null) return null;
  const inVietnamese = (text: string): string => readQuestion(`the ${text}`, shelf.places, shelf.shortNames).folded;
  return { one: inVietnamese(english.one), ofClass: inVietnamese(english.ofClass) };
}

function ownWords(text: string): readonly string[] {
  return syllablesOf(text).filter((syllable) => !general.has(syllable));
}

/** Whom a sentence leaves out, each by itself, and of what; null where it leaves out nobody, or some only. */
function leftOutIn(sentence: string): { readonly whom: readonly string[]; readonly of: string } | null {
  const behind = leavesOut.exec(sentence);
  if (behind !== null) {
    const before = sentence.slice(0, behind.index);
    const [of = ""] = sentence.slice(behind.index + behind[0].length).split(clauseEnd);
    return someOnly.test(before) ? null : { whom: severalOf(before.split(/[;:]/u).at(-1) ?? ""), of };
  }
  const ahead = notFor.exec(sentence);
  if (ahead === null) return null;
  const [whom = ""] = sentence.slice(ahead.index + ahead[0].length).split(/[;:.]/u);
  return someOnly.test(whom) ? null : { whom: severalOf(whom), of: "" };
}

function severalOf(whom: string): readonly string[] {
  return [whom, ...whom.split(/,|(?<!\p{L})(?:và|hoặc|hay)(?!\p{L})/u)].filter((one) => one.trim() !== "");
}
