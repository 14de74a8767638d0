import { foldText } from "../text/index";
import { stopWordsFolded, stopWordsWithMarks } from "./stop-words";

/** Short forms that stand for several words of the field, folded. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  hd: ["hợp đồng", "hoạt động", "hướng dẫn"],
  tt: ["thông tư", "trung tâm", "thông tin"],
  kh: ["kế hoạch", "khuyến học", "khoa học"],
  th: ["tiểu học", "thực hiện", "trường hợp"],
  hs: ["hồ sơ", "học sinh"],
  ht: ["hiệu trưởng", "học tập"],
  kn: ["kết nghĩa", "kỹ năng"],
};

/**
 * The messages that one may mean whose only subject is a short form of several meanings ("HĐ thì sao?"), each with one of them in its place; empty where
 * other words tell which is meant.
 */
export function readingsOf(text: string): readonly string[] {
  const words = text.split(/\s+/u).map((word) => ({ word, plain: word.replace(/[^\p{L}\p{Nd}]+/gu, "") }));
  const subjects = words.filter(({ plain }) => {
    const folded = foldText(plain);
    const isStop =
      stopWordsWithMarks.has(plain.toLowerCase()) || (plain.toLowerCase() === folded && stopWordsFolded.has(folded));
    return plain !== "" && !isStop && !asking.has(folded);
  });
  const [only] = subjects;
  if (subjects.length !== 1 || only === undefined) return [];
  return (meanings[foldText(only.plain)] ?? []).map((meaning) =>
    words.map(({ word, plain }) => (word === only.word ? word.replace(plain, meaning) : word)).join(" "),
  );
}

/** Words that ask for a kind of thing and name none. */
const asking = new Set("nop gui han khi cho ai dau bao nhieu may gio ngay nao ky lam phai the sao co can".split(" "));
