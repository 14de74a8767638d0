import { isoDateOf, type CorrectableField } from "../model/index";
import { readWhen } from "./when";

/** A value in the form in which the library keeps it, or, in Vietnamese, why it is none. */
export type ReadValue =
  { readonly ok: true; readonly value: string | null } | { readonly ok: false; readonly problem: string };

const longestValue = 500;
const levels: Readonly<Record<string, string>> = {
  national: "national",
  province: "province",
  district: "district",
  ward: "ward",
  school: "school",
  "toàn quốc": "national",
  tỉnh: "province",
  huyện: "district",
  xã: "ward",
  trường: "school",
};

const readers: Readonly<Record<CorrectableField, (text: string) => ReadValue>> = {
  type: (text) => kept(text.slice(0, 1).toUpperCase() + text.slice(1)),
  number: readNumber,
  issuedOn: readPartialDate,
  issuer: kept,
  title: kept,
  signer: kept,
  jurisdiction: (text) => {
    const level = levels[text.toLowerCase()];
    return level === undefined
      ? refused("phải là national, province, district, ward hoặc school (toàn quốc, tỉnh, huyện, xã, trường)")
      : kept(level);
  },
  jurisdictionName: kept,
  "validity.from": readPartialDate,
  "validity.to": readPartialDate,
  "validity.schoolYear": (text) => {
    const [, first, second] = /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(text) ?? [];
    return first !== undefined && Number(second) === Number(first) + 1
      ? kept(`${first}-${second ?? ""}`)
      : refused("phải là hai năm liền nhau, ví dụ 2026-2027");
  },
  "deadline.when": (text) => {
    const when = readWhen(text);
    return when === null
      ? refused(
          "phải là một ngày (2026-12-15, 15/12/2026, hằng năm thì 15/12) hoặc hai ngày nối bằng “..”, có thể thêm “trước” ở đầu",
        )
      : kept(when);
  },
  "deadline.actor": kept,
  "deadline.action": kept,
  "deadline.recipient": kept,
};

/** Whether this names a field that can be corrected. */
export function isCorrectableField(name: string): name is CorrectableField {
  return Object.hasOwn(readers, name);
}

export const correctableFields = Object.keys(readers) as readonly CorrectableField[];

/** Reads what a person typed for a field; an empty value says that the document does not print it. */
export function readCorrection(field: CorrectableField, typed: string): ReadValue {
  const text = typed.normalize("NFC").replace(/\s+/g, " ").trim();
  if (text.length > longestValue) return refused(`dài quá ${longestValue} ký tự`);
  if (text !== "") return readers[field](text);
  return field === "deadline.when" ? refused("không được để trống") : { ok: true, value: null };
}

/** "12/KH-UBND", "25/2023/TT-BGDĐT", or a bare number. */
function readNumber(text: string): ReadValue {
  const number = text.replace(/\s+/g, "");
  return /^\d+\p{L}?(?:\/[\p{L}\d&._-]+)*$/u.test(number)
    ? kept(number)
    : refused("phải có dạng 12/KH-UBND hoặc 25/2023/TT-BGDĐT");
}

function readPartialDate(text: string): ReadValue {
  const [year = "", month = null, day = null] = /^\d{4}(?:-\d{2}){0,2}$/.test(text)
    ? text.split("-")
    : /^(?:\d{1,2}\/){0,2}\d{4}$/.test(text)
      ? text.split("/").reverse()
      : [];
  const exists = isoDateOf(Number(year), Number(month ?? 1), Number(day ?? 1)) !== null;
  if (year === "" || !exists)
    return refused("phải là một ngày có thật: 2026-11-21 hoặc 21/11/2026; cũng có thể chỉ ghi tháng hoặc năm");
  return kept([year, month, day].flatMap((part) => (part === null ? [] : [part.padStart(2, "0")])).join("-"));
}

function kept(value: string): ReadValue {
  return { ok: true, value };
}

function refused(problem: string): ReadValue {
  return { ok: false, problem };
}
