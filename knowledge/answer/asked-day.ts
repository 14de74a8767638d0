import { isoDateOf, type IsoDate } from "../model/index";
import type { Question } from "../question/index";

/** A day that a question names beside what it asks about. */
export interface AskedDay {
  readonly day: IsoDate;
  /**
   * `planned`: whether acting on it is in time ("nộp ngày 28/2 có trễ không"). `claimed`: whether it is the deadline ("hạn là 28/2 đúng không").
   * `counted`: whether it still counts ("trước 15/12 có tính cả ngày 15 không"). `named`: what it is the day of ("15/12 là hạn của việc gì").
   */
  readonly as: "planned" | "claimed" | "counted" | "named";
}

/** A day as it is typed: day, month and, where it stands there, year. */
export const dayAndMonth = /(?<![\d/.])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/])/;

/** The day of a yes-or-no question; without a year, of this year. Null where it names none or asks something else. */
export function askedDay({ text, folded, asks }: Question, asOf: IsoDate): AskedDay | null {
  const isCounted = /\b(?:tinh|ke|gom|tru) (?:luon )?ca (?:ngay|hom)\b/.test(folded);
  const isNamed =
    /\b(?:han|moc|ngay) (?:cua |de )?(?:(?:viec|cai|lam) )?gi\b|\bla (?:cua|cho) (?:nhung |cac )?(?:viec|cai|noi|dot|moc) (?:gi|nao)\b/.test(
      folded,
    );
  if (!asks.has("yes-no") && !isCounted && !isNamed) return null;
  const match = dayAndMonth.exec(text);
  if (match === null) {
    const part = asksIfInTime.test(folded) ? partOfMonth(folded, asOf) : null;
    return part === null ? null : { day: part, as: "planned" };
  }
  const day = isoDateOf(Number(match[3] ?? asOf.slice(0, 4)), Number(match[2]), Number(match[1]));
  if (day === null) return null;
  if (isCounted) return { day, as: "counted" };
  if (isNamed) return { day, as: "named" };
  const isPlan = /\b(?:kip|tre|muon|som|qua han|con duoc|co duoc|duoc (?:khong|chua))\b/.test(folded);
  return { day, as: !isPlan && /\b(?:dung|phai) (?:khong|chua|k)\b/.test(folded) ? "claimed" : "planned" };
}

/** Whether something is in time. */
const asksIfInTime =
  /\b(?:kip|tre|muon|qua han|con han|het han|(?:con|co|van)(?: nam| o| dang)? trong (?:khung|thoi gian|thoi han|han|dot)|ngoai (?:khung|thoi gian|thoi han))\b/;

/** "Đầu tháng 12 năm nay": the day by which it has begun, or its end is near; null where no such part of a month is named. */
function partOfMonth(folded: string, asOf: IsoDate): IsoDate | null {
  const [, part, month, year, relative = ""] =
    /\b(dau|giua|cuoi) thang (\d{1,2})(?!\d)(?:\s*\/?\s*(?:nam )?(20\d\d)| (nam (?:nay|sau|toi)|sang nam))?/.exec(
      folded,
    ) ?? [];
  if (part === undefined) return null;
  const own = Number(asOf.slice(0, 4)) + (/sau|toi|sang/.test(relative) ? 1 : 0);
  const day = { dau: 1, giua: 15, cuoi: 28 }[part] ?? 1;
  return isoDateOf(Number(year ?? own), Number(month), day);
}

/** A question without the days that it names, so that a number in it is no subject. */
export function withoutDays(query: string): string {
  return query.replace(new RegExp(dayAndMonth, "g"), " ");
}

/** The calendar years that a question is about, "năm nay" and "sang năm" counted from the as-of day. */
export function askedYears({ years, folded }: Question, asOf: IsoDate): readonly number[] {
  if (years.length > 0) return years;
  const year = Number(asOf.slice(0, 4));
  if (/\b(?:sang nam|nam (?:sau|toi|ke tiep)|next year)\b(?! hoc)/.test(folded)) return [year + 1];
  if (/\b(?:nam nay|this year)\b/.test(folded)) return [year];
  return /\b(?:nam (?:ngoai|truoc|roi|vua roi)|last year)\b/.test(folded) ? [year - 1] : [];
}

/** Whether the year that a question names is of what is handed in, not of the day: "hồ sơ của năm 2026". */
export function isOfPaper({ folded }: Question): boolean {
  return /\b(?:ho so|bao cao|so lieu|ket qua|danh sach) (?:[a-z]+ ){0,3}?(?:cua|cho) nam (?:hoc )?20\d\d\b/.test(
    folded,
  );
}

/** A question with the year that "sang năm", "năm ngoái" mean as of a day; documents print years, not what they are from now. */
export function withYears(question: Question, asOf: IsoDate): Question {
  const [year] = askedYears(question, asOf);
  if (year === undefined || question.years.length > 0 || !relativeYear.test(question.query)) return question;
  return { ...question, query: question.query.replace(relativeYear, `năm ${String(year)}`) };
}

const relativeYear =
  /(?<!\p{L})(?:sang năm|năm (?:sau|tới|ngoái|trước)|sang nam|nam (?:sau|toi|ngoai|truoc))(?!\p{L})/iu;
