import { foldText } from "../../../knowledge/index";

/** What a person may type about reminders. */
export type ReminderCommand =
  | {
      readonly kind: "follow";
      /** `last`: what the answer before was about. `items`: those of its deadlines, from 1. `place`: all of her place. `checklist`: of what is to be done in her open one. `subject`: what it is to be of. */
      readonly what:
        | { readonly kind: "last" }
        | { readonly kind: "items"; readonly numbers: readonly number[] }
        | { readonly kind: "place" }
        | { readonly kind: "checklist" }
        | { readonly kind: "subject"; readonly words: string };
      /** Days before the last safe day; null where none are named. */
      readonly daysBefore: readonly number[] | null;
    }
  | { readonly kind: "done" | "off" | "snooze"; readonly number: number | null; readonly days: number }
  | { readonly kind: "list" | "off-all" | "digest" | "digest-off" | "feed" | "feed-renew" | "feed-revoke" };

const polite = /^(?:(?:xin|hay|vui long|lam on|nho|cho|ban|bot|cam nang|em|anh|chi|thi|vay|ok|da|nhe) )+/;
const tail = /(?: (?:nhe|nha|voi|giup|a|di|cai|please|dum|ho|gium))+$/;

const plain: readonly (readonly [Exclude<ReminderCommand["kind"], "follow" | "done" | "off" | "snooze">, RegExp])[] = [
  [
    "list",
    /^(?:nhac viec cua (?:toi|em|minh)|(?:xem |danh sach |cac |nhung |liet ke )*(?:loi|lich|viec|muc) nhac(?: nho| viec| han)?(?: (?:cua|cho) (?:toi|em|minh))?|danh sach nhac(?: nho| viec| han)?|(?:toi|em|minh) (?:dang )?co (?:nhung )?(?:loi )?nhac (?:nho )?(?:nao|gi)|my reminders|reminders)$/,
  ],
  [
    "off-all",
    /^(?:(?:tat|huy|dung|ngung|bo|xoa|thoi) (?:het |tat ca |moi |toan bo |cac )*(?:loi |lich |viec )?nhac(?: nho| viec| han)?(?: (?:toi|em|minh))?(?: nua)?(?: cua (?:toi|em|minh))?|(?:dung|khong(?: can)?) nhac (?:toi |em |minh )?nua|stop reminders|stop reminding me)$/,
  ],
  ["digest-off", /^(?:tat|huy|dung|ngung|thoi|bo)(?: nhan| gui| dang ky)? ban tin(?: han)?(?: hang)?(?: tuan)?$/],
  [
    "digest",
    /^(?:(?:dang ky|nhan|gui|bat|toi muon nhan|muon nhan|mo)(?: cho (?:toi|em|minh))?(?: nhan)? )?ban tin(?: han)?(?: hang)? tuan(?: cho (?:toi|em|minh))?$|^weekly digest$/,
  ],
  ["feed-renew", /^(?:doi|thay|lam moi|tao lai|cap lai)(?: dia chi| duong dan| link) lich(?: (?:cua toi|moi|ics))?$/],
  ["feed-revoke", /^(?:thu hoi|huy|bo|xoa|tat)(?: dia chi| duong dan| link)? lich(?: (?:cua toi|ics|rieng))*$/],
  [
    "feed",
    /^(?:lich (?:cua toi|ics|rieng cua toi)|(?:cho (?:toi|em|minh) )?(?:xin |lay |xem )?(?:dia chi|duong dan|link) lich(?: (?:cua toi|ics|rieng))*|(?:dang ky|xuat|lay|tai) lich(?: (?:cua toi|ics|han))*|calendar(?: feed)?)$/,
  ],
];

