import { loadDefinition } from "../load-definition";
import type { ChecklistDefinition } from "../definition";
import { lienKet } from "./lien-ket";

/** The checklists that can be walked through; a broken one stops the program when this is first loaded. */
export const checklistDefinitions: readonly ChecklistDefinition[] = [lienKet].map(loadDefinition);
