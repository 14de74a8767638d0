import { createHash } from "node:crypto";
import JSZip from "jszip";
import { createDossiers, type Dossiers, type DossierSettings } from "../../../bot/dossier/index";
import type { ChecklistSession } from "../../../bot/state/index";
import { defaultBounds, readDocument } from "../../../ingest/index";
import {
  createCalendar,
  openLibrary,
  readHolidayYears,
  type ChecklistEntry,
  type IsoDate,
  type Library,
} from "../../../knowledge/index";
import { readPaper, type ReadPaper } from "./read-paper";

export const today = "2026-11-21T01:00:00Z";

/** What a person did in a checklist. */
export interface Work {
  readonly checklist: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly filled?: Readonly<Record<string, string>>;
  readonly entries?: readonly ChecklistEntry[];
}

/** The dossiers of an office whose library holds these texts. */
export interface DossierOffice {
  readonly library: Library;
  readonly dossiers: Dossiers;
  paper(work: Work, id: string): Promise<ReadPaper>;
  calendar(work: Work, at?: string): Promise<string | null>;
  /** The names of the files in the whole dossier. */
  names(work: Work): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function dossierOver(
  texts: Readonly<Record<string, string>>,
  settings: Partial<DossierSettings> = {},
): Promise<DossierOffice> {
  const library = await openLibrary(":memory:");
  for (const [name, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const reading = await readDocument({ name, bytes, sha256, origin: "office" }, defaultBounds);
    await library.publish(reading, "2026-11-20T00:00:00Z");
  }
  const dossiers = createDossiers({
    library,
    calendar: createCalendar(readHolidayYears()),
    dayOf: (instant) => instant.slice(0, 10) as IsoDate,
    ...settings,
  });
  async function file(work: Work, name: string, at = today): Promise<Buffer | null> {
    return (await dossiers.file(sessionOf(work), name, at))?.body ?? null;
  }
  return {
    library,
    dossiers,
    async paper(work, id) {
      const body = await file(work, `${id}.docx`);
      if (body === null) throw new Error(`no paper "${id}"`);
      return readPaper(body);
    },
    calendar: async (work, at) => (await file(work, "lich.ics", at))?.toString("utf8") ?? null,
    async names(work) {
      const zip = await JSZip.loadAsync((await file(work, "ho-so.zip")) ?? Buffer.alloc(0));
      return Object.keys(zip.files);
    },
    close: () => library.close(),
  };
}

export function sessionOf({ checklist, answers, filled = {}, entries = [] }: Work): ChecklistSession {
  const all: readonly ChecklistEntry[] = [
    ...Object.entries(answers).map(([question, answer]): ChecklistEntry => ({ kind: "answer", question, answer })),
    ...Object.entries(filled).map(([particular, value]): ChecklistEntry => ({ kind: "fill", particular, value })),
    ...entries,
  ];
  return {
    id: "5e55",
    checklist,
    version: "1",
    person: "an",
    conversation: "talk",
    startedAt: "2026-11-01T00:00:00Z",
    active: true,
    pin: null,
    members: [],
    entries: all.map((entry, index) => ({ index, at: "2026-11-02T00:00:00Z", person: "an", entry })),
  };
}
