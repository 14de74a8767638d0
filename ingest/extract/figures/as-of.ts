/** How a text prints the day or the period that its numbers are of; the narrower ones first. */
const patterns = [
  /(?:tính đến|tính tới|đến hết|tại thời điểm)\s+(?:thời điểm\s+|hết\s+)?((?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|tháng\s+\d{1,2}(?:\s*\/\s*|\s+năm\s+)\d{4}|năm\s+\d{4})/iu,
  /(?<!\p{L})((?:học kỳ\s+[IVX\d]+,?\s+)?năm học\s+\d{4}\s*[-–—]\s*\d{4})/iu,
  /(?<!\p{L})((?:quý\s+[IVX\d]+|tháng\s+\d{1,2}|\d tháng (?:đầu|cuối) năm)(?:\s*\/\s*|\s+năm\s+|\s+)\d{4})/iu,
  /(?<!\p{L})(giai đoạn\s+\d{4}\s*[-–—]\s*\d{4})/iu,
  /(?<!ngày \d{1,2} tháng \d{1,2} )(?<!\p{L})(năm\s+\d{4})(?!\s*[-–—]\s*\d{4})/iu,
];

/** The printed day or period of a sentence's or a heading's figures; null where it prints none. */
export function readAsOf(words: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(words)?.[1];
    if (found !== undefined) return found.replace(/\s+/gu, " ").trim();
  }
  return null;
}
