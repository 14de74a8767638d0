import type { Database } from "better-sqlite3";
import { StateConflict, type StateChange } from "./state-store";

/** Two decisions on one file build on the same revision, so that only one of them is written. */
export function putSubmission(
  database: Database,
  { record, after }: Extract<StateChange, { kind: "put-submission" }>,
): void {
  const values = { ...record, submission: JSON.stringify(record.submission), after };
  const { changes } =
    after === null
      ? database
          .prepare(
            `INSERT INTO submissions (id, person, conversation, at, status, revision, submission)
             SELECT @id, @person, @conversation, @at, @status, 1, @submission WHERE @after IS NULL
             ON CONFLICT DO NOTHING`,
          )
          .run(values)
      : database
          .prepare(
            `UPDATE submissions SET status = @status, submission = @submission, revision = revision + 1
             WHERE id = @id AND revision = @after`,
          )
          .run(values);
  if (changes === 0) throw new StateConflict(`the file ${record.id} was decided on meanwhile`);
}
