import { outlineOf, type Outline } from "../outline";
import { placeOf } from "../answer/place";
import type { LibraryDocument, Provision } from "../model/index";
import type { Library } from "../store/library";
import { syllablesOf } from "../text/index";
import type { ChecklistDefinition, ChecklistItem, Condition } from "./definition";
import { chooseDocument, containsPhrase } from "./document-selector";

/** Longest label of a criterion in a list; its item quotes it whole. */
const longestLabel = 90;

/**
 * The definition with the criteria of its circular as items, where the library holds the circular: each is bound to its
 * provision by address, so a mark survives a new reading of the document. Items that only stood in for the criteria give way
 * to them. Without the document, or where its articles have no numbered places, the definition stays as it is.
 */
export async function bindCriteria(definition: ChecklistDefinition, library: Library): Promise<ChecklistDefinition> {
  const { criteria } = definition;
  if (criteria === undefined) return definition;
  const named = definition.documents[criteria.document];
  const held =
    named === undefined ? null : chooseDocument(named.selector, await library.documents({ everything: true }), null);
  const document = held === null ? null : await library.document(held.id);
  if (document === null) return definition;
  const outline = outlineOf(await library.provisions(document.id));
  const bound = criteria.articles.flatMap((address) => {
    const article = outline.byAddress(address);
    return article === undefined
      ? []
      : leavesOf(outline, article).map((leaf) => itemOf(definition, document, outline, article, leaf));
  });
  if (bound.length === 0) return definition;
  const stand = definition.items.findIndex(({ until }) => until === criteria.document);
  const kept = (items: readonly ChecklistItem[]): readonly ChecklistItem[] =>
    items.filter(({ until }) => until !== criteria.document);
  const at = stand === -1 ? definition.items.length : stand;
  return {
    ...definition,
    items: [...kept(definition.items.slice(0, at)), ...uniqueById(bound), ...kept(definition.items.slice(at))],
  };
}

/** The numbered places below an article that have no numbered places of their own; none where nothing is numbered. */
function leavesOf(outline: Outline, article: Provision): readonly Provision[] {
  const numbered = outline.children(article.id).filter(({ address }) => address !== null);
  return numbered.flatMap((provision) => {
    const below = leavesOf(outline, provision);
    return below.length === 0 ? [provision] : below;
  });
}

function itemOf(
  definition: ChecklistDefinition,
  document: LibraryDocument,
  outline: Outline,
  article: Provision,
  leaf: Provision,
): ChecklistItem {
  const criteria = definition.criteria ?? fail(definition.id);
  const address = leaf.address ?? "";
  return {
    id: `criterion-${syllablesOf(address).join("-")}`,
    label: `${capital(placeOf(leaf, outline))}: ${shorten(leadOf(document, leaf))}`,
    need: "required",
    shownWhen: [...levelsOf(definition, document, article)],
    evidence: criteria.evidence,
    responsible: criteria.responsible,
    due: null,
    isCriterion: true,
    sources: [{ kind: "document", document: criteria.document, address, hints: [], shownWhen: [] }],
    notes: [],
  };
}

/** For which options an article is, by its heading; options that no heading can name see every article. */
function levelsOf(
  { criteria, questions }: ChecklistDefinition,
  { text }: LibraryDocument,
  article: Provision,
): readonly Condition[] {
  if (criteria?.headings === undefined) return [];
  const { question, options } = criteria.headings;
  const heading = article.heading ?? text.slice(article.start, article.bodyEnd);
  const named = Object.keys(options).filter((option) => containsPhrase(heading, options[option] ?? ""));
  if (named.length === 0) return [];
  const asked = questions[question];
  const unnamed =
    asked?.kind === "choice" ? Object.keys(asked.options).filter((option) => !Object.hasOwn(options, option)) : [];
  return [{ question, is: [...named, ...unnamed] }];
}

/** A place's own words without its number. */
function leadOf({ text }: LibraryDocument, { start, bodyEnd, marker }: Provision): string {
  const words = text.slice(start, bodyEnd).replace(/\s+/gu, " ").trim();
  return (marker !== null && words.startsWith(marker) ? words.slice(marker.length) : words)
    .replace(/[;.]$/u, "")
    .trim();
}

function shorten(words: string): string {
  if (words.length <= longestLabel) return words;
  return `${words.slice(0, words.lastIndexOf(" ", longestLabel))} …`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An address that a document repeats is one criterion. */
function uniqueById(items: readonly ChecklistItem[]): readonly ChecklistItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function fail(id: string): never {
  throw new Error(`the checklist "${id}" has no criteria`);
}
