import { foldText } from "../text/index";
import { findKnownPlaces, type PlaceName } from "./places";

const own =
  "(?:chỗ|bên|trường|phường|xã|nơi|đơn vị|cơ quan|lớp|chỗ bên|ở chỗ|ở bên|ở trường|ở phường|ở xã)\\s+(?:của\\s+)?(?:chúng\\s+|bọn\\s+|tụi\\s+)?(?:tôi|em|mình|tui|ta|chị|anh|cháu)";
const asks = "(?:không|ko|hông|chưa|sao|nào|mấy|bao nhiêu|gì|đâu|ai)";
/** "Nghe nói bên phường kia cho tới 21 giờ, chỗ tôi …?" */
const turned = new RegExp(
  `^(.{8,}?)[,.;?!]\\s+((?:còn|thì|vậy|thế|chứ|mà|rồi|vậy\\s+thì|thế\\s+thì|vậy\\s+còn|thế\\s+còn)?\\s*${own}(?!\\p{L}).*${asks}(?!\\p{L}).{0,12})$`,
  "isu",
);
const compares = /(?<!\p{L})(?:khác|giống|so với|so sánh|bằng|hai nơi|hai bên|cả hai|lẫn)(?!\p{L})/iu;

/**
 * A message that tells of another place and asks of the speaker's own ("nghe nói bên phường kia …, chỗ tôi …?") without the name of the other one: it says whose rule is not
 * asked for. Any other message as it is. Takes NFC with single spaces.
 */
export function withoutToldPlace(message: string, known: Iterable<PlaceName>): string {
  const tail = turned.exec(message)?.[2];
  if (tail === undefined || compares.test(tail)) return message;
  const told = message.slice(0, message.length - tail.length);
  const folded = foldText(told);
  // Letters fold one to one in NFC.
  if (folded.length !== told.length) return message;
  const plain = folded.replace(/[^\p{L}\p{Nd}]/gu, " ");
  const left = findKnownPlaces(plain.replace(/ +/g, " "), known).reduce((rest, { name }) => {
    const plainName = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const at = new RegExp(`(?<![a-z0-9])(?:(?:phuong|xa|tinh|thanh pho|tp) )?${plainName}(?![a-z0-9])`).exec(
      foldText(rest),
    );
    return at === null ? rest : rest.slice(0, at.index) + rest.slice(at.index + at[0].length);
  }, told);
  return `${left}${tail}`.replace(/\s+/gu, " ");
}
