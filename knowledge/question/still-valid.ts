/** What one does with a document that holds. Folded; longer forms first. */
const use =
  "(?:ap dung|su dung|dung|xai|lam theo|chay theo|tuan theo|tuan thu|can cu|dua vao|theo|thuc hien|trien khai|hieu luc|gia tri|bat buoc)";
const may = "(?:(?:duoc|phai|can|co the|nen|dem ra|lay) )*";
const no = "(?:khong|ko|chua|hong|hon|chu|nua|hay)";
const year =
  "(?:ca )?(?:nam|nam hoc|dot|ky|khoa)(?: (?:danh gia|hoc|xet|tuyen sinh))? (?:20\\d\\d|toi|sau|moi|ke tiep|ke)";

/** How it is asked whether a document or what it says still holds: that it does so still, or again, or for another year, or was replaced. */
export const stillAsked = [
  `(?:con|van) ${may}${use}\\b(?! (?:den|vao|hoc|thi)\\b).{0,60}\\b${no}`,
  `${use} (?:duoc )?(?:tiep|nua)\\b(?! theo| nhan| tuc| suc| can| xuc).{0,50}\\b${no}`,
  `(?:ap dung|su dung|dung|xai|lay|theo|can cu) (?:duoc |lai |xai |tiep |luon ){0,2}(?:cho|trong|sang|den) ${year}\\b.{0,30}\\b${no}`,
  `${year}\\b.{0,40}\\b(?:ap dung|su dung|dung|xai|can cu|dua|lam theo)(?: [a-z]+){0,2} (?:lai|tiep|nua)\\b`,
  `(?:bi|duoc|da) (?:van ban (?:nao |khac )?)?(?:thay|thay the|bai bo|huy bo)(?: the)? (?:hay )?(?:chua|roi)`,
].join("|");
