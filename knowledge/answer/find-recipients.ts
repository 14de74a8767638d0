import { recipientsAsked, unifyTerms } from "../question/index";
import { syllablesOf } from "../text/index";
import type { Finding, Verdict } from "./answer";
import { documentAskedAbout } from "./asked-document";
import { cite } from "./cite";
import { headQuotes } from "./find-header";
import type { AnswerContext } from "./context";

/** The list of those who receive a document, as its foot prints it, and whether somebody is among them where that is asked; null where the question asks for no such list or there is none. */
export async function findRecipients(context: AnswerContext): Promise<Finding | null> {
  const asked = recipientsAsked(context.question.folded);
  const document = asked === null ? null : documentAskedAbout(context);
  // A letter goes first of all to whom it is addressed.
  if (asked === null || document === null) return null;
  const isToAddressee =
    document.header.addressee !== null && asked.areAmong.length === 0 && !ofFoot.test(context.question.folded);
  const opened = await context.shelf.open(document.id);
  if (isToAddressee) {
    const [first, ...more] = headQuotes(opened, new Set(["addressee"]));
    return first === undefined
      ? null
      : { kind: "header", wants: new Set(["addressee"]), quotes: [{ ...first, document }, ...more] };
  }
  const list = opened.outline.provisions.find(({ kind }) => kind === "recipients");
  if (list === undefined) return null;
  const citation = cite(opened.document, opened.outline, list, list.start, list.end);
  return {
    kind: "passages",
    quotes: [{ citation, document }],
    dates: [],
    verdict: amongThem(asked.areAmong, `${document.header.addressee ?? ""} ${citation.reading ?? citation.quote}`),
  };
}

const ofFoot = /\b(?:luu|noi nhan|(?:may|bao nhieu) (?:ban|bo))\b/;

/** Whether all of those asked about, or none, are on the list; nothing where only some are: the list tells which. */
function amongThem(organs: readonly string[], list: string): Verdict | null {
  const listed = organs.filter((organ) => isListed(organ, list));
  if (organs.length === 0 || (listed.length > 0 && listed.length < organs.length)) return null;
  return { isYes: listed.length > 0, modality: "receives", actor: null };
}

function isListed(organ: string, list: string): boolean {
  const printed = new Set(syllablesOf(unifyTerms(list)));
  return syllablesOf(unifyTerms(organ)).every((syllable) => printed.has(syllable));
}
