import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { wordsIn } from "../../../bot/messages/index";
import { officeDocuments } from "../../fixtures/office-documents";
import { openOffice, type Office } from "../../fixtures/office";

let office: Office;
beforeAll(async () => {
  office = await openOffice(officeDocuments);
});
afterAll(async () => office.close());

const said = {
  thanks: [
    "Hay quá, nhờ có bạn mà mình nắm được hết rồi, cảm ơn bạn nghen",
    "Tôi đã nhận đủ thông tin cần thiết. Trân trọng cảm ơn.",
    "Đội ơn em, em giải thích tận tình ghê",
    "May mà có em, chị cảm ơn nhé, em giỏi ghê",
    "Em vô cùng biết ơn sự giúp đỡ của anh chị",
    "Không còn câu nào nữa, cảm ơn bạn",
    "cam on ban da giai dap can ke cho toi",
    "Đã rõ.",
    "Thanks, that was very helpful!",
  ],
  greeting: [
    "Kính chào quý anh chị, chúc một buổi sáng tốt lành",
    "Chào bạn, hôm nay bạn có khỏe không?",
    "Bạn ơi, bạn có đó không?",
    "ê bot, chào cậu",
    "xin chòa bạn, mình mới vaof đây",
    "hlelo em",
    "chao buoi sasng em",
    "chiều vui vẻ nghen em ơi",
  ],
  goodbye: [
    "Mình xin phép dừng ở đây nhé, hẹn bạn hôm khác",
    "Đến giờ về rồi, bữa khác nói chuyện tiếp nghen",
    "Giờ tôi phải đi rồi, chào bạn nhé",
    "Chúc bạn buổi tối vui vẻ",
  ],
  identity: [
    "Bạn tên gì vậy, ai làm ra bạn?",
    "Ủa, mình đang nhắn với người hay với máy vậy?",
    "Tôi đang trao đổi với bộ phận nào đấy nhỉ, bạn là ai?",
    "Vui lòng giới thiệu về bản thân",
    "mày là cái thứ gì thế",
    "ban la chatbot phai khong",
    "trời ơi oải ghê, bạn là người hay máy vậy",
  ],
  help: [
    "Tôi có thể nhờ bạn những việc nào?",
    "Em hỏi được những gì ở đây hả anh?",
    "Xin cho biết trợ lý này có những chức năng nào",
    "Bạn giúp được gì cho một hiệu trưởng như tôi?",
    "Dùng bạn như thế nào đây?",
    "ban co the lam nhung gi the nhi",
  ],
} as const;

describe.each(Object.entries(said))("%s", (talk, wordings) => {
  it.each(wordings)("is heard in “%s”", async (message) => {
    const expected = wordsIn(message.startsWith("Thanks") ? "en" : "vi").smallTalk[talk as keyof typeof said];
    expect(await office.ask(message)).toMatchObject({ kind: "small-talk", text: expected, citations: [] });
  });
});

describe("what asks or orders is no small talk", () => {
  it.each([
    "Cảm ơn bạn, thế ai ký",
    "Cảm ơn em, cho chị xin số di động luôn",
    "giải thích rõ giúp mình, cảm ơn bạn",
    "cam on ban, han nop la khi nao",
    "Ban giúp việc làm gì?",
    "Em có được hỗ trợ gì không?",
    "Em phải làm gì?",
    "Ai hỗ trợ các trường?",
    "Chào em, hồ sơ gửi cho ai",
    "Thư cảm ơn gửi nhà tài trợ viết thế nào?",
    "Trường tôi phải nghỉ mấy ngày rồi",
  ])("“%s”", async (message) => {
    expect((await office.ask(message)).kind).not.toBe("small-talk");
  });
});
