import { z } from "zod";
import { parseIsoDate, type IsoDate } from "../model/index";
import { holdsAll } from "./condition";
import { questionOf, type ChecklistDefinition, type ChecklistItem, type ChecklistStep } from "./definition";
import { evidenceSchema, type Evidence } from "./evidence";
import { readAnswer, stepAfter } from "./typed-answer";

const given = z.string().trim().min(1).max(500);

/** What a session's entries may be. Where the person stands is computed from them and never stored. */
export const entrySchema = z.discriminatedUnion("kind", [
  /** Also corrects an earlier answer; the answers after it stay. */
  z.object({ kind: z.literal("answer"), question: z.string(), answer: z.string() }),
  /** Takes one answer back, so that its question is asked again. */
  z.object({ kind: z.literal("reopen"), question: z.string() }),
  z.discriminatedUnion("mark", [
    z.object({ kind: z.literal("mark"), item: z.string(), mark: z.enum(["done", "not-yet", "later"]) }),
    z.object({ kind: z.literal("mark"), item: z.string(), mark: z.literal("not-applicable"), reason: given }),
  ]),
  z.object({ kind: z.literal("note"), item: z.string(), note: given }),
  /** What proves an item; the same once more changes nothing. */
  z.object({ kind: z.literal("evidence"), item: z.string(), evidence: evidenceSchema }),
  /** Takes back all evidence of an item. */
  z.object({ kind: z.literal("withdraw"), item: z.string() }),
  /** On which day what the checklist prepares begins: times that are counted from it get a day. */
  z.object({ kind: z.literal("start-day"), day: z.iso.date() }),
  /** Something that only the person knows, for the papers; an empty value takes it back. */
  z.object({ kind: z.literal("fill"), particular: z.string(), value: z.string().trim().max(200) }),
  /** Turns to one item; decides nothing. */
  z.object({ kind: z.literal("look"), item: z.string() }),
  /** An officer gives an item back with what is wrong: its mark is taken off until it is marked again. */
  z.object({ kind: z.literal("return"), item: z.string(), note: given }),
  /** A person was shown what others did since she was last here; decides nothing. */
  z.object({ kind: z.literal("seen") }),
  /** Goes on with another version of the definition or its documents; what was answered stays. */
  z.object({ kind: z.literal("renew"), version: z.string(), former: z.unknown() }),
  /** Ends the session although items are open. */
  z.object({ kind: z.literal("finish") }),
]);

export type ChecklistEntry = z.output<typeof entrySchema>;
export type ItemMark = "done" | "not-yet" | "later" | "not-applicable";
export type ItemStatus = "open" | ItemMark;

export interface ItemView {
  readonly item: ChecklistItem;
  /** 1-based among the items shown. */
  readonly number: number;
  readonly status: ItemStatus;
  /** Why it does not apply. */
  readonly reason: string | null;
  readonly note: string | null;
  /** In the order in which it was given. */
  readonly evidence: readonly Evidence[];
  /** Why an officer gave it back, until it is marked again. */
  readonly returned: string | null;
}

export interface SessionView {
  readonly at:
    | { readonly kind: "question"; readonly question: string }
    | { readonly kind: "items" }
    | { readonly kind: "finished"; readonly exit: string | null };
  /** The questions on the route with their answers, in order. */
  readonly asked: readonly { readonly question: string; readonly answer: string }[];
  readonly answers: ReadonlyMap<string, string>;
  /** What the person answered before to the question that is asked again. */
  readonly former: string | null;
  /** What was filled in for the papers, by particular. */
  readonly particulars: ReadonlyMap<string, string>;
  /** The day on which it begins; null until the person names it. */
  readonly startDay: IsoDate | null;
  /** Empty until the questions are answered. */
  readonly items: readonly ItemView[];
  /** The item to deal with now: the one turned to, else the first unsettled one. */
  readonly current: ItemView | null;
  /** `applicable` leaves out what was marked as not applicable. */
  readonly progress: { readonly done: number; readonly applicable: number };
}

