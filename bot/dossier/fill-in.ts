import { holdsAll, unknownAnswer } from "../../knowledge/index";
import type { Line } from "./draft";
import { lowerFirst } from "./lower-first";
import type { DossierScene } from "./scene";

/** Options by which a person says that it is not settled: a paper leaves room for them. */
const unsettled: ReadonlySet<string> = new Set([unknownAnswer, "unsure", "undecided"]);

const place = /\{(\??)([^{}]+)\}/g;

/** Words with everything in its place that is known, and a visible blank for everything that is not. */
export function fillIn(words: string, scene: DossierScene): Line {
  const parts: Line[number][] = [];
  let at = 0;
  for (const found of words.matchAll(place)) {
    const [whole, isRoom, name = ""] = found;
    parts.push({ kind: "words", text: words.slice(at, found.index) });
    at = found.index + whole.length;
    const value = isRoom === "" ? factOf(name, scene) : null;
    if (isRoom === "" && name === organName) parts.push(...organOf(scene));
    else if (value !== null)
      parts.push({ kind: "words", text: isLabelInside(found, scene) ? lowerFirst(value) : value });
    else parts.push({ kind: "blank", hint: isRoom === "" ? labelOf(name, scene).toLowerCase() : name });
  }
  parts.push({ kind: "words", text: words.slice(at) });
  return parts.filter((piece) => piece.kind !== "words" || piece.text !== "");
}

/** Whether an option's label goes into a sentence that has begun; what the person wrote stays as she wrote it. */
function isLabelInside({ input = "", index, 2: name = "" }: RegExpMatchArray, { view }: DossierScene): boolean {
  return !view.particulars.has(name) && input.slice(0, index).trim() !== "";
}

/** Stands in words for the organ that issues the paper, as its letterhead names it. */
export const organName = "organ";

function organOf(scene: DossierScene): Line {
  const { dossier, dossierWords, view } = scene;
  const named = dossier.letterhead.organ.filter(({ shownWhen }) => holdsAll(shownWhen, view.answers));
  const words = named.map(({ say }) => (dossierWords.lines[say] ?? "").replaceAll("\n", " ")).join(" ");
  return fillIn(words.replaceAll(`{${organName}}`, ""), scene);
}

/** A particular or an answer as a paper says it; null where it is not known. */
export function factOf(name: string, { view, words }: Pick<DossierScene, "view" | "words">): string | null {
  const answer = view.answers.get(name);
  if (answer !== undefined && unsettled.has(answer)) return null;
  return view.particulars.get(name) ?? words.questions[name]?.options[answer ?? ""]?.label ?? answer ?? null;
}

/** What a particular or an answer is called. */
export function labelOf(name: string, { dossierWords }: Pick<DossierScene, "dossierWords">): string {
  return dossierWords.particulars[name]?.label ?? dossierWords.answers[name] ?? name;
}

/** The names that words refer to; what is only room to write is none. */
export function namesIn(words: string): readonly string[] {
  return [...words.matchAll(place)].flatMap(([, isRoom, name]) => (isRoom === "" && name !== undefined ? [name] : []));
}
