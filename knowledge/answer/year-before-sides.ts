import { askedBesideYearBefore, readQuestion } from "../question/index";
import type { IsoDate } from "../model/index";
import type { DocumentSummary } from "../store/library";
import { placeAskedFor, schoolYearIn, type AnswerContext } from "./context";
import { fitOf } from "./jurisdiction";
import type { Side } from "./sides";

/**
 * "So với năm học trước thì tiền ăn thay đổi ra sao?": what the documents of this school year, or of this calendar year, and those of the year before say of it; empty
 * where either year has none for the place of the answer.
 */
export function sidesByYearBefore(context: AnswerContext): readonly Side[] {
  const { question, shelf, asOf } = context;
  const text = askedBesideYearBefore(question.text);
  if (text === null) return [];
  const asked = readQuestion(text, shelf.places, shelf.shortNames);
  const near = shelf.documents.filter(({ header }) => fitOf(header, placeAskedFor(context)) !== "elsewhere");
  const sides = [0, -1].map((by): Side => {
    const schoolYear = schoolYearAt(asOf, by);
    const year = String(Number(asOf.slice(0, 4)) + by);
    const ofYear = near.filter((document) => {
      const own = schoolYearIn(`${document.validity.schoolYear ?? ""} ${document.header.title ?? ""}`);
      return own === null ? yearOf(document) === year : own === schoolYear;
    });
    return {
      question: { ...asked, asks: question.asks, places: question.places, ownPlaces: question.ownPlaces },
      documents: new Set(ofYear.map(({ id }) => id)),
      asksItself: true,
    };
  });
  return sides.every(({ documents }) => documents.size > 0) ? sides : [];
}

/** The calendar year that a title says a document is of; undefined where it says none. */
function yearOf({ header }: DocumentSummary): string | undefined {
  return /năm (20\d\d)(?!\d)/iu.exec(header.title ?? "")?.[1];
}

/** The school year of a day, or that many years off; it begins with September. */
function schoolYearAt(asOf: IsoDate, by: number): string {
  const [year, month] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  const begun = (month >= 9 ? year : year - 1) + by;
  return `${String(begun)}-${String(begun + 1)}`;
}
