import {
  outlineOf,
  placeOf,
  valueOfDeadline,
  valueOfHead,
  writeValue,
  fieldName,
  type Contact,
  type CorrectableField,
  type Deadline,
  type Preview,
  type Reading,
} from "../../../knowledge/index";
import { submissionCard, type CardSection, type SubmissionButton } from "../../cards/index";
import { longestReply, nameDocument } from "../../messages/index";
import { submissionMessages as say } from "../../messages/submissions";
import type { Reply } from "../turn";
import { formValueOf, headFields } from "./edit-form";
import type { Submission } from "./submission";

/** What was read of a submission, with its corrections, and how it would stand in the library. */
export interface Understood {
  /** With the corrections in place. */
  readonly reading: Reading;
  readonly preview: Preview;
  /** Whether the library answers from its samples as yet. */
  readonly displacesSamples: boolean;
}

/** How much of each list is shown; what is left out is counted. */
const most = { deadlines: 8, contacts: 5, doubts: 8, conflicts: 6 } as const;
const longestLine = 260;

/** What the bot understood, for the admin to check and to decide on. */
export function showSubmission(submission: Submission, understood: Understood, lead: readonly string[]): Reply {
  const { reading, preview } = understood;
  const facts = factsOf(reading);
  const sections = sectionsOf(submission, understood);
  const heading = say.heading(submission.file.name);
  const first = [...lead, say.notLive];
  const text = fitting(
    [heading, ...first, ...facts.map(({ title, value }) => `• ${title}: ${value}`)],
    sections,
    say.howTo(preview.versions.length > 0),
  );
  const card = submissionCard({
    binding: { id: submission.id, revision: submission.revision },
    heading,
    lead: first,
    facts,
    sections,
    inputs: [],
    buttons: buttonsOf(reading, preview),
    fallbackText: text,
  });
  return submissionReply(text, card);
}

/** The card on which the head, or some of the deadlines, can be corrected. */
export function showEditForm(
  submission: Submission,
  { reading }: Understood,
  lead: readonly string[],
  from: number | null,
): Reply {
  const heading = say.editHeading(submission.file.name);
  const inputs = from === null ? headInputs(reading) : deadlineInputs(reading, from);
  const next = (from ?? -deadlinesAtOnce) + deadlinesAtOnce;
  const buttons: readonly SubmissionButton[] = [
    { title: say.buttons.save, data: { do: "save" } },
    { title: say.buttons.back, data: { do: "show" } },
    ...(next < reading.deadlines.length
      ? [{ title: say.buttons.editDeadlines, data: { do: "edit-deadlines", from: String(next) } } as const]
      : []),
  ];
  const text = [heading, ...lead, ...inputs.map(({ label, value }) => `• ${label}: ${value}`), say.howTo(false)]
    .join("\n")
    .slice(0, longestReply);
  const card = submissionCard({
    binding: { id: submission.id, revision: submission.revision },
    heading,
    lead: [...lead, say.editHelp],
    facts: [],
    sections: [],
    inputs,
    buttons,
    fallbackText: text,
  });
  return submissionReply(text, card);
}

export function submissionReply(text: string, card: Reply["card"], suggestions: readonly string[] = []): Reply {
  return {
    kind: "clarify",
    text: text.slice(0, longestReply),
    citations: [],
    card,
    suggestions,
    abstained: false,
    checklist: null,
    warnings: [],
    writtenByModel: false,
  };
}

const deadlinesAtOnce = 4;

function headInputs({ document }: Reading) {
  return headFields.map((field) => ({
    id: field,
    label: fieldName(field),
    value: formValueOf(field, valueOfHead(document, field)),
  }));
}

const deadlineFields = ["deadline.when", "deadline.actor", "deadline.action", "deadline.recipient"] as const;
const inputNames = {
  "deadline.when": "when",
  "deadline.actor": "actor",
  "deadline.action": "action",
  "deadline.recipient": "recipient",
} as const;

function deadlineInputs({ deadlines }: Reading, from: number) {
  return deadlines.slice(from, from + deadlinesAtOnce).flatMap((deadline, at) =>
    deadlineFields.map((field) => ({
      id: `${field}.${from + at}`,
      label: `${say.editDeadline(from + at + 1)}: ${say.inputs[inputNames[field]]}`,
      value: formValueOf(field, valueOfDeadline(deadline, field)),
    })),
  );
}

function factsOf({ document }: Reading): readonly { title: string; value: string }[] {
  return headFields.flatMap((field: CorrectableField) => {
    const value = valueOfHead(document, field);
    const isAlwaysTold = field === "type" || field === "number" || field === "issuedOn" || field === "issuer";
    return value === null && !isAlwaysTold ? [] : [{ title: fieldName(field), value: clip(writeValue(value), 300) }];
  });
}

