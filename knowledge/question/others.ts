/** What is asked for beside something: "ngoài cái đó ra còn loại báo cáo nào nữa", "ngoài Luật Trẻ em ra còn căn cứ nào nữa". */
export interface OthersAsked {
  /** What is left out, folded; null where it was told before ("ngoài ra", "ngoài việc đó"). */
  readonly besides: string | null;
  /** What kind of thing the others are, folded ("bao cao dinh ky"); empty where any are meant ("còn gì nữa"). */
  readonly kind: string;
  /** Whether other times of it are asked for: "còn lúc nào phải báo cáo nữa". */
  readonly isOfTime: boolean;
}

const except = "(?:ngoai tru|ngoai|tru|khong ke|chua ke)";
const pointer = "(?:do|nay|ay|kia|day|tren|vua roi|vua noi|vua ke|vua neu)";
const pointed = new RegExp(`^(?:(?:[a-z]+ ){0,4}${pointer})?$`);
/** "Ra", a word that points, or the question itself ends what is left out. */
const besides = new RegExp(
  `(?<!\\b(?:ben|o|phia|nuoc|tu|ra|mat|them|ngay|nhung|cac|so|truong|gio|doi|trong|hay|va) )\\b${except}(?: (.{1,90}?))??(?: ra\\b|(?<=\\b${pointer})(?= )|(?= (?:thi|con)\\b))(?: (?:thi|do|la)\\b){0,2}(?= .{0,120}\\b(?:con|khac)\\b)`,
);
const asked = /\bcon (?:(?!khong\b|ko\b|chua\b)[a-z]+ ){0,9}?(?:nao|gi|chi|ai|dau)\b/;
const more = /\b(?:nua|khac)\b/;
/** What is done with the things, how many or of which sort they are: no name of theirs. */
const light =
  /\b(?:con|phai|can|duoc|co|nop|lam|gui|dua|dung|lay|theo|dua vao|thuc hien|nhung|cac|may|loai|thu|dang|kieu|cai|muc|phan|them|lai|kem|cho|vao|tren|den|toi|truong|em|minh|toi|chung|moi|ca|va|voi|o|tu|cua)\b/g;

/** "Còn lúc nào phải báo cáo nữa": what is done then, not the time, says of which kind the others are. */
const time = /(?:^| )(?:luc|khi|dip|thoi diem|thoi gian|ngay|dot|ky|lan|hom)$/;
const done =
  /^ (?:(?:phai|can|co|duoc|la|ma|minh|truong|em|toi|chung toi) )*([a-z]+ [a-z]+) (?:.{0,40} )?(?:nua|khac)\b/;

/** Reads what a question asks for beside something; null where it asks for no others. Takes folded words. */
export function othersAsked(folded: string): OthersAsked | null {
  const said = folded
    .replace(/[^\p{L}\p{Nd}/ -]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  const except = besides.exec(said);
  const rest = except === null ? said : said.slice(except.index + except[0].length);
  const match = asked.exec(rest);
  const found = match?.[0];
  // "Còn … nào" alone asks of another subject; "nữa" or "ngoài" say that there were some before.
  if (found === undefined || (except === null && !more.test(rest))) return null;
  const left = except?.[1] ?? "";
  const kind = found
    .replace(/(?:nao|gi|chi|ai|dau)$/, "")
    .replace(light, " ")
    .replace(/ +/g, " ")
    .trim();
  const isOfTime = match !== null && time.test(kind);
  const named = kind.replace(time, "").trim();
  const behind =
    isOfTime && named === ""
      ? (done.exec(rest.slice(match.index + match[0].length))?.[1] ?? "")
      : isOfTime
        ? named
        : kind;
  return { besides: pointed.test(left) ? null : left, kind: behind, isOfTime };
}

/** Folded words of a question without what its others are asked beside: "ngoài Nghị định 80 ra" is not asked of. */
export function withoutBesides(folded: string): string {
  const beside = othersAsked(folded)?.besides ?? null;
  return beside === null ? folded : folded.replace(beside, " ");
}
