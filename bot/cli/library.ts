import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type {
  DocumentId,
  DocumentScope,
  DocumentSummary,
  Library,
  Provision,
  ProvisionId,
} from "../../knowledge/index";
import { updateVectorIndex } from "../../knowledge/search/index";
import { openLibrary } from "../../knowledge/store/index";
import { readSettings, SettingsError } from "../settings/index";
import { writeTable } from "./table";

const usage = `Cách dùng: npm run library -- LỆNH [--json]
  list                      các văn bản đang có
  show VĂN_BẢN              đầu mục và cấu trúc một văn bản
  deadlines [VĂN_BẢN]       các thời hạn đọc được
  contacts [VĂN_BẢN]        các đầu mối liên hệ
  references [VĂN_BẢN]      các văn bản được viện dẫn
  remove VĂN_BẢN            xóa hẳn một văn bản khỏi thư viện
VĂN_BẢN là mã, phần đầu của mã hoặc mã băm (từ 4 ký tự), hoặc tên tệp nếu chỉ có một.`;

const exit = { done: 0, ourFault: 1, usage: 2 } as const;

/** What the user asked for cannot be done as asked; the message says why. */
class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What a command shows: `data` as JSON, `text` for people. */
interface Shown {
  readonly data: unknown;
  readonly text: string;
}

const commands: Readonly<Record<string, (library: Library, name: string | null, dataDir: string) => Promise<Shown>>> = {
  list: (library) => list(library),
  show: (library, name) => show(library, name),
  deadlines: (library, name) => deadlines(library, name),
  contacts: (library, name) => contacts(library, name),
  references: (library, name) => references(library, name),
  remove: (library, name, dataDir) => remove(library, name, dataDir),
  conflicts: () => {
    throw new UsageError("Lệnh conflicts chưa có trong bản này.");
  },
};

async function list(library: Library): Promise<Shown> {
  const [all, answering] = [await library.documents({ everything: true }), await library.documents()];
  const isAnswering = new Set(answering.map(({ id }) => id));
  const rows = all.map((document) => [
    document.id.slice(0, 9),
    document.file,
    document.header.type ?? "",
    document.header.number ?? (document.header.symbol === null ? "" : "(chưa ghi số)"),
    document.header.issuedOn ?? "",
    document.header.jurisdictionName ?? "",
    `${Math.round(document.quality * 100)}%`,
    stateOf(document, isAnswering.has(document.id)),
  ]);
  const text =
    all.length === 0
      ? "Thư viện chưa có văn bản nào. Nạp văn bản bằng lệnh: npm run ingest -- THƯ_MỤC"
      : writeTable(["Mã", "Tệp", "Loại", "Số", "Ngày", "Nơi áp dụng", "Chữ đọc được", "Tình trạng"], rows);
  return { data: all, text };
}

function stateOf(document: DocumentSummary, isAnswering: boolean): string {
  if (document.supersededBy !== null) return `đã có bản mới ${document.supersededBy.slice(0, 9)}`;
  if (document.origin === "sample") return isAnswering ? "văn bản mẫu" : "văn bản mẫu (không dùng để trả lời)";
  return "đang dùng";
}

