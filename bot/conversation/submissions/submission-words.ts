import { foldText, type CorrectableField } from "../../../knowledge/index";

/** What typed words ask to be done with a file that waits, or with a document that was published. */
export type SubmissionCommand =
  | { readonly kind: "library" | "replacing" | "beside" | "evidence" }
  /** `isBare`: "bỏ" alone, which a checklist may mean. */
  | { readonly kind: "drop"; readonly isBare: boolean }
  | { readonly kind: "list"; readonly number: number | null }
  | {
      readonly kind: "edit";
      readonly field: CorrectableField;
      readonly deadline: number | null;
      readonly value: string;
    }
  | { readonly kind: "take-back" | "take-back-confirmed"; readonly name: string };

const simple: readonly (readonly [SubmissionCommand, RegExp])[] = [
  [{ kind: "library" }, /^(nap|them|dua)( (tep|van ban)( nay)?)?( vao thu vien)$|^nap( (tep|van ban)( nay)?)?$/],
  [{ kind: "replacing" }, /^nap,? thay( the)?( cho)?( ban (cu|truoc))?$/],
  [{ kind: "beside" }, /^nap,?( va)? giu ca hai( ban)?$/],
  [{ kind: "evidence" }, /^(lam )?minh chung$/],
  [{ kind: "drop", isBare: false }, /^(bo|huy) (tep|van ban)( nay)?$|^khong nap( nua)?$/],
  [{ kind: "drop", isBare: true }, /^bo$/],
];

const fields: Readonly<Record<string, CorrectableField>> = {
  loai: "type",
  "loai van ban": "type",
  so: "number",
  "so van ban": "number",
  "so hieu": "number",
  "so, ky hieu": "number",
  ngay: "issuedOn",
  "ngay ban hanh": "issuedOn",
  "co quan": "issuer",
  "co quan ban hanh": "issuer",
  "trich yeu": "title",
  ten: "title",
  "nguoi ky": "signer",
  cap: "jurisdiction",
  "cap ap dung": "jurisdiction",
  "noi ap dung": "jurisdictionName",
  "ap dung tu": "validity.from",
  "ap dung den": "validity.to",
  "nam hoc": "validity.schoolYear",
};
const parts: Readonly<Record<string, CorrectableField>> = {
  "": "deadline.when",
  ngay: "deadline.when",
  "nguoi lam": "deadline.actor",
  "ai lam": "deadline.actor",
  viec: "deadline.action",
  "lam gi": "deadline.action",
  "noi nhan": "deadline.recipient",
  "gui den": "deadline.recipient",
};

/** Null for words that mean none of it. */
export function readSubmissionCommand(text: string): SubmissionCommand | null {
  const line = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  const folded = foldText(line)
    .replace(/[.!]+$/u, "")
    .trim();
  const found = simple.find(([, words]) => words.test(folded))?.[0];
  if (found !== undefined) return found;
  const listed = /^(?:cac )?(?:van ban|tep)(?: dang)? cho(?: nap| duyet)?(?: (\d{1,3}))?$/.exec(folded);
  if (listed !== null) return { kind: "list", number: listed[1] === undefined ? null : Number(listed[1]) };
  const confirmed =
    /^đồng ý thu lại(?: văn bản)? (.+)$/iu.exec(line) ?? /^dong y thu lai(?: van ban)? (.+)$/iu.exec(line);
  if (confirmed !== null) return { kind: "take-back-confirmed", name: (confirmed[1] ?? "").trim() };
  const taken = /^(?:thu lại|thu hồi|thu lai|thu hoi) (?:văn bản|van ban|tệp|tep)(?: (.+))?$/iu.exec(line);
  if (taken !== null) return { kind: "take-back", name: (taken[1] ?? "").trim() };
  return readEdit(line);
}

/** "sửa số: 12/KH-UBND", "sửa hạn 2 người làm: các trường". */
function readEdit(line: string): SubmissionCommand | null {
  const [, what = "", value] = /^(?:sửa|sua) ([^:=]{1,40})[:=](.*)$/iu.exec(line) ?? [];
  if (value === undefined) return null;
  const named = foldText(what).trim();
  const [, number, part = ""] = /^(?:thoi )?han (\d{1,3}) ?(.*)$/.exec(named) ?? [];
  const field = number === undefined ? fields[named] : parts[part];
  // "sửa câu 2: …" is a checklist's.
  if (field === undefined) return null;
  return { kind: "edit", field, deadline: number === undefined ? null : Number(number) - 1, value: value.trim() };
}

/** Whether the words beside a file ask for the library. */
export function asksForLibrary(text: string): boolean {
  return /(^| )(nap|them|dua)( .{0,30})? thu vien( |$)/.test(foldText(text));
}

/** Whether the words beside a file tell that it proves an item. */
export function asksForEvidence(text: string): boolean {
  return /minh chung|(^|\D)\d{1,2}(\D|$)/.test(foldText(text));
}
