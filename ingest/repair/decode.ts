import { unifyTonePlacement } from "../../knowledge/text";
import { SyllableTree, alignLetters, type Candidate } from "./candidates";
import { confusionsOf, type Confusions, type Evidence } from "./confusions";
import { eventNames, events, type LanguageModel } from "./language-model";
import type { Token } from "./tokens";

/** What a token is read as: the number of a syllable, or of an event where it stays as it is. */
export type Decoded = readonly number[];

export interface DecoderOptions {
  /** How many readings of one word are weighed. */
  readonly candidates: number;
  /** How many readings of the text so far are kept. */
  readonly beam: number;
  /** Weight of what the language expects against what the letters look like. */
  readonly languageWeight: number;
  /** How often a text is read again with what the reading before showed of its confusions. */
  readonly rounds: number;
}

const usual: DecoderOptions = { candidates: 24, beam: 60, languageWeight: 1, rounds: 3 };

/** Cost of one more character of a word that is no syllable, and of there being such a word. */
const strangeLetter = 3;
const strangeWord = 6;
/** Cost of a digit: one of ten. */
const digit = Math.log(10);

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
    let confusions = confusionsOf();
    let decoded = this.#read(tokens, confusions);
    for (let round = 1; round < this.#options.rounds; round += 1) {
      confusions = confusionsOf(this.#evidenceOf(tokens, decoded, confusions));
      decoded = this.#read(tokens, confusions);
    }
    return decoded;
  }

  #read(tokens: readonly Token[], confusions: Confusions): Decoded {
    const { beam, languageWeight } = this.#options;
    const readings = new Map<string, readonly Candidate[]>();
    let paths: readonly Path[] = [{ first: events.stop, second: events.stop, cost: 0, chosen: -1, before: null }];
    for (const token of tokens) {
      const key = `${token.kind} ${token.text}`;
      const candidates = readings.get(key) ?? this.#candidatesOf(token, confusions);
      readings.set(key, candidates);
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
      paths = [...next.values()].sort((one, other) => one.cost - other.cost).slice(0, beam);
    }
    const chosen: number[] = [];
    for (let path = paths[0] ?? null; path !== null && path.before !== null; path = path.before)
      chosen.push(path.chosen);
    return chosen.reverse();
  }

  #candidatesOf({ kind, text }: Token, confusions: Confusions): readonly Candidate[] {
    if (kind === "number") return [{ syllable: events.number, cost: 0 }];
    if (kind === "symbol" || kind === "fixed") return [{ syllable: events.other, cost: 0 }];
    const kept: Candidate =
      kind === "figures"
        ? { syllable: events.number, cost: digit * text.length }
        : { syllable: events.other, cost: strangeWord + strangeLetter * text.length };
    const rank = ({ syllable, cost }: Candidate) => cost - 0.7 * this.#model.logSingle(syllable);
    const word = unifyTonePlacement(text.toLowerCase().normalize("NFC"));
    return [kept, ...this.#tree.candidates(word, confusions, this.#options.candidates, rank)];
  }

  /** What the letters of the chosen syllables were read as. */
  #evidenceOf(tokens: readonly Token[], decoded: Decoded, confusions: Confusions): Evidence {
    const evidence = new Map<string, Map<string, number>>();
    tokens.forEach(({ text }, at) => {
      const number = decoded[at] ?? events.other;
      if (number < eventNames.length) return;
      const word = unifyTonePlacement(text.toLowerCase().normalize("NFC"));
      for (const [letter, read] of alignLetters(this.#model.syllables[number] ?? "", word, confusions)) {
        const reads = evidence.get(letter) ?? new Map<string, number>();
        evidence.set(letter, reads);
        reads.set(read, (reads.get(read) ?? 0) + 1);
      }
    });
    return evidence;
  }

  syllableOf(number: number): string | null {
    return number < eventNames.length ? null : (this.#model.syllables[number] ?? null);
  }
}
