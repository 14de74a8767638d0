import { appendFileSync } from "node:fs";
import { it } from "@jest/globals";
import { openTimedReader } from "./timed-reader";
import { patternsOfSources } from "./source-patterns";
import { pumpsOf, pumped } from "./pump-pattern";
import { chanceOf } from "./seeded";
import { hostileText, plainTexts } from "./hostile-texts";
const out = (o: unknown) => appendFileSync(process.env["OUT"] ?? "/tmp/b7sec/explore.jsonl", JSON.stringify(o) + "\n");
it("explore", async () => {
  const seed = Number(process.env["SEED"] ?? 1);
  const mode = process.env["MODE"] ?? "patterns";
  const chance = chanceOf(seed);
  const reader = openTimedReader();
  const { readers, made } = await reader.known();
  if (mode === "patterns") {
    const length = Number(process.env["LEN"] ?? 8000);
    for (const p of [...patternsOfSources(), ...made]) {
      let worst = 0,
        w: unknown = null;
      for (const pump of pumpsOf(p.source, p.flags, chance)) {
        const t = await reader.match(p, pumped(pump, length));
        const ms = t.cpuMs ?? 1e9;
        if (ms > worst) {
          worst = ms;
          w = pump;
        }
        if (t.error) out({ error: t.error, ...p, pump });
      }
      if (worst > 150) out({ worst, where: p.where, source: p.source.slice(0, 300), flags: p.flags, pump: w });
    }
    out("done");
  } else {
    const only = new RegExp(process.env["BY"] ?? ".");
    const length = Number(process.env["LEN"] ?? 8000);
    const until = Date.now() + Number(process.env["MIN"] ?? 1) * 60000;
    const texts = mode === "plain" ? plainTexts : null;
    const pats = [...patternsOfSources(), ...made];
    let i = 0;
    for (; Date.now() < until; i++) {
      if (texts && i >= texts.length) break;
      const pump = texts
        ? texts[i]!
        : chance.below(2)
          ? hostileText(chance)
          : (() => {
              const p = chance.one(pats);
              const all = pumpsOf(p.source, p.flags, chance);
              return all.length ? chance.one(all) : hostileText(chance);
            })();
      for (const by of readers.filter((r) => only.test(r))) {
        const text = pumped(pump, length);
        const t = await reader.read(by, text);
        if (t.error || (t.cpuMs ?? 1e9) > Number(process.env["SLOW"] ?? 400))
          out({ by, ms: t.cpuMs, error: t.error, pump });
      }
    }
    out({ done: i });
  }
  reader.close();
}, 36000000);
