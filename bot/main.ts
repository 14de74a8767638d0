import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Server } from "restify";
import { LibraryError, openOriginals } from "../knowledge/index";
import { dayInVietnam, openAssistant } from "./assistant";
import { finishSwap, isSwapPending, lockData, type DataLock } from "./backup/index";
import { createChannel } from "./channel/index";
import { takeTurn, type Reply } from "./conversation/index";
import { createPaperAddress, createPaperDesk, createPaperLinks, readLinkKey } from "./dossier/index";
import { mimeTypes, openEvidence, readNamed, sweepEvidence, withEvidence } from "./evidence/index";
import { createDownload, withFiles } from "./files/index";
import { explainDataTrouble } from "./data-trouble";
import { createDocumentLinks, createLinkSigner, createPageAccess } from "./http/index";
import { createLog, withoutFlood, type Log } from "./log/index";
import { createFeedAddress, createFeedDesk, createReminderRounds, type ReminderRounds } from "./reminders/index";
import { readSamples } from "./read-samples";
import { createMetrics, measuredConversation, measuredState } from "./metrics/index";
import { findUnready } from "./readiness";
import { createServer } from "./server";
import { isLoopbackHost, loadEnvFile, readSettings, secretsIn, SettingsError, type Settings } from "./settings/index";
import { openConfiguredState, StateUnavailable, type StateStore } from "./state/index";
import {
  createReadingProgram,
  openPendingFiles,
  startSubmissionWorker,
  sweepSubmissions,
  type SubmissionWorker,
} from "./submissions/index";
import { citationPath, createPageDrawer, lockedPage, registerLegalPages, registerWeb } from "./web/index";

const exit = { done: 0, ourFault: 1, usage: 2 } as const;
/** What is in work gets this long to end when the program is told to stop; whatever does not is taken up by the next start. */
const stopTimeoutMs = 8000;
/** How often it is looked whether somebody is to be reminded. */
const roundMs = 20_000;
/** A restore is replacing the data. */
class DataInUse extends Error {
  override readonly name = "DataInUse";
}

