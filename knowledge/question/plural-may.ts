import { foldText } from "../text/index";

const clause = /[^,;.?!\n]+/gu;
/** "Mấy" before a noun; "máy" before what only machines are called. */
const may = /(?<!\p{L})(?:mấy|may(?!\s+(?:tinh|moc|chieu|vi tinh|ban|lanh|anh|bay|in|fax)(?!\p{L})))(?=\s+\p{L})/giu;
/** Units of time and of money are counted, never many of something known. */
const unit = /^\s+(?:ngay|thang|gio|nam|tuan|quy|lan|phan|dong|tien|trieu|hom|bua|tuoi|do|h|phut)(?!\p{L})/u;
/** Behind these a number is asked for. */
const justThem = /(?<!\p{L})(?:chi(?! (?:ra|tieu|phi))|rieng|hay la|ca)\s+$/u;
const counter =
  /(?<!\p{L})(?:so|thu|lop|ngay|thang|nam|muc|dieu|khoan|khoang|mung|luc|toi da|toi thieu|nhieu nhat|it nhat|khong qua|gom|co|con|chia thanh|chia lam|bao gom)\s+$/u;
/** "Công văn số mấy về việc này": what the number is of may be pointed at behind it. */
const numeral = /(?<!\p{L})so\s+$/u;
const otherQuestion = /(?<!\p{L})(?:ai|gi|nao|dau|sao|bao gio|bao lau|bao nhieu|ntn)(?!\p{L})/u;
const yesNo = /(?<!\p{L})(?:khong|ko|k|hong|hok|chua|ha)(?:\s+(?:a|vay|nhi|nhe|em|thay|co|anh|chi|ban|the|z))*\s*$/u;
/** "… có phải báo cáo kỳ này không hay cả năm mới làm một lần?" */
const yesNoOr =
  /(?<!\p{L})co\s+(?:phai|duoc|can)\s.*?(?<!\p{L})(?:khong|ko|k|hong|hok)\s+hay(?!\s+(?:bao nhieu|may))(?!\p{L})/u;
/** "Thế mấy tổ dân phố?" turns to others. */
const turnsTo = /^\s*(?:the|vay)(?:\s+con)?\s*$/u;
const bareNoun = /^(?:\s+\p{L}+){1,4}\s*$/u;
const pointedAt = /^(?:\s+\p{L}+){1,3}\s+(?:do|nay|kia|ay)(?!\p{L})/u;

/** "Có mấy em mới chuyển về": behind these some are told of, and what is asked for follows. */
const toldOf =
  /^(?:\s+\p{L}+){1,6}?\s+(?:moi|vua|dang|bi|muon|chua|khong|ko|k|hong|xin|da|chuyen|hay|thuong|cu|nghi|vang|lo|can|o|nha|rot|hong|sai|thieu)\s+\p{L}/u;
const thenAsked = /\sthi\s+(.*)$/u;
const has = /(?<!\p{L})co\s+$/u;
/** "Gồm mấy môn nào", "là mấy ngày nào": which ones they are. */
const whichOnes = /^(?:\s+\p{L}+){1,4}?\s+nao(?:\s+(?:a|vay|the|nhi|ha|nhe|em|thay|co|anh|chi))*\s*$/u;
const countsToo = /(?<!\p{L})(?:may|bao nhieu|nhieu|ti le|ty le)(?!\p{L})/u;

const sentence = /[^.?!\n]+[.?!\n]*/gu;
/** "…, phải vậy không?" */
const tag = /^[,;\s]*(?:phai|dung|co)(?: (?:vay|the|chua|roi))? (?:khong|ko|hong)(?!\p{L})/u;

/**
 * A message with "mấy" as people say it for "các" ("ai kiểm tra mấy trường", "mấy thứ đó") written as "các", so that only what counts is left to ask for
 * a number. In a clause with another question word nothing is counted, unless the counting word stands behind a verb of counting; nor is anything in a sentence
 * that tells beside one that asks, nor in what opens a sentence that asks for something else.
 */
export function withPlurals(text: string): string {
  const asks = text.includes("?");
  return text.replace(sentence, (whole) => {
    const tells = asks && /[.!]\s*$/u.test(whole);
    return whole.replace(clause, (words, start: number) => {
      const rest = foldText(whole.slice(start + words.length));
      return words.replace(may, (word, at: number) => {
        const before = foldText(words.slice(0, at));
        const after = foldText(words.slice(at + word.length));
        if (turnsTo.test(before) && bareNoun.test(after) && !unit.test(after)) return "các";
        if (whichOnes.test(after) && !numeral.test(before)) return "các";
        if (unit.test(after) || numeral.test(before)) return word;
        // "Hay chỉ mấy cấp dưới?"
        if (pointedAt.test(after) || justThem.test(before) || tells || tag.test(rest)) return "các";
        if (has.test(before) && toldOf.test(after)) {
          // "Thấy có mấy mục chưa xong thì làm gì?", with a comma or none.
          const asked = `${thenAsked.exec(after)?.[1] ?? ""} ${rest}`;
          if (otherQuestion.test(asked) && !countsToo.test(asked)) return "các";
        }
        if (counter.test(before)) return word;
        const isTopic = before.trim() === "" && otherQuestion.test(rest);
        return isTopic || otherQuestion.test(`${before} ${after}`) || yesNo.test(after) || yesNoOr.test(after)
          ? "các"
          : word;
      });
    });
  });
}
