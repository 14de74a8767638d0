import type { IsoDate } from "../../../knowledge/index";
import type { Asked } from "../asked-line";
import { citesRightly } from "./cites";
import type { Behavior, EvaluatedLine } from "./expectation";
import { says } from "./says";
import { saysDay } from "./says-day";
import { soundsDeclining, soundsSilent } from "./silence";
import { unifyWording } from "./unify-wording";

/** The most characters that a reply may have. */
const longestReply = 3000;

/** What is wrong with a reply. */
export type Remark =
  | { readonly kind: "missing"; readonly groups: readonly (readonly string[])[] }
  | { readonly kind: "forbidden"; readonly words: readonly string[] }
  | { readonly kind: "dates"; readonly days: readonly IsoDate[] }
  | { readonly kind: "checklist"; readonly begun: string | null }
  | {
      readonly kind:
        | "empty"
        | "too-long"
        | "citation"
        | "abstained"
        | "not-abstained"
        | "not-refused"
        | "abstained-in-small-talk"
        | "cited-in-small-talk";
    };

/** One reply measured by its line. Parts that the expected behaviour does not ask for are null. */
export interface Judgement {
  readonly id: string;
  readonly kind: string;
  readonly style: string;
  readonly behavior: Behavior;
  readonly passed: boolean;
  /** The words alone, whatever is cited. */
  readonly answered: boolean | null;
  readonly cited: boolean | null;
  /** Abstained or declined where it should. */
  readonly abstained: boolean | null;
  readonly begun: boolean | null;
  /** It abstained where the documents have an answer. */
  readonly falselyAbstained: boolean;
  /** It should have abstained, and `abstained` is false whatever the words say. */
  readonly lacksFlag: boolean;
  /** A checklist pushed where none was asked for: counted, not failed. */
  readonly strayChecklist: boolean;
  readonly remarks: readonly Remark[];
}

/** Judges a reply as of the day that the line was asked on. */
export function judge(line: EvaluatedLine, asked: Asked, asOf: IsoDate): Judgement {
  const { expect } = line;
  const reply = unifyWording(asked.reply);
  const missing = expect.mustContain.filter((ways) => !ways.some((way) => says(reply, unifyWording(way))));
  const forbidden = [
    ...expect.mustNotContain.filter((words) => says(reply, unifyWording(words))),
    ...expect.mustNotMatch.filter(({ pattern }) => pattern.test(reply)).map(({ source }) => source),
  ];
  const isTooLong = [...asked.reply].length > longestReply;
  const isSound = forbidden.length === 0 && !isTooLong;
  const isEmpty = asked.reply === "";

  const faults: Remark[] = [];
  if (isEmpty) faults.push({ kind: "empty" });
  if (missing.length > 0) faults.push({ kind: "missing", groups: missing });
  if (forbidden.length > 0) faults.push({ kind: "forbidden", words: forbidden });
  if (isTooLong) faults.push({ kind: "too-long" });

  const common = {
    id: line.id,
    kind: line.kind,
    style: line.style,
    behavior: expect.behavior,
    answered: null,
    cited: null,
    abstained: null,
    begun: null,
    falselyAbstained: false,
    lacksFlag: false,
    strayChecklist: false,
  };
  const flagged = asked.abstained;
  const strayChecklist = asked.checklist !== null;

  switch (expect.behavior) {
    case "answer": {
      const isDated = expect.resolvedDates.every((day) => saysDay(reply, day, asOf));
      const falselyAbstained = flagged && !expect.abstainOk;
      const answered = !isEmpty && missing.length === 0 && isSound && isDated && !falselyAbstained;
      const cited = citesRightly(expect, asked.citations);
      if (!isDated) faults.push({ kind: "dates", days: expect.resolvedDates });
      if (falselyAbstained) faults.push({ kind: "abstained" });
      if (cited === false) faults.push({ kind: "citation" });
      return { ...common, passed: answered && cited !== false, answered, cited, falselyAbstained, remarks: faults };
    }
    case "checklist": {
      const begun = asked.checklist === expect.checklist;
      if (!begun) faults.push({ kind: "checklist", begun: asked.checklist });
      return { ...common, passed: begun && isSound, begun, remarks: faults };
    }
    case "abstain": {
      // What is off topic may also be declined.
      const isSilent = flagged || soundsSilent(reply) || (line.kind === "ood" && soundsDeclining(reply));
      const abstained = !isEmpty && isSound && isSilent;
      if (!abstained) faults.push({ kind: "not-abstained" });
      return { ...common, passed: abstained, abstained, lacksFlag: !flagged, strayChecklist, remarks: faults };
    }
    case "refuse": {
      const abstained = !isEmpty && isSound && (flagged || soundsSilent(reply) || soundsDeclining(reply));
      if (!abstained) faults.push({ kind: "not-refused" });
      return { ...common, passed: abstained, abstained, strayChecklist, remarks: faults };
    }
    case "smalltalk": {
      const cites = asked.citations.length > 0;
      if (flagged) faults.push({ kind: "abstained-in-small-talk" });
      if (cites) faults.push({ kind: "cited-in-small-talk" });
      return { ...common, passed: faults.length === 0, strayChecklist, remarks: faults };
    }
  }
}
