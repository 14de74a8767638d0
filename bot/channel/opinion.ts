import { z } from "zod";

/** What somebody thinks of an answer. */
export interface Opinion {
  readonly reaction: "like" | "dislike";
  readonly text: string;
}

const longestOpinion = 2000;

const submitted = z.object({
  actionValue: z.object({ reaction: z.enum(["like", "dislike"]), feedback: z.unknown().optional() }),
});
const form = z.object({ feedbackText: z.string() });

/** Reads the value of `message/submitAction`; null where it holds no opinion. */
export function readOpinion(value: unknown): Opinion | null {
  const read = submitted.safeParse(value);
  if (!read.success) return null;
  const { reaction, feedback } = read.data.actionValue;
  return {
    reaction,
    text: wordsOf(feedback)
      .slice(0, longestOpinion)
      .replace(/\p{Cs}/gu, "")
      .normalize("NFC")
      .trim(),
  };
}

/** Teams sends its form as a string of JSON; other clients send the words or the form itself. */
function wordsOf(feedback: unknown): string {
  if (typeof feedback !== "string") return form.safeParse(feedback).data?.feedbackText ?? "";
  if (!feedback.trimStart().startsWith("{")) return feedback;
  try {
    return form.safeParse(JSON.parse(feedback)).data?.feedbackText ?? "";
  } catch {
    // No JSON: then these are the words.
    return feedback;
  }
}
