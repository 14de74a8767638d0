import {
  createCalendar,
  createChat,
  createShelves,
  openLibraryAt,
  openSearch,
  otherWordsFor,
  readHolidayYears,
  type IsoDate,
  type Library,
  type Shelf,
  type WorkingCalendar,
} from "../knowledge/index";
import { createConversation, type Answering, type Conversation } from "./conversation/index";
import { createChecklistDesk, type ChecklistDesk } from "./conversation/checklists/index";
import {
  createSubmissionDesk,
  type SubmissionDesk,
  type SubmissionDeskSettings,
} from "./conversation/submissions/index";
import { createDossiers, type AddressPaper, type Dossiers, type DossierSettings } from "./dossier/index";
import { followLibrary } from "./follow-library";
import type { Log } from "./log/index";
import { createCircuitBreaker, openEmbedder } from "./models/index";
import type { LanguageModel, Settings } from "./settings/index";
import type { StateReader } from "./state/index";
import type { AddressFeed } from "./reminders/index";
import { citationPath } from "./web/index";
import { createWording, type Wording } from "./wording/index";

/** The conversation over a data directory, for the server and the terminal alike. */
export interface Assistant {
  readonly library: Library;
  readonly calendar: WorkingCalendar;
  readonly conversation: Conversation;
  readonly checklists: ChecklistDesk;
  /** Null where nobody can send documents. */
  readonly submissions: SubmissionDesk | null;
  /** What was wrong with the files of the search index, for the log; they have been made anew. Null where nothing was. */
  readonly searchProblem: string | null;
  /** The papers of checklists. */
  readonly dossiers: Dossiers;
  /** What reminders are made with. */
  readonly answering: Answering & { readonly shelves: () => Promise<Shelf> };
  /** The generation of the library that search answers from at present. */
  indexedGeneration(): number;
  /** Keeps search and facts up to the library until the function that it gives is called; without it they catch up at the next question. */
  follow(): () => Promise<void>;
  close(): Promise<void>;
}

const cultureDays = { yes: "holiday", no: "working", confirm: "unconfirmed" } as const;

/**
 * Opens the library of the data directory, which must exist, and builds the conversation over it. `addressPaper` is left out
 * where nobody serves papers, `readEvidence` where nobody keeps evidence, `readStaged` where nobody can send documents; `link` gives a page's
 * address for other machines, by default its plain one.
 */
export async function openAssistant(
  settings: Settings,
  state: StateReader,
  log: Log,
  addressPaper?: AddressPaper,
  readEvidence?: DossierSettings["readEvidence"],
  link: (path: string) => string | null = (path) =>
    settings.publicUrl === null ? null : `${settings.publicUrl}${path}`,
  addressFeed?: AddressFeed,
  readStaged?: SubmissionDeskSettings["readStaged"],
): Promise<Assistant> {
  const { library, indexFiles } = await openLibraryAt({ ...settings, dataDirectory: settings.dataDir });
  const embedder = settings.embeddings === null ? undefined : await openEmbedder(settings.embeddings, log);
  const search = await openSearch(library, indexFiles, embedder);
  if (embedder !== undefined && search.vectorProblem !== null)
    log.warn("vectors take no part in search", { embedder: embedder.id, problem: search.vectorProblem });
  const calendar = createCalendar(readHolidayYears(), { cultureDay: cultureDays[settings.holiday24November] });
  const checklists = createChecklistDesk({
    library,
    calendar,
    ...(addressPaper === undefined ? {} : { addressPaper }),
  });
  const submissions = readStaged === undefined ? null : createSubmissionDesk({ library, checklists, readStaged });
  const shelves = createShelves(library);
  // What is read once for all questions (the thesaurus) is read before the first person waits for it.
  otherWordsFor("");
  const answering: Answering = {
    search,
    state,
    calendar,
    dayOf: dayInVietnam,
    link,
    citedPath: (citation) => citationPath(citation, citation.address),
    wording: settings.languageModel === null ? null : await openWording(settings.languageModel, log),
  };
  const conversation = createConversation({
    ...answering,
    library,
    shelves,
    checklists,
    ...(submissions === null ? {} : { submissions }),
    quietHours: settings.quietHours,
    ...(addressFeed === undefined ? {} : { addressFeed }),
  });
  return {
    library,
    calendar,
    conversation,
    checklists,
    submissions,
    answering: { ...answering, shelves },
    searchProblem: search.wordProblem,
    dossiers: createDossiers({
      library,
      calendar,
      dayOf: dayInVietnam,
      ...(readEvidence === undefined ? {} : { readEvidence }),
    }),
    indexedGeneration: () => search.generation,
    follow: () => followLibrary({ library, search, shelves, log }),
    async close() {
      search.close();
      await library.close();
    },
  };
}

/** Only here is anything of a language model loaded. */
async function openWording(languageModel: LanguageModel, log: Log): Promise<Wording> {
  const { model, timeoutMs } = languageModel;
  const chat = createChat(await import("@langchain/openai"), languageModel);
  return createWording({ chat, model, timeoutMs, breaker: createCircuitBreaker(), log });
}

/** Vietnam is seven hours before Greenwich, without summer time since 1975. */
const aheadMs = 7 * 3_600_000;

/** The legal day in Vietnam at an ISO instant. */
export function dayInVietnam(instant: string): IsoDate {
  return new Date(Date.parse(instant) + aheadMs).toISOString().slice(0, 10) as IsoDate;
}
