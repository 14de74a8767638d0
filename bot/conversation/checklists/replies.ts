import {
  holdsAll,
  isSettled,
  questionOf,
  unknownAnswer,
  type ChecklistDefinition,
  type ChecklistQuestion,
  type ChecklistSource,
  type Evidence,
  type IsoDate,
  type ItemView,
  type ResolvedChecklist,
  type SessionView,
  type WorkingCalendar,
} from "../../../knowledge/index";
import {
  checklistItemCard,
  checklistItemsCard,
  checklistQuestionCard,
  checklistSummaryCard,
  type AdaptiveCard,
  type ButtonData,
  type CardBinding,
  type ChecklistButton,
} from "../../cards/index";
import { checklistMessages as say, yesNoWords, type ChecklistWords } from "../../messages/checklist";
import { describeTally } from "../../messages/checklist-tally";
import { describeDocuments } from "../../messages/checklist-warnings";
import { evidenceFileName, type PaperAddress } from "../../dossier/index";
import type { Reply } from "../turn";
import { evidenceMessages, printEvidence } from "../../messages/checklist-evidence";
import { sharingMessages } from "../../messages/checklist-sharing";
import { describeDues } from "./describe-dues";
import { describeNeed, describeScope, describeSource } from "./describe-sources";
import { createFootnotes, type Footnotes } from "./footnotes";
import { mayWrite, type Standing } from "./sharing";
import { shownOptions } from "./typed-option";

/** A session at one moment, with all that is needed to show it. */
export interface Scene {
  readonly definition: ChecklistDefinition;
  readonly words: ChecklistWords;
  readonly view: SessionView;
  readonly resolved: ResolvedChecklist;
  readonly binding: CardBinding;
  /** What the person who sees it is to the session. */
  readonly standing: Standing;
  /** Where files of the session can be fetched; null where nobody serves them. */
  readonly addressOf: ((file: string) => PaperAddress) | null;
  /** The day of the event in Vietnam, that deadlines are counted from. */
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
}

/** Longest text of a reply. */
const longestText = 3000;

/** Shows where the person stands: the question, the item to deal with, or the end. `lead` says what just happened. */
export function showStep(scene: Scene, lead: readonly string[] = []): Reply {
  switch (scene.view.at.kind) {
    case "question":
      return showQuestion(scene, lead);
    case "items":
      return showItem(scene, scene.view.current ?? null, lead);
    case "finished":
      return showEnd(scene, lead);
  }
}

/** The first reply of a checklist: what it is, what it rests on, and the first question. */
export function showBeginning(scene: Scene): Reply {
  const { definition, words, resolved } = scene;
  const footnotes = createFootnotes();
  const basis = quoteLines(scene, definition.basis, footnotes);
  // What the document asks for is said only where the document can be shown.
  const isShown = resolved.sourcesOf(definition.basis).every(({ kind }) => kind === "quoted" || kind === "outside");
  const scope = describeScope(definition, resolved);
  const { lines, warnings } = describeDocuments(resolved, null);
  const intro = isShown ? [words.intro] : [];
  const lead = [say.began(definition.title), ...intro, ...basis, ...(scope === null ? [] : [scope]), ...lines];
  return { ...showQuestion(scene, lead, footnotes), warnings };
}

export function showQuestion(scene: Scene, lead: readonly string[], footnotes: Footnotes = createFootnotes()): Reply {
  const { definition, words, view, binding } = scene;
  if (view.at.kind !== "question") return showStep(scene, lead);
  const name = view.at.question;
  const question = questionOf(definition, name);
  const worded = words.questions[name];
  if (question === null || worded === undefined)
    throw new Error(`${definition.id}: the question "${name}" has no words`);
  const options = shownOptions(question, worded);
  const former = view.former === null ? [] : [say.formerAnswer(answerLabel(scene, name, view.former))];
  const heading = say.questionHeading(definition.title, view.asked.length + 1);
  const isOpen = question.kind !== "choice" && question.kind !== "yes-no";
  const help = isOpen ? say.writeHelp[question.kind] : say.chooseHelp;
  const choices: readonly ChecklistButton[] = options.map(({ name: choose, label, number }) => ({
    title: `${number}. ${label}`,
    data: { do: "choose", step: name, choose },
  }));
  const offered = yearButtons(scene, name, question);
  const leftOpen =
    isOpen && question.optional
      ? [button(yesNoWords.unknown.label, { do: "choose", step: name, choose: unknownAnswer })]
      : [];
  const text = lines([
    ...lead,
    heading,
    worded.ask,
    ...options.map(({ number, label }) => `${number}. ${label}`),
    ...former,
    help,
  ]);
  const card = checklistQuestionCard({
    binding,
    heading,
    lead,
    question: worded.ask,
    help: [...former, help].join(" "),
    choices: [...choices, ...offered, ...leftOpen],
    input: isOpen
      ? {
          label: say.writeLabel[question.kind],
          placeholder: say.writePlaceholder[question.kind],
          submit: button(say.buttons.send, { do: "write", step: name }),
        }
      : null,
    back: view.asked.length === 0 ? null : button(say.buttons.back, { do: "back" }),
    fallbackText: text,
  });
  return reply(scene, text, card, footnotes, say.suggestions.question);
}

