import type { Figure } from "../model/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, QuotedFigure } from "./answer";
import type { AnswerContext } from "./context";
import { sectionOf } from "./cite";
import { quotedFigure } from "./find-figures";

/** The person has seen that two places differ: "chỗ thì ghi …, chỗ lại ghi khác", "hai nơi ghi khác nhau", "số liệu mâu thuẫn". */
const saysTwice =
  /\b(?:cho|noi|phan|muc|doan|trang)\b.{1,60}\b(?:cho|noi|phan|muc|doan|trang) (?:khac|lai|kia|thi|sau|duoi)\b|\b(?:mau thuan|khong thong nhat|khong dong nhat|bat nhat|venh|chenh|hai con so|2 con so)\b|\b(?:in one place|elsewhere|contradict|inconsistent|two different)\b/;
const whole =
  /(?<!\p{L})(?:tổng(?:\s+(?:số|cộng))?|toàn\s+\p{L}+(?:\s+\p{L}+){0,3}\s+có|cả\s+\p{L}+\s+có)\s*(?:là\s+|có\s+|:\s*)?(?:gần\s+|khoảng\s+|hơn\s+)?$/iu;
/** Ordinals and small numbers stand anywhere. */
const smallest = 5;

/** Two numbers are given and doubted: "34 hay 42", "khi thì 150, khi lại 108". */
const doubts =
  /\b(?:hay|hoac|khac|khi|luc|cho|noi|lech|chenh|venh|nhat quan|thong nhat|dong nhat|mau thuan|bat nhat|con so nao|or|which)\b/;

/** Where the person gives two numbers that one document prints of the same things: both, each with its place. Null where it does not print both. */
export async function findBothGiven(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf, told = "" } = context;
  const said = `${foldText(told)} ${question.folded}`;
  const given = [...numbersIn(`${told} ${question.text}`)].filter((number) => number >= smallest);
  if (given.length !== 2 || !doubts.test(said) || question.asks.has("sum-check")) return null;
  const asked = pairsIn(said);
  const printed = given.map((number) =>
    shelf.figures.filter(
      ({ value, unit }) => value === number && unit !== null && ` ${said} `.includes(` ${foldText(unit)} `),
    ),
  );
  const both = (printed[0] ?? []).flatMap((one) =>
    (printed[1] ?? []).flatMap((other) =>
      one.document === other.document && one.unit === other.unit ? [[one, other] as const] : [],
    ),
  );
  const scored: { readonly pair: readonly [Figure, Figure]; readonly shared: number }[] = [];
  for (const pair of both) {
    const { document, outline } = await shelf.open(pair[0].document);
    const shared = pair.reduce((sum, { start, end, provision }) => {
      const place = outline.get(provision);
      const around = `${document.text.slice(start, end)} ${place === undefined ? "" : sectionOf(place, outline)}`;
      return sum + [...pairsIn(around)].filter((words) => asked.has(words)).length;
    }, 0);
    scored.push({ pair, shared });
  }
  const [best] = scored.sort((one, other) => other.shared - one.shared);
  if (best === undefined || best.shared === 0) return null;
  const items: QuotedFigure[] = [];
  for (const figure of best.pair) items.push(...(await quotedFigure(figure, context)));
  const [first, ...rest] = items;
  return first === undefined || rest.length === 0 ? null : { kind: "figures", items: [first, ...rest] };
}

/** Where the person gives one of two numbers that a document prints for the whole of one thing: both, each with its place. Null where it prints no other. */
export async function findToldTwice(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf } = context;
  if (!saysTwice.test(question.folded)) return null;
  const given = numbersIn(question.text);
  for (const figure of shelf.figures) {
    const { value, unit } = figure;
    if (typeof value !== "number" || value < smallest || !given.has(value) || unit === null || unit === "%") continue;
    if (!` ${question.folded} `.includes(` ${foldText(unit)} `)) continue;
    const { document, outline } = await shelf.open(figure.document);
    // "Trường ở xã biên giới": the other number must be of these as well, in its own words, its parts' or the headings above.
    const { issuer, jurisdictionName } = document.header;
    const names = pairsIn(`${issuer ?? ""} ${jurisdictionName ?? ""}`);
    const asked = pairsIn(question.folded);
    const own = [...pairsIn(document.text.slice(figure.start, figure.end))].filter(
      (pair) => asked.has(pair) && !names.has(pair) && !/\d/.test(pair) && !pair.split(" ").includes(foldText(unit)),
    );
    const isOfSame = (other: Figure): boolean => {
      const place = outline.get(other.provision);
      const around = `${document.text.slice(other.start, other.end)} ${place === undefined ? "" : sectionOf(place, outline)}`;
      const parts = other.parts === null ? "" : document.text.slice(other.parts.start, other.parts.end);
      const said = pairsIn(`${around} ${parts}`);
      return own.length === 0 || own.some((pair) => said.has(pair));
    };
    const others = shelf.figures.filter(
      (other) =>
        other.document === figure.document &&
        other.unit === unit &&
        other.value !== value &&
        (other.parts !== null || isWhole(other, document.text)) &&
        isOfSame(other),
    );
    if (others.length === 0 || !(figure.parts !== null || isWhole(figure, document.text))) continue;
    const items: QuotedFigure[] = [];
    for (const one of [figure, ...others]) items.push(...(await quotedFigure(one, context)));
    const [first, ...rest] = items;
    if (first !== undefined && rest.length > 0) return { kind: "figures", items: [first, ...rest] };
  }
  return null;
}

function numbersIn(text: string): ReadonlySet<number> {
  return new Set(
    (text.match(/(?<![\d/])\d[\d.]*(?![\d/])/g) ?? []).map((number) => Number(number.replaceAll(".", ""))),
  );
}

/** The pairs of neighbouring syllables of a text. */
export function pairsIn(text: string): ReadonlySet<string> {
  const syllables = syllablesOf(text);
  return new Set(syllables.slice(1).map((syllable, at) => `${syllables[at] ?? ""} ${syllable}`));
}

/** Whether a figure is printed as that of a whole ("toàn ngành có …"). */
export function isWhole({ start, printed, what }: Figure, text: string): boolean {
  return whole.test(text.slice(start, printed.start)) || /^(?:tổng|toàn)\s/iu.test(what);
}
