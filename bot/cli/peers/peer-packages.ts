import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseLockFile } from "../bill/index";
import { peersFolder } from "./systems";

const namedShape = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The packages that the peers are made of, "name 1.2.3", as their lock file has them. */
export function peerPackages(): readonly string[] {
  const read = (file: string) => readFileSync(join(peersFolder, file), "utf8");
  const { dependencies } = namedShape.parse(JSON.parse(read("package.json")));
  const locked = new Map(parseLockFile(read("package-lock.json")).packages.map(({ path, version }) => [path, version]));
  return Object.keys(dependencies).map((name) => `${name} ${locked.get(`node_modules/${name}`) ?? "not locked"}`);
}
