import { html, type Html } from "./html";
import { writeBrand, writeHead, writeRoot, writeSiteHeader, type Scene } from "./page-frame";

/** The chat: the field, an empty log that its script fills, and where one could begin. */
export function writeChatPage(scene: Scene): Html {
  const { words } = scene;
  const say = words.chat;
  const [noScript, documents] = say.noScript;
  const scripts = html`<script src="/assets/adaptivecards.js" defer></script>
    <script type="module" src="/assets/chat.js"></script>`;
  return writeRoot(
    scene,
    html`${writeHead(say.title, scene, scripts)}
      <body class="chat">
        <a class="skip" href="#words">${words.frame.skipToQuestion}</a>
        ${writeSiteHeader(scene, "chat", html`<h1 class="brand">${writeBrand(scene)}</h1>`)}
        <main id="main">
          <section id="welcome" aria-labelledby="welcome-title">
            <h2 id="welcome-title">${say.welcome}</h2>
            <p>${say.lead}</p>
            <p class="notice" id="library-notice" hidden></p>
            <h3>${say.begin}</h3>
            <ul class="examples">
              ${say.examples.map(
                (example) => html`<li><button type="button" class="example" lang="vi">${example}</button></li>`,
              )}
            </ul>
          </section>
          <p class="kept" id="kept" hidden>
            ${say.kept} <button type="button" class="quiet" id="clear">${say.clear}</button>
          </p>
          <div id="log" role="log" aria-live="polite" aria-relevant="additions" aria-label="${say.log}"></div>
          <noscript
            ><p class="notice warning">${noScript ?? ""} <a href="/documents">${documents ?? ""}</a>.</p></noscript
          >
        </main>
        <form id="composer" class="composer" aria-label="${say.composer}">
          <div class="composer-row">
            <label class="unseen" for="words">${say.question}</label>
            <textarea
              id="words"
              rows="1"
              autofocus
              maxlength="10000"
              placeholder="${say.placeholder}"
              enterkeyhint="send"
              aria-describedby="composer-hint"
              autocomplete="off"
            ></textarea>
            <input
              type="file"
              id="file"
              class="unseen"
              accept=".docx,.pdf,.png,.jpg,.jpeg"
              tabindex="-1"
              aria-hidden="true"
            />
            <button type="button" id="attach" aria-label="${say.attachLabel}" title="${say.attachTitle}">
              ${say.attach}
            </button>
            <button type="submit" id="send">${say.send}</button>
          </div>
          <p class="hint" id="composer-hint">${say.hint}</p>
        </form>
        <p class="unseen" id="told" role="status"></p>
      </body>`,
  );
}
