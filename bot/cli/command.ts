import { LibraryError } from "../../knowledge/index";
import { loadEnvFile, SettingsError } from "../settings/index";
import { StateUnavailable } from "../state/index";

/** How a command ends; `someFailed`: the inputs that did not fail stand. */
export const exit = { done: 0, ourFault: 1, usage: 2, someFailed: 3 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** The command cannot be carried out as it was given. The message is Vietnamese, for the person who gave it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Runs a command over the process's own words and leaves its exit code. What is wrong is told on standard error, with
 * the usage where the words were wrong; standard output carries only the result.
 */
export async function runCommand(usage: string, run: (words: string[]) => Promise<ExitCode>): Promise<void> {
  loadEnvFile();
  // Not `process.exit`: a pipe may still be taking the last line.
  process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => tell(error, usage));
}

function tell(error: unknown, usage: string): ExitCode {
  if (error instanceof SettingsError) {
    console.error(error.message);
    return exit.usage;
  }
  if (error instanceof LibraryError && error.reason === "database-unavailable") {
    console.error("Không dùng được cơ sở dữ liệu PostgreSQL trong DATABASE_URL. Hãy kiểm tra địa chỉ và máy chủ.");
    return exit.ourFault;
  }
  if (error instanceof UsageError || isUnknownOption(error)) {
    const problem =
      error instanceof UsageError ? error.message : `Lệnh có tùy chọn không hiểu được (${error.message}).`;
    console.error(`${problem}\n${usage}`);
    return exit.usage;
  }
  if (error instanceof StateUnavailable) {
    console.error(
      "Không kết nối được cơ sở dữ liệu ở DATABASE_URL. Hãy kiểm tra địa chỉ và máy chủ PostgreSQL rồi chạy lại.",
    );
    return exit.ourFault;
  }
  console.error("Lỗi của chương trình:", error);
  return exit.ourFault;
}

function isUnknownOption(error: unknown): error is TypeError {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
