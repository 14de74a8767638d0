import {
  parseEntry,
  questionOf,
  readAnswer,
  readPinned,
  type ChecklistPin,
  type DocumentId,
  type Library,
  type PinChange,
  type PinnedDue,
  type PinnedItem,
  type PinnedPlace,
} from "../../../knowledge/index";
import { checklistSummaryCard } from "../../cards/index";
import { checklistMessages } from "../../messages/checklist";
import { newsMessages as say, printPinnedDue } from "../../messages/checklist-news";
import type { Reply } from "../turn";
import { createFootnotes } from "./footnotes";
import { button, lines, reply, type Scene } from "./replies";

/** How much of a quote stands in the news; the item shows it whole. */
const longestQuote = 220;
/** Room for the changes; what follows them must not be cut off. */
const roomForChanges = 2200;

const choice = [button(say.buttons.useNew, { do: "use-new" }), button(say.buttons.showOld, { do: "show-old" })];

/** What became other, before and after; the person decides. `isHeld` where what she just did waits for it. */
export async function showNews(
  scene: Scene,
  news: readonly PinChange[],
  stored: readonly unknown[],
  isHeld: boolean,
  library: Library,
): Promise<Reply> {
  const { definition, view, binding } = scene;
  const told = (await Promise.all(news.map((change) => tell(change, scene, library)))).filter((line) => line !== "");
  const shown = withinRoom(told);
  const marks = view.items.filter(({ status }) => status !== "open").length;
  const lost = lostAnswers(scene, stored);
  const paragraphs = [
    ...shown,
    ...(shown.length === told.length ? [] : [say.more(told.length - shown.length)]),
    say.kept(view.answers.size, marks),
    ...(lost.length === 0 ? [] : [say.noLongerApplies(lost)]),
    ...(isHeld ? [say.held] : []),
    say.help,
  ];
  const heading = say.heading(definition.title);
  const text = lines([heading, ...paragraphs]);
  const card = checklistSummaryCard({ binding, heading, lead: [], paragraphs, buttons: choice, fallbackText: text });
  return reply(scene, text, card, createFootnotes(), say.suggestions);
}

/** The list as it was pinned, or one of its items with the words of then. */
export async function showOld(
  scene: Scene,
  pin: ChecklistPin,
  number: number | null,
  isPending: boolean,
  library: Library,
): Promise<Reply> {
  const { definition, view, binding } = scene;
  const known = new Set(view.items.map(({ item }) => item.id));
  const stillDefined = new Set(definition.items.map(({ id }) => id));
  // What the answers leave out was not in the list of then either; what is gone may have been.
  const items = pin.items.filter(({ id }) => known.size === 0 || known.has(id) || !stillDefined.has(id));
  const asked = number === null ? undefined : items[number - 1];
  const heading = say.oldHeading(definition.title, pin.version);
  const paragraphs =
    number === null
      ? [
          lines(
            await Promise.all(
              items.map(async (item, at) => say.oldRow(at + 1, await nameOf(item, library), statusOf(scene, item.id))),
            ),
          ),
          say.oldHelp,
        ]
      : asked === undefined
        ? [say.noOldItem(number, items.length), say.oldHelp]
        : [await nameOf(asked, library), ...(await oldWords(asked, library)), say.oldHelp];
  const text = lines([heading, ...paragraphs]);
  const buttons = isPending ? choice : [button(checklistMessages.buttons.resume, { do: "resume" })];
  const card = checklistSummaryCard({ binding, heading, lead: [], paragraphs, buttons, fallbackText: text });
  const suggestions = isPending ? say.suggestions : checklistMessages.suggestions.paused;
  return reply(scene, text, card, createFootnotes(), suggestions);
}

async function oldWords(item: PinnedItem, library: Library): Promise<readonly string[]> {
  const quotes = await Promise.all(item.places.map((place) => quoteOf(place, library, Infinity)));
  const dues = printDues(item.dues);
  return [...quotes, ...(dues === null ? [] : [say.oldDue(dues)])];
}

async function tell(change: PinChange, scene: Scene, library: Library): Promise<string> {
  const quotes = async (places: readonly PinnedPlace[]): Promise<string> =>
    (await Promise.all(places.map((place) => quoteOf(place, library, longestQuote)))).join("; ");
  async function reworded(where: string, before: readonly PinnedPlace[], after: readonly PinnedPlace[]) {
    if (before.length === 0) return say.nowQuoted(where, await quotes(after));
    if (after.length === 0) return say.noLongerQuoted(where, await quotes(before));
    return say.reworded(where, await quotes(before), await quotes(after));
  }
  const askOf = (question: string): string => scene.words.questions[question]?.ask ?? question;
  switch (change.kind) {
    case "new-version":
      return say.version(change.before, change.after);
    case "new-item":
      return say.newItem(await nameOf(change.item, library));
    case "gone-item":
      return say.goneItem(await nameOf(change.item, library));
    case "renamed-item":
      return say.renamed(change.before, change.after);
    case "reworded-item":
      return reworded(await placeInList(change.item, scene, library), change.before, change.after);
    case "new-date":
      return say.date(
        await placeInList(change.item, scene, library),
        printDues(change.before) ?? say.noDate,
        printDues(change.after) ?? say.noDate,
      );
    case "new-question":
      return say.newQuestion(askOf(change.question));
    case "gone-question":
      return say.goneQuestion(askOf(change.question));
    case "reworded-question":
      return reworded(say.question(askOf(change.question)), change.before, change.after);
  }
}

