/** The fields that a person may correct: of the head, of the validity, and of one deadline. */
export type CorrectableField =
  | "type"
  | "number"
  | "issuedOn"
  | "issuer"
  | "title"
  | "signer"
  | "jurisdiction"
  | "jurisdictionName"
  | "validity.from"
  | "validity.to"
  | "validity.schoolYear"
  | "deadline.when"
  | "deadline.actor"
  | "deadline.action"
  | "deadline.recipient";

/** What a person puts in place of what was read. */
export interface FieldCorrection {
  readonly field: CorrectableField;
  /** Which of the document's deadlines, in the order in which the library lists them, from 0; null for other fields. */
  readonly deadline: number | null;
  /** In the form that `knowledge/corrections` gives it; null: the document does not say. */
  readonly value: string | null;
}

/** An entry of the log of corrections. Who corrected is not known; what stood there before, and when, is. */
export interface LoggedCorrection extends FieldCorrection {
  readonly was: string | null;
  /** ISO instant. */
  readonly at: string;
  /** ISO instant; null while the correction holds. */
  readonly undoneAt: string | null;
}
