import type { Occurrence } from "../deadlines/index";
import type { AskedDay } from "./asked-day";
import type { Citation, Contact, Deadline, Duty, Figure, IsoDate, Modality, Reference } from "../model/index";
import type { DocumentSummary } from "../store/library";

/** One quoted place with the document that it stands in. */
export interface Quoted {
  readonly citation: Citation;
  readonly document: DocumentSummary;
}

export interface QuotedDeadline extends Quoted {
  readonly deadline: Deadline;
  readonly occurrence: Occurrence;
}

/** A deadline inside a quoted passage. */
export interface DatedQuote {
  readonly deadline: Deadline;
  readonly occurrence: Occurrence;
}

export interface QuotedContact extends Quoted {
  readonly contact: Contact;
}

export interface QuotedReference extends Quoted {
  readonly reference: Reference;
}

export interface QuotedDuty extends Quoted {
  readonly duties: NonEmpty<Duty>;
}

export interface QuotedFigure extends Quoted {
  readonly figure: Figure;
  /** The number with what it counts, as it stands in the document. */
  readonly printed: string;
}

/**
 * What a duty says to a question that can be answered with yes or no; `says`: the document speaks of what was asked; `not-listed`: it lists others and not whom
 * the question asks of, who is the `actor`; `excepted`: it takes the `actor`, as printed, out of the rule; `receives`: whether the list of recipients has them; `takes-part`: whether those who do a task have them;
 * `decides`: who decides by the document is the `actor`, and where there is an `instead`, not that one; `stated`: words of the document,
 * which are the `limit`, say outright whether it is so; `agreed`: they deny what the question itself denies;
 * `chosen`: they tell which of two it is; `holds`: the document is one of the place of whoever asks, the `actor`; `other-year`: the place is of another year, the `actor`, than the one asked for, the `limit`.
 */
export interface Verdict {
  readonly isYes: boolean;
  readonly modality:
    | Modality
    | "says"
    | "not-listed"
    | "within"
    | "outside"
    | "excepted"
    | "receives"
    | "takes-part"
    | "decides"
    | "holds"
    | "other-year"
    | "stated"
    | "agreed"
    | "chosen";
  readonly actor: string | null;
  /** The printed limit that what is told ("2 tuổi", in place of an actor) lies within or outside; or the printed words that take a case out, or that decide. */
  readonly limit?: string;
  /** Who was asked of, as the document prints them, where somebody else decides. */
  readonly instead?: string;
}

/** What is asked of a cited document or of a document's own head. */
export type HeaderField = "number" | "issued-on" | "issuer" | "signer" | "signer-title" | "about" | "addressee";

/** What was found, as data; the words are the speaker's. Each carries at least one quoted place. */
export type Finding = SingleFinding | SeveralFindings;

/** The answers to the parts of a question, in their order. */
export interface SeveralFindings {
  readonly kind: "several";
  readonly findings: readonly [SingleFinding, SingleFinding, ...SingleFinding[]];
}