async function placeInList(item: PinnedItem, { view }: Pick<Scene, "view">, library: Library): Promise<string> {
  const number = view.items.find((shown) => shown.item.id === item.id)?.number ?? null;
  return say.item(number, await nameOf(item, library));
}

/** What became other of one item or question, for a card that shows both sides next to each other. */
export interface NewsComparison {
  readonly about: string;
  readonly before: string;
  readonly after: string;
  /** Whose words it rests on. */
  readonly documents: readonly DocumentId[];
}

/** The changes that come from documents; what only the definition changed is left out. */
export async function compareNews(
  news: readonly PinChange[],
  scene: Pick<Scene, "view" | "words">,
  library: Library,
): Promise<readonly NewsComparison[]> {
  const quotes = async (places: readonly PinnedPlace[]): Promise<string> =>
    places.length === 0
      ? say.nothingQuoted
      : (await Promise.all(places.map((place) => quoteOf(place, library, longestQuote)))).join("; ");
  const compared = news.map(async (change): Promise<NewsComparison | null> => {
    switch (change.kind) {
      case "reworded-item":
        return {
          about: await placeInList(change.item, scene, library),
          before: await quotes(change.before),
          after: await quotes(change.after),
          documents: [...change.before, ...change.after].map(({ document }) => document),
        };
      case "reworded-question":
        return {
          about: say.question(scene.words.questions[change.question]?.ask ?? change.question),
          before: await quotes(change.before),
          after: await quotes(change.after),
          documents: [...change.before, ...change.after].map(({ document }) => document),
        };
      case "new-date":
        return {
          about: await placeInList(change.item, scene, library),
          before: printDues(change.before) ?? say.noDate,
          after: printDues(change.after) ?? say.noDate,
          documents: change.item.places.map(({ document }) => document),
        };
      case "new-item":
      case "gone-item": {
        const name = await nameOf(change.item, library);
        return {
          about: name,
          before: change.kind === "new-item" ? say.noSuchItem : name,
          after: change.kind === "new-item" ? name : say.noSuchItem,
          documents: change.item.places.map(({ document }) => document),
        };
      }
      case "new-version":
      case "renamed-item":
      case "new-question":
      case "gone-question":
        return null;
    }
  });
  return (await Promise.all(compared)).filter((one) => one !== null);
}

/** A criterion is called by its words, as far as they can still be read. */
async function nameOf({ label, places }: PinnedItem, library: Library): Promise<string> {
  if (label !== null) return label;
  const [place] = places;
  if (place === undefined) return say.unnamed;
  const words = await readPinned(place, library);
  return words === null ? `${place.place} (${place.file})` : `${place.place}: ${shorten(bare(words), 90)}`;
}

/** Without the number that it begins with and the sign that it ends with. */
function bare(words: string): string {
  return words.replace(/^\s*(?:\d{1,2}\.|[a-zđ]\)|[-+•])\s*/u, "").replace(/[\s;.]+$/u, "");
}

async function quoteOf(place: PinnedPlace, library: Library, longest: number): Promise<string> {
  const words = await readPinned(place, library);
  return words === null
    ? say.unreadable(place.file, place.place)
    : say.quote(shorten(words, longest), `${place.place}, ${place.file}`);
}

function printDues(dues: readonly PinnedDue[]): string | null {
  const printed = dues.map(printPinnedDue).filter((due) => due !== null);
  return printed.length === 0 ? null : printed.join("; ");
}

function shorten(words: string, longest: number): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(" ", longest))} …`;
}

function withinRoom(told: readonly string[]): readonly string[] {
  let length = 0;
  const end = told.findIndex((line) => (length += line.length + 1) > roomForChanges);
  return end === -1 ? told : told.slice(0, Math.max(end, 1));
}

/** The last answers to questions that are gone, or that are no answers any more. */
function lostAnswers({ definition, words }: Scene, stored: readonly unknown[]): readonly string[] {
  const given = new Map<string, string>();
  for (const raw of stored) {
    const entry = parseEntry(raw);
    if (entry?.kind === "answer") given.set(entry.question, entry.answer);
  }
  return [...given].flatMap(([name, answer]) => {
    const question = questionOf(definition, name);
    if (question !== null && readAnswer(question, answer) !== null) return [];
    return [`${words.questions[name]?.ask ?? name} → ${answer}`];
  });
}

function statusOf({ view }: Scene, id: string): string | null {
  const shown = view.items.find(({ item }) => item.id === id);
  return shown === undefined ? null : checklistMessages.statuses[shown.status];
}
