import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { manifestVersion } from "./manifest";

/** What a text of the package breaks in Microsoft's schema; the place is a JSON pointer. */
export interface SchemaProblem {
  readonly file: string;
  readonly place: string;
  readonly problem: string;
}

/** Checks against the schemas that come with their package; no network is asked. Empty where everything is right. */
export function checkSchema(
  file: string,
  kind: "MicrosoftTeams" | "MicrosoftTeams.Localization",
  value: unknown,
): SchemaProblem[] {
  // Their schemas use keywords side by side that strict mode would refuse, and patterns that are none of Unicode mode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(readSchema(kind));
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    file,
    place: instancePath === "" ? "/" : instancePath,
    problem: message ?? "wrong",
  }));
}

function readSchema(kind: string): Record<string, unknown> {
  const schemas = join(dirname(require.resolve("@microsoft/app-manifest/package.json")), "build/json-schemas/teams");
  return JSON.parse(readFileSync(join(schemas, `v${manifestVersion}`, `${kind}.schema.json`), "utf8")) as Record<
    string,
    unknown
  >;
}
