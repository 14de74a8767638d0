import { remember } from "../text/index";
import { kindsOfDocuments } from "./document-kinds";

/** What the head of a document tells and a question may ask of it. */
export type DocumentField = "number" | "issued-on" | "issuer" | "signer" | "about";

const anyKind = `(?:${kindsOfDocuments.join("|")}|to trinh)`;
/** "11/2025/TT-BGDĐT", its signs gone. */
const symbol = "\\d+(?: (?:19|20)\\d\\d)?(?: (?:kh|[a-z]*(?:tt|qd|nd|nq|ct|tb|hd|cv|cp|gd|bn|hk)[a-z0-9]*)){0,4}";
const which = "(?:nao|may|gi|bao nhieu)";
const day =
  "(?:(?:ngay thang nam|ngay thang|thang nam|ngay|hom|luc|thang|nam|thoi diem|thoi gian) (?:nao|may|bao nhieu)|khi nao|bao gio)";
/** Who studies signs nothing: "học kỳ nào", "định kỳ khi nào". */
const notTerm = "(?<!\\b(?:dang|dinh|hoc|thoi|chu|nhiem|dau|cuoi|giua|so|nua) )";
const issuing = `(?:ban hanh|phat hanh|cong bo|${notTerm}ky(?! (?:nang|luat|thuat|niem|ket|tuc|thi))(?: ban hanh)?|gui ra|(?<!\\b(?:dien|xay|dua|tinh|chi|mo|lap|de|nhan|keo) )ra(?! doi))`;
const who = "(?:ai|(?:nguoi|co quan|don vi|bo|so|noi|cap|ben) nao)";
const telling =
  "(?:quy dinh|huong dan|trien khai|dieu chinh|sua doi|sua|bo sung|thay doi|ban hanh|chi dao|noi|ban|de cap|viet)";
/** What a rule does to its matter. */
const governing =
  "(?:quan ly|dieu chinh|danh gia|cong nhan|ap dung|bao quat|lien quan|xu ly|phan cap|phan quyen|phe duyet|quy dinh|huong dan|noi)";
/** How a question that is no sentence begins: with what is wanted, or with the wish for it. */
const opening =
  "(?:^|\\b(?:xin|cho|biet|neu|ghi|lai|giup|tra|tim|can|hoi|cung cap|lay) (?:(?:toi|em|minh|biet|lai|giup|ro) ){0,3})";
const and = "(?: (?:va|voi|cung|lan|kem))?";
/** "Của Sở" is folded like "số". */
const numeral = "(?:(?<!\\b(?:cua|len|ve|tai|o|gui) )so(?: hieu| ky hieu)?|ky hieu)";
const dayOf = "(?:ngay|ngay thang|ngay thang nam|thoi diem|thoi gian)(?: (?:ky|ban hanh|ra|phat hanh))?";

/** What names no document: "cơ quan ban hành, ngày", "là của ai". */
const patternsOfAny: Patterns = [
  [
    "issued-on",
    /\b(?:co quan|noi|don vi) (?:ban hanh )?(?:va |voi )?(?:thoi diem|ngay)(?: thang)?(?: (?:ky|ban hanh))?\b/,
  ],
  ["issuer", /\b(?:co quan|noi|don vi) (?:(?:va |voi )?(?:thoi diem|ngay)(?: thang)? )?ban hanh\b/],
];

type Patterns = readonly (readonly [DocumentField, RegExp])[];

/** The ways to ask it of a document of that kind, a pattern. `one` is the document as a question speaks of it: by kind or number, or by a word that points back. */
function patternsOf(kind: string, isPlain: boolean): Patterns {
  const bare = isPlain ? `|no|${symbol}` : "";
  const one = `(?:(?:cai|ban|to|van ban) ){0,2}(?:${kind}(?: (?:so )?${symbol})?${bare})(?: (?:do|nay|ay|kia))?`;
  const byKind = `(?:(?:cai|ban|to|van ban) ){0,2}${kind}(?: (?:do|nay|ay|kia))?\\b`;
  const named = isPlain ? `(?:${one} )?` : `${one} `;
  const unnamed: Patterns = isPlain ? patternsOfAny : [];
  return [
    ...unnamed,
    // "ký cái hướng dẫn đó hôm nào", "mỗi cái ra hôm nào", "ra văn bản là hôm nào"
    ["issued-on", new RegExp(`\\b${issuing} (?:(?:cai|ban) )?${named}(?:la |vao |tu |hoi )?${day}\\b`)],
    ["issued-on", new RegExp(`\\b${one} (?:duoc |da )?(?:de |ghi |mang )?ngay (?:thang )?(?:nam )?${which}\\b`)],
    // "hôm nào thì Sở ký cái hướng dẫn"
    ["issued-on", new RegExp(`\\b${day}\\b(?: (?!phai|can|se|nen)[a-z]+){0,8} ${issuing} ${one}`)],
    // "Số, ngày công văn …", "… thông báo ấy: số hiệu, ngày ký"
    ["issued-on", new RegExp(`${opening}(?:${numeral}${and} )?${dayOf}(?: cua)? ${byKind}`)],
    [
      "issued-on",
      new RegExp(
        `\\b${one}\\b.{0,160} ${numeral}${and} ${dayOf}$|\\b${numeral}${and} ${dayOf} (?:cua )?${byKind}|\\b${one}\\b.{0,160} ngay (?:ky|ban hanh|ra)$`,
      ),
    ],
    ["issued-on", new RegExp(`\\b(?:thoi diem|thoi gian|ngay) (?:ban hanh|ky|ra) (?:cua )?${one}`)],
    ["number", new RegExp(`${opening}${numeral}(?: cua)? ${byKind}(?! (?:da |duoc |bi |phai |can |con |nao))`)],
    [
      "number",
      new RegExp(
        `\\b${numeral}${and} ${dayOf} (?:cua )?${byKind}|\\b${one}\\b.{0,160} (?:${numeral}${and} ${dayOf}|so hieu|ky hieu)$`,
      ),
    ],
    ["number", new RegExp(`\\b${kind} so (?:nao|gi)\\b`)],
    ["issuer", new RegExp(`\\b${who} (?:(?:da|dung ra|la|moi) ){0,2}${issuing}(?: ra)? ${one}`)],
    ["issuer", new RegExp(`\\b${kind} (?:so )?\\d\\S* (?:la )?(?:cua|do) ${who}\\b`)],
    ["about", new RegExp(`\\b${telling} (?:ve )?(?:(?:viec|cai|chuyen|dieu|van de|noi dung|nhung|cac) ){0,2}gi\\b`)],
    // "Thông tư 04/2014 quản lý những hoạt động nào"
    [
      "about",
      new RegExp(
        `\\b${symbol} (?:(?:nay|do|ay|thi|la|de|dung|cua [a-z]+(?: [a-z]+)?) ){0,2}${governing} (?:ve )?(?:(?:nhung|cac|may|viec|cai|chuyen|dieu|van de|noi dung|hoat dong|linh vuc|mang|loai|doi tuong) ){0,3}(?:gi|nao)\\b`,
      ),
    ],
    // "Thông tư 27 là thông tư gì", "sửa cái gì"
    ["about", new RegExp(`\\b${symbol} (?:nay |do )?la (?:cai |loai )?(?:${anyKind} )?(?:gi|nao)\\b`)],
    [
      "about",
      new RegExp(
        `\\bnoi dung (?:huong dan|quy dinh|chinh)(?: cua (?:no|${one}))?(?: la (?:gi|sao))?$|\\bnoi dung (?:duoc |ma )?(?:${one} )?(?:duoc )?(?:huong dan|quy dinh) la gi\\b`,
      ),
    ],
  ];
}