/** Why the present question is asked, with the passage, and the question again. */
export function showWhy(scene: Scene): Reply {
  const { definition, words, view } = scene;
  if (view.at.kind !== "question") return showStep(scene);
  const footnotes = createFootnotes();
  const because = questionOf(definition, view.at.question)?.because ?? [];
  const why = say.whyAsked(words.questions[view.at.question]?.why ?? "");
  return showQuestion(scene, [why, ...quoteLines(scene, because, footnotes)], footnotes);
}

/** How the list is shown. */
interface ListLook {
  /** Shown for the first time, it also says what to know of the documents behind it. */
  readonly isFirst: boolean;
  /** The item that its part begins with; null for the part with the item to deal with. */
  readonly from?: number | null;
  /** Change answers. */
  readonly edits?: readonly ChecklistButton[];
}

/** All items with their state. */
export function showList(scene: Scene, lead: readonly string[], { isFirst, from = null, edits = [] }: ListLook): Reply {
  const { definition, view, resolved, binding } = scene;
  if (view.items.length === 0) return showStep(scene, [...lead, say.questionsFirst]);
  const footnotes = createFootnotes();
  const documents = isFirst ? describeDocuments(resolved, schoolYearOf(scene)) : { lines: [], warnings: [] };
  const notices = isFirst ? noticeLines(scene, footnotes) : [];
  const heading = say.itemsHeading(definition.title);
  const tally = [say.progress(view.progress.done, view.progress.applicable), ...describeTally(scene)].join(" ");
  const before = [...lead, ...documents.lines, ...notices];
  const writes = mayWrite(scene.standing);
  const help = writes ? say.listHelp : say.readHelp;
  const room = longestText - lines([...before, heading, tally, help]).length - aroundRows;
  const page = pageOf(view, room, from);
  const rows = page.map((shown) => {
    const sources = resolved.sourcesOf(shown.item.sources);
    // A list has no room for more than each item's first passage; the item shows all of them.
    const [quoted] = sources.filter((source) => source.kind === "quoted");
    const marks = quoted === undefined ? [] : [footnotes.mark(quoted.citation)].filter((mark) => mark !== "");
    const detail = [describeNeed(shown, sources), statusOf(shown)].join("; ");
    return {
      label: `${shown.number}. ${shown.item.label}`,
      detail: [detail, ...marks].join(" "),
      settled: isSettled(shown),
    };
  });
  const part = page.length === view.items.length ? null : partOf(page, view);
  const progress = [tally, ...(part === null ? [] : [say.partOfList(part.from, part.to, part.count, part.next)])].join(
    " ",
  );
  const { current } = view;
  const next = current === null ? "" : say.nextItem(current.number, current.item.label);
  const text = lines([
    ...before,
    heading,
    progress,
    ...rows.map(({ label, detail }) => `${label} – ${detail}`),
    next,
    help,
  ]);
  const card = checklistItemsCard({
    binding,
    heading,
    lead: before,
    leadButtons: edits,
    progress,
    rows,
    next,
    numberLabel: say.numberLabel,
    numberPlaceholder: say.numberPlaceholder,
    buttons: [
      button(say.buttons.show, { do: "look-at-number" }),
      ...(current === null
        ? []
        : [
            button(say.buttons.showNumber(current.number), { do: "look", step: current.item.id }),
            ...(writes
              ? [button(say.buttons.doneNumber(current.number), { do: "mark", step: current.item.id, mark: "done" })]
              : []),
          ]),
      ...(part === null ? [] : [button(say.buttons.listFrom(part.next), { do: "list", number: String(part.next) })]),
      ...(edits.length > 0 ? [papersButton] : [button(say.buttons.review, { do: "review" })]),
      ...(writes ? [button(say.buttons.finish, { do: "finish" })] : []),
      button(say.buttons.stop, { do: "stop" }),
    ],
    fallbackText: text,
  });
  return { ...reply(scene, text, card, footnotes, suggestionsFor(scene)), warnings: documents.warnings };
}

