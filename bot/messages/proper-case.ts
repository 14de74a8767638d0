/** Parts of organs' names as they are written in running text (Nghị định 30/2020, phụ lục II). */
const known: readonly string[] = [
  "Ủy ban nhân dân",
  "Hội đồng nhân dân",
  "Ủy ban Mặt trận Tổ quốc Việt Nam",
  "Giáo dục và Đào tạo",
  "Giáo dục & Đào tạo",
  "Văn hóa - Xã hội",
  "Bảo hiểm xã hội",
  "Lao động - Thương binh và Xã hội",
  "Văn hóa, Thể thao và Du lịch",
  "Trung tâm Phục vụ hành chính công",
  "Trung tâm Học tập cộng đồng",
  "Giáo dục thường xuyên",
  "Giáo dục nghề nghiệp",
  "Hội Liên hiệp Phụ nữ",
  "Phổ thông dân tộc nội trú",
  "Mầm non",
  "Tiểu học",
  "Hội Khuyến học",
  "Trung học phổ thông",
  "Trung học cơ sở",
  "Thủ tướng Chính phủ",
].sort((one, other) => other.length - one.length);
const placeWords = /(?<=\s)(Tỉnh|Thành Phố|Phường|Xã|Quận|Huyện|Thị Xã|Thị Trấn|Và|Của|Về|Tại|Các)(?=\s)/gu;
const shortForm = /^(?:UBND|HĐND|THPT|THCS|TH|MN|MTTQ|GD&ĐT|GDĐT|TP|TT|TW)$/u;

/**
 * An organ's name printed in capitals ("TRƯỜNG THPT AN HẢI") as running text has it ("Trường THPT An Hải"); any other name unchanged. A word that is neither a
 * known part nor a place's kind gets a capital, as proper names do.
 */
export function properCase(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name;
  const words = name
    .split(/\s+/)
    .map((word) => (shortForm.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(" ")
    .replace(placeWords, (word) => word.toLowerCase());
  return known.reduce((text, part) => text.replace(new RegExp(part, "giu"), part), words);
}
