import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findProjectRoot } from "../project-root";
import { judgeLicence, parseLockFile, writeBill, writeLicenceList, type LockFile } from "./bill/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";

const projectRoot = findProjectRoot();

const usage = `Cách dùng: npm run sbom -- [--check] [--lock TỆP]
  Ghi docs/sbom.cdx.json (CycloneDX) và docs/licences.md theo package-lock.json; báo gói có giấy phép không rõ hoặc không nhận được.
  --check   không ghi, chỉ so hai tệp ấy với package-lock.json
  --lock    một tệp khoá khác: chỉ xét giấy phép`;

async function writeMaterials(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { check: { type: "boolean", default: false }, lock: { type: "string" } },
  });
  if (positionals.length > 0) throw new UsageError("Lệnh này chỉ nhận các tùy chọn.");
  const lock = readLock(values.lock === undefined ? join(projectRoot, "package-lock.json") : resolve(values.lock));
  const problems = licenceProblems(lock);
  if (values.lock === undefined) {
    for (const [file, content] of [
      [join("docs", "sbom.cdx.json"), writeBill(lock)],
      [join("docs", "licences.md"), writeLicenceList(lock)],
    ] as const) {
      if (!values.check) {
        writeFileSync(join(projectRoot, file), content);
        console.log(file);
      } else if (!existsSync(join(projectRoot, file)) || readFileSync(join(projectRoot, file), "utf8") !== content)
        problems.push(`${file} không còn khớp với package-lock.json. Hãy chạy: npm run sbom`);
    }
  }
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? exit.someFailed : exit.done;
}

function readLock(file: string): LockFile {
  try {
    return parseLockFile(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Không đọc được tệp khoá "${file}": ${reason}.`);
  }
}

function licenceProblems({ packages }: LockFile): string[] {
  return packages.flatMap((one) => {
    const verdict = judgeLicence(one);
    const named = `${one.name} ${one.version}${one.development ? " (chỉ để phát triển)" : ""}`;
    switch (verdict.kind) {
      case "taken":
        return [];
      case "unknown":
        return [`${named}: không rõ giấy phép. Hãy đọc trong gói và ghi vào bot/cli/bill/licences.ts, hoặc bỏ gói.`];
      case "not-accepted":
        return [`${named}: giấy phép ${verdict.licence} không nằm trong các loại được nhận. Hãy bỏ hoặc thay gói.`];
    }
  });
}

void runCommand(usage, writeMaterials);
