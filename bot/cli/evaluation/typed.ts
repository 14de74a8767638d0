import { foldText } from "../../../knowledge/index";
import { oneOf, randomFrom } from "../random";
import { mistype } from "../retrieval-scores/index";

/** In how many of a hundred words the finger slips. */
const mistypedShare = 0.12;

const greetings = ["Dạ em chào anh chị ạ, cho em hỏi: ", "Alo ad ơi ", "Xin chào, tôi muốn hỏi là "];
const thanks = [" Em cảm ơn nhiều ạ.", " giúp em với ạ", " Mong anh chị trả lời sớm."];
const before = [
  "Em mới nhận việc được ít hôm nên còn bỡ ngỡ. ",
  "Tôi tìm cả buổi mà vẫn chưa thấy chỗ nào viết rõ. ",
  "Hôm nọ ngồi với đồng nghiệp mỗi người nói một kiểu. ",
];
const after = [" Để tôi còn trả lời mọi người.", " Chiều nay tôi phải trình sếp rồi."];

/** Other ways to type a question that ask for the same. */
export const typedWays = ["without-marks", "mistyped", "with-greetings", "with-a-tale"] as const;
export type TypedWay = (typeof typedWays)[number];

/** Types questions in one of these ways: the same ones come out for the same seed and order. */
export function typedIn(way: TypedWay, seed: number): (question: string) => string {
  const random = randomFrom(seed);
  switch (way) {
    case "without-marks":
      return foldText;
    case "mistyped":
      return (question) => mistype(question, mistypedShare, random);
    case "with-greetings":
      return (question) => `${oneOf(greetings, random)}${question}${oneOf(thanks, random)}`;
    case "with-a-tale":
      return (question) =>
        `${oneOf(before, random)}${question}${/[.?!]\s*$/u.test(question) ? "" : "."}${oneOf(after, random)}`;
  }
}
