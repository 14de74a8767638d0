import type { DocumentId } from "../../knowledge/index";
import type { Comparison } from "../cards/index";
import type { ChecklistDesk } from "../conversation/checklists/index";
import { readReceipt } from "../conversation/index";
import { submissionMessages as messages } from "../messages/submissions";
import type { ChecklistSession, StateStore } from "../state/index";
import type { ChangeSide, DocumentChanges } from "./find-changes";

/** What changed for one person, most important first. */
export interface Affected {
  readonly person: string;
  readonly comparisons: readonly Comparison[];
}

export interface AffectedDeps {
  readonly state: Pick<StateStore, "receiptsNaming" | "everySession">;
  readonly checklists: Pick<ChecklistDesk, "news">;
}

/** Answers that are older than this are nobody's basis any more. */
const recentDays = 60;
const sessionsAtOnce = 100;
const longestQuote = 350;
const longestQuestion = 120;
const say = messages.impact;

/**
 * Everybody whose open checklists or recent answers rest on what changed. `documents` are those that changed or came in their place. Reminders look
 * after themselves: they compare each deadline with the library and tell of another date.
 */
export async function findAffected(
  changes: DocumentChanges,
  documents: readonly DocumentId[],
  at: string,
  { state, checklists }: AffectedDeps,
): Promise<readonly Affected[]> {
  const found = new Map<string, Comparison[]>();
  const add = (person: string, comparison: Comparison) => {
    found.set(person, [...(found.get(person) ?? []), comparison]);
  };
  for (let after = ""; ;) {
    const sessions = await state.everySession(after, sessionsAtOnce);
    for (const session of sessions) {
      const told = await ofSession(session, documents, checklists);
      for (const person of told.length === 0 ? [] : peopleOf(session))
        for (const comparison of told) add(person, comparison);
    }
    const last = sessions.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  const since = new Date(Date.parse(at) - recentDays * 86_400_000).toISOString();
  const seen = new Set<string>();
  for (const record of changes.touched.length === 0 ? [] : await state.receiptsNaming(changes.touched, since)) {
    const receipt = readReceipt(record);
    for (const quote of receipt?.quotes ?? []) {
      // The same place in several answers is told of once, with the newest question.
      const key = JSON.stringify([record.person, quote.document, quote.start, quote.end]);
      if (seen.has(key)) continue;
      seen.add(key);
      const change = await changes.of(quote);
      if (change === null) continue;
      const question = receipt?.question ?? "";
      add(record.person, {
        about: say.answer(clip(question, longestQuestion)),
        before: sideOf(change.before),
        after: change.after === null ? say.removed : sideOf(change.after),
      });
    }
  }
  return [...found].map(([person, comparisons]) => ({ person, comparisons }));
}

async function ofSession(
  session: ChecklistSession,
  documents: readonly DocumentId[],
  checklists: AffectedDeps["checklists"],
): Promise<readonly Comparison[]> {
  const news = await checklists.news(session);
  if (news === null) return [];
  const ours = news.comparisons.filter((one) => one.documents.some((document) => documents.includes(document)));
  return ours.map(({ about, before, after }) => ({ about: `${say.checklist(news.title)} – ${about}`, before, after }));
}

function peopleOf({ person, members }: ChecklistSession): readonly string[] {
  return [person, ...members.map((member) => member.person)];
}

function sideOf({ quote, place, file }: NonNullable<ChangeSide>): string {
  return say.quote(clip(quote, longestQuote), `${place}, ${file}`);
}

function clip(words: string, longest: number): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, Math.max(line.lastIndexOf(" ", longest), longest / 2))} …`;
}
