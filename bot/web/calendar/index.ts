export { sendCalendarFile, showCalendar } from "./show-calendar";
