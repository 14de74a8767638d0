import {
  answerQuestion,
  rarityOf,
  readFollowUp,
  readProfilePlaces,
  type Answer,
  type AnswerContext,
  type Candidate,
  type IsoDate,
  type Question,
  type Search,
  type Shelf,
  type WorkingCalendar,
} from "../../knowledge/index";
import { nameDocument, wordsIn, type SpokenAnswer } from "../messages/index";
import type { Profile, StateChange, StateReader } from "../state/index";
import type { BotEvent } from "./event";
import { receiptOf } from "./receipt";
import { replyOf, type Links } from "./reply-of";
import { writeTopic, type Remembered } from "./topic";
import type { Reply, Turn } from "./turn";

export interface AnswerDeps extends Links {
  readonly search: Search;
  readonly state: StateReader;
  readonly calendar: WorkingCalendar;
  /** The legal day, in Vietnam, of an instant. */
  readonly dayOf: (instant: string) => IsoDate;
}

/** What a question is answered with before it is read as a follow-up of the turn before. */
export async function contextOf(
  event: BotEvent,
  question: Question,
  shelf: Shelf,
  profile: Profile | null,
  { search, calendar, dayOf }: AnswerDeps,
): Promise<AnswerContext> {
  return {
    shelf,
    search,
    rarity: rarityOf(await search.termCounts()),
    calendar,
    asOf: dayOf(event.at),
    question,
    background: "",
    priorDocuments: [],
    role: profile?.role ?? null,
    asker: question.ownPlaces.length > 0 ? question.ownPlaces : readProfilePlaces(profile?.jurisdiction ?? ""),
  };
}

/** The turn that answers a question from the documents; it leaves a receipt of how, and what the next question may lean on. */
export async function answerMessage(
  event: BotEvent,
  asked: Question,
  shelf: Shelf,
  remembered: Remembered | null,
  deps: AnswerDeps,
): Promise<Turn> {
  const { background, question } = readFollowUp(asked, remembered);
  const profile = await deps.state.profile(event.person);
  let candidates: readonly Candidate[] = [];
  const context: AnswerContext = {
    ...(await contextOf(event, question, shelf, profile, deps)),
    background,
    priorDocuments: background === "" || remembered === null ? [] : remembered.documents,
    onCandidates: (weighed) => {
      candidates = weighed;
    },
  };
  const found = await answerQuestion(context);
  const ownPlace = question.ownPlaces.map(({ label }) => label).join(", ");
  const isNewPlace = ownPlace !== "" && (profile?.jurisdiction ?? null) === null;
  const words = wordsIn(question.language);
  const reply = await replyOf(found, context, deps, (documents) => {
    // Nothing is remembered unseen: who was misheard can say so.
    if (isNewPlace) return words.profileSaved(ownPlace);
    const mayAsk = profile === null && remembered?.offeredProfile !== true;
    return mayAsk && dependsOnPlace(found, documents, context) ? words.askProfile : null;
  });
  const { conversation, person } = event;
  const topic = topicAfter(found, reply, context, remembered, profile === null);
  const changes: StateChange[] = [{ kind: "add-receipt", record: receiptOf(event, found, reply, context, candidates) }];
  if (topic !== null) changes.push({ kind: "set-topic", conversation, person, topic: writeTopic(topic) });
  if (isNewPlace) {
    // What was told once holds for the questions that follow.
    const told: Profile = { role: profile?.role ?? null, jurisdiction: ownPlace };
    changes.push({ kind: "set-profile", person, profile: told });
  }
  return { replies: [reply], changes };
}

function dependsOnPlace(found: Answer, documents: SpokenAnswer["documents"], context: AnswerContext): boolean {
  const isLocal = documents.some(({ header }) => header.jurisdiction !== null && header.jurisdiction !== "national");
  return found.kind === "cited" && isLocal && context.question.places.length === 0 && context.asker.length === 0;
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
  const titles = context.shelf.documents
    .filter(({ id }) => documents.includes(id))
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
