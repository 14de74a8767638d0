import { foldText } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { dayAndMonth } from "./asked-day";
import { cite } from "./cite";
import type { AnswerContext } from "./context";

const weekday = "\\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\b";

/**
 * All places of the quoted document that print the day asked about with a weekday, where a question asks for that ("ngày 28/8 là thứ mấy") and they print more than one; null where
 * they agree, or none is asked for.
 */
export async function findWeekdays(
  [{ document: quoted }]: NonEmpty<Quoted>,
  { question, shelf }: AnswerContext,
): Promise<NonEmpty<Quoted> | null> {
  const [, day, month] = dayAndMonth.exec(question.text) ?? [];
  if (!question.asks.has("weekday") || day === undefined || month === undefined) return null;
  // "Thứ bảy 19/12: …; Thứ tư 16/12 …": the one beside the day.
  const printed = `(?<!\\d)0?${Number(day)} ?(?:[/.-]|thang) ?0?${Number(month)}(?!\\d)(?: ?[/.-] ?\\d{4}| nam \\d{4})?`;
  const beside = new RegExp(`(?:(${weekday})[ ,(]{1,3}(?:ngay )?)?${printed}(?:[ ,(]{1,3}(${weekday}))?`);
  const { document, outline } = await shelf.open(quoted.id);
  const told = outline.provisions.flatMap((place) => {
    const [, before, behind] = beside.exec(foldText(document.text.slice(place.start, place.bodyEnd))) ?? [];
    const name = before ?? behind;
    return name === undefined ? [] : [{ place, name }];
  });
  if (new Set(told.map(({ name }) => name)).size < 2) return null;
  const [first, ...rest] = told.map(({ place }): Quoted => ({
    document: quoted,
    citation: cite(document, outline, place, place.start, place.bodyEnd),
  }));
  return first === undefined ? null : [first, ...rest];
}
