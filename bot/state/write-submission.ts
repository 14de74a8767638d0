import { run, type SqlWork } from "../../knowledge/index";
import { orConflict } from "./or-conflict";
import { StateConflict, type StateChange } from "./state-store";

/** Two decisions on one file build on the same revision, so that only one of them is written. */
export function* putSubmission({ record, after }: Extract<StateChange, { kind: "put-submission" }>): SqlWork<void> {
  const values = { ...record, submission: JSON.stringify(record.submission) };
  const refused = `the file ${record.id} was decided on meanwhile`;
  const count = yield* orConflict(
    after === null
      ? run(
          `INSERT INTO submissions (id, person, conversation, at, status, revision, submission)
           VALUES (@id, @person, @conversation, @at, @status, 1, @submission)`,
          values,
        )
      : run(
          `UPDATE submissions SET status = @status, submission = @submission, revision = revision + 1
           WHERE id = @id AND revision = @after`,
          { ...values, after },
        ),
    refused,
  );
  if (count === 0) throw new StateConflict(refused);
}
