import type { Figure } from "../model/index";
import { readQuestion, withoutTwoTellings, type Ask } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import type { Finding, QuotedFigure } from "./answer";
import { sectionOf } from "./cite";
import type { AnswerContext } from "./context";
import { findFigures, quotedFigure } from "./find-figures";
import { isWhole, pairsIn } from "./told-twice";

/**
 * The figures that one document prints of what a question asks the number of, each from another place of it: of a whole its other wholes, of a part ("trường tiểu học")
 * those that the words before them say are of that part. Null where only one place prints it.
 */
export async function findFiguresApart(context: AnswerContext): Promise<Finding | null> {
  const { shelf, question } = context;
  const text = `${withoutTwoTellings(question.text).replace(/[?.!\s]+$/u, "")} là bao nhiêu?`;
  const asked =
    question.language === "en"
      ? { ...question, asks: new Set<Ask>(["count"]) }
      : { ...readQuestion(text, shelf.places, shelf.shortNames), mentions: question.mentions };
  const found = await findFigures({ ...context, question: asked });
  if (found?.kind !== "figures") return null;
  const [{ figure }] = found.items;
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
  const shared = siblings.flatMap((other) => [...pairsIn(other.what)]);
  const own = [...pairsIn(figure.what)].filter((pair) => telling.includes(pair) && !shared.includes(pair));
  const others: Figure[] = [];
  for (const other of ofDocument) {
    if (other === figure || other.provision === figure.provision) continue;
    if (isOfAll) {
      const words = await around(other);
      if ((other.parts !== null || isWhole(other, document.text)) && telling.some((pair) => words.has(pair)))
        others.push(other);
    } else if (own.some((pair) => pairsIn(nameOf(other, document.text)).has(pair))) others.push(other);
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
  return foldText(`${clause} ${what}`);
}
