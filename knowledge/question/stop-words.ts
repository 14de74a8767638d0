/**
 * Words that ask, address or soften and name no subject. Where the person types marks they are compared with marks, because folded
 * they fall together with content words ("hỏi" and "hội", "đâu" and "đầu", "thế" and "thể").
 */
export const stopWordsWithMarks: ReadonlySet<string> = new Set(
  (
    "là gì nào ai sao đâu mấy bao nhiêu khi thế thì mà này kia đó ấy vậy ạ nhé nha nhỉ hả à ơi ừ dạ vâng xin hỏi cho tôi em mình tớ anh chị bạn ông bà cô chú thầy giúp với " +
    "được không chưa có còn cũng đã đang sẽ phải cần nên muốn biết nói rõ nhờ tra xem của và hay hoặc thôi rồi nữa lại vào lên do tại vì nếu như về những các một cái ở từ đến để hãy vui lòng " +
    "làm bên nghe luôn ngay quá lắm đi cứ theo trong chúng lúc kể giờ hôm tui tụi bọn giùm dùm"
  ).split(" "),
);

/** The same, folded, for people who type no marks: only what is safe without them, single words and phrases. */
export const stopPhrasesFolded: readonly string[] = [
  "la gi",
  "la ai",
  "nhu the nao",
  "the nao",
  "bao nhieu",
  "bao gio",
  "khi nao",
  "luc nao",
  "o dau",
  "di dau",
  "ve dau",
  "cho toi",
  "cho minh",
  "cho em",
  "giup toi",
  "giup minh",
  "giup em",
  "lam on",
  "vui long",
  "anh chi",
  "toi muon",
  "em muon",
  "duoc khong",
  "phai khong",
  "dung khong",
  "hay khong",
  "co khong",
  "hay la",
  "thi sao",
  "xin hoi",
  "cho hoi",
  "nhung gi",
  "cai gi",
  "may cai",
  "bao nhieu ngay nua",
  "con bao nhieu ngay",
  "may ngay nua",
  "con may ngay",
  "bao lau nua",
  "hom nay",
  "bay gio",
  "ke ra",
  "liet ke",
];

export const stopWordsFolded: ReadonlySet<string> = new Set(
  "la gi nao ai sao khong ko co thi ma nay kia nhe nha nhi ha vay toi em minh duoc phai cua va hay nhung cac mot cai o de voi se da dang lam muon".split(
    " ",
  ),
);

/** Pairs that say nothing, though a half of them may elsewhere: "đối với" is no "đối tác". */
export const droppedPairs: ReadonlySet<string> = new Set([
  "đối với",
  "thời điểm",
  "trường hợp",
  "tình hình",
  "mỗi loại",
  "mỗi thứ",
  "bao nhieu",
]);

/** Pairs of which one half alone would be a stop word. */
export const keptPairs: ReadonlySet<string> = new Set([
  "thay thế",
  "trước khi",
  "sau khi",
  "kể từ",
  "tiếng anh",
  "cho phép",
  "giúp đỡ",
  "làm quen",
  "việc làm",
  "trong sạch",
  "đi học",
  "đi lại",
  "một cửa",
  "giờ dạy",
  "giờ học",
  "giờ chính",
  "ngoài giờ",
  "trong giờ",
  "ngày giờ",
  "kiểm tra",
  "thanh tra",
  "điều tra",
  "tra cứu",
  "theo dõi",
  "kèm theo",
  "xem xét",
  "trẻ em",
  "em bé",
  "thầy giáo",
  "cô giáo",
  "thầy cô",
  "bà mẹ",
  "tự do",
  "lý do",
  "lí do",
  "hiểu biết",
  "nhận biết",
  "từ thiện",
  "từ chối",
  "không gian",
  "không khí",
  "hàng không",
  "chú ý",
  "chú thích",
  "vào lớp",
  "lên lớp",
  "học lại",
  "thi lại",
  "lại lớp",
  "có mặt",
  "kể chuyện",
  "vui chơi",
  "tuyển vào",
]);
