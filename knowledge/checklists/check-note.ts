import { isoDateOf, type IsoDate } from "../model/index";
import { foldText } from "../text/index";

/** Something in a note on evidence that cannot be right, with the words that say so. */
export interface NoteFlaw {
  readonly kind: "number" | "no-such-day" | "in-the-future" | "expired" | "after-deadline";
  readonly written: string;
}

const numberWords = /(?:^|[\s(,;])số\s*:?\s*([^\s,;()]+)/giu;
/** "15/KH-THM", "06/HKH-PGD", "25/2023/TT-BGDĐT": ordinal, at times a year, and a sign in letters. */
const documentNumber = /^\d{1,5}[a-z]?(?:\/(?:19|20)\d{2})?\/[\p{Lu}][\p{L}\d&.]*(?:-[\p{L}\d&.]+)*$/u;
const day = /(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/giu;
const endsBefore = /(?:het han|het hieu luc|hieu luc den|co gia tri den|den het|den)(?: (?:het|ngay|vao))*\s*$/;

/**
 * What looks wrong in a note ("Kế hoạch số 15/KH-THM ngày 05/9/2026"): a number that is none, a day that no calendar has, a
 * paper of the future, one that has run out, one of after the item's last safe day. A note without such details has no flaw.
 */
export function checkNote(note: string, today: IsoDate, lastSafeDay: IsoDate | null): readonly NoteFlaw[] {
  const numbers = [...note.matchAll(numberWords)]
    .map(([, number = ""]) => number.replace(/[.:]+$/u, ""))
    // "số liệu", "số 15-17 Nguyễn Trãi": only figures and letters around a stroke or a dash are meant as one.
    .filter((number) => [/\d/, /[/-]/, /\p{L}/u].every((part) => part.test(number)) && !documentNumber.test(number))
    .map((written): NoteFlaw => ({ kind: "number", written }));
  const days = [...note.matchAll(day)].flatMap((found): readonly NoteFlaw[] => {
    const [written, date, month, year] = found;
    const named = isoDateOf(Number(year), Number(month), Number(date));
    if (named === null) return [{ kind: "no-such-day", written }];
    const isEnd = endsBefore.test(foldText(note.slice(0, found.index)));
    if (isEnd) return named < today ? [{ kind: "expired", written }] : [];
    if (named > today) return [{ kind: "in-the-future", written }];
    return lastSafeDay !== null && named > lastSafeDay ? [{ kind: "after-deadline", written }] : [];
  });
  return [...numbers, ...days];
}
