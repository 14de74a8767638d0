import {
  answerFocused,
  askedAgain,
  asksTheSame,
  focusOf,
  partsOf,
  quotesOf,
  rarityOf,
  readFollowUp,
  readProfilePlaces,
  readQuestion,
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
import { remindButton, showProfileButton, type CardAction } from "../cards/index";
import { deadlineCardMessages as deadlineWords } from "../messages/deadline-card";
import { nameDocument, wordsIn, type SpokenAnswer } from "../messages/index";
import { profileMessages } from "../messages/profile";
import type { Profile, StateChange, StateReader } from "../state/index";
import type { BotEvent } from "./event";
import { othersIn } from "./deadline-rows";
import { newReceiptId, receiptOf } from "./receipt";
import { replyOf, type Links } from "./reply-of";
import { changeProfile } from "./profile/change-profile";
import type { OnSentence, Wording, Writing } from "../wording/index";
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
    priorSpots: [],
    role: profile?.role ?? null,
    schoolLevel: profile?.schoolLevel ?? null,
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
  onSentence?: OnSentence,
): Promise<Turn> {
  const profile = await deps.state.profile(event.person);
  const whole =
    (await againOfAnother(event, asked, shelf, remembered, profile, deps)) ??
    (await followUp(event, asked, shelf, remembered, profile, deps));
  /** "Tôi còn thiếu một nước nữa. Với Lào thì bao nhiêu?": what asks may lean on the turn before, whatever is told around it. */
  const onlyAsked = async (): Promise<Answered | null> => {
    const part = remembered === null ? null : focusOf(asked.text);
    const read = part === null ? null : readQuestion(part.asked, shelf.places, shelf.shortNames);
    if (read === null || !asksTheSame(read.folded)) return null;
    const answered = await followUp(event, { ...read, ownPlaces: asked.ownPlaces }, shelf, remembered, profile, deps);
    return answered.found.kind === "cited" && answered.context.background !== "" ? answered : null;
  };
  const { found, context, candidates } = whole.found.kind === "cited" ? whole : ((await onlyAsked()) ?? whole);
  const { question } = context;
  const ownPlace = question.ownPlaces.map(({ label }) => label).join(", ");
  const isNewPlace = ownPlace !== "" && (profile?.jurisdiction ?? null) === null;
  const words = wordsIn(question.language);
  const writing = await summaryOf(found, question, deps.wording, onSentence);
  const hasNoPlace = (profile?.jurisdiction ?? null) === null;
  // Asked for once, under an answer that her place decides; the answer itself never waits for it.
  const asksPlace = (documents: SpokenAnswer["documents"]): boolean =>
    !isNewPlace && hasNoPlace && remembered?.offeredProfile !== true && dependsOnPlace(found, documents, context);
  let hasAsked = false;
  const aside = (documents: SpokenAnswer["documents"]): string | null => {
    // Nothing is remembered unseen: who was misheard can say so.
    if (isNewPlace) return words.profileSaved(ownPlace);
    hasAsked = asksPlace(documents);
    return hasAsked ? words.askProfile : othersAside(found, context);
  };
  const receiptId = newReceiptId();
  const reply = await replyOf(found, context, deps, {
    aside,
    ...(writing === null ? {} : { sentences: writing.sentences }),
    buttons: (documents) => buttonsUnder(found, receiptId, event, context, asksPlace(documents)),
  });
  const { conversation, person } = event;
  const topic = topicAfter(found, reply, context, remembered, hasAsked);
  const changes: StateChange[] = [
    { kind: "add-receipt", record: receiptOf(receiptId, event, found, reply, context, candidates, writing) },
  ];
  if (topic !== null) changes.push({ kind: "set-topic", conversation, person, topic: writeTopic(topic) });
  if (isNewPlace) {
    // What was told once holds for the questions that follow.
    const told: Profile = { role: null, ...profile, jurisdiction: ownPlace };
    changes.push(...(await changeProfile(person, told, deps.state)));
  }
  return { replies: [reply], changes };
}

interface Answered {
  readonly found: Answer;
  readonly context: AnswerContext;
  readonly candidates: readonly Candidate[];
}

/** Answers a question in the light of the turn before, where it leans on that. */
async function followUp(
  event: BotEvent,
  asked: Question,
  shelf: Shelf,
  remembered: Remembered | null,
  profile: Profile | null,
  deps: AnswerDeps,
): Promise<Answered> {
  const { background, question, points, namesOwn } = readFollowUp(asked, remembered);
  let candidates: readonly Candidate[] = [];
  const context: AnswerContext = {
    ...(await contextOf(event, question, shelf, profile, deps)),
    background,
    priorDocuments: background === "" || remembered === null ? [] : remembered.documents,
    priorSpots: background === "" || remembered === null ? [] : remembered.spots,
    pointsBack: points,
    namesOwn,
    onCandidates: (weighed) => {
      candidates = weighed;
    },
  };
  return { found: await answerFocused(context), context, candidates };
}

