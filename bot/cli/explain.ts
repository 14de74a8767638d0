import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { printable } from "../../knowledge/index";
import { readReceipt } from "../conversation/index";
import { explainReceipt } from "../messages/index";
import { readSettings } from "../settings/index";
import { openConfiguredState, stateFile } from "../state/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";

const usage = `Cách dùng: npm run --silent explain -- [--json] MÃ_CÂU_TRẢ_LỜI
Mã có trong câu đáp của bot khi hỏi “vì sao?”, và trong nhật ký.`;

async function explain(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new UsageError("Cần đúng một mã câu trả lời.");
  const settings = readSettings(process.env);
  const file = stateFile(settings);
  if (file !== null && !existsSync(file))
    throw new UsageError(`Chưa có câu trả lời nào được ghi lại (không thấy tệp ${file}).`);
  const state = await openConfiguredState(settings);
  try {
    const record = await state.receipt(id);
    const receipt = record === null ? null : readReceipt(record);
    if (record === null || receipt === null) {
      console.error(`Không có câu trả lời mang mã ${id}; mã cũ có thể đã bị xóa.`);
      return exit.someFailed;
    }
    const { at } = record;
    console.log(
      values.json ? JSON.stringify({ id, at, ...receipt }) : printable(`${explainReceipt(id, receipt, "vi")}\n(${at})`),
    );
    return exit.done;
  } finally {
    await state.close();
  }
}

void runCommand(usage, explain);
