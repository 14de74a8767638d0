import { z } from "zod";

/** The databases of a data directory, the one that cannot be rebuilt first. */
export const databases = ["state.db", "library.db"] as const;

/** Where originals and evidence lie. */
export const filesFolder = "files";

/** Secrets that addresses were signed with: links that people have open nothing without them. */
export function isKey(name: string): boolean {
  return name.endsWith(".key");
}

/** Whether a name at the top of a data directory is the program's, indexes and notes that can be rebuilt included. */
export function isOwn(name: string): boolean {
  return (
    /^(?:state|library)\.db/.test(name) ||
    /^vectors\./.test(name) ||
    isKey(name) ||
    [filesFolder, "words", "read-files.json"].includes(name)
  );
}

export const manifestName = "manifest.json";

/** The only paths that a backup may hold: nothing absolute, nothing that leads out. */
const path = z
  .string()
  .max(500)
  .regex(/^(?:state\.db|library\.db|[\w-]+\.key|files(?:\/(?!\.\.?(?:\/|$))[^/\\\0]+)+)$/);

/** What a backup says of itself. */
export const backupManifest = z.object({
  format: z.literal(1),
  program: z.string(),
  createdAt: z.iso.datetime(),
  /** Versions of the schemas; null for a database that there was not. */
  schemas: z.object({ "state.db": z.int().nullable(), "library.db": z.int().nullable() }),
  files: z.array(z.object({ path, bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

export type BackupManifest = z.infer<typeof backupManifest>;
