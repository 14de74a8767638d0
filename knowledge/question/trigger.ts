import { foldText } from "../text/index";

/** A question with the event that sets off what it asks of told apart. */
export interface Triggered {
  /** What is asked, without the event. */
  readonly asked: string;
  readonly event: string;
}

const lasts =
  /\b(?:bao (?:lau|gio)|khi nao|luc nao|(?:may|bao nhieu) (?:ngay|gio|tieng|tuan|thang)|ngay nao|cham nhat|how (?:soon|long|many (?:days|hours|weeks|months))|by when|when|(?:what|which) (?:day|date)|within)\b/;
/** "Sau khi nhận báo cáo, … bao lâu", "khám xong thì …". */
const before =
  /^(?:[^:,;]{2,50}:\s*)?(?:(?:sau khi|khi|một khi|kể từ khi|từ khi|kể từ lúc|từ lúc|sau khi|sau lúc|sau khi|after|once|when|as soon as|upon|following)\s.{3,160}?(?:,\s*|\s+thì\s+)|.{3,100}?\s(?:xong|rồi)(?:\s+rồi)?\s+thì\s+)(?<asked>.{12,})$/iu;
/** "… bao lâu kể từ khi nhận đủ hồ sơ", "… how soon after the visit". */
const behind =
  /^(?<asked>.{12,}?)\s(?:kể từ|tính từ|sau khi|từ khi|từ lúc|after|once|from the (?:day|date|time|moment)|counting from)\s.{3,160}$/iu;
const withoutMarks = (source: RegExp): RegExp => new RegExp(foldSource(source.source), source.flags);

/** Folds the words of a pattern; what stands for a class of characters is left. */
function foldSource(source: string): string {
  return source.replace(/[^\u0000-\u007f]/gu, (letter) => foldText(letter));
}

const [beforeUnmarked, behindUnmarked] = [withoutMarks(before), withoutMarks(behind)];

/** Takes a question as typed that asks for a time; null where it names no event beside what is asked of. */
export function readTrigger(text: string): Triggered | null {
  const typed = text.replace(/\s+/g, " ").trim();
  for (const pattern of /[^\u0000-\u007f]/.test(typed) ? [before, behind] : [beforeUnmarked, behindUnmarked]) {
    const asked = pattern.exec(typed)?.groups?.asked;
    if (asked === undefined || !lasts.test(foldText(asked))) continue;
    return { asked, event: typed.replace(asked, " ").trim() };
  }
  return null;
}
