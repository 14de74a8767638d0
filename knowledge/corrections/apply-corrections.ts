import type {
  CorrectableField,
  FieldCorrection,
  LoggedCorrection,
  Deadline,
  DocumentHeader,
  JurisdictionLevel,
  PartialDate,
  Reading,
  ReadingWarning,
  Validity,
} from "../model/index";
import { fieldName, writeValue } from "./describe-correction";
import { ruleOfWhen, whenOfRule } from "./when";

interface Head {
  readonly header: DocumentHeader;
  readonly validity: Validity;
  readonly warnings: readonly ReadingWarning[];
}

/** Doubts that a correction settles. */
const settled: Readonly<Record<string, CorrectableField>> = {
  "blank-number": "number",
  "unreadable-number": "number",
  "blank-date": "issuedOn",
  "misread-date": "issuedOn",
};

/** The head of a document with what a person has put in place; each correction is told among its warnings. */
export function correctHead<Document extends Head>(
  document: Document,
  corrections: readonly LoggedCorrection[],
): Document {
  if (corrections.length === 0) return document;
  const fields = new Set(corrections.map(({ field }) => field));
  const corrected = corrections.reduce<Head>(correctField, document);
  const open = document.warnings.filter(({ code }) => {
    const field = settled[code];
    return field === undefined || !fields.has(field);
  });
  return { ...document, ...corrected, warnings: [...open, ...corrections.map(noteOf)] };
}

function correctField(head: Head, { field, value }: FieldCorrection): Head {
  switch (field) {
    case "issuedOn":
      return { ...head, header: { ...head.header, issuedOn: value as PartialDate | null } };
    case "jurisdiction":
      return { ...head, header: { ...head.header, jurisdiction: value as JurisdictionLevel | null } };
    case "type":
    case "number":
    case "issuer":
    case "title":
    case "signer":
    case "jurisdictionName":
      return { ...head, header: { ...head.header, [field]: value } };
    case "validity.from":
      return { ...head, validity: { ...head.validity, from: value as PartialDate | null } };
    case "validity.to":
      return { ...head, validity: { ...head.validity, to: value as PartialDate | null } };
    case "validity.schoolYear":
      return { ...head, validity: { ...head.validity, schoolYear: value } };
    case "deadline.when":
    case "deadline.actor":
    case "deadline.action":
    case "deadline.recipient":
      return head;
  }
}

/** The code of the warning that tells of a correction. */
export const correctionWarning = "corrected";

function noteOf({ field, was, value, at }: LoggedCorrection): ReadingWarning {
  const day = at.slice(0, 10).split("-").reverse().join("/");
  return {
    code: correctionWarning,
    text: `${fieldName(field)} đã được sửa tay ngày ${day}: từ “${writeValue(was)}” thành “${writeValue(value)}”.`,
  };
}

/** A reading that is not in the library yet, with what a person puts in place of what was read; of several of one field the last. */
export function correctReading(reading: Reading, corrections: readonly FieldCorrection[]): Reading {
  const { document } = reading;
  const fields = new Set(corrections.map(({ field }) => field));
  const head = corrections.reduce<Head>(correctField, document);
  return {
    ...reading,
    document: {
      ...document,
      header: head.header,
      validity: head.validity,
      warnings: document.warnings.filter(({ code }) => {
        const field = settled[code];
        return field === undefined || !fields.has(field);
      }),
    },
    deadlines: reading.deadlines.map((deadline, at) =>
      correctDeadline(
        deadline,
        corrections.filter((correction) => correction.deadline === at),
      ),
    ),
  };
}

/** A deadline with the corrections that are its own. */
export function correctDeadline(deadline: Deadline, corrections: readonly FieldCorrection[]): Deadline {
  return corrections.reduce<Deadline>((corrected, { field, value }) => {
    if (field === "deadline.when") {
      return value === null ? corrected : { ...corrected, ...ruleOfWhen(value, corrected.rule), corrected: true };
    }
    const part = deadlineParts[field];
    return part === undefined ? corrected : { ...corrected, [part]: value, corrected: true };
  }, deadline);
}

const deadlineParts: Readonly<Partial<Record<CorrectableField, "actor" | "action" | "recipient">>> = {
  "deadline.actor": "actor",
  "deadline.action": "action",
  "deadline.recipient": "recipient",
};

/** What a field of a deadline says now, in the form of a correction; a time that names no day as it is printed. */
export function valueOfDeadline(deadline: Deadline, field: CorrectableField): string | null {
  if (field === "deadline.when") return whenOfRule(deadline.rule) ?? deadline.expression;
  const part = deadlineParts[field];
  return part === undefined ? null : deadline[part];
}

/** What a field of the head says now, in the form of a correction; null for the fields of a deadline. */
export function valueOfHead(
  { header, validity }: Pick<Head, "header" | "validity">,
  field: CorrectableField,
): string | null {
  switch (field) {
    case "type":
    case "number":
    case "issuedOn":
    case "issuer":
    case "title":
    case "signer":
    case "jurisdiction":
    case "jurisdictionName":
      return header[field];
    case "validity.from":
      return validity.from;
    case "validity.to":
      return validity.to;
    case "validity.schoolYear":
      return validity.schoolYear;
    case "deadline.when":
    case "deadline.actor":
    case "deadline.action":
    case "deadline.recipient":
      return null;
  }
}
