import { canBeSyllable, unifyTonePlacement } from "../../knowledge/text";
import { SyllableTree, isSymbol, alignLetters, type Candidate } from "./candidates";
import { confusionsOf, type Confusions } from "./confusions";
import { eventNames, events, type LanguageModel } from "../../knowledge/language";
import { repairSymbol } from "./repair-symbol";
import type { Token } from "./tokens";

/** What a token is read as: the number of a syllable, or of an event where it stays as it is. */
export type Decoded = readonly number[];

export interface DecoderOptions {
  /** How many readings of one word are weighed. */
  readonly candidates: number;
  /** How many readings of the text so far are kept, and how much worse than the best they may be. */
  readonly beam: number;
  readonly beamWidth: number;
  /** Weight of what the language expects against what the letters look like. */
  readonly languageWeight: number;
  /** How often a text is read again with what the reading before showed of its confusions. */
  readonly rounds: number;
  /** How many tokens are enough to show them. */
  readonly sample: number;
}

const usual: DecoderOptions = { candidates: 24, beam: 40, beamWidth: 12, languageWeight: 1, rounds: 3, sample: 3000 };

/**
 * Cost of a word that stands as it was written and is none of the model: of a syllable that spelling allows, and of a foreign word, by
 * its length. Where much is damaged, such a word is rather a damaged one.
 */
const strangeSyllable = { sound: 8, damaged: 14 } as const;
const strangeWord = 7;
const strangeLetter = { sound: 1, damaged: 2.4 } as const;
/** Cost of a digit: one of ten. */
const digit = Math.log(10);
/** Digits are the safest thing that recognition gives: what reads them as letters must be this much likelier. */
const figuresAsWord = 3;

/** The longest syllable has seven letters; nothing much longer is one, however it was read. */
const longestWord = 12;

/** How the words and the letters of one document are usually misread. */
interface Damage {
  /** Share of the words that stand as they were written. */
  readonly sound: number;
  /** Of the letters in the other words. */
  readonly confusions: Confusions;
}

const usualSound = 0.3;
const [leastSound, mostSound] = [0.02, 0.998] as const;

interface Path {
  readonly first: number;
  readonly second: number;
  readonly cost: number;
  readonly chosen: number;
  readonly before: Path | null;
}

/**
 * Reads damaged tokens as a noisy channel (Kernighan, Church and Gale 1990): the row of syllables that is likeliest to have been
 * written and then to have been misread so. What a document's letters are usually misread as is learned from the
 * document itself: it is read several times, each time with the confusions that the reading before showed.
 */
export class Decoder {
  readonly #model: LanguageModel;
  readonly #tree: SyllableTree;
  readonly #options: DecoderOptions;

  constructor(model: LanguageModel, options: Partial<DecoderOptions> = {}) {
    this.#model = model;
    this.#options = { ...usual, ...options };
    this.#tree = new SyllableTree(model.syllables, eventNames.length);
  }

  decode(tokens: readonly Token[]): Decoded {
    const { rounds, sample } = this.#options;
    const shown = tokens.slice(0, sample);
    let damage: Damage = { sound: usualSound, confusions: confusionsOf() };
    for (let round = 1; round < rounds; round += 1) {
      damage = this.#damageOf(shown, this.#read(shown, damage), damage.confusions);
    }
    return this.#read(tokens, damage);
  }

  #read(tokens: readonly Token[], damage: Damage): Decoded {
    const readings = new Map<string, readonly Candidate[]>();
    const candidatesOf = (token: Token) => {
      const key = `${token.kind} ${token.text}`;
      const candidates = readings.get(key) ?? this.#candidatesOf(token, damage);
      readings.set(key, candidates);
      return candidates;
    };
    return blocksOf(tokens).flatMap((block) => this.#readBlock(block.map((token) => [token, candidatesOf(token)])));
  }

