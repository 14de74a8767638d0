export { createReminderDesk, type ReminderDesk, type ReminderDeskDeps } from "./desk";
