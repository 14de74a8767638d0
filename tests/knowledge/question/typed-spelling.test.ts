import { describe, expect, it } from "@jest/globals";
import { readQuestion } from "../../../knowledge/index";

describe("spelling that fast fingers leave behind", () => {
  it.each([
    ["truớc khi mở", "trước khi mở"],
    ["chưong trình", "chương trình"],
    ["phừong mình", "phường mình"],
    ["đựơc phép", "được phép"],
    ["nguời luợt", "người lượt"],
    ["giáo viên vâỵ", "giáo viên vậy"],
    ["điêù tra câù thang", "điều tra cầu thang"],
    ["phiêú maý taị giaó quaỳ", "phiếu máy tại giáo quày"],
    ["tiêủ hoc nguôì", "tiểu hoc nguồi"],
    ["gửi p.Cồn Lân và x.Mỏ Cày", "gửi p. Cồn Lân và x. Mỏ Cày"],
  ])("%s is read as %s", (typed, meant) => {
    expect(readQuestion(typed).text).toBe(meant);
  });

  it.each([
    "muốn",
    "quợt",
    "thuở nhỏ",
    "buổi",
    "muon",
    "hoà thuỷ khoẻ",
    "hòa thủy khỏe quý",
    "giữa lúa mía yêu cầu nghĩa",
    "giường giúp gìn già giờ quà quả quạ giá",
    "hoạt toán quốc quyết chuyến ngoài",
    "cuối khuya loại huỷ",
    "v.v. tp.hcm",
  ])("%s is left as it is", (typed) => {
    expect(readQuestion(typed).text).toBe(typed);
  });
});