  #readBlock(block: readonly (readonly [Token, readonly Candidate[]])[]): Decoded {
    const { beam, beamWidth, languageWeight } = this.#options;
    let paths: readonly Path[] = [{ first: events.stop, second: events.stop, cost: 0, chosen: -1, before: null }];
    for (const [token, candidates] of block) {
      const next = new Map<number, Path>();
      for (const path of paths) {
        const { first, second } = token.opens ? { first: path.second, second: events.stop } : path;
        const stop = token.opens ? this.#model.logProbability(path.first, path.second, events.stop) : 0;
        for (const { syllable, cost } of candidates) {
          const expected = this.#model.logProbability(first, second, syllable) + stop;
          const total = path.cost + cost - languageWeight * expected;
          const state = second * this.#model.syllables.length + syllable;
          const known = next.get(state);
          if (known === undefined || total < known.cost) {
            next.set(state, { first: second, second: syllable, cost: total, chosen: syllable, before: path });
          }
        }
      }
      const ranked = [...next.values()].sort((one, other) => one.cost - other.cost).slice(0, beam);
      const highest = (ranked[0]?.cost ?? 0) + beamWidth;
      paths = ranked.filter(({ cost }) => cost <= highest);
    }
    const chosen: number[] = [];
    for (let path = paths[0] ?? null; path !== null && path.before !== null; path = path.before)
      chosen.push(path.chosen);
    return chosen.reverse();
  }

  #candidatesOf({ kind, text }: Token, { sound, confusions }: Damage): readonly Candidate[] {
    if (kind === "number") return [{ syllable: events.number, cost: 0 }];
    if (kind === "fixed" || kind === "currency") return [{ syllable: events.other, cost: 0 }];
    if (kind === "symbol") return [{ syllable: this.#model.numberOf(repairSymbol(text)) ?? events.other, cost: 0 }];
    const word = smallLetters(text);
    if (word.length > longestWord) return [{ syllable: events.other, cost: 0 }];
    const right = -Math.log(sound);
    const wrong = -Math.log(1 - sound);
    const rank = ({ syllable, cost }: Candidate) => cost - 0.7 * this.#model.logSingle(syllable);
    const candidates = this.#tree
      .candidates(word, confusions, this.#options.candidates, rank)
      .map(({ syllable, cost }) => ({
        syllable,
        cost: this.#model.syllables[syllable] === word ? Math.min(right, wrong + cost) : wrong + cost,
      }));
    if (kind === "figures")
      return [{ syllable: events.number, cost: right + digit * text.length - figuresAsWord }, ...candidates];
    const between = (cost: { readonly sound: number; readonly damaged: number }) =>
      sound * cost.sound + (1 - sound) * cost.damaged;
    const strange = canBeSyllable(word) ? between(strangeSyllable) : strangeWord + between(strangeLetter) * word.length;
    return [{ syllable: events.other, cost: right + strange }, ...candidates];
  }

  /** How many words were chosen as they stand, and what the letters of the others were read as. */
  #damageOf(tokens: readonly Token[], decoded: Decoded, confusions: Confusions): Damage {
    const evidence = new Map<string, Map<string, number>>();
    let words = 1;
    let sound = usualSound;
    tokens.forEach(({ kind, text }, at) => {
      if (kind !== "word") return;
      words += 1;
      const word = smallLetters(text);
      const syllable = this.syllableOf(decoded[at] ?? events.other) ?? word;
      if (syllable === word) sound += 1;
      else
        for (const [letter, read] of alignLetters(syllable, word, confusions)) {
          const reads = evidence.get(letter) ?? new Map<string, number>();
          evidence.set(letter, reads);
          reads.set(read, (reads.get(read) ?? 0) + 1);
        }
    });
    return {
      sound: Math.min(mostSound, Math.max(leastSound, sound / words)),
      confusions: confusionsOf(evidence),
    };
  }

  syllableOf(number: number): string | null {
    const syllable = this.#model.syllables[number] ?? "";
    return number < eventNames.length || isSymbol(syllable) ? null : syllable;
  }
}

/** As syllables are written in the model. */
function smallLetters(word: string): string {
  return unifyTonePlacement(word.toLowerCase().normalize("NFC"));
}

/** Sentences together, so many that little is lost at their edges and the memory of one block stays small. */
function blocksOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const blocks: Token[][] = [];
  for (const token of tokens) {
    const last = blocks.at(-1);
    if (last === undefined || (token.opens && last.length >= blockLength) || last.length >= longestBlock) {
      blocks.push([token]);
    } else {
      last.push(token);
    }
  }
  return blocks;
}

const blockLength = 200;
const longestBlock = 2000;
