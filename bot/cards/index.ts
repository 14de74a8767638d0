export type { AdaptiveCard, CardAction, CardElement, SubmitAction } from "./adaptive-card";
export { answerCard, type AnswerCardContent } from "./answer-card";
export { settledCard } from "./settled-card";
export { checklistQuestionCard, type QuestionCardContent } from "./checklist-question";
export { checklistItemsCard, type ItemsCardContent } from "./checklist-items";
export { checklistItemCard, type ItemCardContent } from "./checklist-item";
export { checklistPapersCard, type PapersCardContent } from "./checklist-papers";
export { checklistSummaryCard, type SummaryCardContent } from "./checklist-summary";
export {
  checklistActionSchema,
  checklistButton,
  type ButtonData,
  type CardBinding,
  type ChecklistAction,
} from "./checklist-action";
export type { ChecklistButton } from "./checklist-card";
export {
  comparisonCard,
  submissionCard,
  type CardSection,
  type Comparison,
  type ComparisonCardContent,
  type SubmissionCardContent,
} from "./submission-card";
export {
  submissionActionSchema,
  submissionButton,
  type SubmissionAction,
  type SubmissionBinding,
  type SubmissionButton,
} from "./submission-action";
export { remindButton, reminderActionSchema, reminderButton, type ReminderAction } from "./reminder-action";
export { reminderCard, type ReminderCardContent } from "./reminder-card";
export {
  eraseCard,
  noChoice,
  profileActionSchema,
  profileCard,
  showProfileButton,
  type ProfileAction,
  type ProfileCardContent,
} from "./profile-card";
export { deadlinesCard, type DeadlinesCardContent } from "./deadlines-card";
