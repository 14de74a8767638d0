import { RegExpParser, type AST } from "@eslint-community/regexpp";
import type { Chance } from "./seeded";

/** A text that can be made as long as wanted: what is repeated stands between a beginning and an end. */
export interface Pump {
  readonly before: string;
  readonly repeated: string;
  readonly after: string;
}

/** About `length` characters of it. */
export function pumped({ before, repeated, after }: Pump, length: number): string {
  const times = Math.max(1, Math.floor((length - before.length - after.length) / Math.max(1, repeated.length)));
  return before + repeated.repeat(times) + after;
}

/**
 * Texts that keep a regular expression busy: each of its repetitions taken as often as one likes, behind what must stand
 * before it and before something that cannot follow; and all of it again and again. Empty where it cannot be read.
 */
export function pumpsOf(source: string, flags: string, chance: Chance): readonly Pump[] {
  const pattern = parse(source, flags);
  if (pattern === null) return [];
  const repetitions: AST.Quantifier[] = [];
  visit(pattern, (node) => {
    if (node.type === "Quantifier" && node.max > 20) repetitions.push(node);
  });
  const whole = sampleOf(pattern, chance, null);
  return [
    ...repetitions.flatMap((target) =>
      repeatedBy(target, chance).flatMap((repeated): Pump[] => {
        const [before = "", after = ""] = sampleOf(pattern, chance, target).split(mark);
        return [
          { before, repeated, after: "\u0001" },
          { before, repeated, after: `${after}\u0001` },
          // What a repetition needs in front of it is taken along, too: a search begins anew at each of them.
          { before: "", repeated: before + repeated, after: "\u0001" },
        ];
      }),
    ),
    { before: "", repeated: whole, after: "\u0001" },
    { before: "", repeated: `${whole} `, after: "" },
  ].filter(({ repeated }) => repeated !== "");
}

/** What a repetition can be of: each of its choices, which may also be put together of others. */
function repeatedBy(target: AST.Quantifier, chance: Chance): readonly string[] {
  const choices = new Set([sampleOf(target.element, chance, null), sampleOf(target.element, chance, null)]);
  visit(target.element, (node) => {
    if (node.type !== "Alternative" || choices.size > mostChoices) return;
    choices.add(sampleTaking(target.element, node, chance));
  });
  return [...choices];
}

const mostChoices = 40;

/** Stands in a sample for the repetition that is asked for. No text of a pattern has it. */
const mark = "\uFFFE";

function parse(source: string, flags: string): AST.Pattern | null {
  try {
    const modes = { unicode: flags.includes("u"), unicodeSets: flags.includes("v") };
    return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, modes);
  } catch {
    // Newer than the parser: such a pattern is only met by the texts of the others.
    return null;
  }
}

type Visited = AST.Pattern | AST.Alternative | AST.Element;

function childrenOf(node: Visited): readonly Visited[] {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup":
      return node.alternatives;
    case "Assertion":
      return "alternatives" in node ? node.alternatives : [];
    case "Alternative":
      return node.elements;
    case "Quantifier":
      return [node.element];
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass":
    case "Backreference":
      return [];
  }
}

function visit(node: Visited, see: (node: Visited) => void): void {
  see(node);
  for (const child of childrenOf(node)) visit(child, see);
}

function holds(node: Visited, target: Visited): boolean {
  return node === target || childrenOf(node).some((child) => holds(child, target));
}

/** A text that the pattern could take, by way of one of its alternatives. */
function sampleTaking(node: Visited, alternative: AST.Alternative, chance: Chance): string {
  return sampleOf(node, chance, alternative);
}

/** A text that the pattern could take, by way of `target`; a repetition leaves the mark in its place. */
function sampleOf(node: Visited, chance: Chance, target: AST.Quantifier | AST.Alternative | null): string {
  if (node === target && node.type === "Quantifier") return mark;
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup": {
      const with_ = target === null ? undefined : node.alternatives.find((one) => holds(one, target));
      return sampleOf(with_ ?? chance.one<AST.Alternative>(node.alternatives), chance, target);
    }
    case "Alternative":
      return node.elements.map((element) => sampleOf(element, chance, target)).join("");
    case "Quantifier": {
      const times =
        target !== null && holds(node.element, target) ? 1 : Math.min(node.max, Math.max(node.min, chance.below(3)));
      return Array.from({ length: times }, () => sampleOf(node.element, chance, target)).join("");
    }
    case "Assertion":
      // What must stand there is written down; what must not is left out.
      return "alternatives" in node && (!node.negate || (target !== null && holds(node, target)))
        ? sampleOf(chance.one<AST.Alternative>(node.alternatives), chance, target)
        : "";
    case "Character":
      return String.fromCodePoint(node.value);
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass":
      return letterOf(node.raw, chance);
    case "Backreference":
      return "";
  }
}

const letters = [..." \naáếĐbzN0159.,;:-–/()|•\"'“?!%&<>=_@\t\u0301\u00a0"];

/** One letter that the class takes. */
function letterOf(raw: string, chance: Chance): string {
  const fitting = fittingOf(raw);
  return fitting.length === 0 ? "" : chance.one(fitting);
}

const known = new Map<string, readonly string[]>();

function fittingOf(raw: string): readonly string[] {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const named = [...raw].filter((letter) => !"[]\\^-{}".includes(letter));
  const fitting = ["u", "v", ""].flatMap((flags) => {
    try {
      const one = new RegExp(`^(?:${raw})$`, flags);
      return [[...letters, ...named].filter((letter) => one.test(letter))];
    } catch {
      // Not a class under these flags.
      return [];
    }
  });
  known.set(raw, fitting[0] ?? []);
  return fitting[0] ?? [];
}