/** The lines that name the next item and the part of the list. */
const aroundRows = 250;
/** A row's number, need, status and mark. */
const rowDetail = 70;

/**
 * As much of the list as there is room for, in characters: from an item on, or where none is named the part with the item to
 * deal with, counted from the first.
 */
function pageOf({ items, current }: SessionView, room: number, from: number | null): readonly ItemView[] {
  const wanted = from ?? current?.number ?? 1;
  let page: readonly ItemView[] = [];
  let length = 0;
  for (const shown of items.slice(from === null ? 0 : from - 1)) {
    length += shown.item.label.length + rowDetail + (shown.reason?.length ?? 0);
    if (page.length > 0 && length > room) {
      if (page.some(({ number }) => number === wanted)) return page;
      page = [];
      length = shown.item.label.length + rowDetail + (shown.reason?.length ?? 0);
    }
    page = [...page, shown];
  }
  return page;
}

/** Which items are shown, and from which on the others are. */
function partOf(page: readonly ItemView[], { items }: SessionView) {
  const [from, to] = [page[0]?.number ?? 1, page.at(-1)?.number ?? 1];
  return { from, to, count: items.length, next: to < items.length ? to + 1 : 1 };
}

function suggestionsFor({ standing }: Scene): readonly string[] {
  return mayWrite(standing) ? say.suggestions.items : say.suggestions.reading;
}

/** One item with its quotes. */
export function showItem(scene: Scene, shown: ItemView | null, lead: readonly string[] = []): Reply {
  const { definition, view, resolved, binding } = scene;
  if (shown === null) return showList(scene, lead, { isFirst: false });
  const footnotes = createFootnotes();
  const { item, number } = shown;
  const resolvedSources = resolved.sourcesOf(item.sources);
  const sources = resolvedSources.map((source) => describeSource(source, footnotes));
  const due = describeDues(resolved.duesOf(item), scene, footnotes);
  const facts = [
    { title: say.facts.need, value: describeNeed(shown, resolvedSources) },
    { title: say.facts.status, value: statusOf(shown) },
    { title: say.facts.responsible, value: item.responsible },
    ...(item.evidence === null ? [] : [{ title: say.facts.evidence, value: item.evidence }]),
    ...(due === null ? [] : [{ title: say.facts.due, value: due }]),
  ];
  const notes = [
    ...item.notes.map(({ text, source }) =>
      source === undefined ? say.remark(text) : say.remarkFrom(text, source.name, source.url),
    ),
    ...(shown.note === null ? [] : [say.ownNote(shown.note)]),
    ...shown.evidence.map((one) => evidenceLine(one, scene)),
  ];
  const heading = say.itemHeading(definition.title, number, view.items.length);
  const isOfficer = scene.standing === "officer";
  const writes = mayWrite(scene.standing);
  const text = lines([
    ...lead,
    heading,
    item.label,
    ...facts.map(({ title, value }) => `${title}: ${value}.`),
    ...sources.flatMap((source) => [...(source.quote === null ? [] : [`“${source.quote}”`]), `${source.text}.`]),
    ...notes,
    isOfficer ? sharingMessages.returnHelp(number) : writes ? say.itemHelp(number) : "",
  ]);
  const mark = (name: string): ButtonData => ({ do: "mark", step: item.id, mark: name });
  const card = checklistItemCard({
    binding,
    heading,
    lead,
    label: item.label,
    facts,
    sources,
    notes,
    reason: isOfficer
      ? { label: sharingMessages.returnLabel, placeholder: sharingMessages.returnPlaceholder }
      : writes
        ? { label: say.reasonLabel, placeholder: say.reasonPlaceholder }
        : null,
    evidence: writes
      ? {
          label: evidenceMessages.label,
          placeholder: evidenceMessages.placeholder,
          submit: button(evidenceMessages.button, { do: "prove", step: item.id }),
        }
      : null,
    links: shown.evidence.flatMap((one) => {
      const address = one.kind === "file" ? (scene.addressOf?.(evidenceFileName(one)) ?? null) : null;
      return one.kind === "file" && address?.kind === "link" ? [{ title: one.name, url: address.url }] : [];
    }),
    buttons: [
      ...(isOfficer ? [button(sharingMessages.returnButton, { do: "return", step: item.id })] : []),
      ...(writes
        ? [
            button(say.buttons.done, mark("done")),
            button(say.buttons.notYet, mark("not-yet")),
            button(say.buttons.later, mark("later")),
            button(say.buttons.notApplicable, mark("not-applicable")),
          ]
        : []),
      button(say.buttons.list, { do: "list" }),
      button(say.buttons.stop, { do: "stop" }),
    ],
    fallbackText: text,
  });
  return reply(scene, text, card, footnotes, suggestionsFor(scene));
}

