import { prepareCards } from "./card-view.js";
import { fetchState, sendFile, sendMessage } from "./chat-client.js";
import { startAttaching, startComposer } from "./composer.js";
import { make, need } from "./element.js";
import type { ChatReply, ChatRequest, ChatState } from "./protocol.js";
import { startNews } from "./news.js";
import { makeRandomId, recallConversation } from "./random-id.js";
import { showReply } from "./reply-view.js";
import { keepTranscript, recallTranscript, type Entry } from "./transcript.js";

const conversation = recallConversation();
const log = need("log", HTMLElement);
const welcome = need("welcome", HTMLElement);
const entries: Entry[] = [];
let isBusy = false;

const composer = startComposer((words) => say(words, "composer"));
const actions = {
  say: (words: string) => void say(words, "log"),
  press: ({ title, data }: { readonly title: string; readonly data: Readonly<Record<string, unknown>> }) =>
    void take({ conversation, id: makeRandomId(), action: data }, title, "log"),
};

/** Where the person acted, hence where the focus belongs when the answer comes. */
type Origin = "composer" | "log";

function say(words: string, from: Origin): boolean {
  return take({ conversation, id: makeRandomId(), text: words }, words, from);
}

/** Shows the person's words and sends them; false while an answer is still awaited. */
function take(request: ChatRequest, words: string, from: Origin): boolean {
  if (isBusy) return false;
  welcome.hidden = true;
  removeSuggestions();
  const message = showMessage(words);
  message.scrollIntoView({ block: "start", behavior: "auto" });
  const entry = { by: "person", request, words, open: true } as const;
  entries.push(entry);
  void deliver(entry, message, from);
  return true;
}

/** Shows the file's name and sends it. What is lost on the way is chosen and sent again; the server keeps it once. */
function attach(file: File, words: string): boolean {
  if (isBusy) return false;
  welcome.hidden = true;
  removeSuggestions();
  const said = words === "" ? `[Tệp] ${file.name}` : `[Tệp] ${file.name} – ${words}`;
  const message = showMessage(said);
  void deliverFile(file, words, said, message);
  return true;
}

async function deliverFile(file: File, words: string, said: string, message: HTMLElement): Promise<void> {
  setBusy(true);
  const waiting = make("p", { class: "waiting" }, "Đang gửi tệp…");
  message.after(waiting);
  const id = makeRandomId();
  const outcome = await sendFile(conversation, id, file, words);
  waiting.remove();
  setBusy(false);
  if (outcome.kind !== "answered") {
    const trouble =
      outcome.kind === "refused" ? outcome.message : "Máy chủ không trả lời. Xin chọn lại tệp để gửi lại.";
    message.append(make("p", { class: "trouble", role: "alert" }, trouble));
    return composer.focus();
  }
  const request = { conversation, id, text: said };
  entries.push({ by: "person", request, words: said, open: false });
  entries.push(...outcome.replies.map((reply) => ({ by: "bot", reply }) as const));
  keepTranscript(entries);
  showReplies(outcome.replies, message, "composer");
}

async function deliver(entry: Entry & { by: "person" }, message: HTMLElement, from: Origin): Promise<void> {
  setBusy(true);
  message.querySelector(".trouble")?.remove();
  keepTranscript(entries);
  const waiting = make("p", { class: "waiting" }, "Đang tra cứu…");
  message.after(waiting);
  const outcome = await sendMessage(entry.request);
  waiting.remove();
  setBusy(false);

  if (outcome.kind === "lost") return showTrouble(entry, message, from);
  const replies: readonly Entry[] =
    outcome.kind === "answered" ? outcome.replies.map((reply) => ({ by: "bot", reply })) : [];
  entries.splice(entries.indexOf(entry), 1, { ...entry, open: false }, ...replies);
  keepTranscript(entries);
  if (outcome.kind === "refused") {
    message.append(make("p", { class: "trouble", role: "alert" }, outcome.message));
    return composer.focus();
  }
  showReplies(outcome.replies, message, from);
}

function showReplies(replies: readonly ChatReply[], message: HTMLElement, from: Origin): void {
  const shown = replies.map((reply) => showReply(reply, actions));
  message.after(...shown);
  // A pressed button may be gone by now; reading and tabbing go on at the answer it led to.
  if (from === "log") (shown[0] ?? message).focus({ preventScroll: true });
  message.scrollIntoView({ block: "start", behavior: prefersStillness() ? "auto" : "smooth" });
}

function showMessage(words: string): HTMLElement {
  const message = make(
    "div",
    { class: "message", tabindex: "-1" },
    make("span", { class: "unseen" }, "Thầy cô: "),
    make("p", {}, words),
  );
  log.append(message);
  return message;
}

function showTrouble(entry: Entry & { by: "person" }, message: HTMLElement, from: Origin): void {
  const retry = make("button", { type: "button" }, "Thử lại");
  retry.addEventListener("click", () => {
    if (!isBusy) void deliver(entry, message, "log");
  });
  const said = "Máy chủ không trả lời. Bấm “Thử lại” để gửi lại; câu này sẽ không bị ghi hai lần. ";
  message.append(make("p", { class: "trouble", role: "alert" }, said, retry));
  if (from === "log") retry.focus();
}

function setBusy(busy: boolean): void {
  isBusy = busy;
  log.setAttribute("aria-busy", String(busy));
  document.body.classList.toggle("busy", busy);
  need("send", HTMLButtonElement).setAttribute("aria-disabled", String(busy));
}

/** Only the newest answer suggests what to say next. */
function removeSuggestions(): void {
  for (const list of log.querySelectorAll(".suggestions")) list.remove();
}

function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function describe({ documents, samples }: ChatState): string | null {
  if (documents === 0) return "Thư viện chưa có văn bản nào. Nạp văn bản bằng lệnh npm run ingest -- THƯ_MỤC rồi hỏi.";
  if (!samples) return null;
  return `Thư viện đang dùng ${documents} bản tóm lược có sẵn để trình diễn, không phải văn bản gốc. Khi làm việc thật, hãy nạp văn bản của đơn vị và tra văn bản gốc.`;
}

async function showLibraryNotice(): Promise<void> {
  const state = await fetchState();
  const said = state === null ? null : describe(state);
  const notice = need("library-notice", HTMLElement);
  notice.textContent = said;
  notice.hidden = said === null;
}

/** Puts back what this tab showed before it was reloaded. */
function restore(): void {
  for (const entry of recallTranscript()) {
    entries.push(entry);
    if (entry.by === "bot") {
      removeSuggestions();
      log.append(showReply(entry.reply, actions));
    } else {
      const message = showMessage(entry.words);
      if (entry.open) showTrouble(entry, message, "composer");
    }
  }
  welcome.hidden = entries.length > 0;
  log.lastElementChild?.scrollIntoView({ block: "start" });
}

/** What the bot tells by itself stands behind all that was said; nobody is torn away from what she reads or writes. */
function showNews(reply: ChatReply): void {
  welcome.hidden = true;
  log.append(showReply(reply, actions));
  entries.push({ by: "bot", reply });
  keepTranscript(entries);
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

prepareCards();
startAttaching(attach);
log.addEventListener("click", followMarker);
for (const example of document.querySelectorAll<HTMLButtonElement>("button.example")) {
  example.addEventListener("click", () => void say(example.textContent.trim(), "log"));
}
restore();
composer.focus();
void showLibraryNotice();
startNews(conversation, showNews);
