import { foldText } from "../../../knowledge/index";
import { randomFrom } from "../random";
import { mistype } from "./mistype";

/** In how many of a hundred words the finger slips. */
const mistypedShare = 0.2;

/** How the questions are typed; the slips are the same ones each time. */
export const typings = {
  asWritten: () => (text: string) => text,
  withoutMarks: () => foldText,
  mistyped: () => {
    const random = randomFrom(20);
    return (text: string) => mistype(text, mistypedShare, random);
  },
} as const;
export type Typing = keyof typeof typings;
