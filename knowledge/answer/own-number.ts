const kinds =
  "(?:thông tư|quyết định|nghị định|nghị quyết|công văn|kế hoạch|thông báo|chỉ thị|hướng dẫn|thong tu|quyet dinh|nghi dinh|nghi quyet|cong van|ke hoach|thong bao|chi thi|huong dan)";
/** "Ban hành kèm theo Quyết định số 86" is that decision's own. */
const promulgated = "(?:(?<!\\p{L})(?:(?:ban hành|ban hanh)\\s+)?(?:kèm|kem)\\s+(?:theo\\s+)?)?";

/** How a question names a document by its number, the kind before it and the symbol behind it with it. */
export function numberPattern(serial: string): RegExp {
  return new RegExp(
    `${promulgated}(?:(?<!\\p{L})${kinds}\\s+)?(?:(?:số|so|no)\\.?\\s*:?\\s*)?(?<![\\d/])0*${serial}(?!\\d)(?:\\s*[/-]\\s*[\\p{L}\\d&-]+)*`,
    "iu",
  );
}
