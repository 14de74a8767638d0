import { z } from "zod";
import { isCorrectableField, type DocumentId, type FieldCorrection } from "../../../knowledge/index";
import type { StateChange, SubmissionRecord, SubmissionStatus } from "../../state/index";

const documentId = z.string().transform((id) => id as DocumentId);

const correction = z.object({
  field: z
    .string()
    .refine(isCorrectableField)
    .transform((field) => field),
  deadline: z.number().nullable(),
  value: z.string().nullable(),
});

const shape = z.object({
  /** `id` is from its bytes. */
  file: z.object({
    id: z.string(),
    name: z.string(),
    type: z.enum(["docx", "doc", "pdf", "png", "jpg", "tif", "txt", "html"]),
    bytes: z.number(),
  }),
  /** What an admin put in place of what was read; of several of one field the last counts. */
  corrections: z.array(correction).default([]),
  /** The item of a checklist that it could prove as well. */
  item: z.object({ number: z.number(), label: z.string() }).nullable().default(null),
  /** How often its reading, publishing or taking back was begun, over restarts too. */
  attempts: z.number().default(0),
  /** What was decided: the name under which the library keeps it, what it supersedes, and which versions were seen when that was decided. */
  plan: z
    .object({ file: z.string(), replaces: documentId.nullable(), seen: z.array(z.string()) })
    .nullable()
    .default(null),
  /** What became of it in the library. */
  result: z
    .object({ document: documentId, file: z.string(), replaced: documentId.nullable(), at: z.string() })
    .nullable()
    .default(null),
});

/** A file that was sent to become a document, and what was decided on it. Holds no text of it. */
export type Submission = z.output<typeof shape> & Omit<SubmissionRecord, "submission">;

/** Null for a record of a program that wrote others. */
export function readSubmission(record: SubmissionRecord | null): Submission | null {
  if (record === null) return null;
  const { submission, ...rest } = record;
  const read = shape.safeParse(submission);
  return read.success ? { ...read.data, ...rest } : null;
}

type Decision = Partial<Pick<Submission, "corrections" | "attempts" | "plan" | "result">> & {
  readonly status: SubmissionStatus;
};

/** Writes what was decided, unless something else was meanwhile. */
export function decide(submission: Submission, decision: Decision): StateChange {
  const next = { ...submission, ...decision };
  return { kind: "put-submission", record: recordOf(next), after: submission.revision };
}

/** The first writing of one. */
export function begin(submission: Omit<Submission, "revision">): StateChange {
  return { kind: "put-submission", record: recordOf(submission), after: null };
}

function recordOf(submission: Omit<Submission, "revision">): Omit<SubmissionRecord, "revision"> {
  const { id, person, conversation, at, status, file, corrections, item, attempts, plan, result } = submission;
  return {
    id,
    person,
    conversation,
    at,
    status,
    submission: { file, corrections: [...corrections], item, attempts, plan, result },
  };
}

/** What was put in place earlier, and what is put there now. */
export function withCorrections(
  before: readonly FieldCorrection[],
  added: readonly FieldCorrection[],
): FieldCorrection[] {
  const isAgain = (one: FieldCorrection) =>
    added.some((other) => other.field === one.field && other.deadline === one.deadline);
  return [...before.filter((one) => !isAgain(one)), ...added];
}
