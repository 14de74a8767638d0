/** "Trẻ sinh năm nào thì vào lớp 1?": how old one must be, not when something is due. Of folded words parted by single spaces. */
export const birthAsked =
  /(?<!\b(?:hoc|tuyen|thi|phat|sat|nu|nam|giao|ve) )sinh (?:vao |trong |tu )?(?:nam|thang|ngay) (?:nao|may|bao nhieu)\b|\bborn (?:in |on )?(?:what|which) (?:year|month|day)\b|\b(?:what|which) (?:year|month) (?:\w+ ){0,5}born\b/g;

/** Whether a question asks when somebody must be born. Takes folded words. */
export function asksBirth(folded: string): boolean {
  return folded.search(birthAsked) >= 0;
}

/** Whether a text tells a year of birth or an age. */
export function tellsBirth(text: string): boolean {
  return /(?<!\p{L})sinh (?:năm|từ|trước|sau|ngày|trong) .{0,10}\d|\d+ (?:tháng )?tuổi/iu.test(text);
}
