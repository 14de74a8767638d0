/**
 * How the south and the centre say the small words, each with the word that is understood everywhere. Only what no document prints in another meaning, or has
 * neighbours that leave no other one.
 */
const end = "(?= *(?:$|[,.?!;]|rứa|vậy|thế|đó|đây|hè|hỉ|hả|ạ|nhỉ))";
const forms: readonly (readonly [regional: string, common: string])[] = [
  ["(?:bữa|bua) (?<which>nào|mấy|nao)", "hôm $<which>"],
  // "Phoi hop voi hoi nao": what something is done with, or whose it is, is a society.
  [
    "(?:hồi|chừng) (?:nào|nao)|(?<!(?:voi|cua|do|thuoc|cung|cac|nhung|may|ben) )(?:hoi|chung) (?:nào|nao)|(?:bữa|khi|hồi|lúc) mô",
    "khi nào",
  ],
  ["bây chừ|bi giờ", "bây giờ"],
  ["(?<thing>chuyện|vụ) chi", "$<thing> gì"],
  [`(?<thing>việc|cái|điều|là|làm|nói|về|có) chi${end}`, "$<thing> gì"],
  [
    "(?<thing>làm|lo|cần|gồm|việc|chuyện|khoản|cái|thứ|giấy tờ|những) chi(?! (?:tiêu|phí|trả|thường|đoàn|bộ|nhánh|hội|cục|tiền|cho|ra)(?![\\p{L}]))",
    "$<thing> gì",
  ],
  [`(?<to>ở|đi|về|lên|tới|đến|từ) mô${end}`, "$<to> đâu"],
  [`(?<thing>người|phòng|nơi|chỗ|cái|đơn vị|trường|văn bản) mô${end}`, "$<thing> nào"],
  [`(?<verb>làm|ra|thì|như|là) răng${end}`, "$<verb> sao"],
  // "Nhiêu bạn chọn quá số chỗ thì xử lý sao": where something else is asked, a mark is missing.
  [
    "^nhiêu(?= \\p{L}[\\p{L}\\p{Nd} ,]{2,120} (?:thì|mà) (?:\\p{L}+ ){0,12}(?:sao|thế nào|gì|ai|đâu)(?:[?.! ]|$))",
    "nhiều",
  ],
  ["(?<!bao )nhiêu|bi nhiêu", "bao nhiêu"],
  // "Tỉnh rộng mấy cây số vuông": documents print the area.
  [
    "(?:rộng|rong) (?:bao nhiêu|bao nhieu|mấy|may) (?:(?:chục|trăm|ngàn|nghìn|triệu|chuc|tram|ngan|nghin|trieu) )?(?:cây số|cay so|ki ?lô ?mét|km|mét|met|m) ?(?:vuông|vuong|2|²)",
    "có diện tích bao nhiêu",
  ],
  [
    "(?<=(?:diện tích|dien tich) [^.?!\\n]{0,60})(?:bao nhiêu|bao nhieu|mấy|may) (?:(?:chục|trăm|ngàn|nghìn|triệu|chuc|tram|ngan|nghin|trieu) )?(?:cây số|cay so|ki ?lô ?mét|km|mét|met|m) ?(?:vuông|vuong|2|²)",
    "bao nhiêu",
  ],
  // "Mấy ký gạo"; "mấy ký tự" are characters.
  [
    "(?<much>bao nhiêu|nhiêu|mấy|\\d+) (?:ký|kí|kí lô|ký lô)(?= (?:gạo|thịt|rau|cá|quà|giấy|hàng|một|mỗi|1|cho|thôi|ạ|vậy)|[?.,;!]|$)",
    "$<much> kg",
  ],
  ["tụi tui|tụi tôi", "chúng tôi"],
  ["tui", "tôi"],
  ["ẻm", "em"],
  ["ổng", "ông"],
  ["rứa|zậy|dzậy|vầy", "vậy"],
  // "Bên hông", "kết hôn".
  ["(?<!bên )hông|hổng|hok|hem", "không"],
  [`(?<!(?:bên|kết|ly|tái|đính|tảo|hứa) )hôn${end}`, "không"],
  ["nhứt", "nhất"],
  ["gởi", "gửi"],
  ["nghen", "nhé"],
  ["giùm|dùm", "giúp"],
  ["coi(?= (?:giúp|thử|lại|trong|cái|thông báo|kế hoạch|công văn|quyết định|thông tư|hướng dẫn|văn bản))", "xem"],
  ["(?<verb>dựa|đi|tuyển|xin|gửi|nộp|ghi|căn cứ|gọi) vô", "$<verb> vào"],
  ["(?<verb>ảnh hưởng|liên quan|đề cập|dẫn|gửi|chuyển|đưa|mang|kéo dài) tới", "$<verb> đến"],
  [
    "vô(?= (?:lớp|trường|học|dạy|làm|đội|câu lạc bộ|danh sách|diện|đây|đó|tới|mẫu giáo|mầm non|tiểu học)(?![\\p{L}]))",
    "vào",
  ],
];

const readings = forms.map(
  ([regional, common]) =>
    [new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${regional})(?![\\p{L}\\p{Nd}])`, "giu"), common] as const,
);

/** A message with the small words of a region as they are understood everywhere; all other words as they were typed. */
export function inCommonWords(message: string): string {
  return readings.reduce((text, [regional, common]) => text.replace(regional, common), message.normalize("NFC"));
}