interface Gathered {
  readonly answers: Map<string, string>;
  readonly former: Map<string, string>;
  readonly marks: Map<string, { readonly mark: ItemMark; readonly reason: string | null }>;
  readonly notes: Map<string, string>;
  readonly evidence: Map<string, readonly Evidence[]>;
  readonly returned: Map<string, string>;
  readonly particulars: Map<string, string>;
  startDay: IsoDate | null;
  look: string | null;
  ended: boolean;
}

/**
 * Follows a session's entries as far as they go. Entries that the definition does not know are passed over, so a session
 * outlives a change of its definition; answers on a branch no longer taken are kept but have no effect.
 */
export function replay(definition: ChecklistDefinition, entries: readonly unknown[]): SessionView {
  const gathered = gather(definition, entries);
  const { asked, end } = walk(definition, gathered.answers);
  const answers = new Map(asked.map(({ question, answer }) => [question, answer]));
  const items = "items" in end ? itemViews(definition, answers, gathered) : [];
  const { particulars, startDay } = gathered;
  const common = { asked, answers, particulars, startDay, items, progress: progressOf(items) };
  if ("ask" in end) {
    return {
      ...common,
      at: { kind: "question", question: end.ask },
      former: gathered.former.get(end.ask) ?? null,
      current: null,
    };
  }
  if ("leave" in end) return { ...common, at: { kind: "finished", exit: end.leave }, former: null, current: null };
  const unsettled = items.find(({ status }) => status === "open") ?? items.find((view) => !isSettled(view)) ?? null;
  const looked = items.find(({ item }) => item.id === gathered.look) ?? null;
  const finished = looked === null && (gathered.ended || unsettled === null);
  return {
    ...common,
    at: finished ? { kind: "finished", exit: null } : { kind: "items" },
    former: null,
    current: looked ?? unsettled,
  };
}

/** The entry that goes one step back: the last question is asked again, a finished list is opened; null at the first question. */
export function back(definition: ChecklistDefinition, entries: readonly unknown[]): ChecklistEntry | null {
  const view = replay(definition, entries);
  if (view.at.kind === "finished" && view.at.exit === null) {
    const item = view.current ?? view.items[0];
    return item === undefined ? null : { kind: "look", item: item.item.id };
  }
  const last = view.asked.at(-1);
  return last === undefined ? null : { kind: "reopen", question: last.question };
}

/** The session as it stood when it last had its list; null where it never did. */
export function lastListed(definition: ChecklistDefinition, entries: readonly unknown[]): SessionView | null {
  for (let end = entries.length; end > 0; end -= 1) {
    const view = replay(definition, entries.slice(0, end));
    if (view.items.length > 0) return view;
  }
  return null;
}

/** The entry, or null for what is none. */
export function parseEntry(entry: unknown): ChecklistEntry | null {
  const parsed = entrySchema.safeParse(entry);
  return parsed.success ? parsed.data : null;
}

/** Whether something was decided at or after the index that a card was drawn for. */
export function isOutdated(entries: readonly unknown[], expectedIndex: number): boolean {
  return expectedIndex > entries.length || entries.slice(expectedIndex).some((entry) => decides(parseEntry(entry)));
}

/** Turning to an item, seeing and filling in the papers decide nothing: no other card gets old by them. */
export function decides(entry: ChecklistEntry | null): boolean {
  return entry?.kind !== "look" && entry?.kind !== "fill" && entry?.kind !== "seen";
}

/** Done, or does not apply: nothing is left to do. */
export function isSettled({ status }: Pick<ItemView, "status">): boolean {
  return status === "done" || status === "not-applicable";
}

function gather(definition: ChecklistDefinition, entries: readonly unknown[]): Gathered {
  const ids = new Set(definition.items.map(({ id }) => id));
  const gathered: Gathered = {
    answers: new Map(),
    former: new Map(),
    marks: new Map(),
    notes: new Map(),
    evidence: new Map(),
    returned: new Map(),
    particulars: new Map(),
    startDay: null,
    look: null,
    ended: false,
  };
  for (const raw of entries) {
    const entry = parseEntry(raw);
    if (entry === null || entry.kind === "renew" || entry.kind === "seen" || ("item" in entry && !ids.has(entry.item)))
      continue;
    if (entry.kind === "fill") fill(definition, gathered, entry);
    else take(definition, gathered, entry);
  }
  return gathered;
}

