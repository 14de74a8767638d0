import {
  accepted,
  acceptedByName,
  acceptedByNameForDevelopment,
  acceptedForDevelopment,
  judgeLicence,
  readInThePackage,
} from "./licences";
import type { LockedPackage, LockFile } from "./lock-file";

/** The packages of a lock file with their licences, as a page of Markdown, and on what grounds each kind is accepted. */
export function writeLicenceList(lock: LockFile): string {
  const shipped = lock.packages.filter(({ development }) => !development);
  const development = lock.packages.filter((one) => one.development);
  return `${[
    "# Licences of the packages",
    "Written by `npm run sbom` from `package-lock.json`; changes by hand are lost. The same packages with their hashes and what each uses: [sbom.cdx.json](sbom.cdx.json).",
    "## Accepted",
    "What the product carries along has to let an office use it, keep it and pass it on without opening its own papers or programs:",
    table(["Licence", "Why"], [...accepted]),
    "For single packages:",
    table(
      ["Package", "Licence", "Why"],
      [...acceptedByName, ...acceptedByNameForDevelopment].map((one) => [pattern(one.package), one.licence, one.why]),
    ),
    "For what only builds and tests the product, and is never handed on with it, also:",
    table(["Licence", "Why"], [...acceptedForDevelopment]),
    "Read in the package, because the lock file does not say:",
    table(
      ["Package", "Licence", "Where"],
      [...readInThePackage].map(([name, { licence, where }]) => [name, licence, where]),
    ),
    `## The product (${count(shipped)})`,
    packageTable(shipped),
    `## Development only (${count(development)})`,
    packageTable(development),
  ].join("\n\n")}\n`;
}

function pattern(named: RegExp): string {
  return `\`${named.source.replaceAll("\\", "").replace(/^\^/, "").replace(/\$$/, "")}\``;
}

function count(packages: readonly LockedPackage[]): string {
  return `${rows(packages).length}`;
}

function packageTable(packages: readonly LockedPackage[]): string {
  return table(["Package", "Version", "Licence"], rows(packages));
}

/** One row a version, however often it is installed. */
function rows(packages: readonly LockedPackage[]): readonly (readonly string[])[] {
  const byVersion = new Map(
    packages.map((one) => {
      const verdict = judgeLicence(one);
      return [
        `${one.name} ${one.version}`,
        [one.name, one.version, verdict.kind === "unknown" ? "unknown" : verdict.licence],
      ];
    }),
  );
  return [...byVersion].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

function table(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
