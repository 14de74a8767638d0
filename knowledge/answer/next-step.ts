import type { Provision } from "../model/index";
import type { NonEmpty, Quoted } from "./answer";
import { quote } from "./choose-clauses";
import { cite } from "./cite";
import type { ScoredSection } from "./score-sections";

/** "Khảo sát xong mà … thì phải làm sao?", "có báo cáo rồi thì còn bước nào?": what comes after what is told as done. */
const asksWhatFollows =
  /\b(?:xong|xog|roi)\b.{0,60}\b(?:thi|ma|co phai|con|toi|den|can|phai)\b.{0,50}\b(?:gi|nao|sao|the nao)\b|\bsau khi\b.{0,50}\bxong\b.{0,40}\b(?:gi|nao|sao)\b|\bsau khi\b.{4,120}\b(?:buoc|khau|cong doan) (?:gi|nao|tiep theo|ke tiep)\b/;

const inTurn = /nội dung|quy trình|trình tự|các bước|thủ tục/iu;
/** The rows of a table of steps are numbered in their first column, "Bước: 4 | Công việc: …". */
const stepRow = /^(?:bước|giai đoạn|khâu|stt|tt)[^:|]{0,12}: *\d+ \| /iu;

/** The numbered place, or the row of a table, behind the one that is told of, in a list of what is done in turn; null where there is none. */
function followingStep({ opened: { document, outline }, text, best }: ScoredSection): Quoted | null {
  const told = stepRow.test(best.provision.heading ?? "") ? best.provision : text.section;
  const parent = told.parent === null ? undefined : outline.get(told.parent);
  if (parent === undefined || !inTurn.test(parent.heading ?? "")) return null;
  const items = outline
    .children(parent.id)
    .filter(({ kind, heading }) => (told === text.section ? kind === "section" : stepRow.test(heading ?? "")));
  const next = items[items.findIndex(({ id }) => id === told.id) + 1];
  if (next === undefined || items.length < 2) return null;
  return { document, citation: cite(document, outline, next, next.start, next.end) };
}

/** From this share of the best on a place may be the step that is told as done. */
const doneNear = 0.8;

/** The step after the one that a question tells as done, and that one, of sections best first; null where it tells none or none of them has a next step. */
export function nextStep(
  sections: readonly ScoredSection[],
  folded: string,
): { readonly quotes: NonEmpty<Quoted>; readonly near: readonly Provision[] } | null {
  const [first] = sections;
  if (first === undefined || !asksWhatFollows.test(folded)) return null;
  // What is told as done may stand in a requirement as well; only a list of what is done in turn has a next step.
  for (const section of sections) {
    const step = section.score >= first.score * doneNear ? followingStep(section) : null;
    if (step !== null) return { quotes: [step, ...quote(section, [section.best])], near: [section.text.section] };
  }
  return null;
}
