import type { Conflict, ConflictKind, IsoDate, Library } from "../../../knowledge/index";
import { scopeOf } from "./name-document";
import { Places } from "./places";
import type { Shown } from "./shown";

const kinds: Readonly<Record<ConflictKind, string>> = {
  contact: "Đầu mối liên hệ ghi khác nhau",
  deadline: "Thời hạn ghi khác nhau",
  quantity: "Số liệu ghi khác nhau",
  total: "Số tổng không khớp",
  weekday: "Thứ và ngày không khớp",
  replaced: "Văn bản đã bị thay thế, bãi bỏ hoặc sửa đổi",
  expired: "Văn bản đã hết thời gian áp dụng",
  versions: "Nhiều bản của một văn bản",
};

/** Where documents disagree, by kind; as JSON each side comes with its file, place and quote. */
export async function listConflicts(library: Library, name: string | null, asOf: IsoDate): Promise<Shown> {
  const conflicts = await library.conflicts({ ...(await scopeOf(library, name)), everything: true, asOf });
  const data = [];
  const places = new Places(library);
  const texts = new Map<string, string>();
  for (const conflict of conflicts) {
    const sides = [];
    for (const side of conflict.sides) {
      const text = texts.get(side.document) ?? (await library.document(side.document))?.text ?? "";
      texts.set(side.document, text);
      const place = await places.of(side.document, side.provision);
      sides.push({ ...side, ...place, quote: text.slice(side.start, side.end) });
    }
    data.push({ ...conflict, sides });
  }
  return { data, text: writeConflicts(conflicts) };
}

function writeConflicts(conflicts: readonly Conflict[]): string {
  const parts = Object.entries(kinds).flatMap(([kind, title]) => {
    const sentences = conflicts.filter((conflict) => conflict.kind === kind).map(({ sentence }) => `  - ${sentence}`);
    return sentences.length === 0 ? [] : [`${title} (${sentences.length}):\n${sentences.join("\n")}`];
  });
  return parts.length === 0 ? "Không thấy chỗ nào mâu thuẫn." : parts.join("\n\n");
}