export type SingleFinding =
  | {
      readonly kind: "passages";
      readonly quotes: NonEmpty<Quoted>;
      /** Dated deadlines that stand in the quotes, resolved as of the day. */
      readonly dates: readonly DatedQuote[];
      readonly verdict: Verdict | null;
    }
  /** All that someone must do, place by place, or who must do something. `actors` as printed. */
  | {
      readonly kind: "duties";
      readonly wants: "all" | "who";
      readonly actors: NonEmpty<string>;
      readonly items: NonEmpty<QuotedDuty>;
    }
  /** `isApart`: places that print a figure of one thing, asked whether they print the same. `isOfSeveral`: figures of several things. `sum`: what they come to, where that is asked for. */
  | {
      readonly kind: "figures";
      readonly items: NonEmpty<QuotedFigure>;
      readonly isApart?: true;
      readonly isOfSeveral?: true;
      readonly sum?: number;
    }
  | {
      readonly kind: "deadlines";
      readonly items: NonEmpty<QuotedDeadline>;
      readonly wants: "one" | "next";
      /** A day that the question asks of; null where it names none. */
      readonly asked: AskedDay | null;
      /** Years that the question names and no deadline found is of. */
      readonly missedYears: readonly number[];
    }
  | {
      readonly kind: "deadline-list";
      readonly items: NonEmpty<QuotedDeadline>;
      readonly from: IsoDate;
      readonly to: IsoDate;
    }
  | { readonly kind: "contacts"; readonly items: NonEmpty<QuotedContact>; readonly disagree: boolean }
  | {
      readonly kind: "reference";
      readonly canonical: string;
      readonly items: NonEmpty<QuotedReference>;
      readonly wants: ReadonlySet<HeaderField>;
      /** False where the question asks what only the cited document's own text could tell. */
      readonly hasText: boolean;
      /** The period that its name as cited names ("năm 2025"), where the question is whether it holds. */
      readonly period: { readonly printed: string; readonly isAsked: boolean } | null;
    }
  | { readonly kind: "cited-where"; readonly canonical: string; readonly items: NonEmpty<QuotedReference> }
  /** `unnumbered`: bases that are printed without a number, as they stand. */
  | { readonly kind: "basis"; readonly items: NonEmpty<QuotedReference>; readonly unnumbered: readonly Quoted[] }
  | { readonly kind: "replaces"; readonly items: NonEmpty<QuotedReference> }
  | { readonly kind: "header"; readonly wants: ReadonlySet<HeaderField>; readonly quotes: NonEmpty<Quoted> }
  | {
      readonly kind: "validity";
      readonly verdict: "past" | "ended-by-then" | "other-time" | "in-time" | "not-stated" | "days-past" | "goes-on";
      /** The school year or the last day that the document holds for; of one whose days have all passed, the last of them. */
      readonly limit: string | null;
      readonly asked: string | null;
      readonly quotes: NonEmpty<Quoted>;
    }
  | {
      readonly kind: "sum";
      readonly printed: number;
      readonly parts: NonEmpty<number>;
      readonly sum: number;
      readonly quotes: NonEmpty<Quoted>;
    };

export type NonEmpty<T> = readonly [T, ...T[]];

/** Why the documents are silent. */
export type Silence =
  | { readonly kind: "nothing-near" }
  /** The subject is there, but not the kind of thing that was asked for. */
  | {
      readonly kind: "lacks";
      readonly what:
        | "definition"
        | "amount"
        | "number"
        | "names"
        | "members"
        | "consequence"
        | "date"
        | "percentage"
        | "contact"
        | "venue"
        | "account"
        | "link"
        | "change"
        | "form"
        | "rule";
    }
  /** The document's own field is blank. */
  | { readonly kind: "blank-field"; readonly fields: NonEmpty<HeaderField>; readonly document: DocumentSummary }
  /** The document has no place of that number. */
  | { readonly kind: "no-such-place"; readonly place: string; readonly document: DocumentSummary }
  /** The documents cite it, but its own text is not in the library. */
  | { readonly kind: "only-cited"; readonly canonical: string }
  /** What is nearest speaks of another year only; school years as "2025-2026". */
  | { readonly kind: "other-year"; readonly asked: string; readonly printed: string }
  /** No deadline of the person's place falls into the days asked about; `last` is the latest that the documents of a place named in the question state. */
  | {
      readonly kind: "no-deadlines";
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly last: QuotedDeadline | null;
    }
  | { readonly kind: "empty-library" };

/** What a question can truthfully end in. A cited answer without a citation does not compile. */
export type Answer =
  | { readonly kind: "cited"; readonly finding: Finding }
  | {
      readonly kind: "not-found";
      readonly silence: Silence;
      readonly nearest: Quoted | null;
      readonly contact: QuotedContact | null;
    }
  | { readonly kind: "clarify"; readonly choices: NonEmpty<string> }
  | { readonly kind: "off-topic" };

/** The parts of a finding; itself where it is one. */
export function partsOf(finding: Finding): readonly SingleFinding[] {
  return finding.kind === "several" ? finding.findings : [finding];
}

/** The quoted places of a finding, in the order in which they are numbered. */
export function quotesOf(finding: Finding): NonEmpty<Quoted> {
  if (finding.kind === "several") {
    const [first, ...rest] = finding.findings;
    return [...quotesOf(first), ...rest.flatMap(quotesOf)] as const;
  }
  if (finding.kind === "basis") return [...finding.items, ...finding.unnumbered];
  return "quotes" in finding ? finding.quotes : finding.items;
}
