import { kindsOfDocuments } from "./document-kinds";

const kind = `(?:${kindsOfDocuments.join("|")}|to trinh|tai lieu|bieu mau|mau|giay moi)`;
const ofDocument = new RegExp(`\\b(?:${kind}|(?:cai|ban|to) (?:nay|do|ay|kia))\\b|\\b\\d+ (?:kh|tb|qd|cv)\\b`);
/** "Trong văn bản thỏa thuận": what is said of stands in it. */
const inDocument = new RegExp(
  `\\b(?:trong|theo|o|tai|cua|vao|ky|co|lam|ghi|neu) (?:(?:cai|ban|to) )?${kind}(?: ${kind})*\\b`,
  "g",
);
const whose = /\b(?:la |tinh la |thuoc |thuoc ve )?cua (?:ai|co quan nao|bo nao)\b/;
/** Behind these a clause says what is asked of. */
const clauseBorder = /,| (?:thi|ma|vay)(?= |$)/u;

/** Whether "của ai" in a folded question asks whose a thing is that is no document: a plot of land, the money that is left. */
export function asksWhoseThing(folded: string): boolean {
  const found = whose.exec(folded);
  if (found === null) return false;
  const before = folded.slice(0, found.index).trimEnd();
  const own = before.split(clauseBorder).at(-1)?.trim() ?? "";
  const said = own === "" ? before : own;
  return said.split(" ").length >= 2 && !ofDocument.test(said.replace(inDocument, " "));
}