/** Something is done about one reminder: "xong nhắc 2", "hoãn nhắc số 2 3 ngày". */
const about =
  /^(?:(da xong|xong roi|xong|hoan thanh|da lam|hoan lai|hoan|tat|huy|bo|xoa|dung|ngung)(?: loi)? nhac(?: viec)?(?: so| thu)?|(?:loi )?nhac(?: so)?(?= \d+ (?:da |roi)?(?:xong|hoan|tat)))(?: (\d{1,4}))?(?: (?:da )?(xong|hoan|tat)(?: roi)?)?(?: (?:them |lai )?(?:den |toi )?(?:(\d{1,3}) ngay|(mai|ngay mai)|(\d{1,2}) tuan))?(?: nua)?$/;

const asksToRemind =
  /^(?:nhac (?:nho )?(?:giup |ho |dum |cho )*(?:toi|em|minh|chung toi|nha truong|truong toi|giup)|nhac(?= (?:truoc|han|viec|moi|tat ca|cac han))|(?:dat|tao|len|hen|bat|them)(?: cho (?:toi|em|minh))? (?:mot )?(?:lich |loi )?nhac(?: nho| viec| han)?(?: (?:cho|giup) (?:toi|em|minh))?|(?:toi|em|minh) muon (?:duoc )?nhac|remind me)(?: |$)/;

