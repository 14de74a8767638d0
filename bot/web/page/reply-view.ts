import { showCard, type CardPress } from "./card-view.js";
import { copyText } from "./copy-text.js";
import { make } from "./element.js";
import { ownWords } from "./own-words.js";
import { plainAnswer } from "./plain-answer.js";
import type { ChatCard, ChatCitation, ChatReply, ChatWarning } from "./protocol.js";
import { tell } from "./tell.js";
import { fill, words } from "./words.js";

export interface ReplyActions {
  say(words: string): void;
  press(pressed: CardPress): void;
}

let shown = 0;

/** One reply: its words, what to beware of, its card, its sources, and what may be said next. */
export function showReply(reply: ChatReply, actions: ReplyActions): HTMLElement {
  const id = `reply-${(shown += 1)}`;
  const article = make("article", { class: `reply ${reply.kind}`, tabindex: "-1", "aria-label": words.reply });
  // For those who go from heading to heading.
  article.append(make("h2", { class: "unseen" }, words.reply));
  // A checklist's card holds its own warnings.
  const warnings = reply.kind === "checklist" && reply.card !== null ? [] : reply.warnings;
  article.append(...showWarnings(warnings.filter(comesFirst)));
  if (reply.writtenByModel) article.append(make("p", { class: "by-model" }, words.byModel));
  article.append(make("div", { class: "words" }, ...showWords(ownWords(reply), reply.citations, id)));
  article.append(...showWarnings(warnings.filter((warning) => !comesFirst(warning))));
  const card = cardBelow(reply);
  if (card !== null) article.append(showCard(card, actions));
  if (reply.citations.length > 0) article.append(showSources(reply, id));
  if (reply.suggestions.length > 0) article.append(showSuggestions(reply.suggestions, actions));
  if (reply.citations.length > 0 || reply.kind === "answer") article.append(showCopying(reply));
  return article;
}

/** For a message or an e-mail to those who have no Cẩm Nang. */
function showCopying(reply: ChatReply): HTMLElement {
  const button = make("button", { type: "button", class: "quiet copy" }, words.copy);
  button.addEventListener("click", () => {
    void copyText(plainAnswer(reply)).then((isCopied) => tell(isCopied ? words.copied : words.copyFailed));
  });
  return make("p", { class: "copying" }, button);
}

/** A checklist's whole card; of any other only what can be filled in or pressed, for its words and sources stand above. */
function cardBelow({ kind, card }: ChatReply): ChatCard | null {
  if (card === null || kind === "checklist") return card;
  const body = card.body.filter(({ type }) => type.startsWith("Input.") || type === "ActionSet");
  const actions = (card.actions ?? []).filter(({ type }) => type !== "Action.OpenUrl");
  return body.length + actions.length === 0 ? null : { ...card, body, actions };
}

/** Lines as paragraphs, dashes and dots as lists, quotes set off; an indented line belongs to the item above it. */
function showWords(lines: readonly string[], citations: readonly ChatCitation[], id: string): readonly Node[] {
  const blocks: HTMLElement[] = [];
  // Quotes hold quotes: “… “Cộng đồng học tập” …” ends with the last mark.
  let depth = 0;
  for (const line of lines) {
    const isQuoting = depth > 0;
    const bullet = isQuoting ? null : /^\s*[-•–+]\s+(.*)$/.exec(line);
    const said = linkMarkers(bullet?.[1] ?? line.trim(), citations, id);
    const last = blocks.at(-1);
    const startsQuote = line.trimStart().startsWith("“");
    if (bullet !== null) {
      const item = make("li", {}, make("p", {}, ...said));
      if (last instanceof HTMLUListElement) last.append(item);
      else blocks.push(make("ul", {}, item));
      continue;
    }
    const paragraph = make("p", startsQuote || isQuoting ? { class: "quoted" } : {}, ...said);
    const item = last instanceof HTMLUListElement && (isQuoting || /^\s/.test(line)) ? last.lastElementChild : null;
    if (item === null) blocks.push(paragraph);
    else item.append(paragraph);
    if (startsQuote || isQuoting) depth = Math.max(0, depth + count(line, "“") - count(line, "”"));
  }
  return blocks;
}

function count(line: string, mark: string): number {
  return line.split(mark).length - 1;
}

/** `[1]` becomes a link to the first source; a number without a source stays text. */
function linkMarkers(line: string, citations: readonly ChatCitation[], id: string): readonly (Node | string)[] {
  return line.split(/(\[\d{1,2}\])/).map((piece) => {
    const number = Number(/^\[(\d+)\]$/.exec(piece)?.[1]);
    const citation = citations[number - 1];
    if (citation === undefined) return piece;
    return make(
      "a",
      {
        class: "marker",
        href: `#${id}-source-${number}`,
        title: citation.place,
        "aria-label": fill(words.source, { number, place: citation.place }),
      },
      piece,
    );
  });
}

/** Whose rule it is must be known before the rule is read. */
function comesFirst({ code }: ChatWarning): boolean {
  return code === "other-jurisdiction";
}

function showWarnings(warnings: readonly ChatWarning[]): readonly HTMLElement[] {
  if (warnings.length === 0) return [];
  const said = warnings.map(({ text }) => make("p", {}, text));
  return [
    make(
      "div",
      { class: "notice warning", role: "note", "aria-label": words.notes },
      make("h3", {}, words.notes),
      ...said,
    ),
  ];
}

/** Longer quotes are folded at first, like those that the reply's own words or card already hold. */
const longQuote = 500;

function showSources({ text, citations }: ChatReply, id: string): HTMLElement {
  const items = citations.map((citation, at) => {
    const quote = make("blockquote", {}, citation.quote);
    const reading =
      citation.reading === null
        ? []
        : [make("p", { class: "repaired" }, fill(words.readAs, { reading: citation.reading }))];
    const shownQuote =
      citation.quote.length <= longQuote && !text.includes(citation.quote)
        ? [quote, ...reading]
        : [make("details", {}, make("summary", {}, words.showQuote), quote, ...reading)];
    return make(
      "li",
      { id: `${id}-source-${at + 1}`, tabindex: "-1" },
      make(
        "p",
        { class: "place" },
        make("span", { class: "number" }, `[${at + 1}]`),
        " ",
        make("strong", {}, citation.place),
      ),
      make("p", { class: "meta" }, citation.file),
      ...shownQuote,
      make(
        "a",
        { class: "open", href: citation.url, target: "_blank", rel: "noopener" },
        words.openPlace,
        make("span", { class: "unseen" }, fill(words.openPlaceNote, { number: at + 1 })),
      ),
    );
  });
  return make(
    "div",
    { class: "sources", role: "group", "aria-label": words.sources },
    make("h3", {}, words.sources),
    make("ol", {}, ...items),
  );
}

function showSuggestions(suggestions: readonly string[], actions: ReplyActions): HTMLElement {
  const list = make("div", { class: "suggestions", role: "group", "aria-label": words.suggestions });
  for (const said of suggestions) {
    const button = make("button", { type: "button" }, said);
    button.addEventListener("click", () => actions.say(said));
    list.append(button);
  }
  return list;
}
