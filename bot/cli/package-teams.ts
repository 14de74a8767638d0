import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { findProjectRoot } from "../project-root";
import { readTeamsSettings } from "../settings/index";
import { appIdOf, packApp } from "../teams/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";

const usage = `Cách dùng: npm run package:teams -- [TỆP.zip] [--developer "TÊN ĐƠN VỊ"] [--app-id MÃ]
  Đóng gói ứng dụng Teams từ hai thiết đặt MicrosoftAppId và PUBLIC_URL. Không ghi TỆP.zip thì ghi vào thư mục dist.
  --developer   tên đơn vị vận hành hiện trong Teams, nhiều nhất 32 ký tự
  --app-id      mã của ứng dụng trong danh mục; không ghi thì được suy ra từ MicrosoftAppId, lần nào cũng như nhau`;

const longestDeveloper = 32;

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { developer: { type: "string", default: "Cẩm Nang" }, "app-id": { type: "string" } },
  });
  if (positionals.length > 1) throw new UsageError("Chỉ ghi một tệp.");
  const developer = values.developer.normalize("NFC").trim();
  if (developer === "" || developer.length > longestDeveloper)
    throw new UsageError(`Tên đơn vị phải có từ 1 đến ${longestDeveloper} ký tự.`);
  const appId = values["app-id"];
  if (appId !== undefined && !z.guid().safeParse(appId).success)
    throw new UsageError("Mã ứng dụng phải có dạng 00000000-0000-0000-0000-000000000000.");
  const { botId, publicUrl } = readTeamsSettings(process.env);
  const root = findProjectRoot();
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  const file = resolve(positionals[0] ?? join(root, "dist", `cam-nang-teams-${version}.zip`));
  const zip = await packApp({ appId: appId ?? appIdOf(botId), botId, publicUrl, version, developer }, root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, zip);
  console.error(`Đã đóng gói ứng dụng Teams phiên bản ${version} cho ${publicUrl}. Cách cài: docs/cai-dat-teams.md`);
  console.log(file);
  return exit.done;
}

void runCommand(usage, run);
