import { z } from "zod";
import { askedLineShape, dayShape } from "../asked-line";
import { unicodePattern } from "./unicode-pattern";

const words = z
  .array(z.string().min(1))
  .nullish()
  .transform((given) => given ?? []);

/** What only a pattern can say; it is tried on the unified reply, which is in lower case. */
const pattern = z.string().transform((source, context) => {
  try {
    return { source, pattern: unicodePattern(source) };
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "không phải một mẫu" });
    return z.NEVER;
  }
});

/** How a reply should end: with an answer, in a checklist, in an honest "not there", by declining, or in small talk. */
const behaviors = ["answer", "checklist", "abstain", "refuse", "smalltalk"] as const;

const expectationShape = z
  .object({
    behavior: z.enum(behaviors),
    /** Groups of ways to say one thing: of each group, one way has to be said. */
    mustContain: z.array(z.array(z.string()).min(1)).default([]),
    mustNotContain: words,
    mustNotMatch: z.array(pattern).default([]),
    /** Days that have to be named, in whatever form. */
    resolvedDates: z.array(dayShape).default([]),
    /** How the names of the files begin of which one has to be cited; nothing where no citation is needed. */
    doc: words,
    /** How the names of the files begin that have to be cited all. */
    docAll: words,
    /** Words of which some have to stand in the cited section or quote. */
    section: words,
    /** No citation is as good as a right one. */
    citeOptional: z.boolean().default(false),
    /** "The documents do not say" is as good as an answer, if it says what has to be said. */
    abstainOk: z.boolean().default(false),
    checklist: z.string().nullable().default(null),
  })
  .refine(({ behavior, checklist }) => behavior !== "checklist" || checklist !== null, {
    path: ["checklist"],
    message: "cần mã của danh mục",
  });

/** A line to be asked, with what its reply is judged by. Further fields are ignored. */
export const evaluatedLineShape = askedLineShape.extend({
  /** What kind of thing is asked for; "ood" is what has nothing to do with the documents. */
  kind: z.string().default("-"),
  /** How it is put: formal, without marks, a follow-up. */
  style: z.string().default("-"),
  expect: expectationShape,
});

export type EvaluatedLine = z.output<typeof evaluatedLineShape>;
export type Expectation = z.output<typeof expectationShape>;
export type Behavior = Expectation["behavior"];
