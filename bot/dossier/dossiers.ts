import JSZip from "jszip";
import {
  bindCriteria,
  checklistDefinitions,
  replay,
  resolveBases,
  resolveSources,
  type ChecklistDefinition,
  type EvidenceFile,
  type IsoDate,
  type Library,
  type PaperDefinition,
  type WorkingCalendar,
} from "../../knowledge/index";
import type { ChecklistWords } from "../messages/checklist";
import { checklistWords } from "../messages/checklist-words";
import type { ChecklistSession } from "../state/index";
import { calendarEvents } from "./calendar-events";
import { composePaper } from "./compose-paper";
import { calendarFile, logFile, paperFile, wholeFile } from "./file-names";
import { packEvidence } from "./pack-evidence";
import type { DossierScene } from "./scene";
import { logOf, writeLog } from "./session-log";
import { writeCalendar } from "./write-calendar";
import { writeDocx } from "./write-docx";

export interface DossierFile {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
}

/** Makes the papers of a session anew whenever they are asked for: nothing of them is kept. */
export interface Dossiers {
  /** A paper, the calendar or all of them as of an ISO instant; null where the session has no such file yet. */
  file(session: ChecklistSession, name: string, at: string): Promise<DossierFile | null>;
}

export interface DossierSettings {
  readonly library: Library;
  readonly calendar: WorkingCalendar;
  /** The bytes of evidence that was sent; null where they are not there. Left out where nobody keeps any. */
  readonly readEvidence?: (session: string, file: EvidenceFile) => Promise<Buffer | null>;
  /** The legal day, in Vietnam, of an instant. */
  readonly dayOf: (instant: string) => IsoDate;
  readonly definitions?: readonly ChecklistDefinition[];
  /** By checklist id. */
  readonly words?: Readonly<Record<string, ChecklistWords>>;
}

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  zip: "application/zip",
} as const;

export function createDossiers(settings: DossierSettings): Dossiers {
  const { library, calendar, dayOf, readEvidence } = settings;
  const definitions = settings.definitions ?? checklistDefinitions;
  const allWords = settings.words ?? checklistWords;

  async function sceneOf(session: ChecklistSession, at: string): Promise<DossierScene | null> {
    const known = definitions.find(({ id }) => id === session.checklist);
    const words = allWords[session.checklist];
    if (known === undefined || words === undefined) return null;
    const definition = await bindCriteria(known, library);
    const { dossier } = definition;
    const dossierWords = words.dossier;
    if (dossier === undefined || dossierWords === undefined) return null;
    const view = replay(
      definition,
      session.entries.map(({ entry }) => entry),
    );
    // Before the questions are answered it is not known which papers say what.
    if (view.items.length === 0) return null;
    const resolved = await resolveSources(definition, library, view.answers, view.startDay);
    const packed = readEvidence === undefined ? [] : packEvidence(view.items);
    return { definition, dossier, words, dossierWords, view, resolved, packed, today: dayOf(at), calendar };
  }

  async function paperOf(paper: PaperDefinition, scene: DossierScene): Promise<DossierFile> {
    const bases = await resolveBases(paper.basis, scene.resolved, library, scene.view.answers);
    const title = scene.dossierWords.papers[paper.id]?.title ?? paper.id;
    const body = await writeDocx(composePaper(paper, bases, scene), title);
    return { name: paperFile(paper.id), type: types.docx, body };
  }

  /** Null where no item has a day: a calendar without events is none. */
  async function calendarOf(session: ChecklistSession, scene: DossierScene, at: string): Promise<DossierFile | null> {
    const events = calendarEvents(scene);
    if (events.length === 0) return null;
    const { generation } = await library.state();
    const edition = { scope: session.id, sequence: session.entries.length + generation, at };
    const body = writeCalendar(scene.definition.title, events, edition);
    return { name: calendarFile, type: types.ics, body };
  }

  return {
    async file(session, name, at) {
      const scene = await sceneOf(session, at);
      if (scene === null) return null;
      if (name === calendarFile) return calendarOf(session, scene, at);
      const log = {
        name: logFile,
        type: types.csv,
        body: writeLog(logOf(session, scene.definition, scene.words), scene.definition, scene.resolved),
      };
      if (name === logFile) return log;
      if (name === wholeFile) {
        const zip = new JSZip();
        const papers = await Promise.all(scene.dossier.papers.map((paper) => paperOf(paper, scene)));
        const dates = await calendarOf(session, scene, at);
        for (const file of [...papers, log, ...(dates === null ? [] : [dates])]) zip.file(file.name, file.body);
        for (const { file, path } of scene.packed) {
          const bytes = (await readEvidence?.(session.id, file)) ?? null;
          // Files of these kinds are packed already: to do so again takes time and saves nothing.
          if (bytes !== null) zip.file(path, bytes, { compression: "STORE" });
        }
        return { name, type: types.zip, body: await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }) };
      }
      const paper = scene.dossier.papers.find(({ id }) => paperFile(id) === name);
      return paper === undefined ? null : paperOf(paper, scene);
    },
  };
}
