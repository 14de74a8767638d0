import type { RoleFit } from "../../knowledge/index";

/** The bot's words on a card of deadlines. */
export const deadlineCardMessages = {
  heading: (from: string, to: string, place: string, who: string) =>
    `Hạn từ ${from} đến ${to}${place === "" ? "" : ` – ${place}`}${who === "" ? "" : ` – ${who}`}`,
  actor: (actor: string, fit: RoleFit) =>
    fit === "own"
      ? `Người thực hiện: ${actor} (có anh/chị)`
      : fit === "others"
        ? `Người thực hiện: ${actor} (đơn vị khác)`
        : `Người thực hiện: ${actor}`,
  holdsFor: (place: string) => `Áp dụng cho ${place}`,
  others: (numbers: readonly number[], who: string) =>
    `Theo vai trò đã ghi (${who}), hạn ${numbers.map((number) => `[${String(number)}]`).join(", ")} nêu đơn vị khác thực hiện.`,
  remind: "Nhắc tôi",
  remindWeekBefore: "Nhắc tôi trước 7 ngày",
  remindAll: "Nhắc mọi hạn của nơi tôi",
};