async function main(): Promise<void> {
  loadEnvFile();
  const settings = readSettings(process.env);
  const log = withoutFlood(
    createLog(settings.logLevel, secretsIn(settings)),
    (error) => error instanceof StateUnavailable,
  );
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      if (stopping.signal.aborted) process.exit(exit.ourFault);
      stopping.abort();
      resolve();
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
  });

  const lock = await openData(settings.dataDir);
  const evidence = openEvidence(join(settings.dataDir, "files", "evidence"));
  const now = () => new Date();
  const metrics = createMetrics(now);
  const state = withEvidence(measuredState(await openConfiguredState(settings), metrics), evidence);
  let openPort = settings.port;
  const pending = openPendingFiles(join(settings.dataDir, "files", "pending"));
  const signer = createLinkSigner(readLinkKey(settings.dataDir));
  const links = createPaperLinks(signer);
  const documentLinks = createDocumentLinks(signer);
  const eventTime = (instant: string) => settings.now?.toISOString() ?? instant;
  const currentTime = () => eventTime(now().toISOString());
  // Where others reach the pages, on their own or through a server in front, everybody needs the token or a link that was given to her.
  const token = settings.publicUrl === null && isLoopbackHost(settings.host) ? null : settings.accessToken;
  const link = (path: string) =>
    settings.publicUrl === null
      ? null
      : `${settings.publicUrl}${token === null ? path : documentLinks.sign(path, currentTime())}`;
  const assistant = await openAssistant(
    settings,
    state,
    log,
    createPaperAddress(links, settings.publicUrl),
    (session, file) => evidence.read(session, file),
    link,
    createFeedAddress(settings.publicUrl, () => `http://${nameOf(settings.host)}:${String(openPort)}`),
    (submission) => pending.reading(submission),
  );
  const { library, searchProblem } = assistant;
  const conversation = withFiles({
    conversation: measuredConversation(assistant.conversation, metrics),
    download: createDownload({ allowsLoopback: settings.bot === null, moreHosts: settings.fileHosts }),
    evidence,
    pending,
  });
  if (searchProblem !== null) log.warn("the search index was not whole", { problem: searchProblem });
  const channel = createChannel({
    state,
    conversation,
    log,
    bot: settings.bot,
    admins: settings.adminObjectIds,
    tenants: settings.allowedTenantIds,
    messagesPerMinute: settings.messagesPerMinute,
    limits: { isPaced: settings.sendLimits === "teams" },
    now,
    eventTime,
    urlOf: (citation) => link(citationPath(citation, citation.address)),
  });
  const originals = openOriginals(settings.dataDir);
  const overHttps = settings.publicUrl?.startsWith("https:") ?? false;
  const rounds = createReminderRounds({
    ...assistant.answering,
    state,
    write: (reply, reference) => channel.write(reply, reference),
    onQueued: () => channel.wake(),
    queuedAt: now,
    quietHours: settings.quietHours,
    log,
  });
  let stopFollowing: () => Promise<void> = async () => undefined;
  let stopRounds: () => Promise<void> = async () => undefined;
  let phase: "starting" | "working" | "stopping" = "starting";
  let submissionWorker: SubmissionWorker | null = null;
  const server = createServer({
    health: async () => ({
      ok: phase !== "starting",
      ...(await library.state()),
      indexed: assistant.indexedGeneration(),
    }),
    unready: () =>
      findUnready({
        phase: () => phase,
        depths: () => state.depths(),
        library: () => library.state(),
        inboxWorks: () => channel.isWorking(),
        now,
        log,
      }),
    metrics: async () => {
      const { documents, generation } = await library.state();
      const lastReadAt = await library.lastReadAt();
      const text = await metrics.write({ state: await state.depths(), documents, generation, lastReadAt });
      return { type: metrics.contentType, text };
    },
    access:
      token === null
        ? null
        : createPageAccess({ token, overHttps, links: documentLinks, now: currentTime, lockedPage }),
    parts: [
      (routes) => channel.register(routes),
      (routes) =>
        registerLegalPages(routes, {
          publicHost: settings.publicUrl === null ? null : new URL(settings.publicUrl).hostname,
          handedOn: { wording: settings.languageModel !== null, vectors: settings.embeddings !== null },
          log,
        }),
      (routes) =>
        registerWeb(routes, {
          library,
          calendar: assistant.calendar,
          dayOf: dayInVietnam,
          originals,
          drawPage: createPageDrawer(originals, join(__dirname, "..", "ingest", "draw", "main.js")),
          publicHost: settings.publicUrl === null ? null : new URL(settings.publicUrl).hostname,
          takeTurn: (event, beside) => takeTurn(conversation, state, event, beside),
          // Who opens a page that only this machine reaches looks after everything on it.
          isAdmin: settings.accessToken === null && settings.publicUrl === null && isLoopbackHost(settings.host),
          openPaper: createPaperDesk({
            state,
            links,
            dossiers: assistant.dossiers,
            async evidence(session, file) {
              const found = await readNamed(session, file, evidence);
              return found === null ? null : { ...found, type: mimeTypes[found.type] };
            },
          }),
          async news(conversation, after) {
            const told = await state.localMessages(conversation, after);
            return told.map(({ key, message }) => ({ key, reply: message as Reply }));
          },
          openFeed: createFeedDesk({ ...assistant.answering, state }),
          now: currentTime,
          log,
        }),
    ],
    log,
  });

  // The port comes first: a second program on the same data would otherwise take up what the first has in work.
  const port = await listen(server, settings);
  openPort = port;
  const isEmpty = async () => (await library.state()).documents === 0;
  for (let isRead = false; !isRead && !stopping.signal.aborted && (await isEmpty());) {
    const read = await state.exclusively("samples", async () => fillLibrary(isEmpty, settings, stopping.signal));
    isRead = read !== null;
    // Another process is reading them.
    if (!isRead) await pause(500);
  }
  if (!stopping.signal.aborted) {
    await state.exclusively("sweep", async () => {
      await sweepEvidence(state, evidence);
      await sweepSubmissions(state, pending);
    });
    await channel.start();
    const { submissions } = assistant;
    if (submissions !== null)
      submissionWorker = startSubmissionWorker({
        state,
        library,
        files: pending,
        program: createReadingProgram({
          dataDir: settings.dataDir,
          databaseUrl: settings.databaseUrl,
          now: settings.now,
          signal: stopping.signal,
        }),
        desk: submissions,
        checklists: assistant.checklists,
        write: (reply, reference) => channel.write(reply, reference),
        onQueued: () => channel.wake(),
        now: currentTime,
        log,
      });
    phase = "working";
    if (token === null && settings.publicUrl !== null && !isLoopbackHost(new URL(settings.publicUrl).hostname))
      tell("Cảnh báo: PUBLIC_URL đã đặt mà chưa có ACCESS_TOKEN: ai mở được địa chỉ đó đều xem được thư viện.");
    stopFollowing = assistant.follow();
    stopRounds = startRounds(rounds, state, () => settings.now ?? now(), log);
    process.stdout.write(`${greeting(settings, port)}\n`);
    await stopped;
    phase = "stopping";
    tell("Đang dừng…");
  }

  setTimeout(() => process.exit(exit.done), stopTimeoutMs).unref();
  await stopRounds();
  await stopFollowing();
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  server.server.closeIdleConnections();
  await submissionWorker?.stop();
  await channel.stop();
  server.server.closeAllConnections();
  await closed;
  await assistant.close();
  await state.close();
  lock.release();
}

