import { z } from "zod";
import {
  answerQuestion,
  caveatsOf,
  createShelves,
  foldText,
  longestQuestion,
  rarityOf,
  readFollowUp,
  readProfilePlaces,
  readQuestion,
  readSmallTalk,
  readUnsafe,
  type Answer,
  type AnswerContext,
  type Caveat,
  type IsoDate,
  type Library,
  type Question,
  type Search,
  type Shelf,
  type WorkingCalendar,
} from "../../knowledge/index";
import { answerCard } from "../cards/index";
import { nameDocument, nameSource, speak, wordsIn, type Language } from "../messages/index";
import type { Profile, StateChange, StateReader } from "../state/index";
import type { ChecklistDesk } from "./checklists/index";
import type { BotEvent } from "./event";
import { readPlaceStatement } from "./statement";
import { readTopic, writeTopic, type Remembered } from "./topic";
import type { Reply, Turn } from "./turn";

export interface ConversationDeps {
  readonly library: Library;
  readonly search: Search;
  readonly state: StateReader;
  readonly calendar: WorkingCalendar;
  readonly checklists: ChecklistDesk;
  /** The legal day, in Vietnam, of an instant. */
  readonly dayOf: (instant: string) => IsoDate;
  /** The absolute address of a path of the page, where it is known; cards can only open absolute addresses. */
  readonly link: (path: string) => string | null;
  /** The page's path of a cited place. */
  readonly citedPath: (citation: Reply["citations"][number]) => string;
}

export interface Conversation {
  /** What an event leads to. Reads the state and writes nothing: the caller commits the turn. */
  handle(event: BotEvent): Promise<Turn>;
}

const button = z.object({ kind: z.literal("begin-checklist"), checklist: z.string().max(64) });

