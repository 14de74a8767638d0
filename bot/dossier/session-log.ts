import {
  parseEntry,
  type ChecklistDefinition,
  type ChecklistEntry,
  type ResolvedChecklist,
} from "../../knowledge/index";
import { checklistMessages, yesNoWords, type ChecklistWords } from "../messages/checklist";
import { printEvidence } from "../messages/checklist-evidence";
import { sharingMessages } from "../messages/checklist-sharing";
import type { ChecklistSession } from "../state/index";
import { shortSource } from "./tell-source";

const { log: say } = sharingMessages;

/** One thing that somebody did in a session. */
export interface LogLine {
  /** ISO instant. */
  readonly at: string;
  readonly person: string;
  readonly who: string;
  readonly what: string;
  /** The item that it concerns. */
  readonly item: string | null;
}

/** What everybody did, the oldest first; turning to an item and seeing are nothing done. */
export function logOf(
  session: ChecklistSession,
  definition: ChecklistDefinition,
  words: ChecklistWords,
): readonly LogLine[] {
  const { person: owner, startedAt, members, entries } = session;
  const began: LogLine = { at: startedAt, person: owner, who: sharingMessages.owner, what: say.began, item: null };
  const joined = members.map(({ person, role, joinedAt }): LogLine => {
    return { at: joinedAt, person, who: nameOf(session, person), what: say.joined(role), item: null };
  });
  const done = entries.flatMap(({ at, person, entry: raw }): readonly LogLine[] => {
    const entry = parseEntry(raw);
    const what = entry === null ? null : tell(entry, definition, words);
    const item = entry !== null && "item" in entry ? entry.item : null;
    return what === null ? [] : [{ at, person, who: nameOf(session, person), what, item }];
  });
  return [began, ...[...joined, ...done].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))];
}

/** The whole log as a table for a spreadsheet: UTF-8 with its mark, so that Vietnamese shows. */
export function writeLog(
  lines: readonly LogLine[],
  definition: ChecklistDefinition,
  resolved: ResolvedChecklist,
): Buffer {
  const groundOf = (id: string | null): string => {
    const item = definition.items.find((one) => one.id === id);
    const [source] = item === undefined ? [] : resolved.sourcesOf(item.sources);
    return source === undefined ? "" : shortSource(source, resolved);
  };
  const rows = [say.columns, ...lines.map(({ at, who, what, item }) => [localMinute(at), who, what, groundOf(item)])];
  return Buffer.from(`\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`, "utf8");
}

/** "21/11/2026 08:05" in Vietnam, seven hours ahead of UTC all year. */
export function localMinute(instant: string): string {
  const [day = "", time = ""] = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().split("T");
  return `${day.split("-").reverse().join("/")} ${time.slice(0, 5)}`;
}

/** What a person is called: by her role, numbered in the order of joining. */
function nameOf({ person: owner, members }: ChecklistSession, person: string): string {
  if (person === owner) return sharingMessages.owner;
  const member = members.find((one) => one.person === person);
  if (member === undefined) return sharingMessages.formerMember;
  const alike = members.filter(({ role }) => role === member.role);
  return sharingMessages.member(member.role, alike.indexOf(member) + 1);
}

function tell(entry: ChecklistEntry, { items }: ChecklistDefinition, words: ChecklistWords): string | null {
  const labelOf = (id: string): string => items.find((item) => item.id === id)?.label ?? id;
  const askOf = (question: string): string => words.questions[question]?.ask ?? question;
  switch (entry.kind) {
    case "answer": {
      const label = words.questions[entry.question]?.options[entry.answer]?.label;
      const unknown = entry.answer === "unknown" ? yesNoWords.unknown.label : entry.answer;
      return say.answered(askOf(entry.question), label ?? unknown);
    }
    case "reopen":
      return say.reopened(askOf(entry.question));
    case "mark": {
      const status = checklistMessages.statuses[entry.mark];
      const said = "reason" in entry ? checklistMessages.statusBecause(status, entry.reason) : status;
      return say.marked(labelOf(entry.item), said);
    }
    case "note":
      return say.noted(labelOf(entry.item), entry.note);
    case "evidence":
      return say.proven(labelOf(entry.item), printEvidence(entry.evidence));
    case "start-day":
      return say.startDay(entry.day.split("-").reverse().join("/"));
    case "withdraw":
      return say.withdrawn(labelOf(entry.item));
    case "return":
      return say.returned(labelOf(entry.item), entry.note);
    case "fill":
      return say.filled(words.dossier?.particulars[entry.particular]?.label ?? entry.particular, entry.value);
    case "finish":
      return say.finished;
    case "renew":
      return say.renewed(entry.version);
    case "look":
    case "seen":
      return null;
  }
}

/** A spreadsheet calculates what begins like a formula; a person's words must stay words. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
