import { foldText } from "../../knowledge/index";

const states =
  /^(?:(?:tôi|toi|em|mình|minh|chúng tôi|trường tôi|truong toi|trường em|truong em)\s+)(?:(?:đang|dang|hiện|hien)\s+)?(?:ở|o|thuộc|thuoc|công tác tại|cong tac tai|công tác ở|cong tac o|làm việc tại|lam viec tai|làm ở|lam o|dạy ở|day o)\s+(.{3,120}?)[.!\s]*$/iu;
const asks = /\?|(?:^| )(?:thi|co|phai|duoc|nao|gi|sao|khong|bao gio|khi nao|han|can)(?: |$)/;

/** The place in "tôi ở phường Long Biên, Hà Nội"; null where the message says something else. */
export function readPlaceStatement(text: string): string | null {
  const place = states.exec(text.normalize("NFC").trim())?.[1]?.trim();
  return place === undefined || asks.test(foldText(place)) ? null : place;
}