/** What proves an item, with where a file can be fetched. */
function evidenceLine(evidence: Evidence, { addressOf }: Scene): string {
  const address = evidence.kind === "file" ? (addressOf?.(evidenceFileName(evidence)) ?? null) : null;
  const where = address?.kind === "link" ? address.url : address?.kind === "on-the-machine" ? address.path : null;
  return evidenceMessages.line(printEvidence(evidence), where);
}

/** The answers so far, and the items where there are any. */
export function showReview(scene: Scene): Reply {
  const { words, view } = scene;
  const answers = view.asked.map(({ question, answer }, position) =>
    say.reviewAnswer(position + 1, words.questions[question]?.ask ?? question, answerLabel(scene, question, answer)),
  );
  const lead = [
    say.reviewHeading(scene.definition.title),
    ...(answers.length === 0 ? [say.noAnswersYet] : [...answers, say.reviewHelp]),
  ];
  const edits = view.asked.map(({ question }, position) =>
    button(say.buttons.edit(position + 1), { do: "edit", step: question }),
  );
  return view.items.length > 0 ? showList(scene, lead, { isFirst: false, edits }) : showStep(scene, lead);
}

export function showProgress(scene: Scene): Reply {
  const { view } = scene;
  const { done, applicable } = view.progress;
  const line =
    view.items.length === 0
      ? say.progressInQuestions(view.asked.length)
      : [say.progress(done, applicable), ...describeTally(scene)].join(" ");
  if (view.items.length === 0) return showStep(scene, [line]);
  const open = view.items.filter((shown) => !isSettled(shown)).map(numberedLabel);
  return view.at.kind === "finished" ? showEnd(scene) : showStep(scene, [line, say.stillOpen(open)]);
}

/** What was reached, what is open, and what to ask whom. */
export function showEnd(scene: Scene, lead: readonly string[] = []): Reply {
  const { definition, words, view, resolved, binding } = scene;
  const footnotes = createFootnotes();
  const exit = view.at.kind === "finished" ? view.at.exit : null;
  const heading = say.finishedHeading(definition.title);
  const documents = exit === null ? describeDocuments(resolved, schoolYearOf(scene)) : { lines: [], warnings: [] };
  const paragraphs =
    exit === null
      ? [...endLines(scene), ...documents.lines, say.finishedHelp]
      : [
          words.exits[exit] ?? exit,
          ...quoteLines(scene, definition.exits[exit]?.sources ?? [], footnotes),
          say.exitHelp,
        ];
  const text = lines([...lead, heading, ...paragraphs]);
  const buttons =
    exit === null
      ? [
          ...(definition.dossier === undefined ? [] : [papersButton]),
          button(say.buttons.resume, { do: "resume" }),
          button(say.buttons.review, { do: "review" }),
        ]
      : [button(say.buttons.back, { do: "back" })];
  const card = checklistSummaryCard({ binding, heading, lead, paragraphs, buttons, fallbackText: text });
  const suggestions = exit === null ? say.suggestions.finished : [say.buttons.back.toLowerCase()];
  return { ...reply(scene, text, card, footnotes, suggestions), warnings: documents.warnings };
}