async function show(library: Library, name: string | null): Promise<Shown> {
  const document = await library.document(await documentNamed(library, name));
  if (document === null) throw new UsageError("Văn bản này vừa bị xóa.");
  const provisions = await library.provisions(document.id);
  const { header } = document;
  const fields: readonly (readonly [string, string | null])[] = [
    ["Mã", document.id],
    ["Tệp", document.file],
    ["Loại", header.type],
    ["Số", header.number ?? (header.symbol === null ? null : `chưa ghi (${header.symbol})`)],
    ["Ngày", header.issuedOn],
    ["Cơ quan ban hành", header.issuer],
    ["Trích yếu", header.title],
    ["Kính gửi", header.addressee],
    ["Người ký", [header.signerTitle, header.signer].filter((part) => part !== null).join(", ") || null],
    ["Nơi áp dụng", header.jurisdictionName],
    ["Năm học", document.validity.schoolYear],
    ["Hiệu lực", validityOf(document.validity.from, document.validity.to)],
    ["Chữ đọc được", `${Math.round(document.quality * 100)}%`],
  ];
  const head = fields.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`]));
  const doubts = document.warnings.map(({ text }) => `! ${text}`);
  const outline = provisions
    .filter(({ address }) => address !== null)
    .map(({ address, heading }) => `  ${address ?? ""}  ${heading ?? ""}`);
  return { data: { document, provisions }, text: [...head, ...doubts, "", ...outline].join("\n") };
}

function validityOf(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null;
  return [from === null ? null : `từ ${from}`, to === null ? null : `đến ${to}`]
    .filter((part) => part !== null)
    .join(" ");
}

async function deadlines(library: Library, name: string | null): Promise<Shown> {
  const found = await library.deadlines(await scopeOf(library, name));
  const places = new Places(library);
  const rows = [];
  for (const deadline of found) {
    const place = await places.of(deadline.document, deadline.provision);
    rows.push([place.file, place.address, deadline.expression, deadline.actor ?? "", deadline.action ?? ""]);
  }
  return shownTable(found, ["Tệp", "Mục", "Thời hạn", "Ai làm", "Việc"], rows, "Không có thời hạn nào.");
}

async function contacts(library: Library, name: string | null): Promise<Shown> {
  const found = await library.contacts(await scopeOf(library, name));
  const places = new Places(library);
  const rows = [];
  for (const contact of found) {
    const place = await places.of(contact.document, contact.provision);
    const reach = [...contact.phones, contact.email, contact.address].filter((part) => part !== null).join("; ");
    rows.push([place.file, place.address, contact.name ?? "", contact.role ?? "", contact.organisation ?? "", reach]);
  }
  const columns = ["Tệp", "Mục", "Họ tên", "Chức vụ", "Đơn vị", "Liên hệ"];
  return shownTable(found, columns, rows, "Không có đầu mối liên hệ nào.");
}

const relations = {
  basis: "căn cứ",
  implements: "thực hiện",
  amends: "sửa đổi",
  replaces: "thay thế",
  repeals: "bãi bỏ",
  mentions: "nhắc đến",
} as const;

async function references(library: Library, name: string | null): Promise<Shown> {
  const found = await library.references(await scopeOf(library, name));
  const places = new Places(library);
  const rows = [];
  for (const reference of found) {
    const place = await places.of(reference.document, reference.provision);
    const doubt = reference.suspect === null ? "" : `có thể là ${reference.suspect}`;
    rows.push([
      place.file,
      place.address,
      reference.canonical,
      relations[reference.relation],
      reference.date ?? "",
      doubt,
    ]);
  }
  const columns = ["Tệp", "Mục", "Văn bản", "Quan hệ", "Ngày", "Nghi ngờ"];
  return shownTable(found, columns, rows, "Không có văn bản viện dẫn nào.");
}

function shownTable(
  data: unknown,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  nothing: string,
): Shown {
  return { data, text: rows.length === 0 ? nothing : writeTable(columns, rows) };
}

async function remove(library: Library, name: string | null, dataDir: string): Promise<Shown> {
  const id = await documentNamed(library, name);
  const removed = await library.remove(id);
  if (removed) await updateVectorIndex(library, dataDir);
  return { data: { removed, document: id }, text: removed ? `Đã xóa ${id} khỏi thư viện.` : "Văn bản này vừa bị xóa." };
}

async function scopeOf(library: Library, name: string | null): Promise<DocumentScope> {
  return name === null ? {} : { document: await documentNamed(library, name) };
}

async function documentNamed(library: Library, name: string | null): Promise<DocumentId> {
  if (name === null) throw new UsageError(`Chưa cho biết văn bản nào.\n${usage}`);
  const id = await library.find(name.normalize("NFC"));
  if (id !== null) return id;
  const all = await library.documents({ everything: true });
  const fitting = all.filter(
    (document) =>
      document.file === name ||
      (name.length >= 4 && (document.id.startsWith(name) || document.sha256.startsWith(name))),
  );
  if (fitting.length > 1) {
    const names = fitting.map((document) => `  ${document.id}  ${document.file}`);
    throw new UsageError(`"${name}" chỉ nhiều văn bản; hãy dùng mã:\n${names.join("\n")}`);
  }
  throw new UsageError(`Không có văn bản nào là "${name}". Xem mã và tên tệp bằng lệnh: npm run library -- list`);
}

/** File and nearest numbered place of a fact; each document is asked for once. */
class Places {
  private readonly known = new Map<DocumentId, { file: string; provisions: ReadonlyMap<ProvisionId, Provision> }>();

  constructor(private readonly library: Library) {}

  async of(document: DocumentId, id: ProvisionId): Promise<{ readonly file: string; readonly address: string }> {
    let known = this.known.get(document);
    if (known === undefined) {
      const provisions = await this.library.provisions(document);
      const file = (await this.library.document(document))?.file ?? document;
      known = { file, provisions: new Map(provisions.map((provision) => [provision.id, provision])) };
      this.known.set(document, known);
    }
    let provision = known.provisions.get(id);
    while (provision !== undefined && provision.address === null && provision.parent !== null) {
      provision = known.provisions.get(provision.parent);
    }
    return { file: known.file, address: provision?.address ?? "" };
  }
}

async function run(words: readonly string[]): Promise<void> {
  const { values, positionals } = parse(words);
  const [word = "", name = null, ...more] = positionals;
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined || more.length > 0) throw new UsageError(usage);
  const { dataDir } = readSettings(process.env);
  const file = join(dataDir, "library.db");
  // Looking must not create an empty library somewhere.
  if (!existsSync(file))
    throw new UsageError(`Chưa có thư viện ở "${dataDir}". Nạp văn bản bằng lệnh: npm run ingest -- THƯ_MỤC`);
  const library = await openLibrary(file);
  try {
    const { data, text } = await command(library, name, dataDir);
    console.log(values.json ? JSON.stringify(data, null, 2) : text);
  } finally {
    await library.close();
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
  } catch (cause) {
    throw new UsageError(usage, { cause });
  }
}

async function main(): Promise<number> {
  try {
    await run(process.argv.slice(2));
    return exit.done;
  } catch (error) {
    if (error instanceof UsageError || error instanceof SettingsError) {
      console.error(error.message);
      return exit.usage;
    }
    console.error("Lỗi của chương trình:", error);
    return exit.ourFault;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
