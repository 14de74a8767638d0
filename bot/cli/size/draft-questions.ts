import { oneOf, randomFrom } from "../random";
import { draftOf, type Draft } from "./draft";

/** A question with one document that answers it, by the name of its file without the ending. */
export interface DraftQuestion {
  readonly text: string;
  readonly draft: string;
}

/**
 * What people ask of drafts: when something is due, whom to call, of which day and on what basis a document is. Each speaks of one draft;
 * every third is typed without marks, and every fifth with letters swapped. The same for the same numbers.
 */
export function questionsOf(numbers: readonly number[]): readonly DraftQuestion[] {
  return numbers.flatMap((number, nth) => {
    const draft = draftOf(number);
    const random = randomFrom(number + 1);
    return asked(draft).map((text, at) => {
      const way = nth + at;
      const typed = way % 3 === 0 ? withoutMarks(text) : text;
      return { text: way % 5 === 0 ? mistyped(typed, random) : typed, draft: draft.name };
    });
  });
}

function asked({ facts }: Draft): readonly string[] {
  const { office, number, type, title, deadlines } = facts;
  return [
    ...deadlines.slice(0, 1).map(({ paper }) => `Hạn nộp ${paper} về ${office} là ngày nào?`),
    `Số điện thoại đầu mối liên hệ của ${office} là gì?`,
    `Văn bản ${number} ban hành ngày nào?`,
    `${type} ${title.toLowerCase()} căn cứ vào văn bản nào?`,
  ];
}

/** What stands in very many documents, and no one document answers. */
export const commonQuestions: readonly string[] = [
  "Hiệu trưởng các trường có trách nhiệm rà soát hồ sơ minh chứng như thế nào?",
  "ủy ban nhân dân phường phối hợp xây dựng chương trình phối hợp theo từng học kỳ để nâng cao chất lượng giáo dục toàn diện",
  "ban dai dien cha me hoc sinh chu dong cong khai du toan kinh phi tren cong thong tin cua truong",
  "giao vien chu nhiem cap nhat so lieu hoc sinh qua so lien lac de thuan tien cho cha me hoc sinh theo doi",
  "các trường nộp báo cáo kết quả trước ngày nào",
  "Hội Khuyến học đánh giá nội dung đã cam kết ở các khối lớp",
  "khong duoc thu tien cua hoc sinh khi nao",
  "tháng 12 có hạn gì?",
];

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

/** Swaps two neighbouring letters inside one longer word; numbers stay. */
function mistyped(text: string, random: () => number): string {
  const long = [...text.matchAll(/(?<!\p{L})\p{L}{4,}(?!\p{L})/gu)];
  if (long.length === 0) return text;
  const { index, 0: word } = oneOf(long, random);
  const at = index + 1 + Math.floor(random() * (word.length - 2));
  return `${text.slice(0, at)}${text[at + 1] ?? ""}${text[at] ?? ""}${text.slice(at + 2)}`;
}