export function createConversation(deps: ConversationDeps): Conversation {
  const shelves = createShelves(deps.library);

  async function handle(event: BotEvent): Promise<Turn> {
    switch (event.kind) {
      case "joined":
        return say(smallTalk(wordsIn("vi").welcome, "vi"));
      case "action":
        return handleAction(event);
      case "message":
        return handleMessage(event);
    }
  }

  async function handleAction(event: Extract<BotEvent, { kind: "action" }>): Promise<Turn> {
    const turn = await deps.checklists.take(event, deps.state);
    if (turn !== null) return turn;
    const begin = button.safeParse(event.data);
    const begun = begin.success ? await deps.checklists.begin(begin.data.checklist, event, deps.state) : null;
    return begun ?? say({ ...smallTalk(wordsIn("vi").oldButton, "vi"), kind: "clarify" });
  }

  async function handleMessage(event: Extract<BotEvent, { kind: "message" }>): Promise<Turn> {
    const text = event.text.normalize("NFC").replace(/\s+/g, " ").trim();
    const words = wordsIn("vi");
    if (text === "") return say({ ...smallTalk(words.empty, "vi"), kind: "clarify" });
    if (text.length > longestQuestion)
      return say({ ...smallTalk(words.tooLong(text.length, longestQuestion), "vi"), kind: "clarify" });
    const shelf = await shelves();
    const question = readQuestion(text, shelf.places);
    const unsafe = readUnsafe(text);
    if (unsafe !== null)
      return say({ ...smallTalk(wordsIn(question.language).refused[unsafe], question.language), kind: "refused" });
    const remembered = readTopic(await deps.state.topic(event.conversation, event.person));
    const step = await deps.checklists.take(event, deps.state);
    if (step !== null) return step;
    const talk = readSmallTalk(foldText(text)) ?? readSmallTalk(question.folded);
    if (talk !== null) return say(smallTalk(wordsIn(question.language).smallTalk[talk], question.language));
    const place = readPlaceStatement(text);
    if (place !== null) return rememberPlace(event, place);
    if (isDocumentList(question)) return listDocuments(shelf, question.language);
    const checklist = deps.checklists.intent(text, remembered?.about ?? null);
    const begun = checklist === null ? null : await deps.checklists.begin(checklist, event, deps.state);
    return begun ?? answer(event, question, shelf, remembered);
  }

  async function rememberPlace(event: BotEvent, place: string): Promise<Turn> {
    const known = await deps.state.profile(event.person);
    const profile: Profile = { role: known?.role ?? null, jurisdiction: place };
    return {
      ...say(smallTalk(wordsIn("vi").profileSaved(place), "vi")),
      changes: [{ kind: "set-profile", person: event.person, profile }],
    };
  }

  async function answer(event: BotEvent, asked: Question, shelf: Shelf, remembered: Remembered | null): Promise<Turn> {
    const { background, question } = readFollowUp(asked, remembered);
    const profile = await deps.state.profile(event.person);
    const context: AnswerContext = {
      shelf,
      search: deps.search,
      rarity: rarityOf(await deps.search.termCounts()),
      calendar: deps.calendar,
      asOf: deps.dayOf(event.at),
      question,
      background,
      priorDocuments: background === "" || remembered === null ? [] : remembered.documents,
      role: profile?.role ?? null,
      asker: question.ownPlaces.length > 0 ? question.ownPlaces : readProfilePlaces(profile?.jurisdiction ?? ""),
    };
    const found = await answerQuestion(context);
    const isNewPlace = question.ownPlaces.length > 0 && (profile?.jurisdiction ?? null) === null;
    const ownPlace = question.ownPlaces.map(({ label }) => label).join(", ");
    const mayAskProfile = profile === null && remembered?.offeredProfile !== true;
    const caveats = await caveatsOf(found, context);
    const reply = replyOf(found, caveats, context, mayAskProfile, isNewPlace ? ownPlace : null);
    const topic = topicAfter(found, reply, context, remembered, profile === null);
    const changes: StateChange[] = [];
    if (topic !== null) {
      const { conversation, person } = event;
      changes.push({ kind: "set-topic", conversation, person, topic: writeTopic(topic) });
    }
    if (isNewPlace) {
      // What was told once holds for the questions that follow.
      const told: Profile = { role: profile?.role ?? null, jurisdiction: ownPlace };
      changes.push({ kind: "set-profile", person: event.person, profile: told });
    }
    return { replies: [reply], changes };
  }

  function replyOf(
    found: Answer,
    caveats: readonly Caveat[],
    context: AnswerContext,
    mayAskProfile: boolean,
    newPlace: string | null,
  ): Reply {
    const { language } = context.question;
    const words = wordsIn(language);
    const spoken = speak(found, caveats, language);
    const isLocal = spoken.documents.some(
      ({ header }) => header.jurisdiction !== null && header.jurisdiction !== "national",
    );
    const asksProfile =
      mayAskProfile &&
      found.kind === "cited" &&
      isLocal &&
      context.question.places.length === 0 &&
      context.asker.length === 0;
    // Nothing is remembered unseen: who was misheard can say so.
    const aside = newPlace !== null ? words.profileSaved(newPlace) : asksProfile ? words.askProfile : null;
    const offer = aside === null ? "" : `\n\n${aside}`;
    const text = `${spoken.text}${offer}`.length <= 3000 ? `${spoken.text}${offer}` : spoken.text;
    const notes = spoken.warnings.filter(({ code }) => code !== "blank-number-or-date").map((warning) => warning.text);
    const card =
      found.kind !== "cited"
        ? null
        : answerCard({
            heading: words.sources.replace(":", ""),
            notesHeading: words.notes.replace(":", ""),
            openLabel: words.openSource,
            sources: spoken.citations.flatMap((citation, at) => {
              const document = spoken.documents[at];
              return document === undefined
                ? []
                : [
                    {
                      label: nameSource(document, citation.place, language),
                      citation,
                      url: deps.link(deps.citedPath(citation)),
                    },
                  ];
            }),
            notes,
            fallbackText: text,
            lang: language,
          });
    const abstained = found.kind === "not-found" || found.kind === "off-topic";
    return {
      kind: found.kind === "cited" ? "answer" : found.kind === "clarify" ? "clarify" : "not-found",
      text,
      citations: spoken.citations,
      card,
      suggestions: abstained ? [words.suggestions.help, words.suggestions.documents] : [],
      abstained,
      checklist: null,
      warnings: spoken.warnings,
    };
  }

  return { handle };
}

/** What the next question may lean on; what was not understood changes nothing. */
function topicAfter(
  found: Answer,
  reply: Reply,
  context: AnswerContext,
  before: Remembered | null,
  hasNoProfile: boolean,
): Remembered | null {
  if (found.kind === "off-topic") return before;
  const { question, background } = context;
  const documents = [...new Set(reply.citations.map(({ document }) => document))];
  const titles = documents
    .flatMap((id) => context.shelf.summary(id) ?? [])
    .map((document) => `${nameDocument(document)} ${document.header.title ?? ""}`);
  return {
    // A follow-up of a follow-up still knows what both were about.
    query: `${question.query} ${background}`.trim().slice(0, 600),
    asks: [...question.asks],
    places: question.places.map(({ name }) => name),
    documents: documents.length > 0 ? documents : (before?.documents ?? []),
    about: `${question.text} ${titles.join(" ")}`.slice(0, 1200),
    offeredProfile: before?.offeredProfile === true || (hasNoProfile && found.kind === "cited"),
  };
}

function isDocumentList({ folded }: Question): boolean {
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
  return say(smallTalk(text, language));
}

function smallTalk(text: string, language: Language): Reply {
  const { suggestions } = wordsIn(language);
  return {
    kind: "small-talk",
    text,
    citations: [],
    card: null,
    suggestions: [suggestions.upcoming, suggestions.partnership, suggestions.documents],
    abstained: false,
    checklist: null,
    warnings: [],
  };
}

function say(...replies: readonly Reply[]): Turn {
  return { replies, changes: [] };
}