function sectionsOf(
  submission: Submission,
  { reading, preview, displacesSamples }: Understood,
): readonly CardSection[] {
  const { document, deadlines, contacts, provisions, references } = reading;
  const corrected = new Set(submission.corrections.map(({ deadline }) => deadline));
  const outline = outlineOf(provisions);
  const placed = (deadline: Deadline) => {
    const provision = outline.get(deadline.provision);
    return provision === undefined ? "" : ` (${placeOf(provision, outline)})`;
  };
  const others = preview.conflicts.filter(({ kind }) => kind !== "versions");
  const stands = [
    ...preview.versions.map((version) => say.sameFile(nameDocument(version), version.file)),
    ...others.map(({ sentence }) => say.replaces(sentence)),
    ...(displacesSamples ? [say.displacesSamples] : []),
  ];
  const doubts = document.warnings.map(({ text }) => text);
  return [
    {
      heading: deadlines.length === 0 ? say.deadlines(0) : say.deadlines(deadlines.length),
      lines:
        deadlines.length === 0
          ? [say.noDeadlines]
          : shown(
              deadlines.map(
                (deadline, at) => lineOfDeadline(deadline, at, corrected.has(at), document.text) + placed(deadline),
              ),
              most.deadlines,
            ),
    },
    ...(contacts.length === 0
      ? []
      : [{ heading: say.contacts(contacts.length), lines: shown(contacts.map(lineOfContact), most.contacts) }]),
    ...(doubts.length === 0 ? [] : [{ heading: say.doubts, lines: shown(doubts, most.doubts), isWarning: true }]),
    {
      heading: say.stands,
      lines: stands.length === 0 ? [say.noConflict] : shown(stands, most.conflicts),
      isWarning: stands.length > 0,
    },
    {
      heading: say.outline,
      lines: [say.counts(provisions.filter(({ kind }) => kind === "section").length, references.length)],
    },
  ];
}

function lineOfDeadline(deadline: Deadline, at: number, isCorrected: boolean, text: string): string {
  const when = valueOfDeadline(deadline, "deadline.when");
  const marks = `${isCorrected ? say.correctedMark : ""}${deadline.unverified === true ? say.unverifiedMark : ""}`;
  const words = clip(text.slice(deadline.start, deadline.end), 140);
  return say.deadline(at + 1, words, `${writeValue(when)}${marks}`, deadline.actor ?? "");
}

function lineOfContact({ name, role, organisation, phones, email, address, unverified }: Contact): string {
  const said = [name, role, organisation, ...phones, email, address].filter((part) => part !== null);
  return `• ${said.join(", ")}${unverified === true ? say.unverifiedMark : ""}`;
}

function buttonsOf({ deadlines }: Reading, { versions }: Preview): readonly SubmissionButton[] {
  const publish: readonly SubmissionButton[] =
    versions.length === 0
      ? [{ title: say.buttons.publish, data: { do: "publish" } }]
      : [
          ...versions.slice(0, 2).map(({ id, file }): SubmissionButton => ({
            title: say.buttons.publishReplacing(file),
            data: { do: "publish-replacing", document: id },
          })),
          { title: say.buttons.publishBeside, data: { do: "publish-beside" } },
        ];
  return [
    ...publish,
    { title: say.buttons.edit, data: { do: "edit" } },
    ...(deadlines.length === 0
      ? []
      : [{ title: say.buttons.editDeadlines, data: { do: "edit-deadlines", from: "0" } } as const]),
    { title: say.buttons.drop, data: { do: "drop" } },
  ];
}

function shown(lines: readonly string[], count: number): readonly string[] {
  const first = lines.slice(0, count).map((line) => clip(line, longestLine));
  return lines.length <= count ? first : [...first, say.more(lines.length - count)];
}

export function clip(words: string, longest: number): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, Math.max(line.lastIndexOf(" ", longest), longest / 2))} …`;
}

/** The head and what can be done are always said; of the sections as much as has room. */
function fitting(head: readonly string[], sections: readonly CardSection[], foot: string): string {
  const lines = sections.flatMap(({ heading, lines }) => [`${heading}:`, ...lines]);
  for (let left = lines.length; left >= 0; left -= 1) {
    const text = [...head, ...lines.slice(0, left), foot].join("\n");
    if (text.length <= longestReply) return text;
  }
  return [...head, foot].join("\n").slice(0, longestReply);
}