/** Finishes a restore that was cut short, and keeps another from beginning while this program runs. */
async function openData(dataDir: string): Promise<DataLock> {
  if (isSwapPending(dataDir)) {
    const alone = lockData(dataDir, "alone");
    if (alone === null) throw new DataInUse();
    await finishSwap(dataDir);
    alone.release();
  }
  const shared = lockData(dataDir, "shared");
  if (shared === null) throw new DataInUse();
  return shared;
}

/** Reads the bundled documents, if nobody else has by now. */
async function fillLibrary(isEmpty: () => Promise<boolean>, settings: Settings, signal: AbortSignal): Promise<void> {
  if (!(await isEmpty())) return;
  tell("Thư viện còn trống: đang đọc các văn bản mẫu kèm theo, xin chờ giây lát…");
  const read = await readSamples(settings, signal, tell);
  if (!read && !signal.aborted) tell("Không đọc được hết các văn bản mẫu; những văn bản đã đọc vẫn dùng được.");
}

/** Looks now and again and again whether somebody is to be reminded, until the function that it gives is called. */
function startRounds(
  rounds: ReminderRounds,
  state: Pick<StateStore, "exclusively">,
  clock: () => Date,
  log: Log,
): () => Promise<void> {
  let looking: Promise<unknown> = Promise.resolve();
  let isLooking = false;
  const look = (): void => {
    if (isLooking) return;
    isLooking = true;
    looking = state
      .exclusively("reminders", () => rounds.round(clock()))
      .catch((error: unknown) => log.error("a round of reminders failed", { error }))
      .finally(() => (isLooking = false));
  };
  const timer = setInterval(look, roundMs);
  look();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

async function listen(server: Server, { host, port }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}

/** A host as it stands in an address on this machine. */
function nameOf(host: string): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  return isEverywhere ? "localhost" : host.includes(":") ? `[${host.replace(/^\[|\]$/g, "")}]` : host;
}

/** Where to chat, for the person who started the program. */
function greeting({ host, publicUrl }: Settings, port: number): string {
  const isLocal = isLoopbackHost(host);
  const address = (isLocal ? null : publicUrl) ?? `http://${nameOf(host)}:${port}`;
  return [
    `Cẩm Nang đã sẵn sàng. Mở trình duyệt để trò chuyện: ${address}/${isLocal ? "" : "?token=MÃ_TRUY_CẬP"}`,
    ...(isLocal ? [] : ["(thay MÃ_TRUY_CẬP bằng giá trị của ACCESS_TOKEN; trình duyệt sẽ nhớ)"]),
    "Nhấn Ctrl+C để dừng.",
  ].join("\n");
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What keeps the program from running, in the words of the person who must act; null where only we can. */
function explain(error: unknown): string | null {
  if (error instanceof DataInUse)
    return "Thư mục dữ liệu (DATA_DIR) đang được khôi phục từ bản sao lưu. Hãy đợi lệnh khôi phục xong rồi khởi động lại.";
  if (error instanceof LibraryError && error.reason === "database-unavailable")
    return "Không dùng được cơ sở dữ liệu PostgreSQL trong DATABASE_URL: máy chủ không trả lời, từ chối người dùng, hoặc thiếu quyền. Hãy kiểm tra địa chỉ và máy chủ.";
  if (error instanceof LibraryError && error.reason === "no-pgvector")
    return "Máy chủ PostgreSQL chưa có phần mở rộng pgvector, hoặc người dùng không được tạo nó. Hãy cài pgvector (Debian: postgresql-15-pgvector) và nhờ quản trị viên chạy CREATE EXTENSION vector, hoặc bỏ VECTOR_STORE.";
  const trouble = explainDataTrouble(error);
  if (trouble !== null) return trouble;
  if (error instanceof StateUnavailable)
    return "Không kết nối được cơ sở dữ liệu ở DATABASE_URL. Hãy kiểm tra địa chỉ, mật khẩu và máy chủ PostgreSQL rồi khởi động lại.";
  const { code, port } = error as { code?: unknown; port?: unknown };
  switch (code) {
    case "EADDRINUSE":
      return `Cổng ${String(port)} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT khác (ví dụ PORT=3979 npm start).`;
    case "EACCES":
      return "Không có quyền mở cổng hoặc ghi vào thư mục dữ liệu. Hãy đặt PORT từ 1024 trở lên và kiểm tra DATA_DIR.";
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return "HOST không phải là một địa chỉ của máy này.";
    default:
      return null;
  }
}

main().then(
  () => process.exit(exit.done),
  (error: unknown) => {
    if (error instanceof SettingsError) {
      tell(error.message);
      process.exit(exit.usage);
    }
    const reason = explain(error);
    tell(reason ?? "Chương trình không khởi động được vì một lỗi bên trong:");
    if (reason === null) createLog("error").error("the program cannot run", { error });
    process.exit(exit.ourFault);
  },
);