/** Answers what was asked in the turn before of another that is named now; null where none is, or the documents do not tell of it. */
async function againOfAnother(
  event: BotEvent,
  asked: Question,
  shelf: Shelf,
  remembered: Remembered | null,
  profile: Profile | null,
  deps: AnswerDeps,
): Promise<Answered | null> {
  const again = remembered === null ? null : askedAgain(asked.text, remembered.text);
  if (again === null) return null;
  const question = { ...readQuestion(again, shelf.places, shelf.shortNames), ownPlaces: asked.ownPlaces };
  const answered = await followUp(event, question, shelf, null, profile, deps);
  return answered.found.kind === "cited" ? answered : null;
}

/** A model may join what was quoted. Deadlines, contacts and references have exact words already; what is no answer has nothing to join. */
async function summaryOf(
  found: Answer,
  { text, language }: Question,
  wording: Wording | null,
  onSentence: OnSentence | undefined,
): Promise<Writing | null> {
  if (wording === null || found.kind !== "cited") return null;
  const { kind } = found.finding;
  if (kind !== "passages" && kind !== "duties" && kind !== "figures") return null;
  const quotes = quotesOf(found.finding).map(({ citation }) => citation);
  return wording.summarise(text, quotes, language, onSentence);
}

/** What can be done about an answer by pressing: being reminded of its deadlines, and telling one's place where that decides it. */
function buttonsUnder(
  found: Answer,
  receipt: string,
  { scope }: BotEvent,
  { asker, question }: AnswerContext,
  asksPlace: boolean,
): readonly CardAction[] {
  // In a group a button would be pressed by anybody.
  if (scope === "group" || scope === "channel" || question.language !== "vi") return [];
  const isList = found.kind === "cited" && found.finding.kind === "deadline-list";
  const items =
    found.kind === "cited" && "items" in found.finding && /^deadline/.test(found.finding.kind)
      ? found.finding.items
      : [];
  const isAhead = items.some(
    (item) => "occurrence" in item && item.occurrence.state !== "undated" && item.occurrence.state !== "past",
  );
  return [
    ...(isAhead
      ? [
          remindButton(deadlineWords.remindWeekBefore, { do: "follow", receipt, days: "7" }),
          remindButton(deadlineWords.remind, { do: "follow", receipt, days: "usual" }),
        ]
      : []),
    ...(isList && asker.length > 0 ? [remindButton(deadlineWords.remindAll, { do: "follow-place" })] : []),
    ...(asksPlace ? [showProfileButton(profileMessages.show)] : []),
  ];
}

/** Which of the listed deadlines are somebody else's by the role that the person told; null where none surely is. */
function othersAside(found: Answer, context: AnswerContext): string | null {
  if (found.kind !== "cited" || found.finding.kind !== "deadline-list" || context.question.language !== "vi")
    return null;
  const others = othersIn(found.finding, context);
  const who = [context.role, context.schoolLevel].filter((part) => part !== null && part !== undefined).join(", ");
  return others.length === 0 ? null : deadlineWords.others(others, who);
}

function dependsOnPlace(found: Answer, documents: SpokenAnswer["documents"], context: AnswerContext): boolean {
  const isLocal = documents.some(({ header }) => header.jurisdiction !== null && header.jurisdiction !== "national");
  return found.kind === "cited" && isLocal && context.question.places.length === 0 && context.asker.length === 0;
}

/** So many quoted places can be pointed at. */
const mostSpots = 2;

/** The documents that an answer told of as cited, "Công văn 92/SGDĐT-CTTTHSSV". */
function citedIn(found: Answer): readonly string[] {
  if (found.kind !== "cited") return [];
  const items = partsOf(found.finding).flatMap((finding) =>
    finding.kind === "reference" || finding.kind === "basis" || finding.kind === "replaces" ? finding.items : [],
  );
  return [...new Set(items.map(({ reference }) => `${reference.type ?? ""} ${reference.canonical}`.trim()))].slice(
    0,
    8,
  );
}

/** What the next question may lean on; what was not understood changes nothing. */
function topicAfter(
  found: Answer,
  reply: Reply,
  context: AnswerContext,
  before: Remembered | null,
  hasAsked: boolean,
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
    text: question.text.slice(0, 400),
    asks: [...question.asks],
    places: question.places.map(({ name }) => name),
    documents: documents.length > 0 ? documents : (before?.documents ?? []),
    cited: citedIn(found),
    spots: reply.citations.slice(0, mostSpots).map(({ document, start, end }) => ({ document, start, end })),
    // Led through what? What the first of several turns named still holds for the last.
    about: [question.text, ...titles, background === "" ? "" : (before?.about ?? "")].join(" ").slice(0, 1200),
    offeredProfile: before?.offeredProfile === true || hasAsked,
  };
}
