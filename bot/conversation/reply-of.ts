import { caveatsOf, type Answer, type AnswerContext } from "../../knowledge/index";
import { answerCard, deadlinesCard, type AdaptiveCard, type CardAction } from "../cards/index";
import { longestReply, nameSource, speak, wordsIn, type SpokenAnswer } from "../messages/index";
import { deadlineRows } from "./deadline-rows";
import type { Reply } from "./turn";

/** Where the places that an answer cites can be opened. */
export interface Links {
  /** The absolute address of a path of the page, where it is known; cards can only open absolute addresses. */
  readonly link: (path: string) => string | null;
  /** The page's path of a cited place. */
  readonly citedPath: (citation: Reply["citations"][number]) => string;
}

/** What a reply holds beside its answer. */
export interface ReplyExtras {
  /** What is said below it, by what the answer rests on; null for nothing. */
  readonly aside?: (documents: SpokenAnswer["documents"]) => string | null;
  /** A model's; they stand before the answer as far as there is room beside all of it. */
  readonly sentences?: readonly string[];
  /** On its card, by what the answer rests on. */
  readonly buttons?: (documents: SpokenAnswer["documents"]) => readonly CardAction[];
}

/** Puts an answer into a reply. */
export async function replyOf(
  found: Answer,
  context: AnswerContext,
  links: Links,
  { aside = () => null, sentences = [], buttons = () => [] }: ReplyExtras = {},
): Promise<Reply> {
  const { language } = context.question;
  const words = wordsIn(language);
  const spoken = speak(found, await caveatsOf(found, context), language);
  const below = aside(spoken.documents);
  const offer = below === null ? "" : `\n\n${below}`;
  const ours = `${spoken.text}${offer}`.length <= longestReply ? `${spoken.text}${offer}` : spoken.text;
  const text = withSummary(ours, spoken.lead, words.summary, sentences);
  const card = found.kind === "cited" ? cardOf(found, spoken, context, links, buttons(spoken.documents), text) : null;
  const abstained = found.kind === "not-found" || found.kind === "off-topic";
  return {
    kind: found.kind === "cited" ? "answer" : found.kind === "clarify" ? "clarify" : "not-found",
    text,
    citations: spoken.citations,
    card,
    suggestions:
      found.kind === "clarify"
        ? found.choices.slice(0, mostSuggestions)
        : abstained
          ? [words.suggestions.help, words.suggestions.documents]
          : [],
    abstained,
    checklist: null,
    warnings: spoken.warnings,
    writtenByModel: text !== ours,
  };
}

/** More buttons are not shown. */
const mostSuggestions = 3;

function cardOf(
  { finding }: Extract<Answer, { kind: "cited" }>,
  spoken: SpokenAnswer,
  context: AnswerContext,
  { link, citedPath }: Links,
  buttons: readonly CardAction[],
  text: string,
): AdaptiveCard {
  const { language } = context.question;
  const words = wordsIn(language);
  const common = {
    notesHeading: words.notes.replace(":", ""),
    openLabel: words.openSource,
    notes: spoken.warnings.filter(({ code }) => code !== "blank-number-or-date").map((warning) => warning.text),
    buttons,
    fallbackText: text,
    lang: language,
  };
  if (finding.kind === "deadline-list" && language === "vi") {
    const { heading, rows } = deadlineRows(finding, context);
    const withLinks = rows.map(({ citation, ...row }) => ({
      ...row,
      quote: citation.quote,
      url: link(citedPath(citation)),
    }));
    return deadlinesCard({ ...common, heading, rows: withLinks });
  }
  return answerCard({
    ...common,
    heading: words.sources.replace(":", ""),
    sources: spoken.citations.flatMap((citation, at) => {
      const document = spoken.documents[at];
      return document === undefined
        ? []
        : [{ label: nameSource(document, citation.place, language), citation, url: link(citedPath(citation)) }];
    }),
  });
}

/** The answer with as many of the sentences as fit, from the first, behind what must be known before anything else. */
function withSummary(ours: string, lead: string, label: string, sentences: readonly string[]): string {
  const before = lead === "" ? "" : `${lead}\n\n`;
  const texts = sentences.map((_sentence, at) => {
    const summary = `${label}\n${sentences.slice(0, sentences.length - at).join(" ")}`;
    return `${before}${summary}\n\n${ours.slice(before.length)}`;
  });
  return texts.find((text) => text.length <= longestReply) ?? ours;
}
