import { z } from "zod";
import {
  createShelves,
  longestQuestion,
  inCommonWords,
  putRight,
  readLookBack,
  readOwnPlaces,
  readQuestion,
  asksToBeLedInEnglish,
  readSmallTalk,
  readUnsafe,
  restoreMarks,
  withInitialsSpelledOut,
  withoutCourtesy,
  type Ask,
  type Library,
  type Question,
  type Shelf,
} from "../../knowledge/index";
import { evidenceMessages } from "../messages/checklist-evidence";
import { nameDocument, wordsIn, type Language } from "../messages/index";
import type { StateChange } from "../state/index";
import type { OnSentence } from "../wording/index";
import { answerMessage, type AnswerDeps } from "./answer-message";
import { isQuestion, type ChecklistDesk } from "./checklists/index";
import type { SubmissionDesk } from "./submissions/index";
import type { BotEvent } from "./event";
import { lookBack } from "./look-back";
import { createProfileDesk } from "./profile/index";
import { createReminderDesk, type ReminderDeskDeps } from "./reminders/index";
import { replyInWords } from "./reply-in-words";
import { readTopic } from "./topic";
import type { Reply, Turn } from "./turn";

export interface ConversationDeps extends AnswerDeps, Pick<ReminderDeskDeps, "quietHours" | "addressFeed"> {
  readonly library: Library;
  /** What the library holds now; shared with who else looks at it. */
  readonly shelves?: () => Promise<Shelf>;
  readonly checklists: ChecklistDesk;
  /** Left out where nobody can send documents. */
  readonly submissions?: SubmissionDesk;
}

export interface Conversation {
  /**
   * What an event leads to. Reads the state and writes nothing: the caller commits the turn. Where a language model words the answer, `onSentence` is
   * told of its sentences while it writes; they stand in the reply, unless the whole of what it wrote is not used.
   */
  handle(event: BotEvent, onSentence?: OnSentence): Promise<Turn>;
}

/** Asks that a request to be led has as well. */
const ofWork: ReadonlySet<Ask> = new Set(["procedure", "steps", "obligation", "open"]);

const button = z.object({ kind: z.literal("begin-checklist"), checklist: z.string().max(64) });

