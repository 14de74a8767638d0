import { foldText } from "./fold";

/**
 * Provinces before and after the merger of 01/07/2025 (Nghị quyết 202/2025/QH15 kept names of the older ones), so that
 * documents of both times are placed.
 */
const provinceNames =
  "An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|" +
  "Cần Thơ|Cao Bằng|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|" +
  "Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|" +
  "Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|" +
  "Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái";

/** Folded names of provinces and the names as they are written. */
export const provinces: ReadonlyMap<string, string> = new Map(
  provinceNames.split("|").map((name) => [foldText(name), name]),
);

/** Since 01/07/2025, by Nghị quyết 202/2025/QH15: each of today's provinces that was made of several, and whose names are no more. */
const mergers =
  "An Giang<Kiên Giang|Bắc Ninh<Bắc Giang|Cà Mau<Bạc Liêu|Cần Thơ<Hậu Giang,Sóc Trăng|Đà Nẵng<Quảng Nam|Đắk Lắk<Phú Yên|" +
  "Đồng Nai<Bình Phước|Đồng Tháp<Tiền Giang|Gia Lai<Bình Định|Hải Phòng<Hải Dương|Hồ Chí Minh<Bà Rịa - Vũng Tàu,Bình Dương|" +
  "Hưng Yên<Thái Bình|Khánh Hòa<Ninh Thuận|Lâm Đồng<Bình Thuận,Đắk Nông|Lào Cai<Yên Bái|Ninh Bình<Hà Nam,Nam Định|" +
  "Phú Thọ<Hòa Bình,Vĩnh Phúc|Quảng Ngãi<Kon Tum|Quảng Trị<Quảng Bình|Tây Ninh<Long An|Thái Nguyên<Bắc Kạn|" +
  "Tuyên Quang<Hà Giang|Vĩnh Long<Bến Tre,Trà Vinh";

const successors: ReadonlyMap<string, string> = new Map(
  mergers.split("|").flatMap((merger) => {
    const [today = "", before = ""] = merger.split("<");
    return before.split(",").map((name) => [foldText(name), foldText(today)] as const);
  }),
);

/** The folded name of the province that a province, by its folded name, is part of today: "ha giang" -> "tuyen quang"; itself where it still is one. */
export function provinceToday(name: string): string {
  return successors.get(name) ?? name;
}
