import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dataFolder } from "../data-folder";
import { parseIsoDate } from "../model/index";

const day = z.string().refine((text) => parseIsoDate(text) !== null, "must be an existing day, YYYY-MM-DD");

const holidayYear = z
  .object({
    year: z.int(),
    days: z.array(
      z.object({
        from: day,
        to: day,
        kind: z.enum(["holiday", "working-day"]),
        name: z.string().min(1),
        /** False: not yet compared with an official notice; shown as doubtful and never counted as a holiday. */
        confirmed: z.boolean(),
        source: z.string().min(1),
      }),
    ),
  })
  .refine(({ days, year }) => days.every(({ from, to }) => from <= to && from.startsWith(`${year}-`)), {
    message: "every entry must begin in the file's year and not end before it begins",
  });

/** One year's official days off and swapped working days, as its data file holds them. */
export type HolidayYear = z.infer<typeof holidayYear>;

/** Checks one year's data; throws naming what is wrong. */
export function parseHolidayYear(data: unknown): HolidayYear {
  return holidayYear.parse(data);
}

/** Reads every `YYYY.json` of the folder; lunar holidays are never computed, a year without a file stays unknown. */
export function readHolidayYears(folder: string = dataFolder("deadlines/holidays")): readonly HolidayYear[] {
  const files = readdirSync(folder).filter((name) => /^\d{4}\.json$/.test(name));
  return files.sort().map((name) => parseHolidayYear(JSON.parse(readFileSync(join(folder, name), "utf8"))));
}
