import { kindsOfDocuments } from "./document-kinds";

const kind = `(?:${kindsOfDocuments.join("|")})`;
const paper = "(?:tai lieu|phu luc|file|tep|van ban|bieu mau|danh sach|bang bieu|cai|thu|giay to)";
const attached = "(?:dinh kem|kem theo|gui kem|di kem|kem)";
const which = "(?:nao|gi|khong|ko|chua|nhung gi)";

const patterns: readonly RegExp[] = [
  // "Công văn … có (những) tài liệu nào đính kèm?", "kế hoạch … có kèm phụ lục gì không?"
  new RegExp(
    `^${kind}\\b(?!.*\\b(?:ho so|don|nop|phai|can)\\b).* (?:co|con) (?:(?:nhung|cac|them) )?(?:${paper} (?:${which} )?(?:duoc )?${attached}|${attached} (?:(?:nhung|cac|theo|them) )?(?:${paper}|${which}))\\b`,
  ),
  new RegExp(
    `^${kind}\\b(?!.*\\b(?:ho so|don|nop|phai|can)\\b).* (?:${attached}|duoc ${attached}) (?:(?:nhung|cac|theo) )?(?:${paper} )?${which}$`,
  ),
  new RegExp(`^(?:co )?(?:${paper}|nhung gi|cai gi) (?:${which} )?(?:duoc )?${attached} (?:theo |voi )?${kind}\\b`),
  /\bwhat (?:is|are) (?:attached|enclosed|annexed)\b|\b(?:attachments?|annex(?:es)?|appendi(?:x|ces)|enclosures?) (?:to|of|does|do|come|came)\b/,
];

/** Whether folded words ask what is attached to a document, and not what has to be handed in with something. */
export function asksForAttachments(folded: string): boolean {
  return patterns.some((pattern) =>
    pattern.test(
      folded
        .replace(/[?.!,]+/g, " ")
        .replace(/ +/g, " ")
        .trim(),
    ),
  );
}
