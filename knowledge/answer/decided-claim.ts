import { readClaim } from "../question/index";
import { syllablesOf } from "../text/index";
import type { NonEmpty, Quoted, Verdict } from "./answer";
import { quote } from "./choose-clauses";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { evidenceIn, subjectOf, withoutTerms, type Subject } from "./evidence";
import { levelsIn } from "./levels";
import { termSetOf, type Rarity } from "./rarity";
import { boundIn, printsTold, toldNumbers, type ToldNumber } from "./told-bound";
import { withoutMarker, type ScoredClause, type ScoredSection } from "./score-sections";

/** The place that decides a claim, with what it says of it. */
export interface DecidedClaim {
  readonly quotes: NonEmpty<Quoted>;
  readonly verdict: Verdict | null;
}

/** So near to the best place, by score, one that says outright whether a claim is true may stand; in another document nearer. */
const leastBeside = 0.55;
const leastOfOther = 0.85;
/** So much of what only the claim says, by weight, the deciding words must say: who tells more of a case is denied what all are. */
const leastCovered = 0.3;
/** So much of all that the claim says, by weight, a sentence and the headings above it must say. */
const leastOfAll = 0.2;
/** So much of whom or what a sentence is of, and of what it denies, by weight, the question or the headings must say: a denial of less is none of the claim. */
const leastOfSubject = 0.7;
const leastOfDenied = 0.55;
/** So much of what is denied the question itself must say. */
const leastOfOwn = 0.5;
/** A place up to this length is quoted whole. In characters. */
const wholePlace = 420;

const asking =
  /(?<!\p{L})(?:có|phải|được|phép|không|cần|thể|bắt buộc|vẫn|cũng|chứ|nhỉ|hả|à|luôn|đúng|chưa|thì|là|co|phai|duoc|phep|khong|can|the|bat buoc|van|cung|chu|luon|dung|tôi|em|mình|chúng tôi|tui)(?!\p{L})/giu;
/** A sentence that holds only under a condition decides nothing by itself. */
const conditional =
  /(?<!\p{L})(?:trừ|ngoại trừ|nếu|khi|trường hợp|thì|chưa|tùy|tuỳ|mà|trở lên|trở xuống|riêng|(?<!không )quá)(?!\p{L})/iu;
/** Words that deny; "không quá", "không phép" and the like deny nothing that is done. */
export const negation =
  /(?<!\p{L})(?:không|nghiêm cấm|cấm|tuyệt đối không)(?! (?:thuộc|áp dụng|bao gồm|điều chỉnh|quá|dưới|thấp hơn|ít hơn|nhiều hơn|phép|gian|khí|chỉ|kể|còn|những|may|chính|thường|có (?!thi|tổ chức))(?!\p{L}))(?!\p{L})/iu;
const included = /(?<!\p{L})(?:kể cả|bao gồm cả|gồm cả|áp dụng cả)\s+(?:đối với |với |cho )?/iu;
const only = /(?<!\p{L})chỉ\s+(?!đạo|tiêu|thị|huy|định|số|dẫn|rõ)/iu;
/** What follows gives the reason or the aim. */
const reason = /(?<!\p{L})(?:vì|do|nhằm|để)(?!\p{L})/iu;
/** What one does where the other does this: what a school does not take nobody pays. */
const converses: ReadonlyMap<string, readonly string[]> = new Map([["thu", ["dong", "nop", "tra"]]]);
const deniesTwice =
  /^(?:\p{L}|\p{Nd}|\s)+(?<!(?:và|hoặc|hay))\s(?:không|bị|sẽ|phải)(?!\p{L})(?<!^(?:không|nghiêm cấm|cấm)\s(?:bị|sẽ|phải|không))/iu;
/** "Cải thiện các tiêu chí, chỉ tiêu không đạt": which ones are meant is told, and nothing denied. */
const describesSome =
  /\p{L}\s+(?:các|những)\s[^.;:]*?(?<!\p{L})không (?:đạt|đủ|đúng|hợp lệ|phù hợp|đáp ứng)(?: (?:yêu cầu|chuẩn|quy định|điều kiện|tiêu chuẩn))?(?: (?:của|tại|ở|trong|thuộc) [^.;:]*)?$/iu;
