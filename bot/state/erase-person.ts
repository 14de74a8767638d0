import { run, type SqlWork } from "../../knowledge/index";
import type { StateChange } from "./state-store";

/** Who did something in a checklist of others and has had her data erased since. */
const erased = "erased";

/** Inside the caller's transaction; what the same turn queues afterwards is kept until it is sent. */
export function* erasePerson({ person, conversation }: Extract<StateChange, { kind: "erase-person" }>): SqlWork<void> {
  yield* run(`DELETE FROM profiles WHERE person = ?`, [person]);
  yield* run(`DELETE FROM topics WHERE person = ?`, [person]);
  yield* run(`DELETE FROM receipts WHERE person = ?`, [person]);
  yield* run(`DELETE FROM sessions WHERE person = ?`, [person]);
  yield* run(`DELETE FROM session_members WHERE person = ?`, [person]);
  yield* run(`UPDATE entries SET person = '${erased}' WHERE person = ?`, [person]);
  yield* run(`DELETE FROM failed_guesses WHERE person = ?`, [person]);
  yield* run(`DELETE FROM reminders WHERE person = ?`, [person]);
  yield* run(`DELETE FROM reminder_settings WHERE person = ?`, [person]);
  yield* run(`DELETE FROM feedback WHERE person = ?`, [person]);
  yield* run(`DELETE FROM reachable WHERE person = ?`, [person]);
  // Who sent a document of the library is forgotten; what nobody decided on goes, and its files with the next start.
  yield* run(`DELETE FROM submissions WHERE person = ? AND status NOT IN ('publishing', 'published', 'taking-back')`, [
    person,
  ]);
  yield* run(`UPDATE submissions SET person = '${erased}', conversation = '${erased}' WHERE person = ?`, [person]);
  if (conversation === null) return;
  yield* run(`DELETE FROM topics WHERE conversation = ?`, [conversation]);
  yield* run(`DELETE FROM local_messages WHERE conversation = ?`, [conversation]);
  yield* run(`DELETE FROM conversations WHERE conversation = ?`, [conversation]);
  // What is in work or in flight ends by itself and loses its words then.
  yield* run(`DELETE FROM inbox WHERE conversation = ? AND status IN ('done', 'abandoned')`, [conversation]);
  yield* run(`DELETE FROM outbox WHERE conversation = ? AND status <> 'sending'`, [conversation]);
}
