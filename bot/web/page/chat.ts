import { prepareCards, type CardPress } from "./card-view.js";
import { fetchState, sendFile, sendMessage, type Outcome } from "./chat-client.js";
import { startAttaching, startComposer } from "./composer.js";
import { make, need } from "./element.js";
import { startNews } from "./news.js";
import type { ChatReply, ChatRequest, ChatState } from "./protocol.js";
import { makeRandomId, recallConversation } from "./random-id.js";
import { showReply } from "./reply-view.js";
import { tell } from "./tell.js";
import { startTheme } from "./theme.js";
import {
  append,
  botEntry,
  forgetTranscript,
  onOtherTab,
  recallTranscript,
  replaceEntry,
  type Entry,
} from "./transcript.js";
import { fill, words } from "./words.js";

const conversation = recallConversation();
const log = need("log", HTMLElement);
const welcome = need("welcome", HTMLElement);
const kept = need("kept", HTMLElement);
// Found before any card is shown, whose inputs bring ids of their own.
const sendButton = need("send", HTMLButtonElement);
let isBusy = false;

type PersonEntry = Entry & { readonly by: "person" };
type BotEntry = Entry & { readonly by: "bot" };

/** Where the person acted, hence where the focus belongs when the answer comes. */
type Origin = "composer" | "log";

const composer = startComposer((said) => say(said, "composer"));

function say(said: string, from: Origin): boolean {
  return take({ conversation, id: makeRandomId(), text: said }, said, from);
}

/** Shows the person's words and sends them; false while an answer is still awaited. */
function take(request: ChatRequest, said: string, from: Origin): boolean {
  if (isBusy) return false;
  const entry: PersonEntry = { key: makeRandomId(), by: "person", request, words: said, open: true };
  append(entry);
  const message = showNewMessage(said);
  void deliver(entry, message, from);
  return true;
}

/** Shows the file's name and sends it. What is lost on the way is chosen and sent again; the server keeps it once. */
function attach(file: File, beside: string): boolean {
  if (isBusy) return false;
  const name = fill(words.file, { name: file.name });
  const said = beside === "" ? name : `${name} – ${beside}`;
  void deliverFile(file, beside, said, showNewMessage(said));
  return true;
}

async function deliverFile(file: File, beside: string, said: string, message: HTMLElement): Promise<void> {
  const id = makeRandomId();
  const outcome = await awaitAnswer(message, words.sendingFile, () => sendFile(conversation, id, file, beside));
  if (outcome.kind !== "answered")
    return refuse(message, outcome.kind === "refused" ? outcome.message : words.noAnswerToFile);
  const replies = outcome.replies.map(botEntry);
  append(
    { key: makeRandomId(), by: "person", request: { conversation, id, text: said }, words: said, open: false },
    ...replies,
  );
  showAnswer(replies, message, "composer");
}

async function deliver(entry: PersonEntry, message: HTMLElement, from: Origin): Promise<void> {
  const outcome = await awaitAnswer(message, words.waiting, (show) => sendMessage(entry.request, show));
  if (outcome.kind === "lost") return offerRetry(message, from, () => void deliver(entry, message, "log"));
  const replies = outcome.kind === "answered" ? outcome.replies.map(botEntry) : [];
  replaceEntry(entry.key, { ...entry, open: false }, ...replies);
  if (outcome.kind === "refused") return refuse(message, outcome.message);
  showAnswer(replies, message, from);
}

/** Sends what a card's button carries. The answer to Execute takes the card's place; what is no card follows below it. */
async function press(card: BotEntry, article: HTMLElement, request: ChatRequest): Promise<void> {
  const pressed: BotEntry = { ...card, pressed: request };
  replaceEntry(card.key, pressed);
  removeSuggestions();
  const outcome = await awaitAnswer(article, words.waiting, (show) => sendMessage(request, show));
  if (outcome.kind === "lost") return offerRetry(article, "log", () => void press(card, article, request));
  if (outcome.kind === "refused") {
    replaceEntry(card.key, { ...card, pressed: null });
    return refuse(article, outcome.message);
  }
  const replies = outcome.replies.map(botEntry);
  const isReplaced = replies[0]?.reply.card !== null && replies[0] !== undefined;
  replaceEntry(card.key, ...(isReplaced ? [] : [{ ...card, pressed: null }]), ...replies);
  const shown = replies.map(showBotEntry);
  if (isReplaced) article.replaceWith(...shown);
  else article.after(...shown);
  const first = shown[0] ?? article;
  first.focus({ preventScroll: true });
  bringToView(first);
}

/** Nothing else is sent until the answer, or its loss, is known. What is written meanwhile is shown until it takes its place. */
async function awaitAnswer(
  after: HTMLElement,
  said: string,
  send: (onWritten: (sentence: string) => void) => Promise<Outcome>,
): Promise<Outcome> {
  setBusy(true);
  after.querySelector(".trouble")?.remove();
  const waiting = make("p", { class: "waiting" }, said);
  after.after(waiting);
  const outcome = await send((sentence) => {
    if (!waiting.classList.contains("writing")) waiting.replaceChildren(make("strong", {}, words.writing));
    waiting.classList.add("writing");
    waiting.append(` ${sentence}`);
  });
  waiting.remove();
  setBusy(false);
  return outcome;
}