const ofWhich = /,?\s*trong đó(?!\p{L})/iu;
const clauseEnd = /,|(?<!\p{L})(?:vì|do|nhằm|để|nhưng|mà|và(?=\s*$))(?!\p{L})/iu;
/** Who heads a school or stands in for its head is one of those who manage it. */
const headsOfSchools = /(?<!\p{L})(?:hiệu trưởng|hieu truong|hiệu phó|hieu pho)(?!\p{L})/iu;
const managers = "cán bộ quản lý";
const firstPart = /,|(?<!\p{L})chỉ(?!\p{L})/u;
const general = new Set(
  "duoc phai can co the yeu cau thuc hien to chuc giai quyet tiep nhan nop lam viec nha truong mon khoi cap bac muc noi dung giay ban to va cac nhung cua doi voi trong cho la cung deu bat ky khoan nay do moi hinh thuc duoi tai o ve theo nguoi don vi de hay hoac tu den ca".split(
    " ",
  ),
);

/**
 * The clause among the best places that says outright whether what a question claims is so: denies it, takes it in by name, or leaves it to another level of schools. Null
 * where the question claims nothing or no clause decides; without a verdict where the clause holds elsewhere.
 */
export function decidedClaim(sections: readonly ScoredSection[], context: AnswerContext): DecidedClaim | null {
  const { question, rarity } = context;
  const [top] = sections;
  const claim = readClaim(question.text, question.language);
  if (top === undefined || claim === null || asksBesides.some((ask) => question.asks.has(ask))) return null;
  const subject = subjectOf(question.query.replace(asking, " "), "", rarity, readingOf(context));
  const said = termSetOf(`${question.text} ${question.query}`);
  const claimed: Claimed = {
    subject,
    said,
    levels: levelsIn(claim.text).map(([level]) => level),
    numbers: toldNumbers(claim.text),
    rarity,
  };
  const ofManagers: Claimed | null = headsOfSchools.test(`${question.text} ${question.query}`)
    ? {
        ...claimed,
        subject: subjectOf(
          question.query.replace(headsOfSchools, managers).replace(asking, " "),
          "",
          rarity,
          readingOf(context),
        ),
        said: termSetOf(`${question.text} ${question.query} ${managers}`),
      }
    : null;
  const claimFor = ({ clauses }: ScoredSection): Claimed =>
    ofManagers !== null && clauses.some(({ text }) => text.toLowerCase().includes(managers)) ? ofManagers : claimed;
  const isNear = ({ score, opened }: ScoredSection): boolean =>
    score >= top.score * (opened.document.id === top.opened.document.id ? leastBeside : leastOfOther);
  const near = sections.filter(isNear);
  const printing = near.filter(({ clauses }) => clauses.some(({ text }) => printsTold(text, claimed.numbers)));
  // A number that is printed is looked at where it is: the bound of another place is one of something else.
  const isCompared = (section: ScoredSection): boolean => printing.length === 0 || printing.includes(section);
  const [best] = near
    .flatMap((section) => {
      const claimedHere = claimFor(section);
      return decisionsOf(section, isCompared(section) ? claimedHere : { ...claimedHere, numbers: [] });
    })
    .sort((one, other) => other.found - one.found);
  if (best === undefined) return null;
  const { section, clause, verdict } = best;
  const { text, opened } = section;
  const isShort = text.end - text.section.start <= wholePlace;
  const [first, ...rest] = quote(
    section,
    isShort ? [{ provision: text.section, start: text.section.start, end: text.end }] : [clause],
  );
  if (first === undefined) return null;
  const holds = !belongsElsewhere(opened.document, context);
  return { quotes: [first, ...rest], verdict: holds ? (claim.isDenied ? agreed(verdict) : verdict) : null };
}

/** Who denies something and is told that it is denied is right; of anything else said to a denial nothing is certain. */
function agreed(verdict: Verdict): Verdict | null {
  return verdict.modality === "stated" && !verdict.isYes ? { ...verdict, isYes: true, modality: "agreed" } : null;
}

/** What is asked for besides is no question of yes or no. */
const asksBesides = ["phone", "document-number", "validity", "compare", "cited-where", "basis", "binding"] as const;

const nothing: ReadonlySet<string> = new Set();

interface Claimed {
  readonly subject: Subject;
  readonly said: ReadonlySet<string>;
  readonly levels: readonly string[];
  readonly numbers: readonly ToldNumber[];
  readonly rarity: Rarity;
}

interface Decision {
  readonly section: ScoredSection;
  readonly clause: ScoredClause;
  readonly verdict: Verdict;
  readonly found: number;
}

