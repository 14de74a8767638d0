import { judgeLicence } from "./licences";
import type { LockedPackage, LockFile } from "./lock-file";

/**
 * What the product is made of, in CycloneDX 1.6 (JSON): its packages with their sources' hashes, licences and what each uses, those
 * for development left out. The same lock file gives the same bill: it bears no time, machine or address.
 */
export function writeBill(lock: LockFile): string {
  const shipped = lock.packages.filter(({ development }) => !development);
  const byPath = new Map(shipped.map((one) => [one.path, one]));
  const refsOf = (paths: readonly string[]) =>
    [...new Set(paths.flatMap((path) => byPath.get(path) ?? []).map(packageUrl))].sort();
  const product = `${lock.name}@${lock.version}`;
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "pre-build" }],
      component: { "bom-ref": product, type: "application", name: lock.name, version: lock.version },
    },
    components: oncePerVersion(shipped).map(writeComponent),
    dependencies: [
      { ref: product, dependsOn: refsOf(lock.uses) },
      ...usesPerVersion(shipped).map(([ref, paths]) => ({ ref, dependsOn: refsOf(paths) })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** "pkg:npm/%40scope/name@1.2.3": how others name this version of the package. */
function packageUrl({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** The same version may be installed at several places. By package URL. */
function oncePerVersion(packages: readonly LockedPackage[]): readonly LockedPackage[] {
  const byUrl = new Map(packages.map((one) => [packageUrl(one), one]));
  return [...byUrl].sort(byFirst).map(([, one]) => one);
}

function usesPerVersion(packages: readonly LockedPackage[]): readonly (readonly [string, readonly string[]])[] {
  const uses = new Map<string, readonly string[]>();
  for (const one of packages) uses.set(packageUrl(one), [...(uses.get(packageUrl(one)) ?? []), ...one.uses]);
  return [...uses].sort(byFirst);
}

function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function writeComponent(one: LockedPackage): object {
  const url = packageUrl(one);
  const slash = one.name.indexOf("/");
  return {
    "bom-ref": url,
    type: "library",
    ...(slash > 0 ? { group: one.name.slice(0, slash) } : {}),
    name: one.name.slice(slash + 1),
    version: one.version,
    scope: one.optional ? "optional" : "required",
    ...(one.integrity === null ? {} : { hashes: one.integrity.split(" ").map(writeHash) }),
    ...writeLicences(one),
    purl: url,
  };
}

const hashNames: Readonly<Record<string, string>> = {
  sha1: "SHA-1",
  sha256: "SHA-256",
  sha384: "SHA-384",
  sha512: "SHA-512",
};

function writeHash(integrity: string): object {
  const [kind = "", base64 = ""] = integrity.split(/-(.*)/s);
  return { alg: hashNames[kind] ?? kind, content: Buffer.from(base64, "base64").toString("hex") };
}

function writeLicences(one: LockedPackage): object {
  const verdict = judgeLicence(one);
  if (verdict.kind === "unknown") return {};
  const { licence } = verdict;
  if (licence.startsWith("LicenseRef-")) return { licenses: [{ license: { name: licence } }] };
  return { licenses: [/^[\w.+-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence }] };
}