type FillEntry = Extract<ChecklistEntry, { kind: "fill" }>;
/** Kept for who asks what happened; it moves nobody. */
type SilentEntry = Extract<ChecklistEntry, { kind: "renew" | "seen" }>;

function fill({ dossier }: ChecklistDefinition, { particulars }: Gathered, { particular, value }: FillEntry): void {
  if (dossier?.particulars.includes(particular) !== true) return;
  if (value === "") particulars.delete(particular);
  else particulars.set(particular, value);
}

function take(
  definition: ChecklistDefinition,
  gathered: Gathered,
  entry: Exclude<ChecklistEntry, FillEntry | SilentEntry>,
): void {
  switch (entry.kind) {
    case "answer": {
      const question = questionOf(definition, entry.question);
      const answer = question === null ? null : readAnswer(question, entry.answer);
      if (answer === null) return;
      gathered.answers.set(entry.question, answer);
      break;
    }
    case "reopen": {
      const answer = gathered.answers.get(entry.question);
      if (answer === undefined) return;
      gathered.former.set(entry.question, answer);
      gathered.answers.delete(entry.question);
      break;
    }
    case "mark":
      gathered.marks.set(entry.item, { mark: entry.mark, reason: "reason" in entry ? entry.reason : null });
      gathered.returned.delete(entry.item);
      break;
    case "evidence":
      gathered.evidence.set(entry.item, withEvidence(gathered.evidence.get(entry.item) ?? [], entry.evidence));
      break;
    case "start-day":
      gathered.startDay = parseIsoDate(entry.day);
      break;
    case "withdraw":
      gathered.evidence.delete(entry.item);
      break;
    case "return":
      gathered.marks.delete(entry.item);
      gathered.returned.set(entry.item, entry.note);
      break;
    case "note":
      gathered.notes.set(entry.item, entry.note);
      break;
    case "look":
    case "finish":
      break;
  }
  gathered.look = entry.kind === "look" ? entry.item : null;
  gathered.ended = entry.kind === "finish";
}

function withEvidence(known: readonly Evidence[], given: Evidence): readonly Evidence[] {
  const isSame = (one: Evidence): boolean =>
    one.kind === "file"
      ? given.kind === "file" && one.id === given.id
      : given.kind === "paper" && one.number === given.number && one.date === given.date;
  return known.some(isSame) ? known : [...known, given];
}

function walk(
  definition: ChecklistDefinition,
  answers: ReadonlyMap<string, string>,
): { readonly asked: SessionView["asked"]; readonly end: ChecklistStep } {
  const asked: { question: string; answer: string }[] = [];
  let step: ChecklistStep = { ask: definition.start };
  while ("ask" in step) {
    const name: string = step.ask;
    const question = questionOf(definition, name);
    const answer = answers.get(name);
    const next: ChecklistStep | null = question === null || answer === undefined ? null : stepAfter(question, answer);
    if (next === null || answer === undefined) break;
    asked.push({ question: name, answer });
    step = next;
  }
  return { asked, end: step };
}

function itemViews(
  definition: ChecklistDefinition,
  answers: ReadonlyMap<string, string>,
  { marks, notes, evidence, returned }: Gathered,
): readonly ItemView[] {
  return definition.items
    .filter(({ shownWhen }) => holdsAll(shownWhen, answers))
    .map((item, position) => ({
      item,
      number: position + 1,
      status: marks.get(item.id)?.mark ?? "open",
      reason: marks.get(item.id)?.reason ?? null,
      note: notes.get(item.id) ?? null,
      evidence: evidence.get(item.id) ?? [],
      returned: returned.get(item.id) ?? null,
    }));
}

function progressOf(items: readonly ItemView[]): SessionView["progress"] {
  return {
    done: items.filter(({ status }) => status === "done").length,
    applicable: items.filter(({ status }) => status !== "not-applicable").length,
  };
}