const counts: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  nua: 15,
};
const unitDays: Readonly<Record<string, number>> = { ngay: 1, hom: 1, tuan: 7, thang: 30 };
/** The command that a message is; null for anything else. */
export function readReminderCommand(message: string): ReminderCommand | null {
  const typed = message
    .normalize("NFC")
    .replace(/[“”"'.!?…:()]+/g, " ")
    .replace(/\s*([,;])\s*/g, " $1 ")
    .replace(
      /(\d+) (day|week)s? before/i,
      (_all, count: string, unit: string) => `trước ${count} ${unit.toLowerCase() === "day" ? "ngày" : "tuần"}`,
    )
    .replace(/\s+/g, " ")
    .trim();
  // Word by word, so that the person's own words can be given back with their marks.
  const words = typed.split(" ");
  const text = words.map(foldText).join(" ").replace(tail, "");
  const bare = text.replace(polite, "");
  for (const one of [text, bare]) {
    const found = plain.find(([, pattern]) => pattern.test(one));
    if (found !== undefined) return { kind: found[0] };
  }
  const skipped = countWords(text) - countWords(bare);
  return readAbout(bare) ?? readFollow(bare, words.slice(skipped, skipped + countWords(bare)));
}

function countWords(text: string): number {
  return text === "" ? 0 : text.split(" ").length;
}

function readAbout(words: string): ReminderCommand | null {
  const match = about.exec(words);
  if (match === null) return null;
  const [, before = "", number, after = "", days, tomorrow, weeks] = match;
  const verb = before === "" ? after : before;
  if (verb === "") return null;
  const kind = /xong|hoan thanh|da lam/.test(verb) ? "done" : /hoan/.test(verb) ? "snooze" : "off";
  const put =
    days !== undefined ? Number(days) : weeks !== undefined ? 7 * Number(weeks) : tomorrow === undefined ? 0 : 1;
  return { kind, number: number === undefined ? null : Number(number), days: put };
}

const allOfPlace =
  /^(?:(?:moi|tat ca|toan bo|het)(?: cac| nhung)? (?:han|viec)|(?:cac|nhung)? ?han sap toi|(?:cac|nhung) han (?:cua|o) )/;
const ofChecklist =
  /^(?:(?:moi|tat ca|cac|nhung|toan bo)* ?(?:han|viec|ngay|muc)? ?(?:trong|cua|o|theo)? ?)?(?:danh muc|checklist)(?: (?:nay|dang lam|dang mo|cua toi))*$/;
const lastAnswer =
  /^(?:(?:ve )?(?:cac |nhung )?(?:han|viec|muc|ngay|cai)?(?: (?:nay|do|tren|vua roi|vua hoi|ay|o tren))?|nhe|khi (?:den|sap den) han|den han|truoc han|khi gan den han|when due)$/;
const items =
  /^(?:(?:cac |nhung )?(?:han|viec|muc|cai|so|thu)[ ]?)+((?:\d{1,2}|nhat|dau tien)(?:(?: ?(?:,|;|va) ?| )(?:so |thu |han )*\d{1,2})*)$/;

/** `typed`: the same words as the person wrote them. */
function readFollow(words: string, typed: readonly string[]): ReminderCommand | null {
  const asked = asksToRemind.exec(`${words} `)?.[0].trim();
  if (asked === undefined) return null;
  const from = countWords(asked);
  const { daysBefore, rest } = readDays(words.split(" ").slice(from), typed.slice(from));
  const named = foldText(rest);
  if (lastAnswer.test(named)) return { kind: "follow", what: { kind: "last" }, daysBefore };
  if (ofChecklist.test(named)) return { kind: "follow", what: { kind: "checklist" }, daysBefore };
  if (allOfPlace.test(named)) return { kind: "follow", what: { kind: "place" }, daysBefore };
  const chosen = items.exec(named)?.[1];
  if (chosen !== undefined) {
    const numbers = [...chosen.matchAll(/\d+|nhat|dau tien/g)].map(([number]) =>
      /\d/.test(number) ? Number(number) : 1,
    );
    return { kind: "follow", what: { kind: "items", numbers }, daysBefore };
  }
  return { kind: "follow", what: { kind: "subject", words: rest }, daysBefore };
}

const joiners = new Set([",", ";", "han", "va", "roi", "and", "truoc", "khoang"]);
const fillers = /^(?:ve|rang|la|cho|voi|,|;)$/;

/** "trước 30, 7 và 1 ngày", "trước một tuần rồi trước 1 ngày": the days, and the other words as typed. */
function readDays(
  folded: readonly string[],
  typed: readonly string[],
): { readonly daysBefore: readonly number[] | null; readonly rest: string } {
  const rest = (left: readonly string[]): string => {
    const first = left.findIndex((word) => !fillers.test(foldText(word)));
    return left
      .slice(first === -1 ? left.length : first)
      .join(" ")
      .replace(/[\s,;]+$/, "");
  };
  for (let start = folded.indexOf("truoc"); start !== -1; start = folded.indexOf("truoc", start + 1)) {
    let end = start + 1;
    let waiting: number[] = [];
    const days: number[] = [];
    for (; end < folded.length; end += 1) {
      const word = folded[end] ?? "";
      const unit = unitDays[word];
      const amount = /^\d{1,3}$/.test(word) ? Number(word) : counts[word];
      if (unit !== undefined && waiting.length > 0) {
        days.push(...waiting.map((count) => count * unit));
        waiting = [];
      } else if (amount !== undefined) waiting.push(amount);
      else if (!joiners.has(word)) break;
    }
    if (days.length > 0)
      return {
        daysBefore: [...new Set(days)].sort((one, other) => other - one),
        rest: rest([...typed.slice(0, start), ...typed.slice(end)]),
      };
  }
  return { daysBefore: null, rest: rest(typed) };
}

/** What bare words may answer to a reminder; null for anything else. */
export function readBareReply(message: string): "done" | "snooze" | "off" | null {
  const words = foldText(message.normalize("NFC"))
    .replace(/[^\p{L} ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(tail, "");
  if (
    /^(?:(?:toi|em|minh) )?(?:da )?(?:lam |nop |gui )?xong(?: roi)?$|^(?:toi |em |minh )?da (?:nop|gui|lam)(?: roi)?$/.test(
      words,
    )
  )
    return "done";
  if (/^(?:hoan|hoan lai|de mai|mai nhac lai|nhac lai sau|nhac lai ngay mai|nhac lai mai)$/.test(words))
    return "snooze";
  return /^(?:tat|tat di|thoi khong nhac)$/.test(words) ? "off" : null;
}
