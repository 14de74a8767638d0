import {
  isCorrectableField,
  readCorrection,
  valueOfDeadline,
  valueOfHead,
  writeValue,
  type CorrectableField,
  type FieldCorrection,
  type Reading,
} from "../../../knowledge/index";
import { submissionMessages as say } from "../../messages/submissions";

/** The fields of the head that can be corrected, in the order in which a letterhead prints them. */
export const headFields = [
  "type",
  "number",
  "issuedOn",
  "issuer",
  "title",
  "signer",
  "jurisdiction",
  "jurisdictionName",
  "validity.from",
  "validity.to",
  "validity.schoolYear",
] as const satisfies readonly CorrectableField[];

/** Corrections that a person gave, what she is told of each, and what could not be read. */
export interface GivenCorrections {
  readonly corrections: readonly FieldCorrection[];
  readonly changes: readonly string[];
  readonly problems: readonly string[];
}

const levels: Readonly<Record<string, string>> = {
  national: "toàn quốc",
  province: "tỉnh",
  district: "huyện",
  ward: "xã",
  school: "trường",
};

/** A value as it stands in a form and can be read again: "trước 15/12/2026", "xã"; empty where nothing is printed. */
export function formValueOf(field: CorrectableField, value: string | null): string {
  if (value === null) return "";
  if (field === "jurisdiction") return levels[value] ?? value;
  if (field !== "deadline.when") return writeValue(value);
  return writeValue(value)
    .replace(/^(\S+) đến (\S+)$/u, "$1..$2")
    .replace(/ hằng năm$/u, "");
}

/** What was written in the card's inputs, where it is not what the card showed. */
export function readForm(form: Readonly<Record<string, unknown>>, reading: Reading): GivenCorrections {
  const given = Object.entries(form).flatMap(([name, typed]): readonly GivenCorrections[] => {
    const target = targetOf(name);
    if (target === null || typeof typed !== "string") return [];
    const was = valueOf(target, reading);
    if (was === undefined || clean(typed) === clean(formValueOf(target.field, was))) return [];
    return [readOne(target, typed, reading)];
  });
  return {
    corrections: given.flatMap(({ corrections }) => corrections),
    changes: given.flatMap(({ changes }) => changes),
    problems: given.flatMap(({ problems }) => problems),
  };
}

/** One correction as it was typed. */
export function readOne(
  { field, deadline }: Omit<FieldCorrection, "value">,
  typed: string,
  reading: Reading,
): GivenCorrections {
  const nothing = { corrections: [], changes: [], problems: [] };
  const was = valueOf({ field, deadline }, reading);
  if (was === undefined)
    return { ...nothing, problems: [say.noSuchDeadline((deadline ?? 0) + 1, reading.deadlines.length)] };
  const read = readCorrection(field, typed);
  if (!read.ok) return { ...nothing, problems: [say.wrong(field, deadline, clean(typed).slice(0, 80), read.problem)] };
  if (read.value === was) return nothing;
  return {
    corrections: [{ field, deadline, value: read.value }],
    changes: [say.change(field, deadline, was, read.value)],
    problems: [],
  };
}

/** Undefined where the reading has no such deadline. */
function valueOf({ field, deadline }: Omit<FieldCorrection, "value">, reading: Reading): string | null | undefined {
  if (deadline === null) return valueOfHead(reading.document, field);
  const found = reading.deadlines[deadline];
  return found === undefined ? undefined : valueOfDeadline(found, field);
}

/** "number", "deadline.when.3". */
function targetOf(name: string): Omit<FieldCorrection, "value"> | null {
  const [, field = name, number] = /^(deadline\.[a-z]+)\.(\d{1,4})$/.exec(name) ?? [];
  if (!isCorrectableField(field) || field.startsWith("deadline.") !== (number !== undefined)) return null;
  return { field, deadline: number === undefined ? null : Number(number) };
}

function clean(typed: string): string {
  return typed.normalize("NFC").replace(/\s+/g, " ").trim();
}
