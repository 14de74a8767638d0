/** Numbers in words, by value. "Năm" (five) is also the year and "ba" the father: they count before a noun only. */
const values: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  trăm: 100,
  nghìn: 1000,
  ngàn: 1000,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  twice: 2,
  half: 0.5,
  nửa: 0.5,
  rưỡi: 0.5,
  mươi: 10,
  gấp: 0,
  đôi: 2,
  dozen: 12,
  once: 1,
};
const oneThing = /(?<!\p{L})(?:một|one)(?! (?:số|trong|cách|of|another))(?!\p{L})/u;
const five =
  /(?<!\p{L})năm (?!(?:học|nay|sau|trước|tới|này|đó|ấy|qua|và|của|theo|ở|tại|trong|đến|thì|là)(?!\p{L}))(\p{L}+)/gu;

/** Whether every number in words stands in the quotes, in words or in digits. All in unified text. */
export function numberWordsStand(sentence: string, quotes: string): boolean {
  const words = new Set(quotes.match(/\p{L}+/gu));
  const digits = new Set((quotes.match(/(?<![\p{L}\d])\d+(?!\d)/gu) ?? []).map(Number));
  const printed = new Set([...words].flatMap((word) => (Object.hasOwn(values, word) ? [values[word]] : [])));
  const stands = (word: string) => words.has(word) || printed.has(values[word]) || digits.has(values[word] ?? NaN);
  const said = (sentence.match(/\p{L}+/gu) ?? []).filter((word) => Object.hasOwn(values, word));
  const isOnePrinted = !oneThing.test(sentence) || words.has("một") || digits.has(1);
  const isFivePrinted = [...sentence.matchAll(five)].every(({ 0: both }) => quotes.includes(both) || digits.has(5));
  return said.every(stands) && isOnePrinted && isFivePrinted;
}
