import { describe, expect, it } from "@jest/globals";
import { readQuestion } from "../../../knowledge/index";

describe("spelling that fast fingers leave behind", () => {
  it.each([
    ["truớc khi mở", "trước khi mở"],
    ["chưong trình", "chương trình"],
    ["phừong mình", "phường mình"],
    ["đựơc phép", "được phép"],
    ["nguời luợt", "người lượt"],
    ["gửi p.Cồn Lân và x.Mỏ Cày", "gửi p. Cồn Lân và x. Mỏ Cày"],
  ])("%s is read as %s", (typed, meant) => {
    expect(readQuestion(typed).text).toBe(meant);
  });

  it.each(["muốn", "quợt", "thuở nhỏ", "buổi", "muon", "v.v. tp.hcm"])("%s is left as it is", (typed) => {
    expect(readQuestion(typed).text).toBe(typed);
  });
});
