import { foldText, plainWords } from "../text/index";

/** What happens to pupils and schools: as people tell it, and as documents print it; folded. */
const incidents: readonly (readonly [told: RegExp, printed: RegExp, words: string])[] = [
  [
    /\b(?:(?:danh|choang|dap|uynh|oanh|quanh|dam|tan|cau xe) (?:nhau|lon)|(?:bi|vua|moi) (?:[a-z]+ ){0,3}danh\b(?! gia)|danh ban|xo xat|au da|gay go|gay lon|hanh hung|bat nat|tran lot)\b/,
    /\b(?:bao luc|danh nhau|xo xat|au da|bat nat)\b/,
    "bao luc hoc duong",
  ],
  [
    /\b(?:chay mau|gay (?:tay|chan|xuong|rang)|(?:u|be|vo|sut) dau|rach (?:tran|da|dau|mat)|bi thuong|(?:bi|vua|moi) (?:te|nga)|te (?:cau thang|xe|cay)|nga (?:cau thang|xe|cay)|dut tay|bong gan|trat (?:chan|khop)|tray (?:xuoc|da)|bat tinh|ngat xiu|bi ngat|dien giat|cho can|ran can|ong dot|tai nan)\b/,
    /\b(?:tai nan|thuong tich|bi thuong|chan thuong|so cuu|so cap cuu)\b/,
    "tai nan thuong tich bi thuong so cuu",
  ],
  [
    /\b(?:oi|non|oi mua|non oi|tieu chay|dau bung|ngo doc|trung thuc)\b(?! (?:cao|thon|nao))/,
    /\b(?:ngo doc|dau bung|tieu chay)\b/,
    "ngo doc thuc pham",
  ],
  [
    /\b(?:sot|nong (?:ran|hap|sot)|len con|dau bung|om(?! nguoi)|lam benh|phat benh)\b/,
    /\b(?:sot|dau bung|om dau|bi om|bi benh|mac benh)\b/,
    "sot om dau",
  ],
  [
    /\b(?:duoi nuoc|chet duoi|(?:te|rot|nga|roi) (?:xuong )?(?:song|ao|ho|suoi|muong|gieng))\b/,
    /\bduoi nuoc\b/,
    "duoi nuoc",
  ],
  [
    /\b(?:boc chay|phat chay|hoa hoan|chap dien|(?:bi|dang) chay)\b(?! mau)/,
    /\b(?:xay ra chay|co chay|bi chay|hoa hoan|chua chay)\b/,
    "xay ra chay no",
  ],
  [
    /\b(?:(?:bi )?hack|bi lo|lo (?:thong tin|du lieu|mat khau|so)|mat du lieu|mat tai khoan|chiem (?:quyen|tai khoan|nick))\b/,
    /\b(?:lo (?:mat|lot)|mat du lieu|chiem quyen|su co)\b/,
    "lo mat du lieu su co",
  ],
  [
    /\b(?:mat tich|bien mat|di dau mat|(?:khong|chua|chang|ko) (?:thay|tim thay)(?: mat)?|di lac|bo tron|tron ra)\b/,
    /\b(?:vang khong ro|mat tich|(?:chua|khong) tim thay|bo tron)\b/,
    "vang khong ro ly do",
  ],
];

/** What is to be done now is asked, or to be done first. */
const asksWhatToDo =
  /\b(?:lam|xu ly|xu tri|giai quyet|ung pho|so cuu)\b.{0,24}\b(?:gi|sao|the nao|ra sao)\b|\b(?:viec|dieu|buoc) (?:dau|truoc) tien\b|\b(?:truoc|dau) (?:tien|het)\b|\b(?:bao|goi) (?:cho |len |ve )?(?:ai|dau|nha|gia dinh|phu huynh|cha me|bo me|ba me|cong an|tram y te|xa|phuong|phong)\b/;
const asksFirst = /\b(?:(?:truoc|dau) (?:tien|het)|lam gi (?:truoc|ngay|lien)|(?:viec|buoc) dau)\b/;
/** Announces what is done with a case. */
const handling =
  /\b(?:xu ly|ung pho|quy trinh|cac buoc|can thiep)\b|(?:^|\. )(?:\d+ )?phat hien\b|\b(?:khi|neu|truong hop) (?:[a-z]+ ){0,4}(?:co|xay ra|phat hien|nghi|bi|gap|hoc sinh|tre|em)\b/;

/** What a question tells to have happened and asks what is to be done about; null where it does not. */
export interface ToldIncident {
  /** What is to be done first is asked for. */
  readonly isFirst: boolean;
  readonly printed: readonly RegExp[];
  /** What documents print for it, to be searched for. */
  readonly words: readonly string[];
}

/** Reads what a folded question tells to have happened, where it asks what is to be done. */
export function incidentTold(folded: string): ToldIncident | null {
  if (!asksWhatToDo.test(folded)) return null;
  const words = plainWords(folded);
  const told = incidents.filter(([pattern]) => pattern.test(words));
  if (told.length === 0) return null;
  return {
    isFirst: asksFirst.test(words),
    printed: told.map(([, printed]) => printed),
    words: told.map(([, , search]) => search),
  };
}

/** How many of the incidents told a place handles, its text read with the headings above it; 0 where it handles none. */
export function handledOf({ printed }: ToldIncident, text: string, headings: readonly string[]): number {
  const above = plainWords(foldText(headings.join(" . ")));
  const own = plainWords(foldText(text));
  if (!handling.test(above) && !handling.test(own)) return 0;
  return printed.filter((pattern) => pattern.test(own) || pattern.test(above)).length;
}