/** A short message about the session itself, with what can be done next. */
export function showMessage(
  scene: Scene,
  text: string,
  buttons: readonly ChecklistButton[],
  suggestions: readonly string[],
): Reply {
  const { binding, definition } = scene;
  const card = checklistSummaryCard({
    binding,
    heading: definition.title,
    lead: [],
    paragraphs: [text],
    buttons,
    fallbackText: text,
  });
  return reply(scene, text, card, createFootnotes(), suggestions);
}

function endLines(scene: Scene): readonly string[] {
  const { definition, view } = scene;
  const { done, applicable } = view.progress;
  const open = view.items.filter((shown) => !isSettled(shown)).map(numberedLabel);
  const left = view.items
    .filter(({ status }) => status === "not-applicable")
    .map((shown) => `${numberedLabel(shown)}${shown.reason === null ? "" : ` (${shown.reason})`}`);
  const confirmations = definition.confirmations
    .filter(({ shownWhen }) => holdsAll(shownWhen, view.answers))
    .map(({ what, whom }) => say.confirmation(what, whom));
  return [
    say.progress(done, applicable),
    ...describeTally(scene),
    open.length === 0 ? say.allSettled : say.stillOpen(open),
    ...(left.length === 0 ? [] : [say.notApplicable(left)]),
    ...(confirmations.length === 0 ? [] : [say.confirm(confirmations)]),
  ];
}

function noticeLines({ definition, words, view, resolved }: Scene, footnotes: Footnotes): readonly string[] {
  return definition.notices
    .filter(({ shownWhen }) => holdsAll(shownWhen, view.answers))
    .map(({ id, sources }) => {
      const references = resolved.sourcesOf(sources).flatMap((source) => {
        if (source.kind === "quoted") return [footnotes.mark(source.citation)];
        return source.kind === "outside" ? [`(${say.sources.outside(source.name, source.url)})`] : [];
      });
      return [words.notices[id] ?? id, ...references].join(" ");
    });
}

function quoteLines({ resolved }: Scene, sources: readonly ChecklistSource[], footnotes: Footnotes): readonly string[] {
  return resolved.sourcesOf(sources).map((source) => {
    const { text, quote } = describeSource(source, footnotes);
    return quote === null ? `${text}.` : `“${quote}” ${text}.`;
  });
}

function statusOf({ status, reason, returned }: ItemView): string {
  if (returned !== null) return sharingMessages.statusReturned(say.statuses[status], returned);
  return reason === null ? say.statuses[status] : say.statusBecause(say.statuses[status], reason);
}

function numberedLabel({ number, item }: ItemView): string {
  return `${number}. ${item.label}`;
}

/** What an answer is called, in the words of its question. */
export function answerLabel({ words }: Scene, question: string, answer: string): string {
  const label = words.questions[question]?.options[answer]?.label;
  return label ?? (answer === unknownAnswer ? yesNoWords.unknown.label : answer);
}

function schoolYearOf({ definition, view }: Scene): string | null {
  return view.asked.find(({ question }) => questionOf(definition, question)?.kind === "school-year")?.answer ?? null;
}

/** The years that touch the present one: last, this and next, without a rule on when a school year begins. */
function yearButtons({ today }: Scene, step: string, { kind }: ChecklistQuestion): readonly ChecklistButton[] {
  const year = Number(today.slice(0, 4));
  const names =
    kind === "school-year"
      ? [year - 1, year, year + 1].map((from) => `${from}-${from + 1}`)
      : kind === "year"
        ? [year - 1, year].map(String)
        : [];
  return names.map((name) => button(name, { do: "choose", step, choose: name }));
}

export function button(title: string, data: ButtonData): ChecklistButton {
  return { title, data };
}

const papersButton = button(say.buttons.papers, { do: "papers" });

export function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

export function reply(
  { definition }: Scene,
  text: string,
  card: AdaptiveCard,
  footnotes: Footnotes,
  suggestions: readonly string[],
): Reply {
  return {
    kind: "checklist",
    // Long quotes of an office's document may not fit: the card and the citations still have them whole.
    text: text.length <= longestText ? text : `${text.slice(0, longestText - 1).trimEnd()}…`,
    citations: [...footnotes.citations],
    card,
    suggestions: suggestions.slice(0, 3),
    abstained: false,
    checklist: definition.id,
    warnings: [],
    writtenByModel: false,
  };
}
