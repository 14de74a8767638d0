import { unifyTerms } from "../question/index";
import { plainWords, remember } from "../text/index";

/** Levels of education as documents print them (Luật Giáo dục 2019, Điều 6), folded, and with their marks. */
const levels: readonly (readonly [string, string])[] = [
  ["mam non", "mầm non"],
  ["tieu hoc", "tiểu học"],
  ["trung hoc co so", "trung học cơ sở"],
  ["trung hoc pho thong", "trung học phổ thông"],
  ["giao duc thuong xuyen", "giáo dục thường xuyên"],
  ["giao duc nghe nghiep", "giáo dục nghề nghiệp"],
  ["cao dang", "cao đẳng"],
  ["dai hoc", "đại học"],
];

/** Clauses are read again with every question. */
const textsKept = 2048;

/** The levels of education that a text says, folded, each with its marks. */
export const levelsIn = remember((text): readonly (readonly [string, string])[] => {
  const folded = ` ${plainWords(unifyTerms(text))} `;
  return levels.filter(([level]) => folded.includes(` ${level} `));
}, textsKept);
