import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  openLibraryAt,
  parseIsoDate,
  printable,
  type IndexFiles,
  type IsoDate,
  type Library,
} from "../../knowledge/index";
import { openOriginals } from "../../knowledge/originals/index";
import { EmbeddingError, updateIndexes } from "../../knowledge/search/index";
import { dayInVietnam } from "../assistant";
import { createLog } from "../log/index";
import { openEmbedder } from "../models/index";
import { readSettings, secretsIn, type Settings } from "../settings/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import { correctDocument, undoCorrection } from "./library/correct-document";
import { listConflicts } from "./library/list-conflicts";
import { listDocuments } from "./library/list-documents";
import { listContacts, listDeadlines, listDuties, listFigures, listReferences } from "./library/list-facts";
import { documentNamed } from "./library/name-document";
import { showDocument } from "./library/show-document";
import type { Shown } from "./library/shown";

const usage = `Cách dùng: npm run library -- LỆNH [--json]
  list                      các văn bản đang có, các bản cũ và mới
  show VĂN_BẢN              mọi điều đã đọc được của một văn bản
  deadlines [VĂN_BẢN]       các thời hạn đọc được
  contacts [VĂN_BẢN]        các đầu mối liên hệ
  references [VĂN_BẢN]      các văn bản được viện dẫn
  duties [VĂN_BẢN]          ai phải, được hoặc không được làm gì
  figures [VĂN_BẢN]         các số liệu
  conflicts [VĂN_BẢN]       những chỗ mâu thuẫn, đã bị thay thế hoặc hết hạn [--as-of NĂM-THÁNG-NGÀY]
  correct VĂN_BẢN TRƯỜNG=GIÁ_TRỊ...                 sửa điều đã đọc, ví dụ: number=12/KH-UBND issuedOn=21/11/2026
  correct VĂN_BẢN deadline:MỤC:THỨ_TỰ when=NGÀY     sửa một thời hạn; tên thời hạn xem bằng lệnh show
  correct VĂN_BẢN [TRƯỜNG] --undo                   hủy chỗ sửa gần nhất
  remove VĂN_BẢN            xóa hẳn một văn bản khỏi thư viện
VĂN_BẢN là mã, phần đầu của mã hoặc mã băm (từ 4 ký tự), hoặc tên tệp nếu chỉ có một.`;

/** What a command is given. */
interface Given {
  readonly library: Library;
  readonly indexFiles: IndexFiles;
  /** The document that is named; null where none is. */
  readonly name: string | null;
  /** What stands behind the document's name. */
  readonly words: readonly string[];
  readonly settings: Settings;
  readonly asOf: IsoDate;
  /** ISO instant. */
  readonly now: string;
  readonly undo: boolean;
}

const commands: Readonly<Record<string, (given: Given) => Promise<Shown>>> = {
  list: ({ library }) => listDocuments(library),
  show: ({ library, name, asOf }) => showDocument(library, name, asOf),
  deadlines: ({ library, name }) => listDeadlines(library, name),
  contacts: ({ library, name }) => listContacts(library, name),
  references: ({ library, name }) => listReferences(library, name),
  duties: ({ library, name }) => listDuties(library, name),
  figures: ({ library, name }) => listFigures(library, name),
  conflicts: ({ library, name, asOf }) => listConflicts(library, name, asOf),
  correct: ({ library, name, words, now, undo }) =>
    undo ? undoCorrection(library, name, words, now) : correctDocument(library, name, words, now),
  remove,
};

async function remove({ library, indexFiles, name, settings }: Given): Promise<Shown> {
  const id = await documentNamed(library, name);
  const document = await library.document(id);
  const removed = await library.remove(id);
  if (removed && document !== null) {
    const held = new Set((await library.documents({ everything: true })).map(({ sha256 }) => sha256));
    const originals = openOriginals(settings.dataDir);
    await originals.remove(document.sha256, (sha256) => held.has(sha256));
    await followRemoval(library, indexFiles, settings);
  }
  return { data: { removed, document: id }, text: removed ? `Đã xóa ${id} khỏi thư viện.` : "Văn bản này vừa bị xóa." };
}

/** Removing needs no model; what else the index lacks is left to the reading program where the model fails. */
async function followRemoval(library: Library, indexFiles: IndexFiles, settings: Settings): Promise<void> {
  const { embeddings } = settings;
  const log = createLog("error", secretsIn(settings));
  const embedder = embeddings === null ? undefined : await openEmbedder(embeddings, log);
  try {
    await updateIndexes(library, indexFiles, embedder);
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    console.error(`Véc-tơ của các văn bản khác chưa đủ (${error.message}).`);
  }
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      undo: { type: "boolean", default: false },
      "as-of": { type: "string" },
    },
  });
  const [word = "", name = null, ...words] = positionals;
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined) throw new UsageError(word === "" ? "Chưa có lệnh nào." : `Không có lệnh "${word}".`);
  if (words.length > 0 && word !== "correct") throw new UsageError(`Lệnh ${word} chỉ nhận một văn bản.`);
  const settings = readSettings(process.env);
  const now = (settings.now ?? new Date()).toISOString();
  const asOf = values["as-of"] === undefined ? dayInVietnam(now) : parseIsoDate(values["as-of"]);
  if (asOf === null) throw new UsageError(`"${values["as-of"] ?? ""}" không phải một ngày dạng NĂM-THÁNG-NGÀY.`);
  const { dataDir, databaseUrl } = settings;
  // Looking must not create an empty library somewhere.
  if (databaseUrl === null && !existsSync(join(dataDir, "library.db")))
    throw new UsageError(`Chưa có thư viện ở "${dataDir}". Nạp văn bản bằng lệnh: npm run ingest -- THƯ_MỤC`);
  const { library, indexFiles } = await openLibraryAt({ ...settings, dataDirectory: dataDir });
  try {
    const { data, text } = await command({ library, indexFiles, name, words, settings, asOf, now, undo: values.undo });
    console.log(values.json ? JSON.stringify(data, null, 2) : printable(text));
    return exit.done;
  } finally {
    await library.close();
  }
}

void runCommand(usage, run);
