import {
  answerParts,
  quotesOf,
  rarityOf,
  readFollowUp,
  readProfilePlaces,
  type Answer,
  type AnswerContext,
  type Candidate,
  type IsoDate,
  type PlaceName,
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
import type { Wording, Writing } from "../wording/index";
import { writeTopic, type Remembered } from "./topic";
import type { Reply, Turn } from "./turn";

export interface AnswerDeps extends Links {
  readonly search: Search;
  readonly state: StateReader;
  readonly calendar: WorkingCalendar;
  /** The legal day, in Vietnam, of an instant. */
  readonly dayOf: (instant: string) => IsoDate;
  /** Null: every word is our own. */
  readonly wording: Wording | null;
}

/** What a question is answered with before it is read as a follow-up of the turn before. */
export async function contextOf(
  event: Pick<BotEvent, "at">,
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
    asker: askerOf(question, readProfilePlaces(profile?.jurisdiction ?? "")),
  };
}

/** The place told in the question; the profile's where that is the same one told more closely. */
function askerOf({ ownPlaces }: Question, profile: readonly PlaceName[]): readonly PlaceName[] {
  const isCloser = ownPlaces.every(({ name }) => profile.some((place) => place.name === name));
  return ownPlaces.length === 0 || isCloser ? profile : ownPlaces;
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
  const found = await answerParts(context);
  const ownPlace = question.ownPlaces.map(({ label }) => label).join(", ");
  const isNewPlace = ownPlace !== "" && (profile?.jurisdiction ?? null) === null;
  const words = wordsIn(question.language);
  const writing = await summaryOf(found, question, deps.wording);
  const aside = (documents: SpokenAnswer["documents"]): string | null => {
    // Nothing is remembered unseen: who was misheard can say so.
    if (isNewPlace) return words.profileSaved(ownPlace);
    const mayAsk = profile === null && remembered?.offeredProfile !== true;
    return mayAsk && dependsOnPlace(found, documents, context) ? words.askProfile : null;
  };
  const reply = await replyOf(found, context, deps, aside, writing?.sentences);
  const { conversation, person } = event;
  const topic = topicAfter(found, reply, context, remembered, profile === null);
  const changes: StateChange[] = [
    { kind: "add-receipt", record: receiptOf(event, found, reply, context, candidates, writing) },
  ];
  if (topic !== null) changes.push({ kind: "set-topic", conversation, person, topic: writeTopic(topic) });
  if (isNewPlace) {
    // What was told once holds for the questions that follow.
    const told: Profile = { role: profile?.role ?? null, jurisdiction: ownPlace };
    changes.push({ kind: "set-profile", person, profile: told });
  }
  return { replies: [reply], changes };
}

/** A model may join what was quoted. Deadlines, contacts and references have exact words already; what is no answer has nothing to join. */
async function summaryOf(
  found: Answer,
  { text, language }: Question,
  wording: Wording | null,
): Promise<Writing | null> {
  if (wording === null || found.kind !== "cited") return null;
  const { kind } = found.finding;
  if (kind !== "passages" && kind !== "duties" && kind !== "figures") return null;
  const quotes = quotesOf(found.finding).map(({ citation }) => citation);
  return wording.summarise(text, quotes, language);
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
