import { run, type SqlWork } from "../../knowledge/index";
import { orConflict } from "./or-conflict";
import { localMessagesKept, StateConflict, type StateChange } from "./state-store";

type ChangeOf<Kind extends StateChange["kind"]> = Extract<StateChange, { kind: Kind }>;

/** Two tellings of one reminder build on the same revision, so that only one of them is written with its message. */
export function* putReminder({ record, after }: ChangeOf<"put-reminder">): SqlWork<void> {
  const values = { ...record, reminder: JSON.stringify(record.reminder) };
  const refused = `the reminder ${record.id} has changed`;
  const count = yield* orConflict(
    after === null
      ? run(
          `INSERT INTO reminders (id, person, document, position, generation, next_on, revision, reminder)
           VALUES (@id, @person, @document, @position, @generation, @nextOn, 1, @reminder)`,
          values,
        )
      : run(
          `UPDATE reminders SET document = @document, position = @position, generation = @generation, next_on = @nextOn,
             reminder = @reminder, revision = revision + 1
           WHERE id = @id AND person = @person AND revision = @after`,
          { ...values, after },
        ),
    refused,
  );
  if (count === 0) throw new StateConflict(refused);
}

export function* dropReminder({ id, after }: ChangeOf<"drop-reminder">): SqlWork<void> {
  const count = yield* run(`DELETE FROM reminders WHERE id = ? AND revision = ?`, [id, after]);
  if (count === 0) throw new StateConflict(`the reminder ${id} has changed`);
}

export function* putReminderSettings({ record, after }: ChangeOf<"put-reminder-settings">): SqlWork<void> {
  const values = { ...record, settings: JSON.stringify(record.settings) };
  const refused = "the settings of reminders have changed";
  const count = yield* orConflict(
    after === null
      ? run(
          `INSERT INTO reminder_settings (person, follows_generation, digest_on, feed_hash, revision, settings)
           VALUES (@person, @followsGeneration, @digestOn, @feedHash, 1, @settings)`,
          values,
        )
      : run(
          `UPDATE reminder_settings SET follows_generation = @followsGeneration, digest_on = @digestOn, feed_hash = @feedHash,
             settings = @settings, revision = revision + 1
           WHERE person = @person AND revision = @after`,
          { ...values, after },
        ),
    refused,
  );
  if (count === 0) throw new StateConflict(refused);
}

export function* addLocalMessage({ conversation, at, message }: ChangeOf<"add-local-message">): SqlWork<void> {
  yield* run(`INSERT INTO local_messages (conversation, queued_at, message) VALUES (?, ?, ?)`, [
    conversation,
    at,
    JSON.stringify(message),
  ]);
  yield* run(
    `DELETE FROM local_messages WHERE conversation = @conversation AND key <= (
       SELECT key FROM local_messages WHERE conversation = @conversation ORDER BY key DESC LIMIT 1 OFFSET ${localMessagesKept})`,
    { conversation },
  );
}
