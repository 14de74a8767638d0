import type { Database } from "better-sqlite3";
import { localMessagesKept, StateConflict, type StateChange } from "./state-store";

type ChangeOf<Kind extends StateChange["kind"]> = Extract<StateChange, { kind: Kind }>;

/** Two tellings of one reminder build on the same revision, so that only one of them is written with its message. */
export function putReminder(database: Database, { record, after }: ChangeOf<"put-reminder">): void {
  const values = { ...record, reminder: JSON.stringify(record.reminder), after };
  const { changes } =
    after === null
      ? database
          .prepare(
            `INSERT INTO reminders (id, person, document, position, generation, next_on, revision, reminder)
             SELECT @id, @person, @document, @position, @generation, @nextOn, 1, @reminder WHERE @after IS NULL
             ON CONFLICT DO NOTHING`,
          )
          .run(values)
      : database
          .prepare(
            `UPDATE OR IGNORE reminders SET document = @document, position = @position, generation = @generation, next_on = @nextOn,
               reminder = @reminder, revision = revision + 1
             WHERE id = @id AND person = @person AND revision = @after`,
          )
          .run(values);
  if (changes === 0) throw new StateConflict(`the reminder ${record.id} has changed`);
}

export function dropReminder(database: Database, { id, after }: ChangeOf<"drop-reminder">): void {
  const { changes } = database.prepare(`DELETE FROM reminders WHERE id = ? AND revision = ?`).run(id, after);
  if (changes === 0) throw new StateConflict(`the reminder ${id} has changed`);
}

export function putReminderSettings(database: Database, { record, after }: ChangeOf<"put-reminder-settings">): void {
  const values = { ...record, settings: JSON.stringify(record.settings), after };
  const { changes } =
    after === null
      ? database
          .prepare(
            `INSERT INTO reminder_settings (person, follows_generation, digest_on, feed_hash, revision, settings)
             SELECT @person, @followsGeneration, @digestOn, @feedHash, 1, @settings WHERE @after IS NULL
             ON CONFLICT DO NOTHING`,
          )
          .run(values)
      : database
          .prepare(
            `UPDATE reminder_settings SET follows_generation = @followsGeneration, digest_on = @digestOn, feed_hash = @feedHash,
               settings = @settings, revision = revision + 1
             WHERE person = @person AND revision = @after`,
          )
          .run(values);
  if (changes === 0) throw new StateConflict("the settings of reminders have changed");
}

export function addLocalMessage(
  database: Database,
  { conversation, at, message }: ChangeOf<"add-local-message">,
): void {
  database
    .prepare(`INSERT INTO local_messages (conversation, queued_at, message) VALUES (?, ?, ?)`)
    .run(conversation, at, JSON.stringify(message));
  database
    .prepare(
      `DELETE FROM local_messages WHERE key IN (
         SELECT key FROM local_messages WHERE conversation = ? ORDER BY key DESC LIMIT -1 OFFSET ${localMessagesKept})`,
    )
    .run(conversation);
}
