import { plainWords } from "../text/index";

/** A deed that was done first, and the duty that came after it: "dạy hai tuần rồi mới báo cáo phường". Folded. */
export interface LateDuty {
  readonly deed: string;
  readonly duty: string;
  /** The verb of the duty. */
  readonly verb: string;
}

/** To begin or carry on with a thing. */
const doing =
  /\b(?:day|hoc(?! (?:ky|sinh|vien|ba|luc|tap|phi))|mo|chay|lam(?! (?:sai|hu|hong|mat|don|roi))|trien khai|thuc hien|to chuc(?! (?:nao|xa|chinh))|hoat dong|bat dau|vao|khai giang|van hanh|khoi cong|thi cong|lap dat|xay|mua|thu(?! tuc)|chi|tuyen|su dung|dung|cho)\b/;
/** What a duty towards an office is done by, folded. */
export const dutyVerb =
  "(?:bao cao|thong bao|xin phep|xin y kien|lay y kien|ky ket|ky|nop|trinh|gui|tham dinh|phe duyet|dang ky|cong khai|bao(?! (?:gio|nhieu|lau|dam|ve|hiem)))";
/** Where the asking begins behind the duty. */
const tail =
  "(?= (?:thi|co|duoc|vay|the|lieu|bi|la|nhu|khong|ko|sao|hay|on|dung|sai|kip|tre|muon|a|nhi|ha)\\b)(?<tail> .*\\b(?:khong|ko|chua|sao|the nao|a|ha)\\b.*)$";

const shapes = [
  `^(?<deed>.{6,}?) (?:(?:xong|roi|xuoi) ){1,3}(?:[a-z]+ ){0,4}?moi (?<duty>(?<verb>${dutyVerb})(?: [a-z\\d]+){0,8}?)${tail}`,
  `^(?<deed>.{6,}? (?:duoc|ca|het|da|hon) .{2,40}?) (?:thi )?(?:[a-z]+ ){0,2}?moi (?<duty>(?<verb>${dutyVerb})(?: [a-z\\d]+){0,8}?)${tail}`,
  `^(?<deed>.{6,}?) truoc (?:(?:roi|va|con|thi) ){0,2}(?:moi )?(?<duty>(?<verb>${dutyVerb})(?: [a-z\\d]+){0,6}?) sau${tail}`,
].map((shape) => new RegExp(shape));

/** Reads a question whether a duty may come after the deed that it is for; null where it asks something else. Takes folded words. */
export function readLateDuty(folded: string): LateDuty | null {
  const said = plainWords(folded);
  for (const shape of shapes) {
    const { deed, duty, verb: act } = shape.exec(said)?.groups ?? {};
    if (deed !== undefined && duty !== undefined && act !== undefined && doing.test(deed))
      return { deed, duty, verb: act };
  }
  return null;
}
