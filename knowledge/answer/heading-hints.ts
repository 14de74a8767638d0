import type { Ask } from "../question/index";

/** Under which headings administrative documents put what is asked for; folded. The usual wording of plans, notices and circulars. */
const hints: Partial<Record<Ask, RegExp>> = {
  obligation: /\b(yeu cau|nguyen tac|dieu kien|quy dinh chung)\b/,
  procedure:
    /\b(yeu cau|trach nhiem|nhiem vu|quy trinh|trinh tu|cac buoc|thu tuc|ho so|cach thuc|noi dung thuc hien|lo trinh)\b/,
  purpose: /\b(muc dich|muc tieu)\b/,
  scope: /\b(pham vi|doi tuong)\b/,
  who: /\b(trach nhiem|to chuc thuc hien|phan cong|nhiem vu)\b/,
  deadline: /\b(thoi gian|thoi han|lo trinh|tien do|che do bao cao|lich)\b/,
  money: /\b(kinh phi|muc thu|hoc phi|le phi)\b/,
  contact: /\b(dau moi|lien he)\b/,
};

/** Whether a folded heading is one under which something of that kind stands. */
export function isHintedBy(foldedHeading: string, asks: ReadonlySet<Ask>): boolean {
  return [...asks].some((ask) => hints[ask]?.test(foldedHeading) ?? false);
}
