import { foldText } from "../text/index";

/** Those between whom reports and papers go, by what they are called first. */
export type Party =
  "department" | "ministry" | "division" | "committee" | "chair" | "school" | "parents" | "police" | "clinic" | "union";

const names: readonly (readonly [Party, string])[] = [
  ["department", "(?<!\\bho )so(?! (?:lieu|luong|may|nao|bao|hieu|dien|hoc|ho|ket|ke|voi|sanh|ngay)\\b)"],
  ["ministry", "bo(?: gddt| giao duc)"],
  ["division", "phong(?! (?:chong|hoc|ngua|trao|tranh|ban|nao|may)\\b)"],
  ["chair", "chu tich"],
  [
    "committee",
    "(?:ubnd|uy ban(?: nhan dan)?|(?:cap )?(?:xa|phuong|huyen|tinh))(?! (?:hoi|hinh|than|trang|luc|toan|phi|nguyen|ve)\\b)",
  ],
  ["school", "(?:(?:nha )?truong(?! (?:hop|phong|ban|thon|chinh)\\b)|hieu truong|co so giao duc)"],
  ["parents", "(?:phu huynh|cha me|gia dinh)"],
  ["police", "cong an"],
  ["clinic", "tram y te"],
  ["union", "(?:hoi khuyen hoc|hoi phu nu|doan thanh nien)"],
];
const any = names.map(([, name]) => name).join("|");
const sends = "(?:gui|nop|bao cao|trinh|chuyen(?! truong))";
const carried =
  "(?:tiep|len|ve|cho|den|toi|qua|lai|ra|voi|ho so|bao cao|danh sach|ket qua|so lieu|tong hop|don|ke hoach)";
const towards = `(?:(?: ${carried})*|(?: [a-z\\d]+){1,10}? (?:cho|len|ve|(?:den|toi)(?! truong))) `;
const patternOfReceiver = new RegExp(`\\b${sends}${towards}(${any})\\b`);
const patternOfBoth = new RegExp(`\\b(${any})(?: [a-z\\d]+){0,5}? ${sends}${towards}(${any})\\b`);
const leads = names.map(([party, name]) => [party, new RegExp(`^(?:cac |moi |tung |thu truong )?${name}\\b`)] as const);

/** Who hands in to whom, as a question tells it. */
export interface Sending {
  readonly from: Party | null;
  readonly to: Party;
}

/** Takes folded words; null where nobody is named whom something is sent to. */
export function readSending(folded: string): Sending | null {
  const plain = folded.replace(/[^\p{L}\p{Nd} ]+/gu, " ").replace(/ +/g, " ");
  const both = patternOfBoth.exec(plain);
  const to = partyOf(both?.[2] ?? patternOfReceiver.exec(plain)?.[1] ?? "");
  return to === null ? null : { from: both === null ? null : partyOf(both[1] ?? ""), to };
}

const everyReceiver = new RegExp(patternOfReceiver.source, "g");

/** All to whom a folded text says that something is sent, by what they are called first; others are left out. */
export function receiversIn(folded: string): readonly Party[] {
  return [...folded.replace(/ +/g, " ").matchAll(everyReceiver)].flatMap(([, name = ""]) => partyOf(name) ?? []);
}

/** The syllables of those whom something is sent to, and of who they are: "gửi Phòng Văn hóa - Xã hội". Takes folded words; empty where nobody is named. */
export function receiverWords(folded: string): ReadonlySet<string> {
  const plain = folded.replace(/[^\p{L}\p{Nd} ]+/gu, " ").replace(/ +/g, " ");
  const found = patternOfReceiver.exec(plain);
  if (found === null) return new Set();
  const name = (found[1] ?? "").split(" ");
  const behind = plain
    .slice(found.index + found[0].length)
    .trim()
    .split(" ");
  const end = behind.findIndex((word) => !ofOffices.has(word));
  return new Set([...name, ...(end < 0 ? behind : behind.slice(0, end))]);
}

/** What the names of offices are made of. */
const ofOffices = new Set(
  "phong van hoa xa hoi vhxh ubnd uy ban nhan dan phuong so giao duc va dao tao gddt gd dt noi vu y te kinh te tinh thanh pho huyen khuyen hoc cap".split(
    " ",
  ),
);

/** Which of them a name that a document prints begins with; null for others. */
export function partyOf(name: string): Party | null {
  const folded = foldText(name);
  return leads.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
