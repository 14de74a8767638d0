import type { IsoDate } from "./dates";
import type { DocumentId, ProvisionId } from "./ids";

export type DeadlineClass = "fixed" | "recurring" | "window" | "duration" | "triggered" | "milestone" | "vague";

/** `before` excludes the named day ("trước ngày"), `by` includes it ("chậm nhất", "đến hết"); `on` is what takes place on that day and not sooner. */
export type DayBound = "before" | "by" | "on";

/** When a duty is due, as its sentence states it. Months and days count from 1. */
export type DeadlineRule =
  | { readonly kind: "date"; readonly date: IsoDate; readonly bound: DayBound }
  | {
      readonly kind: "yearly";
      readonly month: number;
      readonly day: number;
      readonly bound: DayBound;
      readonly fromYear: number | null;
    }
  /** The day comes back in each of these months: "ngày 05 hằng tháng" in all, "ngày 25 của tháng cuối quý" in four. */
  | { readonly kind: "monthly"; readonly months: readonly number[]; readonly day: number; readonly bound: DayBound }
  | { readonly kind: "window"; readonly from: IsoDate; readonly to: IsoDate }
  | {
      readonly kind: "yearly-window";
      readonly fromMonth: number;
      /** Absent where whole months are meant. */
      readonly fromDay?: number;
      readonly toMonth: number;
      readonly toDay?: number;
      readonly fromYear: number | null;
    }
  | {
      readonly kind: "period";
      readonly count: number;
      readonly unit: PeriodUnit;
      readonly workingDays: boolean;
      readonly event: string | null;
      /** The period runs backwards: "ít nhất 15 ngày trước ngày khai giảng". */
      readonly before?: true;
    }
  | { readonly kind: "event"; readonly relation: "before" | "after" | "on-request"; readonly event: string }
  | { readonly kind: "each"; readonly every: string }
  | { readonly kind: "vague"; readonly words: string };

export type PeriodUnit = "hour" | "day" | "week" | "month" | "quarter" | "year";

/** Something that someone must do, or may only do, by, within or at a stated time. Its span is the stating clause. */
export interface Deadline {
  readonly document: DocumentId;
  readonly provision: ProvisionId;
  readonly start: number;
  readonly end: number;
  readonly class: DeadlineClass;
  readonly rule: DeadlineRule;
  /** The words of the time itself, "trước ngày 15/12". */
  readonly expression: string;
  readonly actor: string | null;
  readonly action: string | null;
  readonly recipient: string | null;
  /** The year or other detail came from the heading above rather than from the sentence. */
  readonly yearFromHeading: boolean;
  /** What the time is of, where only the header of its column in a table says it: "Hạn nộp hồ sơ". */
  readonly column?: string;
  /** Its figures stand in damaged text, or recognition was not sure of them: they may have been misread. */
  readonly unverified?: true;
  /** A person has put something else in place of what was read; `expression` stays as printed. */
  readonly corrected?: true;
}
