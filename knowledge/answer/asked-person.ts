import { readQuestion, type Question } from "../question/index";
import { foldText } from "../text/index";

/** Who is bound by rules of education, in folded syllables side by side. */
const persons =
  /\b(?:can bo|cong chuc|vien chuc|nguoi lao dong|giao vien|nhan vien|hieu truong|hoc sinh|sinh vien|cha me|phu huynh|nguoi hoc|nguoi dan|doan vien|dang vien|hoi vien|tieu thuong)\b/g;
/** "Toàn bộ giáo viên", "every official": what follows is asked of all of them. */
const all = /\b(?:toan bo|toan the|tat ca(?: cac| nhung)?|moi|100 ?%) ((?:[a-z]+ ?){2,8})/;
const allInEnglish = /\b(?:every|each|all)(?: of)?(?: the| our| its)? ((?:[a-z-]+ ?){1,4})/i;

/** The persons all of whom a question asks about, folded ("toàn bộ cán bộ, công chức phải …"); empty where it asks of nobody so. */
export function personsAsked({
  text,
  folded,
  language,
}: Pick<Question, "text" | "folded" | "language">): readonly string[] {
  const said =
    language === "vi"
      ? (all.exec(foldText(folded))?.[1] ?? "")
      : readQuestion(`the ${allInEnglish.exec(text)?.[1] ?? ""}`).folded;
  return [...new Set(said.match(persons) ?? [])];
}
