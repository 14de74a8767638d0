import { posix } from "node:path";
import { z } from "zod";

const names = z.record(z.string(), z.string()).default({});

const lockedShape = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  link: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
});

const lockFileShape = z.object({
  name: z.string(),
  version: z.string(),
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), lockedShape),
});

/** One package of a lock file, where it is installed. */
export interface LockedPackage {
  /** "node_modules/a/node_modules/b": one name may stand at several places, in several versions. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** As the package itself says; null where it says nothing. */
  readonly licence: string | null;
  /** Subresource integrity: "sha512-…" in base64; null where the lock file has none. */
  readonly integrity: string | null;
  /** Needed only to build and test the product. */
  readonly development: boolean;
  /** The product also works where it cannot be installed. */
  readonly optional: boolean;
  /** The paths of the packages that it uses itself. */
  readonly uses: readonly string[];
}

export interface LockFile {
  readonly name: string;
  readonly version: string;
  /** The paths of the packages that the product names itself, those for development left out. */
  readonly uses: readonly string[];
  /** By path. */
  readonly packages: readonly LockedPackage[];
}

/** Reads a package-lock.json of version 3. Throws where it is none. */
export function parseLockFile(text: string): LockFile {
  const { name, version, packages } = lockFileShape.parse(JSON.parse(text));
  const paths = new Set(Object.keys(packages));
  const { "": root, ...others } = packages;
  const usesOf = (path: string, of: z.output<typeof lockedShape> | undefined): readonly string[] => {
    const used = Object.keys({ ...of?.peerDependencies, ...of?.optionalDependencies, ...of?.dependencies });
    return used.flatMap((one) => installedFor(path, one, paths) ?? []).sort();
  };
  return {
    name,
    version,
    uses: usesOf("", root),
    packages: Object.entries(others)
      .filter(([, { link }]) => !link)
      .map(([path, locked]) => ({
        path,
        name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
        version: locked.version ?? "",
        licence: locked.license ?? null,
        integrity: locked.integrity ?? null,
        development: locked.dev,
        optional: locked.optional,
        uses: usesOf(path, locked),
      })),
  };
}

/** Where Node finds a package for one at a path: beside it, or beside what it stands in, and so on up; null where it is not installed. */
function installedFor(path: string, name: string, paths: ReadonlySet<string>): string | null {
  for (let at = path; ; at = posix.dirname(at)) {
    if (at === ".") at = "";
    const candidate = posix.join(at, "node_modules", name);
    if (paths.has(candidate)) return candidate;
    if (at === "") return null;
  }
}
