import JSZip from "jszip";
import { checkSchema, type SchemaProblem } from "./check-schema";
import { drawIcons } from "./draw-icons";
import { files, writeEnglish, writeManifest, type AppIdentity } from "./manifest";

/** The package would be refused by Teams. */
export class WrongPackage extends Error {
  override readonly name = "WrongPackage";
  readonly problems: readonly SchemaProblem[];
  constructor(problems: readonly SchemaProblem[]) {
    super(problems.map(({ file, place, problem }) => `${file} ${place}: ${problem}`).join("\n"));
    this.problems = problems;
  }
}

/** The zip that an administrator uploads; equal settings give equal bytes. Throws `WrongPackage` where the official schema refuses it. */
export async function packApp(identity: AppIdentity, root: string): Promise<Buffer> {
  const [manifest, english] = [writeManifest(identity), writeEnglish()];
  const problems = [
    ...checkSchema("manifest.json", "MicrosoftTeams", manifest),
    ...checkSchema(files.english, "MicrosoftTeams.Localization", english),
  ];
  if (problems.length > 0) throw new WrongPackage(problems);
  const icons = await drawIcons(root);
  const zip = new JSZip();
  const add = (name: string, content: string | Buffer) =>
    zip.file(name, content, { date: new Date("2026-01-01T00:00:00Z") });
  add("manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
  add(files.english, `${JSON.stringify(english, null, 2)}\n`);
  add(files.color, icons.color);
  add(files.outline, icons.outline);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
