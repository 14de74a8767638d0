import type { DocumentId } from "../model/index";
import { otherWordsFor, unifyTerms } from "../question/index";
import type { Search } from "../search/search";
import { foldText } from "../text/index";
import type { AnswerContext } from "./context";
import { isPrinted, type Rarity } from "./rarity";
import { incidentTold } from "./told-incident";
import { earlierThings } from "./transition";

/** Up to so many documents each is looked at for each question. */
const fewDocuments = 200;

/** As many hits as an answer looks at. */
export const mostHits = 40;

/** The words that passages are searched by; empty where the question has none. */
export function searchedWords({ question, background, rarity }: AnswerContext): string {
  const others = otherWordsFor(question.spelled).flatMap(({ said, ways }) =>
    isPrinted(said, rarity) ? [] : knownWays(ways, rarity),
  );
  const words = [question.query, ...others, background].join(" ").trim();
  if (words === "") return "";
  const printed = [
    ...(question.asks.has("hour") ? ["gio"] : []),
    ...(earlierThings(question.folded).length > 0 ? ["dieu khoan chuyen tiep"] : []),
    ...(incidentTold(question.folded)?.words ?? []),
  ];
  const unified = [unifyTerms(words), ...printed].join(" ");
  return unified === foldText(words) ? words : `${words} ${unified}`;
}

/**
 * The same question over the documents that can have to do with it: those in which search finds its words, those of a number that it names, those of the
 * turn before. In a large library nothing else is looked through; in a small one everything is.
 */
export async function narrow(context: AnswerContext): Promise<AnswerContext> {
  const { shelf, question, priorDocuments } = context;
  if (shelf.documents.length <= fewDocuments) return context;
  const search = rememberLast(context.search);
  const words = searchedWords(context);
  const hits = words === "" ? [] : await search.search(words, { limit: mostHits });
  const named = question.mentions.length === 0 ? [] : shelf.numbered(question.mentions);
  const near = new Set<DocumentId>([
    ...hits.map(({ chunk }) => chunk.document),
    ...named.map(({ id }) => id),
    ...priorDocuments,
  ]);
  const cited = question.mentions.length === 0 ? [] : shelf.citing(question.mentions);
  const changes = question.asks.has("replaces") ? shelf.changes() : [];
  return { ...context, search, shelf: shelf.narrowedTo(near, [...new Set([...cited, ...changes])]) };
}

/** Answers the same search again without searching. */
function rememberLast(search: Search): Search {
  let last: { readonly key: string; readonly found: ReturnType<Search["search"]> } | undefined;
  return {
    termCounts: () => search.termCounts(),
    search(query, options) {
      const key = `${options.limit} ${query}`;
      if (last?.key !== key) last = { key, found: search.search(query, options) };
      return last.found;
    },
  };
}

/** Of one phrase. */
const mostWays = 2;

/** The first ways to print a phrase that the library has. */
function knownWays(ways: readonly string[], rarity: Rarity): readonly string[] {
  return ways.filter((way) => isPrinted(way, rarity)).slice(0, mostWays);
}
