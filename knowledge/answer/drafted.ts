import { plainWords } from "../text/index";

const drafting = "soan thao|soan|tham muu|lap|xay dung|viet|du thao|thao|chuan bi|lam|hoan thien|hoan thanh";
const paper = "van ban|vb|giay to|bao cao|to trinh|tai lieu|cong van";
const asked = new RegExp(`\\b(?:${drafting}) (?:ra |cac |nhung |may |loai |them ){0,3}(?:${paper}) (?:gi|nao)\\b`);

/** Whether a question asks which papers somebody has to draw up: "phải tham mưu văn bản gì", "soạn báo cáo nào". Takes folded words. */
export function asksForDrafts(folded: string): boolean {
  return asked.test(plainWords(folded));
}

const drawsUp =
  /(?:soạn thảo|soạn|tham mưu|lập|xây dựng|viết|dự thảo|hoàn thiện|hoàn thành)\s+(?:(?:ban hành|các|những|văn bản)\s+)*(tờ trình|báo cáo|biên bản|công văn|quyết định|danh sách|đề án|phương án|dự toán|quy chế|kế hoạch)/giu;

/** How many kinds of papers a clause has somebody draw up. */
export function draftsIn(clause: string): number {
  return new Set([...clause.matchAll(drawsUp)].map(([, kind = ""]) => kind.toLowerCase())).size;
}