export function createConversation(deps: ConversationDeps): Conversation {
  const shelves = deps.shelves ?? createShelves(deps.library);
  const profiles = createProfileDesk(deps.state);
  const reminders = createReminderDesk({
    ...deps,
    checklistDeadlines: async (event) => deps.checklists.deadlines(event, deps.state),
  });

  async function handle(event: BotEvent, onSentence?: OnSentence): Promise<Turn> {
    switch (event.kind) {
      case "joined":
        return say(replyInWords(wordsIn("vi").welcome, "vi"));
      case "action":
        return handleAction(event);
      case "file": {
        if (event.file === null)
          return say(replyInWords(evidenceMessages.problems[event.problem ?? "unreachable"], "vi", "clarify"));
        const turn =
          (await deps.submissions?.take(event, deps.state)) ?? (await deps.checklists.take(event, deps.state));
        return turn ?? say(replyInWords(evidenceMessages.noChecklist, "vi", "clarify"));
      }
      case "message":
        return event.isEdit ? handleEdit(event) : handleMessage(event, onSentence);
    }
  }

  async function handleAction(event: Extract<BotEvent, { kind: "action" }>): Promise<Turn> {
    const shelf = await shelves();
    const turn =
      (await profiles.act(event, shelf)) ??
      (await reminders.act(event, shelf)) ??
      (await deps.submissions?.take(event, deps.state)) ??
      (await deps.checklists.take(event, deps.state));
    if (turn !== null) return turn;
    const begin = button.safeParse(event.data);
    const begun = begin.success ? await deps.checklists.begin(begin.data.checklist, event, deps.state) : null;
    return begun ?? say(replyInWords(wordsIn("vi").oldButton, "vi", "clarify"));
  }

  async function handleMessage(event: Extract<BotEvent, { kind: "message" }>, onSentence?: OnSentence): Promise<Turn> {
    const said = event.text.normalize("NFC").replace(/\s+/g, " ").trim();
    const words = wordsIn("vi");
    if (said === "") return say(replyInWords(words.empty, "vi", "clarify"));
    if (said.length > longestQuestion)
      return say(replyInWords(words.tooLong(said.length, longestQuestion), "vi", "clarify"));
    const counts = await deps.search.termCounts();
    const shelf = await shelves();
    const typedRight = putRight(withoutCourtesy(inCommonWords(said)), counts);
    const text = withInitialsSpelledOut(typedRight, counts, shelf.shortNames, shelf.places);
    const marked = restoreMarks(text, shelf.places, shelf.shortNames);
    // A place is remembered as its owner writes it.
    const question = {
      ...readQuestion(marked, shelf.places, shelf.shortNames),
      ownPlaces: readOwnPlaces(text, shelf.places),
    };
    const asTyped = (): Question => readQuestion(text, shelf.places, shelf.shortNames);
    // Notes keep their lines; white space without end would be read again and again by each who looks for a command.
    const typed = { ...event, text: event.text.replace(/\s{3,}/g, (gap) => (gap.includes("\n") ? "\n\n" : " ")) };
    // Who speaks of her own data or asks to be reminded asks for nothing that a document must not be asked for.
    const own = (await profiles.take({ ...event, text }, shelf)) ?? (await reminders.take({ ...event, text }, shelf));
    if (own !== null) return own;
    const unsafe = readUnsafe(text);
    if (unsafe !== null)
      return say(replyInWords(wordsIn(question.language).refused[unsafe], question.language, "refused"));
    const remembered = readTopic(await deps.state.topic(event.conversation, event.person));
    const step =
      (await deps.submissions?.take(typed, deps.state)) ??
      (await deps.checklists.take(typed, deps.state)) ??
      (await reminders.takeBare({ ...event, text }, shelf));
    if (step !== null) return step;
    const back = readLookBack(text);
    const looked = back === null ? null : await lookBack(event, back, question, shelf, deps);
    if (looked !== null) return looked;
    const talk =
      readSmallTalk(said) ?? readSmallTalk(text) ?? (namesBoard(said) ? null : readSmallTalk(question.folded));
    if (talk !== null) return say(replyInWords(wordsIn(question.language).smallTalk[talk], question.language));
    const told = await profiles.takeStatement({ ...event, text }, shelf);
    if (told !== null) return told;
    if (isDocumentList(question)) return listDocuments(shelf, question.language);
    const about = remembered?.about ?? null;
    // Chat forms are read where the words as typed ask nothing that a document would be asked.
    const isOfWork = [...question.asks].every((ask) => ofWork.has(ask));
    const spelled = isOfWork ? `${question.folded}${text.includes("?") ? "?" : ""}` : marked;
    const checklist =
      deps.checklists.intent(marked, about) ??
      deps.checklists.intent(spelled, about) ??
      (question.language === "en" && asksToBeLedInEnglish(said)
        ? deps.checklists.intent(`hướng dẫn tôi từng bước ${question.folded}`, about)
        : null) ??
      // "Hồ sơ này giúp em với": a plea for help may be all that asks to be led.
      (isQuestion(marked) || !isOfWork ? null : deps.checklists.intent(said, about));
    const begun = checklist === null ? null : await deps.checklists.begin(checklist, event, deps.state);
    if (begun !== null) return begun;
    const turn = await answerMessage(event, question, shelf, remembered, deps, onSentence);
    if (marked === text || !turn.replies.some(({ abstained }) => abstained)) return turn;
    // A mark may have been put back wrongly: folded, the words as typed meet more.
    const typedTurn = await answerMessage(event, asTyped(), shelf, remembered, deps, onSentence);
    return typedTurn.replies.some(({ abstained }) => abstained) ? turn : typedTurn;
  }

  /** A changed question is answered anew. What a changed message would write may be meant for a step that is long past. */
  async function handleEdit(event: Extract<BotEvent, { kind: "message" }>): Promise<Turn> {
    const turn = await handleMessage(event);
    return turn.changes.every(({ kind }) => changedByQuestions.has(kind))
      ? turn
      : say(replyInWords(wordsIn("vi").editNotTaken, "vi", "clarify"));
  }

  return { handle };
}

const changedByQuestions: ReadonlySet<StateChange["kind"]> = new Set(["set-topic", "add-receipt", "set-profile"]);

/** "Ban giúp việc" among words with marks: folded it falls together with "bạn". */
function namesBoard(text: string): boolean {
  return /[^\u0000-\u007f]/.test(text) && /(?<!\p{L})ban(?!\p{L})/iu.test(text);
}

function isDocumentList({ folded, mentions }: Question): boolean {
  // "Văn bản 16/2022" is one of them.
  if (mentions.length > 0) return false;
  return /^(van ban|danh sach van ban|cac van ban|thu vien|co nhung van ban nao|co (nhung )?(van ban|tai lieu) (gi|nao)|van ban da nap|documents)$/.test(
    folded.replace(/[^\p{L} ]/gu, "").trim(),
  );
}

function listDocuments(shelf: Shelf, language: Language): Turn {
  const words = wordsIn(language);
  const lines = shelf.documents
    .slice(0, 30)
    .map(
      (document) =>
        `• ${nameDocument(document)}${document.header.title === null ? "" : `: ${document.header.title}`} – ${document.file}`,
    );
  const text =
    shelf.documents.length === 0
      ? words.emptyLibrary
      : [words.documents(shelf.documents.length), ...lines].join("\n").slice(0, 2900);
  return say(replyInWords(text, language));
}

function say(...replies: readonly Reply[]): Turn {
  return { replies, changes: [] };
}
