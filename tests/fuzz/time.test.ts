import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { hostileText, plainTexts } from "./hostile-texts";
import { pumped, pumpsOf, type Pump } from "./pump-pattern";
import { chanceOf } from "./seeded";
import { patternsOfSources, type SourcePattern } from "./source-patterns";
import { openTimedReader, type Known } from "./timed-reader";

const seed = Number(process.env["FUZZ_SEED"] ?? 1);
const minutes = process.env["FUZZ_MINUTES"] === undefined ? null : Number(process.env["FUZZ_MINUTES"]);
const hours = 3_600_000;
const patience = minutes === null ? 600_000 : minutes * 60_000 + hours;

const reader = openTimedReader();
let known: Known;
let patterns: readonly SourcePattern[];
beforeAll(async () => {
  known = await reader.known();
  patterns = [...patternsOfSources(), ...known.made];
}, 600_000);
afterAll(() => reader.close());

/**
 * How many characters reach a reader, and how many milliseconds of a processor it may take for them: some twenty times what
 * it normally does. What is sent is read on the thread that serves everybody, documents in a process that is ended in time.
 */
function limitsOf(by: string): { readonly length: number; readonly cpuMs: number } {
  if (by.startsWith("document.")) return { length: 16_000, cpuMs: 20_000 };
  if (by === "answering") return { length: 12_000, cpuMs: 6000 };
  if (by === "activity") return { length: 200_000, cpuMs: 2000 };
  if (by.startsWith("message:")) return { length: 2000, cpuMs: 1500 };
  return { length: 12_000, cpuMs: 1500 };
}

/** Why a text takes a reader too long; null where it does not. */
async function complaintOf(by: string, pump: Pump): Promise<string | null> {
  const { length, cpuMs } = limitsOf(by);
  const time = async (size: number) => {
    const { cpuMs: used, error } = await reader.read(by, pumped(pump, size));
    if (error !== null) throw new Error(`${by} failed at ${JSON.stringify(pump)} (seed ${seed}): ${error}`);
    return used ?? Infinity;
  };
  const whole = await time(length);
  const told = (what: string) => `${by}: ${what} at ${String(length)} characters of ${JSON.stringify(pump)}`;
  if (whole > cpuMs) return told(`${String(Math.round(whole))} ms`);
  // Where it is over in a moment, nobody can tell how it grows.
  if (whole < cpuMs / 4) return null;
  const half = await time(length / 2);
  const quarter = await time(length / 4);
  return whole > 7 * half && half > 7 * quarter ? told("grows faster than with the square") : null;
}

it(
  "no regular expression of the program tries a text of 240 characters in every way there is",
  async () => {
    const chance = chanceOf(seed);
    const slow: string[] = [];
    for (const pattern of patterns) {
      const pumps = pumpsOf(pattern.source, pattern.flags, chance);
      const drawn = minutes === null ? pumps.filter(() => chance.below(pumps.length) < mostPumps) : pumps;
      const texts = drawn.map((pump) => pumped(pump, 240));
      const { cpuMs } = await reader.match(pattern, texts);
      if (cpuMs === null || cpuMs > 2000) slow.push(`${pattern.where} /${pattern.source}/${pattern.flags}`);
    }
    expect(patterns.length).toBeGreaterThan(1000);
    expect(slow).toEqual([]);
  },
  patience,
);

/** Of one pattern, in the short run. */
const mostPumps = 40;

/** Milliseconds of a processor, some ten times what a message takes. */
const mostOfMessage = 250;

/** Each of them once took seconds, or would not have ended. */
const onceSlow: readonly (readonly [string, Pump])[] = [
  ["a greeting of many people", { before: "chào", repeated: " anh chị", after: " x" }],
  ["a farewell without end", { before: "tạm biệt", repeated: " hẹn gặp lại", after: " x" }],
  ["a request to an office without end", { before: "đề nghị", repeated: " cơ quan", after: " x" }],
  ["thanks without end", { before: "cảm ơn", repeated: " hữu ích lắm", after: " x" }],
  ["a code of one letter again and again", { before: "tham gia 1", repeated: "-1", after: "-1 1" }],
  ["a word of two thousand letters", { before: "", repeated: "đ", after: "" }],
  ["a code behind twenty thousand spaces", { before: "tham gia a", repeated: " ", after: "!x" }],
  ["a number behind twenty thousand spaces", { before: "12", repeated: " ", after: "\u0001" }],
];

it.each(onceSlow)("%s is answered like any other message", async (_what, pump) => {
  for (const person of ["stranger", "asked", "walked", "listed", "reminded"]) {
    // What the grammars cost at their first use is no cost of this text.
    await reader.read(`message:${person}`, pumped(pump, 200));
    // As long as a question may be, and as long as the page may send.
    for (const length of [2000, 20_000]) {
      const { cpuMs, error } = await reader.read(`message:${person}`, pumped(pump, length));
      expect(error).toBeNull();
      expect(cpuMs ?? Infinity).toBeLessThan(mostOfMessage);
    }
  }
});

it(
  minutes === null
    ? "whatever is repeated in a text, its reader does not take longer than with its square"
    : `whatever is repeated in a text, for ${String(minutes)} minutes from seed ${String(seed)}`,
  async () => {
    const chance = chanceOf(seed);
    const until = Date.now() + (minutes ?? 0) * 60_000;
    const complaints: string[] = [];
    const derived = () => pumpsOf(...patternWords(chance.one(patterns)), chance);
    const draw = (): Pump => {
      const own = chance.below(2) === 0 ? derived() : [];
      if (own.length > 0) return chance.one(own);
      return chance.below(4) === 0 ? chance.one(plainTexts) : hostileText(chance);
    };
    let read = 0;
    for (; minutes === null ? read < 60 : Date.now() < until; read += 1) {
      const by = chance.one(known.readers);
      const complaint = await complaintOf(by, draw());
      if (complaint !== null) {
        complaints.push(complaint);
        if (minutes !== null) console.error(complaint);
      }
    }
    if (minutes !== null) console.error(`${String(read)} texts were read`);
    expect(complaints).toEqual([]);
  },
  patience,
);

function patternWords({ source, flags }: SourcePattern): readonly [string, string] {
  return [source, flags];
}
