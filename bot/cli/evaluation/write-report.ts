import { writeTable } from "../table";
import type { Judgement, Remark } from "./judge";
import type { Scores, Tally } from "./tally";
import type { Share } from "./true-quotes";

/** The scores as people read them. */
export function writeReport(tally: Tally, quotes: Share): string {
  const average = tally.averageOfKinds === null ? "-" : percent(tally.averageOfKinds);
  return [
    scoreTable("Tất cả", { "mọi câu": tally.total }),
    scoreTable("Theo loại", tally.byKind),
    scoreTable("Theo cách hỏi", tally.byStyle),
    [
      `Trung bình giữa các loại: ${average}`,
      `Báo không có trong khi văn bản có: ${tally.falselyAbstained}`,
      `Đáng ra báo không có mà không đánh dấu: ${tally.lackingFlag}`,
      `Danh mục đưa ra khi không ai hỏi: ${tally.strayChecklists}`,
      `Trích dẫn đúng nguyên văn trong văn bản đã dẫn: ${quotes.right}/${quotes.of}`,
    ].join("\n"),
  ].join("\n\n");
}

/** The lines that did not pass, one a row, with what is wrong. */
export function writeFailures(judgements: readonly Judgement[]): string {
  const failed = judgements.filter(({ passed }) => !passed);
  const lines = failed.map(
    ({ id, kind, style, remarks }) => `${id}  ${kind}, ${style}: ${remarks.map(describeRemark).join("; ")}`,
  );
  return [`Chưa đạt: ${failed.length}`, ...lines].join("\n");
}

const columns = ["Đạt", "", "Trả lời", "Dẫn nguồn", "Báo không có", "Danh mục"];

function scoreTable(title: string, groups: Readonly<Record<string, Scores>>): string {
  const rows = Object.entries(groups).map(([name, { passed, answered, cited, abstained, begun }]) => [
    name,
    share(passed),
    passed.of === 0 ? "-" : percent(passed.right / passed.of),
    ...[answered, cited, abstained, begun].map(share),
  ]);
  return writeTable([title, ...columns], rows);
}

function share({ right, of }: Share): string {
  return of === 0 ? "-" : `${right}/${of}`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1).replace(".", ",")}%`;
}

function describeRemark(remark: Remark): string {
  switch (remark.kind) {
    case "empty":
      return "không trả lời gì";
    case "missing":
      return `thiếu ${remark.groups.map((ways) => ways.map(inQuotes).join(" hoặc ")).join(" và ")}`;
    case "forbidden":
      return `nói điều không được nói: ${remark.words.map(inQuotes).join(", ")}`;
    case "too-long":
      return "dài quá 3.000 ký tự";
    case "dates":
      return `không nêu đủ ngày ${remark.days.join(", ")}`;
    case "checklist":
      return remark.begun === null ? "không mở danh mục" : `mở danh mục ${inQuotes(remark.begun)}`;
    case "citation":
      return "không dẫn đúng nơi";
    case "abstained":
      return "báo không có trong khi văn bản có";
    case "not-abstained":
      return "không báo là văn bản không có";
    case "not-refused":
      return "không từ chối";
    case "abstained-in-small-talk":
      return "báo không có trong câu chuyện xã giao";
    case "cited-in-small-talk":
      return "dẫn văn bản trong câu chuyện xã giao";
  }
}

function inQuotes(words: string): string {
  return `"${words}"`;
}
