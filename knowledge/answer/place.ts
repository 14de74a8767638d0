import type { Provision } from "../model/index";
import type { Outline } from "../outline";

const bullets: Readonly<Record<string, string>> = { "+": "dấu cộng" };
const ordinals = [
  "thứ nhất",
  "thứ hai",
  "thứ ba",
  "thứ tư",
  "thứ năm",
  "thứ sáu",
  "thứ bảy",
  "thứ tám",
  "thứ chín",
  "thứ mười",
];

/** The address that a provision stands under: its own, or that of the numbered place around it; null outside the numbering. */
export function addressOf(provision: Provision, outline: Outline): string | null {
  return provision.address ?? outline.ancestors(provision).findLast((above) => above.address !== null)?.address ?? null;
}

/**
 * A place as a jurist cites it: "điểm a khoản 2 Điều 5" from small to large (Nghị định 30/2020/NĐ-CP, Phụ lục I), "mục III.3, gạch đầu dòng thứ hai" in plans and
 * notices. Places outside the numbering are named by what they are.
 */
export function placeOf(provision: Provision, outline: Outline): string {
  const address = addressOf(provision, outline);
  const within = provision.bullet === null ? "" : `, ${bulletWords(provision)}`;
  if (address === null) return `${unnumbered(provision, outline)}${within}`;
  return `${juristOrder(address)}${within}`;
}

function bulletWords(provision: Provision): string {
  const mark = bullets[provision.marker ?? ""] ?? "gạch đầu dòng";
  const bullet = provision.bullet ?? 1;
  return `${mark} ${ordinals[bullet - 1] ?? `thứ ${String(bullet)}`}`;
}

function unnumbered(provision: Provision, outline: Outline): string {
  const kind = (outline.ancestors(provision)[0] ?? provision).kind;
  switch (kind) {
    case "letterhead":
      return "phần đầu văn bản";
    case "title":
      return "tên văn bản";
    case "preamble":
      return "phần căn cứ";
    case "footnote":
      return "chú thích";
    case "closing":
      return "phần cuối văn bản";
    case "recipients":
      return "phần nơi nhận";
    case "signature":
      return "phần chữ ký";
    case "section":
    case "bullet":
    case "paragraph":
      return "phần nội dung";
  }
}

const levels = /(Điều|mục|khoản|điểm|tiết)\s+(\S+)/gu;

function juristOrder(address: string): string {
  const found = [...address.matchAll(levels)].map((match) => `${match[1] ?? ""} ${match[2] ?? ""}`);
  if (found.length > 0) return found.reverse().join(" ");
  return /^(Phần|Chương|Mục|Phụ lục)\s/iu.test(address) ? address : `mục ${address}`;
}
