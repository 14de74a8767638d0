export { createReminderRounds, type ReminderRounds, type RoundDeps, type RoundReport } from "./rounds";
export { answerOf, fittingCount } from "./compose";
export { newReminder } from "./new-reminder";
export { placeDeadlines, type DueDeadline } from "./place-deadlines";
export {
  nextDay,
  nextWorkingDay,
  occurrencesAhead,
  plannedDays,
  tellingOn,
  usualDaysBefore,
  type Telling,
} from "./plan";
export { readReminder, recordOf, type Reminder } from "./reminder";
export { readSettingsRecord, settingsRecordOf, type ReminderSettings, type StoredSettings } from "./settings";
export { isSendingTime, nextMonday, usualQuietHours, type QuietHours } from "./sending-hours";
export {
  createFeedAddress,
  createFeedDesk,
  feedFolder,
  hashFeedSecret,
  type AddressFeed,
  type FeedAddress,
  type FeedDeps,
} from "./feed";
