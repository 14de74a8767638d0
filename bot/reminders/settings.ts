import { z } from "zod";
import type { IsoDate } from "../../knowledge/index";
import { parseIsoDate } from "../../knowledge/index";
import type { ReminderSettingsRecord } from "../state/index";
import { usualDaysBefore } from "./plan";

/** How one person wants to be told. */
export interface ReminderSettings {
  readonly person: string;
  /** The page on this machine where she asked for it; null where the channel reaches her. */
  readonly page: string | null;
  readonly daysBefore: readonly number[];
  /** State of the library up to which the deadlines of her place were taken over, -1 for none yet; null where she follows single ones only. */
  readonly followsGeneration: number | null;
  /** The day of the next weekly digest; null where she wants none. */
  readonly digestOn: IsoDate | null;
  /** Of the secret in her calendar's address; null where she has none. */
  readonly feedHash: string | null;
}

const shape = z.object({ page: z.string().nullable(), daysBefore: z.array(z.int()) });

/** A person's settings and the revision that a change of them builds on. */
export interface StoredSettings {
  readonly settings: ReminderSettings;
  readonly after: number | null;
}

/** The usual ones for a person who never chose any. */
export function readSettingsRecord(person: string, record: ReminderSettingsRecord | null): StoredSettings {
  const { page = null, daysBefore = usualDaysBefore } = shape.safeParse(record?.settings).data ?? {};
  return {
    settings: {
      person,
      page,
      daysBefore,
      followsGeneration: record?.followsGeneration ?? null,
      digestOn: parseIsoDate(record?.digestOn ?? ""),
      feedHash: record?.feedHash ?? null,
    },
    after: record?.revision ?? null,
  };
}

export function settingsRecordOf(settings: ReminderSettings): Omit<ReminderSettingsRecord, "revision"> {
  const { person, page, daysBefore, followsGeneration, digestOn, feedHash } = settings;
  return { person, followsGeneration, digestOn, feedHash, settings: { page, daysBefore } };
}
