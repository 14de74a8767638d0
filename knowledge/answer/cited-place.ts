import type { Reference } from "../model/index";
import { englishOfKind, fitsNumber, kindsOfDocuments, type Question } from "../question/index";
import { foldText, plainWords } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { cite } from "./cite";
import { documentAskedAbout } from "./asked-document";
import type { AnswerContext } from "./context";

const kind = `(?:${[...kindsOfDocuments, "luat", "bo luat", "thong tu lien tich"].join("|")})`;
/** "Điều 8 … là của thông tư nào", "Điều 7 thông tư mấy": whose the place is. */
const asksWhose = new RegExp(
  `\\b(?:dieu|khoan|phu luc) (?:[a-z\\d]+ ){1,24}${kind} (?:nao|gi|may|(?:co |mang )?so (?:may|nao|bao nhieu|gi))\\b`,
);
const kindsInEnglish = kindsOfDocuments.flatMap((name) => englishOfKind(name)?.source ?? []).join("|");
const asksWhoseInEnglish = new RegExp(
  `\\b(?:which|what) (?:${kindsInEnglish})\\b.{0,160}\\b(?:articles?|clauses?)\\b|\\b(?:articles?|clauses?)\\b.{0,160}\\b(?:which|what) (?:${kindsInEnglish})`,
);
const mostPlaces = 3;

/**
 * Where the documents cite the numbered places of another document that a question asks of: whose the place is ("khoản 3 Điều 8 là của thông tư nào"), or whether it is the
 * one that they cite of a document ("nằm ở Điều 5 của Thông tư …, đúng không"). Null where the question asks neither, or the documents cite no such place.
 */
export async function findCitedPlace(context: AnswerContext): Promise<NonEmpty<Quoted> | null> {
  const { question, shelf } = context;
  const words = plainWords(question.text);
  const placed = shelf.references.filter(({ cited }) => cited !== null);
  const named = placed.filter((reference) =>
    question.mentions.some((mention) => fitsNumber(mention, foldText(reference.canonical), typeOf(reference))),
  );
  const wants = asksWhose.test(words) || (question.language === "en" && asksWhoseInEnglish.test(words));
  const isChecked = named.length > 0 && (question.asks.has("yes-no") || /\bhay\b/.test(words));
  const found = isChecked ? named : wants ? placed.filter(({ cited }) => isCited(cited ?? "", question)) : [];
  const about = documentAskedAbout(context);
  const own = found.filter(({ document }) => document === about?.id);
  const quotes: Quoted[] = [];
  for (const reference of (own.length > 0 ? own : found).slice(0, mostPlaces)) {
    const { document, outline } = await shelf.open(reference.document);
    const place = outline.get(reference.provision) ?? outline.at(reference.start);
    if (place === undefined || quotes.some(({ citation }) => citation.start === place.start)) continue;
    quotes.push({ document, citation: cite(document, outline, place, place.start, place.bodyEnd) });
  }
  const [first, ...rest] = quotes;
  return first === undefined ? null : [first, ...rest];
}

function typeOf({ type }: Reference): string | null {
  return type === null ? null : foldText(type);
}

/** Whether a cited place ("khoản 3 Điều 8", "Điều 6 và 7") is one of those that a question numbers. */
function isCited(cited: string, { folded }: Question): boolean {
  const own = numbersIn(foldText(cited));
  const asked = numbersIn(folded);
  const shares = (level: keyof typeof own): boolean => asked[level].some((number) => own[level].includes(number));
  return shares("dieu") && (asked.khoan.length === 0 || own.khoan.length === 0 || shares("khoan"));
}

/** "dieu 6 voi 7": the numbers behind each word. */
function numbersIn(folded: string): Readonly<Record<"dieu" | "khoan", readonly string[]>> {
  const behind = (word: string): readonly string[] =>
    [
      ...folded.matchAll(
        new RegExp(`\\b${word}s? (\\d+(?:(?:\\s*,\\s*| (?:va|voi|hay|hoac|and) )(?:${word} )?\\d+)*)`, "g"),
      ),
    ].flatMap(([, numbers = ""]) => numbers.match(/\d+/g) ?? []);
  return { dieu: behind("dieu"), khoan: behind("khoan") };
}
