import { foldText } from "../text/index";

const joint = "(?:^|[,;?.]\\s*|\\s)(?:(?:va|con|ma|neu|lo|nho|nhung|roi|truong hop|lieu)\\s+)*";
const isMissed =
  "(?:(?:nop|gui|bao cao|bao|dang ky|bo sung|lam|ho so)\\s+)?(?:(?:khong|ko|k|chua)\\s+(?:kip|den|ky|di|nop|gui|bo sung|bo tuc|dang ky|bao cao|lam|xong|du|dung han|hoan thanh)|(?:bi )?(?:qua (?:han|thoi|ngay)|tre|muon|cham(?! nhat)|lo han))\\b";
const whatThen =
  "[^,;?.]{0,40}?\\b(?:thi\\s+[^,;?.]{0,30}?(?:sao|gi|the nao|khong|ko|xu ly|duoc nua)|(?:co|bi)\\s+[^,;?.]{0,40}?(?:sao|gi|the nao|khong|ko)|lam sao|the nao)";
const vietnamese = new RegExp(`${joint}(?<missed>${isMissed}${whatThen})[\\s?.!]*$`, "u");
const english =
  /(?:^|[,;?.]\s*|\s)(?:and\s+)?(?<missed>what (?:happens |then )?(?:if|when) [^,;?.]{0,30}\b(?:late|miss(?:es|ed)?|not|fails?|after)\b[^;?.]{0,40})[\s?.!]*$/u;

/**
 * "… trong mấy ngày, không kịp thì sao?": what is asked before the question what follows from missing it, empty where nothing is; null where a message does not end in that
 * question.
 */
export function beforeMissing(text: string): string | null {
  const folded = foldText(text);
  const found = vietnamese.exec(folded) ?? english.exec(folded);
  return found === null ? null : text.slice(0, found.index).trim();
}
