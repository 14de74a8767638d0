import type { ChecklistWords } from "./checklist";
import { congDongHocTapWords } from "./checklist-cong-dong-hoc-tap";
import { donViHocTapWords } from "./checklist-don-vi-hoc-tap";
import { ketNghiaWords } from "./checklist-ket-nghia";
import { lienKetWords } from "./checklist-lien-ket";

/** The words of each checklist, by its id. */
export const checklistWords: Readonly<Record<string, ChecklistWords>> = {
  "lien-ket": lienKetWords,
  "ket-nghia": ketNghiaWords,
  "cong-dong-hoc-tap": congDongHocTapWords,
  "don-vi-hoc-tap": donViHocTapWords,
};
