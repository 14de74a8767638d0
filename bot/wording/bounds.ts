/** What a number or a date is to what it bounds. "Trước ngày 15/12" is not "đến hết ngày 15/12", nor is 02 "ít nhất 02". */
const before: Readonly<Record<string, RegExp>> = {
  before: /(?<!\p{L})(?:trước|before|prior to)(?!\p{L})/u,
  by: /(?<!\p{L})(?:chậm nhất|muộn nhất|hạn cuối|hạn chót|đến hết|hết ngày|by|no later than|not later than)(?!\p{L})/u,
  after: /(?<!\p{L})(?:sau|after|quá hạn)(?!\p{L})/u,
  from: /(?<!\p{L})(?:từ|from|since|starting)(?!\p{L})/u,
  to: /(?<!\p{L})(?:đến(?! hết)|tới|to|until|till|through)(?!\p{L})/u,
  least: /(?<!\p{L})(?:ít nhất|tối thiểu|at least|minimum)(?!\p{L})/u,
  most: /(?<!\p{L})(?:nhiều nhất|tối đa|không quá|không vượt quá|at most|no more than|not more than|up to|maximum)(?!\p{L})/u,
  about: /(?<!\p{L})(?:khoảng|gần|xấp xỉ|about|around|approximately|nearly)(?!\p{L})/u,
  over: /(?<!\p{L})(?:trên|hơn|over|more than|above)(?!\p{L})/u,
  under: /(?<!\p{L})(?:dưới|under|less than|below|fewer than)(?!\p{L})/u,
};
const behind: Readonly<Record<string, RegExp>> = {
  upwards: /(?<!\p{L})(?:trở lên|or more)(?!\p{L})/u,
  onwards: /(?<!\p{L})(?:trở đi|onwards?)(?!\p{L})/u,
  downwards: /(?<!\p{L})(?:trở xuống|or (?:less|fewer))(?!\p{L})/u,
};
/** Words looked at on either side. */
const reach = 4;

/** The bounds that the unified words on either side of a claim give it; two claims are the same only where these are. */
export function boundsOf(wordsBefore: string, wordsBehind: string): string {
  const near = (wordsBefore.match(/\p{L}+/gu) ?? []).slice(-reach).join(" ");
  const next = (wordsBehind.match(/\p{L}+/gu) ?? []).slice(0, reach).join(" ");
  return [
    ...Object.entries(before).filter(([, words]) => words.test(near)),
    ...Object.entries(behind).filter(([, words]) => words.test(next)),
  ]
    .map(([name]) => name)
    .join(" ");
}
