import type {
  ChecklistDefinition,
  DossierDefinition,
  IsoDate,
  ResolvedChecklist,
  SessionView,
  WorkingCalendar,
} from "../../knowledge/index";
import type { ChecklistWords } from "../messages/checklist";
import type { DossierWords } from "../messages/dossier";
import type { PackedEvidence } from "./pack-evidence";

/** A session at one moment, with all that its papers are made of. */
export interface DossierScene {
  readonly definition: ChecklistDefinition;
  readonly dossier: DossierDefinition;
  readonly words: ChecklistWords;
  readonly dossierWords: DossierWords;
  readonly view: SessionView;
  readonly resolved: ResolvedChecklist;
  /** The files that the whole dossier holds. */
  readonly packed: readonly PackedEvidence[];
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
}
