/** What the bot says when it cannot say what the conversation would have said. */
export const channelMessages = {
  turnFailed: "Xin lỗi, tôi gặp lỗi khi xử lý tin nhắn vừa rồi nên chưa trả lời được. Xin gửi lại, hoặc gõ “trợ giúp”.",
  tookElsewhere:
    "Nội dung này đã được ghi nhận trước đó hoặc vừa thay đổi trên một thiết bị khác, nên lần gửi vừa rồi không được ghi. Gõ “tiếp tục” để xem bước hiện tại.",
  maybeNotArrived: "Có câu trả lời có thể chưa tới: ",
  tooFast: "Tin nhắn đến nhanh quá nên tôi chưa kịp trả lời. Xin chờ khoảng một phút rồi gửi lại giúp tôi.",
  /** What stands on a card in the place of its buttons, once one of them was pressed. */
  settled: (title: string) => `✓ Đã chọn: ${title}`,
  actionTaken: "Đã nhận.",
} as const;