const person =
  "(?:(?:pho |quyen )?(?:chu tich|giam doc|hieu truong|truong phong|bo truong|thu truong|thu tuong|bi thu|chanh van phong)|(?:ong|ba|thay|co|dong chi|anh|chi)(?! (?:giao|the|phai|duoc)\\b) [a-z]+)";
const signs = "ky(?! (?:ket|nang|luat|thuat|niem|tuc|thi|cam|hop dong|don|phieu|giay|thoa thuan|nhan)\\b)";
const said =
  "(?:(?:cai|ban|to) )?" +
  anyKind +
  "(?! (?:cua|o) (?:cac |moi |tung )?(?:truong|nha truong|don vi|lop|to)(?: (?:em|toi|minh|nay|do))?(?: (?:la|do|o|thi|co|phai))\\b)(?: [a-z\\d]+){0,16}?";
const claims =
  "(?:dung (?:khong|ko)|phai (?:khong|ko)|khong|ko|a|ha|hay .{2,40}|co dung (?:khong|ko)|dung chua)(?: (?:vay|a|nhi|the|ha|em|anh|chi|ad))*";

/** A claim or a choice of who signed or issued a document: "thông báo … là chủ tịch hay phó chủ tịch ký", "kế hoạch … do phòng ra, đúng không". */
const claimed: Patterns = [
  [
    "signer",
    new RegExp(
      `^${said} (?:(?:la|do|co|phai|duoc) ){1,3}${person}\\b(?!.*\\b(?:phai|can|se|nen|moi duoc) ky\\b).{0,80}\\b${signs}(?: (?:ten|ban hanh|duyet|phat hanh|ra))?(?: (?:${claims}|vay|the|nhi|a))?$`,
    ),
  ],
  [
    "issuer",
    new RegExp(
      `^${said} (?:(?:la|co|phai|duoc) ){0,3}do (?!${person}\\b)(?:[a-z]+ ){1,12}?(?:ra|ban hanh|phat hanh|cong bo)(?: (?:no|van ban))? ${claims}$`,
    ),
  ],
  [
    "signer",
    /\b(?:is|was|were) (?:the |this |that )?(?:\S+ ){0,8}(?:plan|notice|letter|agreement|decision|document|circular)\b.{0,60}\bsigned by (?!whom\b|who\b|which\b)/,
  ],
];

const patterns: Patterns = [...patternsOf(anyKind, true), ...claimed];

/** What of a document's head is asked for, whatever words ask it. Takes folded words parted by single spaces. */
export function documentFieldsAsked(folded: string): ReadonlySet<DocumentField> {
  const isToBeIssued = hasToBeDone.test(folded);
  return new Set(
    patterns.flatMap(([field, pattern]) =>
      !(isToBeIssued && field === "issued-on") && pattern.test(folded) ? [field] : [],
    ),
  );
}

/** A day until which somebody has to issue or send something is no document's own. */
const hasToBeDone = /\b(?:phai|can(?! cu)|nen|se|cham nhat|truoc(?! (?:do|day)))\b/;

const askedOfKinds = new Map<string, (folded: string) => boolean>();

/** Whether the number or the day of a document of this kind, folded, is asked for. */
export function isAskedOfKind(folded: string, kind: string): boolean {
  const known = askedOfKinds.get(kind);
  if (known !== undefined) return known(folded);
  const own = patternsOf(kind, false).filter(([field]) => field === "number" || field === "issued-on");
  const asked = remember((text) => own.some(([, pattern]) => pattern.test(text)), 16);
  askedOfKinds.set(kind, asked);
  return asked(folded);
}
