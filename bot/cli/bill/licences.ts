import { chooseLicence } from "./licence-expression";
import type { LockedPackage } from "./lock-file";

/** Licences under which the product may carry a package along, and why. */
export const accepted: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "0BSD": "asks for nothing",
    "Apache-2.0": "asks for the licence and the notices to be kept, and grants the patents",
    "BlueOak-1.0.0": "asks for the licence to be kept",
    "BSD-2-Clause": "asks for the licence to be kept",
    "BSD-3-Clause": "asks for the licence to be kept",
    "CC0-1.0": "asks for nothing",
    ISC: "asks for the licence to be kept",
    MIT: "asks for the licence to be kept",
    Unlicense: "asks for nothing",
    Zlib: "asks for the licence to be kept",
  }),
);

/** Further ones for what only builds and tests the product and is never handed on with it. */
export const acceptedForDevelopment: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "CC-BY-4.0": "data with its author named",
    "MPL-2.0": "asks for changed files to be published; none is changed",
    "Python-2.0": "asks for the licence to be kept",
  }),
);

interface NamedPackage {
  readonly package: RegExp;
  readonly licence: string;
  readonly why: string;
}

/** Packages whose licence is accepted for them alone: what the lock file says of them is not enough to tell. */
export const acceptedByName: readonly NamedPackage[] = [
  {
    package: /^@img\/sharp-/,
    licence: "LGPL-3.0-or-later",
    why: "libvips, unchanged and as a library of its own beside the program, which anybody may replace",
  },
];

/** Of what only builds and tests the product. */
export const acceptedByNameForDevelopment: readonly NamedPackage[] = [
  {
    package: /^@microsoft\/m365agentsplayground$/,
    licence: "LicenseRef-Microsoft-prerelease",
    why: "Microsoft's terms for pre-release software let it be used to test one's own programs; it is not handed on",
  },
];

/** What the lock file does not say, read in the package itself. By name and version: another version is read anew. */
export const readInThePackage: ReadonlyMap<string, { readonly licence: string; readonly where: string }> = new Map([
  ["escape-regexp-component@1.0.2", { licence: "MIT", where: "its Readme.md" }],
  ["png-js@2.0.0", { licence: "MIT", where: "its LICENSE" }],
  ["@microsoft/m365agentsplayground@0.2.28", { licence: "LicenseRef-Microsoft-prerelease", where: "its LICENSE" }],
]);

/** Under what a package is taken, or what is wrong with its licence. */
export type LicenceVerdict =
  | { readonly kind: "taken"; readonly licence: string; readonly under: readonly string[] }
  | { readonly kind: "unknown" }
  | { readonly kind: "not-accepted"; readonly licence: string };

/** Judges the licence of a package for the use that is made of it. */
export function judgeLicence({ name, version, licence: said, development }: LockedPackage): LicenceVerdict {
  const licence = readInThePackage.get(`${name}@${version}`)?.licence ?? said;
  if (licence === null || /^(?:SEE LICEN[CS]E|UNLICENSED)/i.test(licence)) return { kind: "unknown" };
  const named = [...acceptedByName, ...(development ? acceptedByNameForDevelopment : [])];
  const choice = chooseLicence(
    licence,
    (one) =>
      accepted.has(one) ||
      (development && acceptedForDevelopment.has(one)) ||
      named.some((each) => each.licence === one && each.package.test(name)),
  );
  return choice.kind === "taken" ? { ...choice, licence } : { kind: "not-accepted", licence };
}
