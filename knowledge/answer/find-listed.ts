import { foldText } from "../text/index";
import { cite } from "./cite";
import type { AnswerContext } from "./context";
import { listsPlaces, placesAskedFor } from "./enumerated";
import { evidenceIn, type Subject } from "./evidence";
import type { Passages } from "./passages";
import { termSetOf } from "./rarity";
import type { ScoredSection } from "./score-sections";

/** A list of names is told apart by its kind already. */
const leastListed = 0.35;

/** The place that names the provinces, wards … that are asked for, in the documents that speak of the subject; null where none are asked for or named. */
export function findListed(
  sections: readonly ScoredSection[],
  subject: Subject,
  { question }: AnswerContext,
): Passages | null {
  const kind = placesAskedFor(question.language === "en" ? foldText(question.text) : question.folded);
  if (kind === null) return null;
  const places = [...new Set(sections.map(({ opened }) => opened))].flatMap((opened) => {
    const { document, outline } = opened;
    const own = termSetOf(`${document.header.title ?? ""} ${document.header.issuer ?? ""}`);
    const best = Math.max(...sections.filter((section) => section.opened === opened).map(({ score }) => score));
    return outline.provisions.flatMap((place) => {
      const text = document.text.slice(place.start, place.bodyEnd);
      if (place.bodyEnd <= place.start || !listsPlaces(text, kind)) return [];
      const { coverage } = evidenceIn(termSetOf(text), own, subject);
      return coverage < leastListed ? [] : [{ document, outline, place, score: best * coverage }];
    });
  });
  const [top] = places.sort((one, other) => other.score - one.score);
  if (top === undefined) return null;
  const { document, outline, place } = top;
  return {
    kind: "found",
    quotes: [{ document, citation: cite(document, outline, place, place.start, place.bodyEnd) }],
    near: [place],
  };
}
