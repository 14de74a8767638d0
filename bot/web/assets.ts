import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { findProjectRoot } from "../project-root";
import { webWords } from "../messages/index";

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * Every file that the browser may ask for, by name, held in memory. Style and picture come from the sources, scripts
 * from the built output, their words from the messages, the card renderer from its package. Throws where the page's scripts have not been built.
 */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const root = findProjectRoot();
  const sources = path.join(root, "bot/web/page");
  const scripts = path.join(root, "dist/bot/web/page");
  if (!existsSync(scripts)) throw new Error(`the page's scripts are missing in ${scripts}: run "npm run build" first`);
  const files = new Map([
    ...["page.css", "favicon.svg"].map((name) => [name, path.join(sources, name)] as const),
    ...readdirSync(scripts)
      .filter((name) => name.endsWith(".js"))
      .map((name) => [name, path.join(scripts, name)] as const),
    ["adaptivecards.js", require.resolve("adaptivecards/dist/adaptivecards.min.js")] as const,
  ]);
  return new Map([
    ...[...files].map(([name, file]) => [name, assetOf(name, readFileSync(file))] as const),
    ...(["vi", "en"] as const).map((language) => {
      const name = `words.${language}.js`;
      const script = `export default ${JSON.stringify(webWords(language).script)};\n`;
      return [name, assetOf(name, Buffer.from(script, "utf8"))] as const;
    }),
  ]);
}

function assetOf(name: string, body: Buffer): Asset {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { type: types[path.extname(name)] ?? "application/octet-stream", body, etag };
}
