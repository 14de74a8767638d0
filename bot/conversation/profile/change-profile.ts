import { readSettingsRecord, settingsRecordOf } from "../../reminders/index";
import type { Profile, StateChange, StateReader } from "../../state/index";

/** What a new profile changes: who follows the deadlines of her place follows those of the new one from now on. */
export async function changeProfile(
  person: string,
  profile: Profile,
  state: StateReader,
): Promise<readonly StateChange[]> {
  const { settings, after } = readSettingsRecord(person, await state.reminderSettings(person));
  const record = settingsRecordOf({ ...settings, followsGeneration: -1 });
  return [
    { kind: "set-profile", person, profile },
    ...(settings.followsGeneration === null ? [] : [{ kind: "put-reminder-settings", record, after } as const]),
  ];
}
