import type { CorrectableField } from "../model/index";

const names: Readonly<Record<CorrectableField, string>> = {
  type: "Loại văn bản",
  number: "Số văn bản",
  issuedOn: "Ngày ban hành",
  issuer: "Cơ quan ban hành",
  title: "Trích yếu",
  signer: "Người ký",
  jurisdiction: "Cấp áp dụng",
  jurisdictionName: "Nơi áp dụng",
  "validity.from": "Ngày bắt đầu áp dụng",
  "validity.to": "Ngày hết áp dụng",
  "validity.schoolYear": "Năm học",
  "deadline.when": "Thời hạn",
  "deadline.actor": "Người thực hiện thời hạn",
  "deadline.action": "Việc phải làm theo thời hạn",
  "deadline.recipient": "Nơi nhận theo thời hạn",
};

/** What people call a field, at the beginning of a sentence. */
export function fieldName(field: CorrectableField): string {
  return names[field];
}

const levels: Readonly<Record<string, string>> = {
  national: "toàn quốc",
  province: "cấp tỉnh",
  district: "cấp huyện",
  ward: "cấp xã",
  school: "nhà trường",
};

/** A value as people read it: "trước 15/12/2026", "chưa ghi". */
export function writeValue(value: string | null): string {
  if (value === null) return "chưa ghi";
  return (
    levels[value] ??
    value
      .replace(/^before /, "trước ")
      .replace(/^by /, "chậm nhất ")
      .replace("..", " đến ")
      .replace(/--(\d{2})-(\d{2})$/, "$2/$1 hằng năm")
      .replace(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, "$3/$2/$1")
  );
}
