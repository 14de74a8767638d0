import { expect, it } from "@jest/globals";
import { checkFile } from "../../../bot/evidence/index";
import { asAttachment } from "../../../bot/web/attachment";

const pdf = Buffer.from("%PDF-1.4\n%%EOF\n");

it.each([
  ["../../../etc/passwd.pdf", "passwd.pdf"],
  ["..\\..\\C:\\x\\.env.pdf", "env.pdf"],
  ["a\r\nSet-Cookie: b=c\u001b[31m\u009b.pdf", "aSet-Cookie b=c[31m.pdf"],
  ["\u202efdp.exe.pdf", "fdp exe.pdf"],
  ['" onload=alert(1) x=".pdf', "onload=alert(1) x=.pdf"],
  ["\ud800.pdf", "minh chứng.pdf"],
  ["/.pdf", "minh chứng.pdf"],
  [`a${"😀".repeat(60)}.pdf`, `a${"😀".repeat(39)}.pdf`],
])("a file's name adds no header, and leads to no other folder: %j", (name, kept) => {
  const file = checkFile(name, pdf);
  if (file.kind === "refused") throw new Error(file.reason);
  expect(file.name).toBe(kept);
  const header = asAttachment(`${file.id}.pdf`, file.name);
  expect(header).toMatch(/^attachment; filename="[0-9a-f]{32}\.pdf"; filename\*=UTF-8''[\w%.~!-]+$/);
});
