import { foldText } from "./fold";

/** The words of a text without marks and case. Figures are left out: they are what changes from one version of a document to the next. */
export function wordingOf(text: string): ReadonlySet<string> {
  return new Set(foldText(text).match(/\p{L}+/gu) ?? []);
}

/** How alike two sets of words are: the common ones among all of them (Jaccard index), from 0 to 1; 0 where both are empty. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
