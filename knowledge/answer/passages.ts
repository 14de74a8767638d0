import type { Provision } from "../model/index";
import type { Answer, NonEmpty, Quoted, Verdict } from "./answer";
import { quote } from "./choose-clauses";
import type { Expected } from "./expected";
import type { ScoredClause, ScoredSection } from "./score-sections";

type Silent = Extract<Answer, { kind: "not-found" | "off-topic" }>;

/** The passages that answer, or why none does. */
export type Passages =
  | {
      readonly kind: "found";
      readonly quotes: NonEmpty<Quoted>;
      /** The places that answer almost as well, the quoted ones among them. */
      readonly near: readonly Provision[];
      /** Whether just these places are asked for, whatever the tables of facts say. */
      readonly isExact?: true;
      /** What a quoted clause says outright to a question of yes or no; left out where none decides. */
      readonly verdict?: Verdict | null;
    }
  | { readonly kind: "silent"; readonly answer: Silent };

/** What is missing where the thing that is asked for is. */
export const lackOf = {
  amount: "amount",
  hour: "date",
  weekday: "date",
  article: "rule",
  frequency: "date",
  percentage: "percentage",
  number: "number",
  names: "names",
  people: "names",
  members: "members",
  form: "form",
  consequence: "consequence",
  date: "date",
  email: "contact",
  phone: "contact",
  venue: "venue",
  identifier: "number",
  account: "account",
  link: "link",
  website: "link",
} as const satisfies Record<Expected, string>;

/** Nothing found, and why. */
export function silent(answer: Silent): Passages {
  return { kind: "silent", answer };
}

/** Nothing found, with the place that comes nearest: the best clause of a section where no other is named. */
export function notFound(
  silence: Extract<Answer, { kind: "not-found" }>["silence"],
  nearest: ScoredSection,
  clause: ScoredClause = nearest.best,
): Silent {
  return { kind: "not-found", silence, nearest: quote(nearest, [clause])[0] ?? null, contact: null };
}
