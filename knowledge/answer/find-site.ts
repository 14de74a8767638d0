import { bareSiteOwner } from "../question/index";
import { syllablesOf } from "../text/index";
import type { Answer } from "./answer";
import { quote } from "./choose-clauses";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { designations, subjectOf } from "./evidence";
import { holds } from "./expected";
import { cited, silent } from "./readers";
import { scoreSections } from "./score-sections";

/** What a site is printed as, and what stands beside it. */
const site = "website";
const searched = `${site} http www vn`;

/**
 * "Website của trường là gì?" names a site and whose it is, and nothing that it is for: the place that prints its address, in a document of that owner or beside
 * the owner's name; that none does where the owner is named. Null where something else is asked for, or none prints it.
 */
export async function findSite(context: AnswerContext): Promise<Answer | null> {
  const { question, rarity } = context;
  const owner = question.asks.has("link") ? bareSiteOwner(question.folded) : null;
  if (owner === null) return null;
  const asked = { ...context, question: { ...question, query: searched, spelled: "" } };
  const sections = await scoreSections(asked, subjectOf(searched, "", rarity, readingOf(context)));
  for (const section of sections) {
    const clause = section.clauses.find(({ text }) => holds(text, "link") && syllablesOf(text).includes(site));
    const { header } = section.opened.document;
    const said = new Set(
      syllablesOf([clause?.text ?? "", header.issuer ?? "", header.jurisdictionName ?? ""].join(" ")),
    );
    if (clause === undefined || !isOwner(owner, said)) continue;
    if (question.places.length === 0 && belongsElsewhere(section.opened.document, context)) continue;
    const [first, ...rest] = quote(section, [clause]);
    if (first !== undefined) return cited(passagesOf([first, ...rest], context));
  }
  return owner.some((syllable) => !designations.has(syllable)) ? silent({ kind: "lacks", what: "link" }) : null;
}

/** Whether all that an owner is called is said, what kind of school it is aside. */
function isOwner(owner: readonly string[], said: ReadonlySet<string>): boolean {
  return owner.every((syllable) => said.has(syllable) || designations.has(syllable));
}
