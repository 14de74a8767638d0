import { shownPieces } from "./compare-documents";
import { longestUsable } from "./score-quotes";
import {
  writeCostTable,
  writeEssentialTable,
  writeQuoteTable,
  writeRetrievalTable,
  type ComparedResult,
} from "./write-tables";

/** Where and on what a run was done. */
export interface Circumstances {
  readonly cores: number;
  readonly node: string;
  readonly articles: number;
  readonly questions: number;
  readonly documents: number;
  readonly answered: number;
  /** In characters. */
  readonly chunkSize: number;
  /** Names and versions of the peers' packages. */
  readonly packages: readonly string[];
}

/** The whole comparison as a page of Markdown. */
export function writePage(results: readonly ComparedResult[], run: Circumstances): string {
  return `${[
    "# Beside what a team would put together otherwise",
    "Written by `npm run bench:peers -- --write`; changes by hand are lost. One run, each system in a process of its own, one after the other, " +
      `on ${run.cores} cores, Node ${run.node}; ${run.packages.join(", ")}. The peers' packages and programs are in [tests/bench/peers](../tests/bench/peers), apart from the product's.`,
    "## Finding the right article",
    `${run.questions} labelled questions on ${run.articles} articles of laws: as written, without diacritics, and with a slip of the finger in every fifth syllable. ` +
      "A share of the questions, or a mean, 0 to 1; one more or less among so many questions is .001, and differences below .03 mean little.",
    "As written:",
    writeRetrievalTable(results, "asWritten"),
    "Without diacritics:",
    writeRetrievalTable(results, "withoutMarks"),
    "Mistyped:",
    writeRetrievalTable(results, "mistyped"),
    "## What is shown as the quoted place",
    `${run.answered} questions that ${run.documents} documents answer (follow-ups are asked with the turn before; ours also know the asker's place). Every system gets the same text files. Ours show what their answer cites; ` +
      `a peer shows its ${shownPieces} best pieces, each with the numbered headings above it, found by regular expressions. The columns are shares of the questions, of the **first** quote shown:`,
    [
      "- *verbatim*: letter for letter in the file that is named, white space aside;",
      "- *right place*: of a document that answers, and with the words that the question set expects in the quote or in the headings above it, as `npm run eval` judges;",
      "- *right address*: the address is the one that a careful reader gave to the place where the quote begins, or to the one that holds the most of it;",
      `- *usable length*: 20 to ${longestUsable} characters, a paragraph;`,
      "- *not cut*: begins and ends where a sentence or an item of a list does;",
      "- *all five*: somebody can rely on it as it stands; then the same of any of the quotes shown;",
      "- *silent rightly*: of the questions on which the documents are silent, those where nothing is shown as an answer. No threshold was fitted for the peers.",
    ].join("\n"),
    writeQuoteTable(results),
    "These questions were before our eyes while ours was built, and the scorer's settings were chosen with the articles' questions at hand: on questions that nobody has seen ours would lose more than the peers, of which only the length of pieces was chosen on them.",
    "## What it costs",
    writeCostTable(results),
    [
      "- *ms*: from the question to the pieces, in the process; for ours over documents the whole answer: understanding, search, composing.",
      "- *memory*: by how much the resident memory of the process has grown since before the system was loaded, after all questions. Documents are read in ours by another process, which ends.",
      "- *kept*: the files that are there for the next start; for ours the library with texts, places and facts as well as the indexes. Where nothing is kept, every start builds anew.",
      "- *build*: from texts to being ready to search, loading the packages included; for ours over documents the reading as well.",
      "- *lines*: those of the program that a user writes for this and of all that it takes from its own folder, without blank ones and comments, as Prettier sets them; the packages' own are not counted. " +
        "Ours are those of using the library in a program; over files `npm run ingest` and `npm run ask` need none.",
    ].join("\n"),
    "## How the peers were set up",
    [
      `- LangChain's \`RecursiveCharacterTextSplitter\` cuts articles into pieces of 1,000 characters with 200 in common (its defaults) for its stores; the other peers get each article whole. Documents are cut by it for all of them, into ${run.chunkSize}: of 300, 500, 700 and 1,000 the best for them on these same questions.`,
      "- *hashed*: syllables and pairs of syllables, folded (đ as d), counted into 1,024 dimensions; *TF-IDF*: the 4,096 commonest of them, weighted. Both are what can be had without a network; a downloaded model would do better at paraphrases.",
      "- *folded*: syllables and pairs of them without diacritics, in the index and in the question; without it: as the package comes. *fuzzy*: besides, one wrong letter in syllables of four and more.",
      "- Orama has no Vietnamese: as it comes, its tokenizer breaks words at every letter with a mark. Folded, its weight for the length of a text is off (`b` 0), with which .63 became .85 on an eighth of the questions.",
      "- SQLite FTS5 ranks with its own bm25; any word of the question may be found.",
    ].join("\n"),
    "## In short",
    writeEssentialTable(results),
  ].join("\n\n")}\n`;
}

/** A text with what stands between two marks replaced, "<!-- NAME:begin -->" and "<!-- NAME:end -->". Throws where there are none. */
export function replacePart(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the text has no part between ${begin} and ${end}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
