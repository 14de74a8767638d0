import type { Answer, Finding, NonEmpty, Quoted, Silence } from "./answer";
import type { AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";

/** Answers one kind of question; null where the question is of another kind, or nothing is known of it. `whole` is the context before it was narrowed to what the question names. */
export type Reader = (context: AnswerContext, whole: AnswerContext) => Promise<Answer | null>;

type Find<Found> = (context: AnswerContext) => Promise<Found | null>;

/** What is found is the answer. */
export function telling(find: Find<Finding>): Reader {
  return async (context) => {
    const finding = await find(context);
    return finding === null ? null : cited(finding);
  };
}

/** The places found are quoted as they stand. */
export function quoting(find: Find<NonEmpty<Quoted>>): Reader {
  return telling(async (context) => {
    const quotes = await find(context);
    return quotes === null ? null : passagesOf(quotes, context);
  });
}

/** Reads only where a question asks so. */
export function where(asks: (context: AnswerContext) => boolean, ...readers: readonly Reader[]): Reader {
  const read = firstOf(readers);
  return async (context, whole) => (asks(context) ? read(context, whole) : null);
}

/** The first answer, in the order of the readers. */
export function firstOf(readers: readonly Reader[]): Reader {
  return async (context, whole) => {
    for (const read of readers) {
      const answer = await read(context, whole);
      if (answer !== null) return answer;
    }
    return null;
  };
}

export function cited(finding: Finding): Answer {
  return { kind: "cited", finding };
}

/** Nothing is stated, and no place lies near. */
export function silent(silence: Silence): Answer {
  return { kind: "not-found", silence, nearest: null, contact: null };
}
