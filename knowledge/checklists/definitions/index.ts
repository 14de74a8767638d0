import { loadDefinition } from "../load-definition";
import type { ChecklistDefinition } from "../definition";
import { congDongHocTap } from "./cong-dong-hoc-tap";
import { donViHocTap } from "./don-vi-hoc-tap";
import { ketNghia } from "./ket-nghia";
import { lienKet } from "./lien-ket";

/** The checklists that can be walked through; a broken one stops the program when this is first loaded. */
export const checklistDefinitions: readonly ChecklistDefinition[] = [
  lienKet,
  ketNghia,
  congDongHocTap,
  donViHocTap,
].map(loadDefinition);
