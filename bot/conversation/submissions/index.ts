export { createSubmissionDesk, type SubmissionDesk, type SubmissionDeskSettings } from "./desk";
export { submissionReply } from "./show-submission";
export { decide, readSubmission, type Submission } from "./submission";