function showAnswer(replies: readonly BotEntry[], message: HTMLElement, from: Origin): void {
  const shown = replies.map(showBotEntry);
  message.after(...shown);
  // A pressed button may be gone by now; reading and tabbing go on at the answer it led to.
  if (from === "log") (shown[0] ?? message).focus({ preventScroll: true });
  bringToView(message);
}

function bringToView(place: HTMLElement): void {
  place.scrollIntoView({ block: "start", behavior: prefersStillness() ? "auto" : "smooth" });
}

function showBotEntry(entry: BotEntry): HTMLElement {
  const article = showReply(entry.reply, {
    say: (said: string) => void say(said, "log"),
    press({ title, replaces, data }: CardPress) {
      const request = { conversation, id: makeRandomId(), action: data };
      if (!replaces) take(request, title, "log");
      else if (!isBusy) void press(entry, article, request);
    },
  });
  const { pressed } = entry;
  if (pressed !== null) offerRetry(article, "composer", () => void press(entry, article, pressed));
  return article;
}

function showNewMessage(said: string): HTMLElement {
  showFilled(true);
  removeSuggestions();
  const message = showMessage(said);
  message.scrollIntoView({ block: "start", behavior: "auto" });
  return message;
}

function showMessage(said: string): HTMLElement {
  const message = make(
    "div",
    { class: "message", tabindex: "-1" },
    make("span", { class: "unseen" }, words.person),
    make("p", {}, said),
  );
  log.append(message);
  return message;
}

function offerRetry(place: HTMLElement, from: Origin, again: () => void): void {
  const retry = make("button", { type: "button" }, words.retry);
  retry.addEventListener("click", () => {
    if (!isBusy) again();
  });
  place.append(make("p", { class: "trouble", role: "alert" }, words.noAnswer, retry));
  if (from === "log") retry.focus();
}

function refuse(place: HTMLElement, why: string): void {
  place.append(make("p", { class: "trouble", role: "alert" }, why));
  composer.focus();
}

function setBusy(busy: boolean): void {
  isBusy = busy;
  log.setAttribute("aria-busy", String(busy));
  document.body.classList.toggle("busy", busy);
  sendButton.setAttribute("aria-disabled", String(busy));
}

/** Only the newest answer suggests what to say next. */
function removeSuggestions(): void {
  for (const list of log.querySelectorAll(".suggestions")) list.remove();
}

function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function describe({ documents, samples }: ChatState): string | null {
  if (documents === 0) return words.emptyLibrary;
  return samples ? fill(words.samples, { count: documents }) : null;
}

async function showLibraryNotice(): Promise<void> {
  const state = await fetchState();
  const said = state === null ? null : describe(state);
  const notice = need("library-notice", HTMLElement);
  notice.textContent = said;
  notice.hidden = said === null;
}

/** Shows one entry below what is there; the way for whatever arrives without having been asked for, too. */
function showEntry(entry: Entry): void {
  if (entry.by === "bot") {
    removeSuggestions();
    log.append(showBotEntry(entry));
    return;
  }
  const message = showMessage(entry.words);
  if (entry.open) offerRetry(message, "composer", () => void deliver(entry, message, "log"));
}

/** Shows what was said before the page was loaded, or meanwhile in another tab. */
function restore(): void {
  const entries = recallTranscript();
  log.replaceChildren();
  for (const entry of entries) {
    try {
      showEntry(entry);
    } catch {
      // Kept by another version of this page, or damaged: one entry less, and the others stand.
      replaceEntry(entry.key);
    }
  }
  showFilled(log.childElementCount > 0);
  log.lastElementChild?.scrollIntoView({ block: "start" });
}

function showFilled(isFilled: boolean): void {
  welcome.hidden = isFilled;
  kept.hidden = !isFilled;
}

function clear(): void {
  if (isBusy || !confirm(words.confirmClear)) return;
  forgetTranscript();
  restore();
  composer.focus();
  tell(words.cleared);
}

/** What the bot tells by itself stands behind all that was said; nobody is torn away by it from what she reads or writes. */
function showNews(reply: ChatReply, isFirst: boolean): void {
  const entry = botEntry(reply);
  append(entry);
  showFilled(true);
  const article = showBotEntry(entry);
  log.append(article);
  if (isFirst) bringToView(article);
}

/** A marker leads to its source: the place to go on reading is the source, so it also gets the focus. */
function followMarker(event: Event): void {
  const marker = event.target instanceof Element ? event.target.closest("a.marker") : null;
  const source = marker === null ? null : document.getElementById(marker.getAttribute("href")?.slice(1) ?? "");
  if (source === null) return;
  event.preventDefault();
  source.querySelector("details")?.setAttribute("open", "");
  source.focus({ preventScroll: true });
  source.scrollIntoView({ block: "center", behavior: prefersStillness() ? "auto" : "smooth" });
}

startTheme();
prepareCards();
startAttaching(attach);
log.addEventListener("click", followMarker);
need("clear", HTMLButtonElement).addEventListener("click", clear);
for (const example of document.querySelectorAll<HTMLButtonElement>("button.example")) {
  example.addEventListener("click", () => void say(example.textContent.trim(), "log"));
}
// Under the person's eyes nothing is drawn anew: she may be writing into a card.
onOtherTab(() => {
  if (document.hidden && !isBusy) restore();
});
restore();
composer.focus();
void showLibraryNotice();
startNews(conversation, showNews);