/** What the sentences of a section, or the cells of its rows, decide of a claim. */
function decisionsOf(section: ScoredSection, claimed: Claimed): readonly Decision[] {
  const above = headingsOver(section);
  const rest = withoutTerms(claimed.subject, above).subject;
  const isSaid = (term: string): boolean => claimed.said.has(term) || above.has(term);
  return section.clauses.flatMap((clause) => {
    const told = toldIn(clause);
    return told.sentences.flatMap((sentence): readonly Decision[] => {
      const isDeciding = [negation, included, only].some((words) => words.test(sentence));
      if (!isDeciding && claimed.numbers.length === 0) return [];
      const terms = termSetOf(`${told.lead} ${sentence}`);
      const { found, coverage } = evidenceIn(terms, above, claimed.subject);
      if (coverage < leastOfAll) return [];
      const isOfRest = rest.syllables.length <= 1 || evidenceIn(terms, nothing, rest).coverage >= leastCovered;
      const verdict =
        boundOf(sentence, isSaid, claimed) ??
        (conditional.test(sentence) || !isDeciding || !isOfRest
          ? null
          : (denialIn(sentence, told, isSaid, claimed) ??
            inclusionIn(sentence, isSaid, claimed) ??
            levelIn(sentence, isSaid, claimed)));
      return verdict === null ? [] : [{ section, clause, verdict, found }];
    });
  });
}

/** What a document's head and the headings over a place say; the words that a place begins with are its own, also where they serve as its heading. */
export function headingsOver({
  opened: { document, outline },
  text: { section },
  clauses,
}: ScoredSection): ReadonlySet<string> {
  const { type, title, issuer, jurisdictionName } = document.header;
  const headings = outline.ancestors(section).map(({ heading }) => heading);
  const own = clauses.some(({ provision }) => provision.id === section.id) ? null : section.heading;
  return termSetOf([type, title, issuer, jurisdictionName, ...headings, own].filter((part) => part !== null).join(" "));
}

/** The sentences of a clause, or the cells of a row without the names of their columns, with what they are of: the words before a colon, or the first cell that says something. */
interface Told {
  readonly sentences: readonly string[];
  readonly lead: string;
  readonly isRow: boolean;
}

export function toldIn(clause: ScoredClause): Told {
  const text = withoutMarker(clause);
  if (clause.head !== null) {
    const cells = text.split(" | ").map((cell) => cell.replace(/^[^:]{1,60}:\s+/u, ""));
    return { sentences: cells, lead: cells.find((cell) => /\p{L}{2}/u.test(cell)) ?? "", isRow: true };
  }
  const [lead = ""] = /^[^:.;]*(?=:)/u.exec(text) ?? [];
  const sentences = text.split(/(?<=[.;])\s+|\n/u).map((one) => one.trim().replace(/^-\s*|[.;]+$/gu, ""));
  return { sentences, lead, isRow: false };
}

/** "Phó hiệu trưởng không dự thi": what is denied, and of whom, must be what the question speaks of. */
function denialIn(
  sentence: string,
  { lead, isRow }: Told,
  isSaid: (term: string) => boolean,
  claimed: Claimed,
): Verdict | null {
  const first = sentence.search(negation);
  if (first < 0 || isOfOtherLevel(sentence, claimed) || describesSome.test(sentence)) return null;
  const before = sentence.slice(0, first).trim();
  // "Bản sao giấy khai sinh, mang theo bản chính, không cần chứng thực": what begins with the denial is of what stands first.
  const isElided = before === "" || before.endsWith(",");
  const [whom = ""] = (
    isElided && (isRow || before === "") ? lead : isElided ? (before.split(firstPart)[0] ?? "") : before
  ).split(reason);
  const isOfThat = (denied: string): boolean => {
    const [verb] = ownSyllables(denied);
    return (
      verb !== undefined &&
      [verb, ...(converses.get(verb) ?? [])].some((one) => claimed.said.has(one)) &&
      shareSaid(denied, isSaid, claimed) >= leastOfDenied &&
      shareSaid(denied, (term) => claimed.said.has(term), claimed) >= leastOfOwn
    );
  };
  // "… không dự thi nhưng được cố vấn": who asks of the second is not told the first.
  const [, allowed = ""] = sentence.slice(first).split(/(?<!\p{L})(?:nhưng|mà)(?!\p{L})/u);
  if ([...termSetOf(allowed)].some((term) => term.includes(" ") && claimed.said.has(term))) return null;
  // "Trường không tham gia không được xét": the first one only tells of whom the second is.
  const isOfSome = deniesTwice.test(sentence.slice(first));
  const denials = sentence
    .slice(first)
    .split(negation)
    .slice(1)
    .map((denied) => denied.split(clauseEnd)[0] ?? "");
  return !isOfSome &&
    denials.some(isOfThat) &&
    membersOf(whom).some((one) => shareSaid(one, isSaid, claimed) >= leastOfSubject)
    ? stated(false, sentence)
    : null;
}

