import type { Figure } from "../model/index";
import { readQuestion, unifyTerms, withoutTwoTellings, type Ask, type Question } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, QuotedFigure } from "./answer";
import { sectionOf } from "./cite";
import type { AnswerContext } from "./context";
import { findFigures, quotedFigure } from "./find-figures";
import { levelsAsked, tellsOfLevel } from "./level-asked";
import { isWhole, pairsIn } from "./told-twice";

/**
 * The figures that one document prints of what a question asks the number of, each from another place of it: of a whole its other wholes, of a part ("trường tiểu học")
 * those that the words before them say are of that part. Null where only one place prints it.
 */
export async function findFiguresApart(context: AnswerContext): Promise<Finding | null> {
  for (const question of countsIn(context)) {
    const found = await findFigures({ ...context, question });
    const apart = found?.kind === "figures" ? await otherPlaces(found.items[0], context) : null;
    if (apart !== null) return apart;
  }
  return null;
}

/** What a message may ask the number of: all of it, or one of its clauses and a thing that documents count which that names. */
function* countsIn({ question, shelf }: AnswerContext): Generator<Question> {
  const read = (text: string): Question => ({
    ...readQuestion(text, shelf.places, shelf.shortNames),
    mentions: question.mentions,
  });
  const units = new Set(
    shelf.figures.flatMap(({ unit }) => (unit === null || unit.length < 2 ? [] : [unit.toLowerCase()])),
  );
  const countedIn = (folded: string): readonly string[] =>
    [...units]
      .filter((unit) => ` ${folded} `.includes(` ${foldText(unit)} `))
      .sort((one, other) => other.length - one.length)
      .slice(0, mostUnits);
  if (question.language === "en") {
    yield { ...question, asks: new Set<Ask>(["count"]) };
    for (const unit of countedIn(question.folded))
      yield { ...question, asks: new Set<Ask>(["count"]), folded: `${question.folded} bao nhieu ${foldText(unit)}` };
    return;
  }
  const text = withoutTwoTellings(question.text).replace(/[?.!\s]+$/u, "");
  yield read(`${text} là bao nhiêu?`);
  for (const clause of withoutTwoTellings(question.text).split(/[,.;:?!]+(?:\s|$)/u)) {
    const said = clause.replace(telling, " ").replace(roughly, " ");
    for (const unit of countedIn(read(said).folded)) {
      const [, named = said] = new RegExp(`(?<!\\p{L})(${unit}\\s.+?)(?:${ending}|$)`, "iu").exec(said) ?? [];
      for (const matter of new Set([said, named])) {
        const counted = read(`${matter} bao nhiêu ${unit}?`);
        yield { ...counted, places: counted.places.length > 0 ? counted.places : question.places };
      }
    }
  }
}

/** "Thầy phó bảo …", "văn bản ghi …": who tells it. */
const telling =
  /^.*(?<!\p{L})(?:bảo|nói|kêu|rằng|ghi|thấy|nghe|đọc|bao rang|noi rang|ghi)\s+(?:là\s+|văn bản ghi\s+)?/iu;
/** "Gần trăm rưỡi", "hơn một trăm": a number in words is none that documents print. */
const roughly =
  /(?<!\p{L})(?:gần|hơn|khoảng|chừng|tầm|ngót|cỡ)(?:\s+(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|nghìn|ngàn|rưỡi|lẻ))+(?!\p{L})/giu;
/** What ends the name of what is counted. */
const ending = "\\s+(?:để|thì|là|mà|nên|ấy|đó|này|kia|thôi|de|thi|la|ma|nen|ay|do|nay|thoi)(?!\\p{L})";

/** A clause names few things that are counted. */
const mostUnits = 2;

/** A figure with those of other places of its document that are of the same. */
async function otherPlaces({ figure }: QuotedFigure, context: AnswerContext): Promise<Finding | null> {
  const { shelf, question } = context;
  const { document } = await shelf.open(figure.document);
  const ofDocument = shelf.figures.filter((other) => other.document === figure.document && other.unit === figure.unit);
  const siblings = ofDocument.filter(
    (other) => other !== figure && other.provision !== figure.provision && isBeside(other, figure),
  );
  const { issuer, jurisdictionName } = document.header;
  const names = pairsIn(`${issuer ?? ""} ${jurisdictionName ?? ""}`);
  const unit = new Set(syllablesOf(figure.unit ?? ""));
  const said = [...pairsIn(question.folded)].filter((pair) => !names.has(pair) && !/\d/.test(pair));
  const telling = said.filter((pair) => pair.split(" ").every((syllable) => !unit.has(syllable)));
  const around = async (other: Figure): Promise<ReadonlySet<string>> => {
    const { outline } = await shelf.open(other.document);
    const place = outline.get(other.provision);
    return pairsIn(
      `${document.text.slice(other.start, other.end)} ${place === undefined ? "" : sectionOf(place, outline)}`,
    );
  };
  const isOfAll = figure.parts !== null || isWhole(figure, document.text);
  const shared = siblings.flatMap((other) => [...pairsIn(unifyTerms(other.what))]);
  const own = [...pairsIn(unifyTerms(figure.what))].filter((pair) => telling.includes(pair) && !shared.includes(pair));
  const levels = levelsAsked(context);
  const others: Figure[] = [];
  for (const other of ofDocument) {
    if (other === figure || other.provision === figure.provision) continue;
    if (isOfAll) {
      const words = await around(other);
      if ((other.parts !== null || isWhole(other, document.text)) && telling.some((pair) => words.has(pair)))
        others.push(other);
    } else {
      const name = nameOf(other, document.text);
      const isOfLevel = levels.size === 0 || tellsOfLevel(name, levels);
      if (isOfLevel && own.some((pair) => pairsIn(name).has(pair))) others.push(other);
    }
  }
  if (others.length === 0) return null;
  const items: QuotedFigure[] = [];
  for (const one of [figure, ...others].sort((first, second) => first.start - second.start))
    items.push(...(await quotedFigure(one, context)));
  const [first, ...rest] = items;
  return first === undefined || rest.length === 0 ? null : { kind: "figures", items: [first, ...rest], isApart: true };
}

/** How near to each other the items of one list stand. Characters. */
const nearest = 200;

function isBeside(one: Figure, other: Figure): boolean {
  return one.form === other.form && Math.abs(one.start - other.start) <= nearest;
}

/** What the words before a figure in its clause, and its own, say that it is of. */
function nameOf({ start, printed, what }: Figure, text: string): string {
  const clause =
    text
      .slice(start, printed.start)
      .split(/[.;,:(]\s/u)
      .at(-1) ?? "";
  return unifyTerms(`${clause} ${what}`);
}
