import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  judgeLicence,
  parseLockFile,
  writeBill,
  writeLicenceList,
  type LockedPackage,
} from "../../../bot/cli/bill/index";
import { makeWorkplace, root, run, type Workplace } from "./run-command";

/** A lock file of a product that uses "outer" itself. */
function lockOf(packages: Readonly<Record<string, object>>): string {
  const own = { name: "product", version: "1.0.0", dependencies: { outer: "1" }, devDependencies: { builder: "1" } };
  return JSON.stringify({ ...own, lockfileVersion: 3, packages: { "": own, ...packages } });
}

function packageWith(licence: string | null, development = false, name = "one"): LockedPackage {
  const place = { path: `node_modules/${name}`, name, version: "1.0.0", integrity: null, optional: false, uses: [] };
  return { ...place, licence, development };
}

const bill = (lock: string) =>
  JSON.parse(writeBill(parseLockFile(lock))) as {
    components: Record<string, unknown>[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };

describe("the bill of materials", () => {
  const nested = lockOf({
    "node_modules/builder": { version: "1.0.0", license: "MIT", dev: true },
    "node_modules/outer": {
      version: "2.0.0",
      license: "(MIT OR GPL-3.0-or-later)",
      integrity: `sha512-${Buffer.from("hash").toString("base64")}`,
      dependencies: { "@scope/inner": "1" },
      optionalDependencies: { absent: "1" },
    },
    "node_modules/@scope/inner": { version: "3.0.0", license: "ISC", optional: true },
    "node_modules/outer/node_modules/@scope/inner": { version: "1.0.0", license: "ISC" },
  });

  it("names every version that the product carries, with hash and licence, and nothing that only builds it", () => {
    expect(bill(nested).components).toEqual([
      expect.objectContaining({
        purl: "pkg:npm/%40scope/inner@1.0.0",
        group: "@scope",
        name: "inner",
        scope: "required",
      }),
      expect.objectContaining({ purl: "pkg:npm/%40scope/inner@3.0.0", scope: "optional" }),
      expect.objectContaining({
        purl: "pkg:npm/outer@2.0.0",
        hashes: [{ alg: "SHA-512", content: Buffer.from("hash").toString("hex") }],
        licenses: [{ expression: "(MIT OR GPL-3.0-or-later)" }],
      }),
    ]);
  });

  it("says of each package which version it finds of what it uses", () => {
    expect(bill(nested).dependencies).toEqual([
      { ref: "product@1.0.0", dependsOn: ["pkg:npm/outer@2.0.0"] },
      { ref: "pkg:npm/%40scope/inner@1.0.0", dependsOn: [] },
      { ref: "pkg:npm/%40scope/inner@3.0.0", dependsOn: [] },
      { ref: "pkg:npm/outer@2.0.0", dependsOn: ["pkg:npm/%40scope/inner@1.0.0"] },
    ]);
  });
});

describe("the licence of a package", () => {
  it.each([
    ["MIT", ["MIT"]],
    ["(MIT OR GPL-3.0-or-later)", ["MIT"]],
    ["(GPL-3.0-only OR (ISC AND Zlib))", ["ISC", "Zlib"]],
    ["Apache-2.0 AND MIT", ["Apache-2.0", "MIT"]],
  ])("is accepted where all of one offer is: %s", (licence, under) => {
    expect(judgeLicence(packageWith(licence))).toEqual({ kind: "taken", licence, under });
  });

  it.each([
    "GPL-3.0-or-later",
    "AGPL-3.0-only",
    "MIT AND GPL-3.0-only",
    "(GPL-2.0-only OR SSPL-1.0)",
    "MPL-2.0",
    "constructor",
  ])("is not accepted where the product cannot carry it: %s", (licence) => {
    expect(judgeLicence(packageWith(licence)).kind).toBe("not-accepted");
  });

  it.each([null, "SEE LICENSE IN LICENSE", "UNLICENSED"])(
    "is unknown where the package does not name it: %s",
    (licence) => {
      expect(judgeLicence(packageWith(licence)).kind).toBe("unknown");
    },
  );

  it("may ask more of what only builds the product", () => {
    expect(judgeLicence(packageWith("MPL-2.0", true)).kind).toBe("taken");
    expect(judgeLicence(packageWith("GPL-3.0-only", true)).kind).toBe("not-accepted");
  });

  it("is accepted by name for the named package alone", () => {
    const weak = "Apache-2.0 AND LGPL-3.0-or-later";
    expect(judgeLicence(packageWith(weak, false, "@img/sharp-linux-x64")).kind).toBe("taken");
    expect(judgeLicence(packageWith(weak, false, "other")).kind).toBe("not-accepted");
  });
});

describe("the product's own packages", () => {
  const lock = parseLockFile(readFileSync(join(root, "package-lock.json"), "utf8"));
  const kept = (name: string) => readFileSync(join(root, "docs", name), "utf8");

  it("all have a licence that is accepted", () => {
    const refused = lock.packages.filter((one) => judgeLicence(one).kind !== "taken");
    expect(refused.map(({ name, version, licence }) => `${name} ${version}: ${licence}`)).toEqual([]);
  });

  it("are those of the kept bill and list, which npm run sbom writes anew", () => {
    expect({ fits: kept("sbom.cdx.json") === writeBill(lock) }).toEqual({ fits: true });
    expect({ fits: kept("licences.md") === writeLicenceList(lock) }).toEqual({ fits: true });
  });

  it("bear no address, machine or time in the bill", () => {
    expect(kept("sbom.cdx.json")).not.toMatch(/:\/\/|timestamp|serialNumber|\/(?:home|root|tmp)\//);
  });
});

describe("npm run sbom", () => {
  let place: Workplace;
  beforeAll(() => {
    place = makeWorkplace();
  });
  afterAll(() => place.remove());

  it("ends with 3 and names the package where a licence is unknown or not accepted", async () => {
    const file = place.writeLines("package-lock.json", [
      lockOf({
        "node_modules/outer": { version: "2.0.0" },
        "node_modules/strict": { version: "1.0.0", license: "GPL-3.0-only" },
        "node_modules/good": { version: "1.0.0", license: "MIT" },
      }),
    ]);
    const { code, stdout, stderr } = await run("bot/cli/sbom.js", ["--lock", file], place.folder);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/outer 2\.0\.0: không rõ giấy phép/);
    expect(stderr).toMatch(/strict 1\.0\.0: giấy phép GPL-3\.0-only/);
    expect(stderr).not.toMatch(/good/);
  });

  it("ends with 2 where the file is no lock file", async () => {
    const file = place.writeLines("other.json", ["{}"]);
    expect((await run("bot/cli/sbom.js", ["--lock", file], place.folder)).code).toBe(2);
  });

  it("finds with --check that the kept files fit", async () => {
    expect((await run("bot/cli/sbom.js", ["--check"], place.folder)).code).toBe(0);
  });
});
