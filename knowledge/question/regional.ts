/** Words of the regions for words of grammar, with marks, and how documents and other regions say them. None is another word as well. */
const words: ReadonlyMap<string, string> = new Map([
  ["hông", "không"],
  ["hổng", "không"],
  ["hem", "không"],
  ["nhứt", "nhất"],
  ["tui", "tôi"],
  ["vầy", "vậy"],
  ["zậy", "vậy"],
  ["rứa", "vậy"],
  ["ẻm", "em"],
  ["ổng", "ông"],
  ["nghen", "nhé"],
]);
const asWord = new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${[...words.keys()].join("|")})(?![\\p{L}\\p{Nd}])`, "giu");

/** "Chi", "mô" and "vô" are other words too: they ask or point only where they stand so. */
const inPlace: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=(?<!\p{L})(?:làm|lo|cần|gồm|việc|chuyện|khoản|cái|thứ|giấy tờ|những) )chi(?! (?:tiêu|phí|trả|thường|đoàn|bộ|nhánh|hội|cục|tiền|cho|ra))(?!\p{L})|(?<=(?<!\p{L})chuyện )chi(?!\p{L})/giu,
    "gì",
  ],
  [/(?<=(?<!\p{L})(?:ở|về|đến|tới|đi|từ) )mô(?=\s*(?:$|[?.,!]|vậy))/giu, "đâu"],
  [/(?<=(?<!\p{L})(?:làm|là) )răng(?=\s*(?:$|[?.,!]|vậy|đây))/giu, "sao"],
  [/(?<!\p{L})vô(?= (?:lớp|trường|học|dạy|làm|đội|câu lạc bộ|danh sách|diện|đây|đó|tới)(?!\p{L}))/giu, "vào"],
];

/** A message typed with marks in which regional words of grammar are the common ones: "được hông vậy" is "được không vậy". */
export function withCommonWords(text: string): string {
  if (!/[^\u0000-\u007f]/.test(text)) return text;
  return inPlace.reduce(
    (so, [pattern, common]) => so.replace(pattern, common),
    text.replace(asWord, (word) => words.get(word.toLowerCase()) ?? word),
  );
}
