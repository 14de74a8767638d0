import { foldText } from "../text/index";
import { readKeyboardSlip } from "./typing";

/**
 * The words that talk is made of when it is about the talk itself: who speaks and hears, courtesies, wishes, coming and going, helping and
 * understanding, and what one calls a program that answers. Each is a syllable; where a message has marks it must have these.
 */
const classes = [
  // who speaks and who is spoken to
  "tôi tui tao tớ ta mình chúng tụi bọn em anh chị bạn bn b mk cậu mày bồ cô chú bác thầy ông bà cháu con sếp ad admin team shop quý vị các đồng chí cả nhà mọi người hai",
  // particles
  "ạ à á ơi ời nhé nha nhá nhỉ nghe nghen nhen hen hén hả hở hử vậy thế đấy đó đây ấy này nầy nè kia thôi rồi luôn với đi nào cái mà thì là chứ cơ ư ừ ừm ờ ô ơ ê ủa dạ vâng uh um ha he hì đã cứ",
  // how much
  "rất quá lắm ghê thật thiệt nhiều nhìu nhiu vô cùng hết sức cực kỳ kì khá thực sự quả muôn vàn ngàn hoàn toàn nhất chút xíu tí hơn",
  // courtesies and wishes
  "xin kính thưa mong phép cho cảm cám ơn tạ đa đội biết chân thành trân trọng gửi lời chào chúc hân hạnh vui lòng vẻ mừng tốt lành may mắn sức khỏe khoẻ hạnh phúc thành công bình an hiệu ngon ok oke okay alo lô a hello hi hey tks thks thanks thank you so much",
  // when, and coming and going
  "ngày buổi sáng trưa chiều tối đêm tuần cuối đầu hôm nay mai mốt năm mới đẹp trời giờ bây lúc khi lần bữa dịp nãy hẹn gặp lại sau trước khác tạm biệt bye bai goodbye kết thúc dừng ngừng nghỉ về dìa họp ăn cơm ngủ dạy bận đến tới vào ra qua",
  // that something is done, had or possible
  "đã vừa đang sẽ xong hết đủ còn cũng nữa có được để nên vì do nhờ bởi từ của và như bằng trong ngoài ở tại theo trên",
  // helping, and how well
  "giúp hỗ trợ đỡ hộ giùm dùm hướng dẫn chỉ bảo giải đáp thích trả tư vấn cung cấp chia sẻ phản hồi phục vụ nói rõ ràng dễ hiểu cặn kẽ tận tình nhiệt chu đáo chi tiết cụ thể nhanh kịp thời hữu bổ ích tuyệt vời hay giỏi hài yên tâm ưng ý quý giá báu chính xác",
  // what is said and taken up
  "nhận tiếp ghi nắm thấy thông tin nội dung câu hỏi sự điều việc chuyện vấn cần thiết tìm tra trao đổi trò chat nhắn",
  // how somebody feels
  "mệt đuối oải chán ghê giời ui uôi uơi ối",
  // what a program is, what it is for and how it is used
  "trợ lý lí ảo chatbot bot robot ai máy phần mềm công cụ hệ thống ứng dụng app bộ phận bên phía cẩm nang thứ tên danh tính bản thân tự giới thiệu tạo làm sinh lập viết xây dựng phát triển mục đích sử dùng xài cách chức năng khả rành những một số mấy gì sao đâu thể không ko phải đúng hoặc chưa quen bỡ ngỡ sản phẩm hãng công ty xưng thắc mắc băn khoăn mảng lĩnh vực loại kiểu trò kể xem coi dạo bắt out off pp bb bibi",
].join(" ");

const marked: ReadonlySet<string> = new Set(classes.split(" "));
const folded: ReadonlySet<string> = new Set([...marked].map(foldText));
/** Left without its marks in a message that has them it is another word: a board, not "bạn". */
const otherWithoutMarks: ReadonlySet<string> = new Set(["ban"]);

/** How many words of a text are none of those that talk about the talk itself is made of. */
export function strangersIn(text: string): number {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{Nd}]+/gu) ?? [];
  const hasMarks = /[^\u0000-\u007f]/.test(text);
  return words.filter((word) => isStranger(word, hasMarks)).length;
}

function isStranger(word: string, hasMarks: boolean): boolean {
  if (!hasMarks) return !folded.has(word);
  return !marked.has(word) && (foldText(word) !== word || otherWithoutMarks.has(word) || !folded.has(word));
}

/** Talk is short; a longer message is about something. */
const mostWords = 14;
/** A shorter word that has its letters exchanged is another word: "Lào" is no "alo". */
const fewestLetters = 4;

/**
 * A short message with the words that are none of talk's read as ones that are: keys left behind ("vaof") and neighbouring letters exchanged ("chòa"). Null where it is
 * longer, has none, or one of them cannot be read so.
 */
export function withoutTalkSlips(text: string): string | null {
  const hasMarks = /[^\u0000-\u007f]/.test(text);
  const words = text.normalize("NFC").match(/[\p{L}\p{Nd}]+/gu) ?? [];
  if (words.length > mostWords) return null;
  const mended = new Map<string, string>();
  for (const word of words) {
    if (!isStranger(word.toLowerCase(), hasMarks)) continue;
    const meant = talkWordMeant(foldText(word));
    if (meant === null) return null;
    mended.set(word, meant);
  }
  return mended.size === 0
    ? null
    : text.normalize("NFC").replace(/[\p{L}\p{Nd}]+/gu, (word) => mended.get(word) ?? word);
}

function talkWordMeant(word: string): string | null {
  const slip = readKeyboardSlip(word);
  if (slip !== null && folded.has(slip)) return slip;
  if (word.length < fewestLetters) return null;
  // The first letter is seldom missed.
  for (let at = 1; at + 1 < word.length; at += 1) {
    const swapped = word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
    if (swapped !== word && folded.has(swapped)) return swapped;
  }
  return null;
}