/** Whether a sentence names levels of schools and none of those that the claim names. */
function isOfOtherLevel(sentence: string, { levels }: Claimed): boolean {
  const printed = levelsIn(sentence);
  return levels.length > 0 && printed.length > 0 && !printed.some(([level]) => levels.includes(level));
}

/** Those that a subject names one beside the other, and all of them together. */
function membersOf(whom: string): readonly string[] {
  const [lead = "", ...rest] = whom.split(/:\s+/u);
  if (rest.length > 0) return [whom, ...lead.split(/,|\s+(?:và|hoặc)\s+/u)];
  const members = whom.split(/\s+(?:và|hoặc)\s+/u);
  return [whom, ...(members.length > 1 ? members.flatMap((one) => one.split(",")) : [])];
}

/** "…, kể cả trường ngoài công lập": who is taken in by name. */
function inclusionIn(sentence: string, isSaid: (term: string) => boolean, claimed: Claimed): Verdict | null {
  const found = included.exec(sentence);
  if (found === null || negation.test(sentence)) return null;
  const [named = ""] = sentence.slice(found.index + found[0].length).split(/[,;:]/u);
  return syllablesOf(named).length >= 2 && shareSaid(named, isSaid, claimed) >= leastOfSubject
    ? stated(true, `${found[0]}${named}`.trim())
    : null;
}

/** "Môn bơi chỉ tổ chức cho cấp trung học cơ sở": whether the level of schools that is asked of is the one that it is left to. */
function levelIn(sentence: string, isSaid: (term: string) => boolean, claimed: Claimed): Verdict | null {
  const found = only.exec(sentence);
  const [asked, ...more] = claimed.levels;
  if (found === null || asked === undefined || more.length > 0 || negation.test(sentence)) return null;
  const levels = levelsIn(sentence.slice(found.index)).map(([level]) => level);
  if (levels.length === 0 || shareSaid(sentence.slice(0, found.index), isSaid, claimed) < leastOfSubject) return null;
  return stated(levels.includes(asked), sentence);
}

/** "Không dạy sau 20 giờ 30", "không quá 02 trẻ": whether a number that is told lies within the only bound of its unit. */
function boundOf(sentence: string, isSaid: (term: string) => boolean, claimed: Claimed): Verdict | null {
  // "… không quá 25 người, trong đó giáo viên không dưới 05 người": of which part the second is.
  const [whole = ""] = sentence.split(ofWhich);
  for (const told of claimed.numbers) {
    const bound = boundIn(whole, told);
    if (bound === null) continue;
    const [before = ""] = whole.split(bound.printed);
    const of = ownSyllables(before).length > 0 ? before : whole.replace(bound.printed, " ");
    if (conditional.test(before) || shareSaid(of, isSaid, claimed) < leastOfDenied) continue;
    const { isWithin } = bound;
    return { isYes: isWithin, modality: isWithin ? "within" : "outside", actor: bound.told, limit: bound.printed };
  }
  return null;
}

function stated(isYes: boolean, limit: string): Verdict {
  return { isYes, modality: "stated", actor: null, limit };
}

/** How much of some words, by weight, is said; all where they say nothing of their own. */
function shareSaid(text: string, isSaid: (term: string) => boolean, { rarity }: Claimed): number {
  const own = [...new Set(ownSyllables(text))];
  const mass = own.reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
  return mass === 0
    ? 1
    : own.reduce((sum, syllable) => sum + (isSaid(syllable) ? rarity.weight(syllable) : 0), 0) / mass;
}

/** The syllables of a text, folded, that are no words of doing or of grammar. */
function ownSyllables(text: string): readonly string[] {
  return syllablesOf(text).filter((syllable) => !general.has(syllable));
}
