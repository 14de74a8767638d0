import { exit, type ExitCode } from "./command";

/**
 * Library and state in a database are not among the files of the data directory: a copy of the files alone would be half a backup. Says what to
 * do instead; null where everything is in files.
 */
export function refuseDatabase(
  { databaseUrl, dataDir }: { readonly databaseUrl: string | null; readonly dataDir: string },
  doing: "backup" | "restore",
): ExitCode | null {
  if (databaseUrl === null) return null;
  console.error(
    doing === "backup"
      ? [
          "Thư viện và dữ liệu người dùng đang ở PostgreSQL (DATABASE_URL), lệnh này chỉ sao lưu tệp nên không làm gì cả. Hãy sao lưu cả hai phần:",
          '  1. pg_dump --format=custom --file=cam-nang.dump "$DATABASE_URL"',
          `  2. chép thư mục "${dataDir}" (files/ và link.key) sau khi pg_dump xong`,
        ].join("\n")
      : [
          "Thư viện và dữ liệu người dùng đang ở PostgreSQL (DATABASE_URL), lệnh này chỉ khôi phục tệp nên không làm gì cả. Hãy dừng mọi tiến trình rồi khôi phục cả hai phần:",
          '  1. pg_restore --clean --if-exists --dbname="$DATABASE_URL" cam-nang.dump',
          `  2. chép lại thư mục "${dataDir}" (files/ và link.key)`,
        ].join("\n"),
  );
  return exit.usage;
}
