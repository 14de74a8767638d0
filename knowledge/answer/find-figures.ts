import { readSpan, type Figure } from "../model/index";
import { unifyTerms } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { DocumentSummary } from "../store/library";
import type { Finding, QuotedFigure } from "./answer";
import { cite, sectionOf } from "./cite";
import { belongingOf, belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { countedNouns, isPeople, saysPeople, unitsOf } from "./counted";
import { evidenceIn, subjectOf, type Subject } from "./evidence";
import { levelsAsked, tellsOfLevel } from "./level-asked";
import { levelsIn } from "./levels";
import { termSetOf } from "./rarity";

/** Below this share of the subject a figure is of something else. */
const leastCoverage = 0.6;
/** One of several levels that are named is told without the others' names. */
const leastOfLevels = 0.4;
const mostShown = 3;
/** From this share of the best score on a figure answers as well. */
const closeShare = 0.92;
const money = /^(?:đồng|đ|vnđ|vnd|nghìn|ngàn|triệu|tỷ|tỉ|trăm)/iu;
const askingWords =
  /(?<!\p{L})(?:bao nhiêu|mấy|số lượng|tổng số|tổng cộng|tỷ lệ|tỉ lệ|phần trăm|(?:toàn|cả|toan|ca) (?:phường|xã|tỉnh|thành phố|trường|ngành|địa bàn|phuong|xa|tinh|thanh pho|truong|nganh|dia ban)|mỗi cấp|hai cấp|tất cả|cả thảy|nếu|gộp|cộng(?!\s+(?:đồng|tác|sản|hòa))|lại|được|mức|tiền|bao nhieu|may|so luong|tong so|tong cong|ty le|ti le|phan tram|moi cap|hai cap|tat ca|neu|gop|gồm|gom|có|co|hiện|hien)(?!\p{L})/giu;

/** The figure that a question asks for, with its quote; of several documents each its own. Null where none fits. */
export async function findFigures(context: AnswerContext): Promise<Finding | null> {
  const { asks, query } = context.question;
  const folded = unifyTerms(context.question.folded);
  const wants = asks.has("percentage") ? "share" : asks.has("money") ? "money" : asks.has("count") ? "count" : null;
  if (wants === null || asks.has("hour") || asks.has("frequency") || asks.has("deadline") || asks.has("sum-check"))
    return null;
  const nouns = wants === "count" ? countedNouns(folded) : [null];
  const subject = subjectOf(query.replace(askingWords, " "), context.background, context.rarity, readingOf(context));
  const summaries = new Map(context.shelf.documents.map((document) => [document.id, document]));
  const levels = levelsAsked(context);
  const found: Figure[] = [];
  let isEach = false;
  for (const noun of nouns) {
    const scored: ScoredFigure[] = [];
    for (const figure of context.shelf.figures) {
      const summary = summaries.get(figure.document);
      if (summary === undefined || mayBeWord(figure) || !isOfKind(figure, wants, noun, folded)) continue;
      const score = await scoreOf(figure, summary, subject, context, levels.size > 1 ? leastOfLevels : leastCoverage);
      if (score !== null) scored.push({ figure, ...score, score: score.score * belongingOf(summary, context) });
    }
    const ofEach = nouns.length === 1 ? await ofEachLevel(scored, levels, context) : [];
    if (ofEach.length > 0) {
      isEach = true;
      found.push(...ofEach);
      continue;
    }
    const whole = scored.filter(({ coverage }) => coverage >= leastCoverage);
    const ofLevel = levels.size === 0 ? [] : await ofLevels(whole, levels, context);
    const ranked = (ofLevel.length > 0 ? ofLevel : whole).sort((one, other) => other.score - one.score);
    // Another place's figure may stand nearer than the own place's rule: the places are weighed as a whole.
    const [best] = ranked;
    const ofBest = best === undefined ? undefined : summaries.get(best.figure.document);
    if (ofBest !== undefined && context.question.places.length === 0 && belongsElsewhere(ofBest, context)) return null;
    const close = ranked.filter(({ score }) => score >= (ranked[0]?.score ?? 0) * closeShare);
    const figures = withTotals(
      [...close, ...(wants === "count" ? toldOtherwise(whole, close, summaries) : [])].map(({ figure }) => figure),
      context.shelf.figures,
      subject,
    );
    // What is counted beside it ("mấy phường, mấy xã") is of the same document.
    const beside = figures.filter(({ document }) => document === found[0]?.document).slice(0, 1);
    // A figure of one of two things that are counted is half an answer: the passage that prints it tells of both.
    if (found.length > 0 && beside.length === 0) return null;
    found.push(...(found.length === 0 ? figures : beside));
  }
  const items: QuotedFigure[] = [];
  for (const figure of distinct(found).slice(0, mostShown)) items.push(...(await quotedFigure(figure, context)));
  const [first, ...rest] = items;
  if (first === undefined) return null;
  const sum = isEach && joins.test(folded) ? sumOf(items) : null;
  // "A mấy lần, B mấy lần?": two numbers of two things are no contradiction.
  const isOfSeveral = (folded.match(/\b(?:may|bao nhieu|how many)\b/g) ?? []).length > 1;
  return {
    kind: "figures",
    items: [first, ...rest],
    ...(sum === null ? {} : { sum }),
    ...(isOfSeveral ? { isOfSeveral: true } : {}),
  };
}

/** "Gộp tiểu học với THCS lại thì bao nhiêu", "hai cấp cộng lại". */
const joins =
  /\b(?:gop|cong lai|cong (?:ca )?(?:hai|2|ba|3|chung|don|het)|don lai|tinh gop|tinh chung|tong cong|ca thay|tong so|together|combined|altogether|in total)\b|\bcong\b.{1,60}\blai\b/;

/** What figures of one unit come to; null where one is no number or of another unit. */
function sumOf(items: readonly QuotedFigure[]): number | null {
  const [first] = items;
  return items.reduce<number | null>(
    (sum, { figure: { value, unit } }) =>
      sum === null || typeof value !== "number" || unit === null || unit !== first?.figure.unit ? null : sum + value,
    items.length < 2 ? null : 0,
  );
}

interface ScoredFigure {
  readonly figure: Figure;
  readonly score: number;
  readonly coverage: number;
}

/** From this share of the subject on a figure of another document counts the very same. */
const leastSame = 0.9;
/** So far apart, as a share of the greater, two counts of one thing may be printed. */
const widestApart = 0.2;

/** What other documents of the same place print of the very thing that is asked for, where that is another number and not far from it: each document's best. */
function toldOtherwise(
  scored: readonly ScoredFigure[],
  close: readonly ScoredFigure[],
  summaries: ReadonlyMap<Figure["document"], DocumentSummary>,
): readonly ScoredFigure[] {
  const [top] = close;
  const value = top?.figure.value;
  if (top === undefined || typeof value !== "number" || top.coverage < leastSame || top.figure.bound !== "exact")
    return [];
  const placeOf = ({ document }: Figure): string => foldText(summaries.get(document)?.header.jurisdictionName ?? "");
  const seen = new Set(close.map(({ figure }) => figure.document));
  const ranked = scored.toSorted((one, other) => other.score - one.score);
  return ranked.filter(({ figure, coverage }) => {
    const other = figure.value;
    const isOther =
      !seen.has(figure.document) &&
      coverage >= Math.max(leastSame, top.coverage) &&
      figure.bound === "exact" &&
      typeof other === "number" &&
      other !== value &&
      Math.abs(other - value) <= widestApart * Math.max(other, value) &&
      placeOf(figure) !== "" &&
      placeOf(figure) === placeOf(top.figure);
    return isOther && seen.add(figure.document);
  });
}

/** "Tiểu học với THCS mỗi cấp bao nhiêu": for each of several levels the figure that one document prints of it; empty where one figure is of all or a level has none. */
async function ofEachLevel(
  scored: readonly ScoredFigure[],
  levels: ReadonlySet<string>,
  context: AnswerContext,
): Promise<readonly Figure[]> {
  const found: Figure[] = [];
  if (levels.size < 2) return found;
  for (const level of levels) {
    const ofOne = await ofLevels(scored, new Set([level]), context);
    // A sentence may tell of all levels; what a figure is called says which it is of.
    const isNamed = ({ figure }: ScoredFigure): boolean => levelsIn(figure.what).some(([name]) => name === level);
    const named = ofOne.filter(isNamed);
    const [best] = (named.length > 0 ? named : ofOne.filter(({ figure }) => levelsIn(figure.what).length === 0))
      .filter(({ figure }) => found.length === 0 || found[0]?.document === figure.document)
      .sort((one, other) => other.score - one.score);
    if (best === undefined || found.includes(best.figure)) return [];
    found.push(best.figure);
  }
  return found.sort((one, other) => one.printed.start - other.printed.start);
}

/** Those that are named or told of in a sentence as of one of the levels that are asked for. */
async function ofLevels(
  scored: readonly ScoredFigure[],
  levels: ReadonlySet<string>,
  { shelf }: AnswerContext,
): Promise<ScoredFigure[]> {
  const found: ScoredFigure[] = [];
  for (const entry of scored) {
    const { document: id, start, end, what, unit } = entry.figure;
    const { document } = await shelf.open(id);
    const words = readSpan(document, start, end) ?? document.text.slice(start, end);
    if (tellsOfLevel(`${words} . ${what} ${unit ?? ""}`, levels)) found.push(entry);
  }
  return found;
}

function isOfKind(
  { unit, what, form }: Figure,
  wants: "share" | "money" | "count",
  noun: string | null,
  question: string,
): boolean {
  const isShare = unit !== null && /^(?:%|phần trăm)/iu.test(unit);
  if (wants === "share" || isShare) return wants === "share" && isShare;
  if (wants === "money") return unit !== null && money.test(unit);
  if (noun === null) return false;
  const names = unitsOf(noun);
  // An amount of money counts nothing else that its name speaks of.
  if (unit !== null && money.test(unit) && !names.includes("dong")) return false;
  const counted = foldText(unit ?? "")
    .replace(/[^\p{L}\p{Nd}²/]+/gu, " ")
    .trim();
  // "Học sinh cả tỉnh là bao nhiêu người?": people are counted by what they are.
  if (noun === "nguoi" && saysPeople(question)) return isPeople(counted) && ` ${question} `.includes(` ${counted} `);
  if (names.includes(counted) || (counted.startsWith(`${noun} `) && ` ${question} `.includes(` ${counted} `)))
    return true;
  // "Tổng số giáo viên: 45 người", "Số lớp | Khối 10": the name says what is counted.
  const words = ` ${foldText(what).replace(/[^\p{L}\p{Nd}²]+/gu, " ")} `;
  // "42 đơn vị hành chính xã": the unit says nothing, the name does.
  return (form !== "counted" || counted === "don vi") && names.some((name) => words.includes(` ${name} `));
}

/** From so many digits on a number in damaged text is none; "13" may be "là", "161" may be "lối". */
const surelyNumber = 1000;

/** Whether letters may have been read as this number: a small bare one in damaged text. A sign or a currency behind it tells that it is one. */
function mayBeWord({ unverified, value, unit }: Figure): boolean {
  const isMarked = unit !== null && (/^(?:%|phần trăm)/iu.test(unit) || money.test(unit));
  return unverified === true && !isMarked && (typeof value !== "number" || value < surelyNumber);
}

/** What of the subject the figure's own name, its sentence and the headings above hold; null where it is too little. */
async function scoreOf(
  figure: Figure,
  summary: DocumentSummary,
  subject: Subject,
  { shelf }: AnswerContext,
  least: number,
): Promise<Omit<ScoredFigure, "figure"> | null> {
  const { document, outline } = await shelf.open(figure.document);
  const place = outline.get(figure.provision);
  const { type, title, issuer, jurisdictionName } = summary.header;
  const around = [type, title, issuer, jurisdictionName, place === undefined ? null : sectionOf(place, outline)];
  const words = readSpan(document, figure.start, figure.end) ?? document.text.slice(figure.start, figure.end);
  const context = termSetOf(around.filter((part) => part !== null).join(" "));
  const own = `${figure.what} ${figure.unit ?? ""} ${figure.asOf ?? ""}`;
  const whole = evidenceIn(termSetOf(`${words} ${own}`), context, subject);
  if (whole.coverage < least) return null;
  const named = evidenceIn(termSetOf(own), new Set(), subject);
  // "trường mầm non" is narrower than "trường": what the question does not say counts against it.
  const asked = new Set(subject.syllables);
  const name = [...new Set(syllablesOf(figure.what))];
  const said =
    name.filter((syllable) => asked.has(syllable) || context.has(syllable)).length / Math.max(1, name.length);
  const isTotal = figure.parts !== null || /^(?:tổng|toàn)/iu.test(figure.what);
  const score = (whole.found + 2 * named.found) * (0.5 + 0.5 * said) * (isTotal ? 1.05 : 1);
  return { score, coverage: whole.coverage };
}

/** Where the question names none of a total's parts, the total is meant, and its parts are told with it. */
function withTotals(found: readonly Figure[], all: readonly Figure[], subject: Subject): readonly Figure[] {
  const asked = new Set(subject.syllables);
  return found.map((figure) => {
    const total = all.find((other) => isPartOf(figure, other));
    if (total === undefined) return figure;
    const siblings = all.filter((other) => isPartOf(other, total));
    const common = siblings.map(({ what }) => new Set(syllablesOf(unifyTerms(what))));
    const own = syllablesOf(unifyTerms(figure.what)).filter((syllable) => common.some((words) => !words.has(syllable)));
    return own.some((syllable) => asked.has(syllable)) ? figure : total;
  });
}

function isPartOf({ document, printed }: Pick<Figure, "document" | "printed">, total: Figure): boolean {
  const { parts } = total;
  return document === total.document && parts !== null && parts.start <= printed.start && printed.end <= parts.end;
}

/** One value of one document is told once. */
function distinct(figures: readonly Figure[]): readonly Figure[] {
  const seen = new Set<string>();
  return figures.filter(({ document, value, what }) => {
    const key = JSON.stringify([document, value, foldText(what)]);
    return !seen.has(key) && seen.add(key);
  });
}

/** A figure with its place, empty where that is gone. A total is quoted down to the last of its parts. */
export async function quotedFigure(figure: Figure, { shelf }: AnswerContext): Promise<readonly QuotedFigure[]> {
  const { document, outline } = await shelf.open(figure.document);
  const own = outline.get(figure.provision) ?? outline.at(figure.start);
  if (own === undefined) return [];
  const end = Math.max(figure.end, figure.parts?.end ?? figure.end);
  const provision = end > own.end ? outline.section(own) : own;
  const { start: from, end: to } = figure.printed;
  const shown = readSpan(document, from, to) ?? document.text.slice(from, to);
  const printed = figure.form === "cell" ? `${figure.what}: ${shown}` : shown;
  return [{ citation: cite(document, outline, provision, figure.start, end), document, figure, printed }];
}
