const honorific = "Đồng\\s+chí|đồng\\s+chí|Đ/c|đ/c|Ông|ông|Bà|bà|Cô|cô|Thầy|thầy|Anh|anh|Chị|chị";
const degree = "(?:(?:PGS|GS|TSKH|TS|ThS|CN|BS|KS|CVC|CV)\\.?\\s*)*";
/** An office may follow "Liên hệ:" as well. */
const noOffice =
  "(?!(?:Sở|Phòng|Ban|Bộ|Cục|Vụ|Văn\\s+phòng|Trung\\s+tâm|Viện|Khoa|Hội|Ủy\\s+ban|Uỷ\\s+ban|Trường|Học\\s+viện|Đại\\s+học|Tổ|Công\\s+an)\\s)";
const nameWord = "\\p{Lu}\\p{Ll}*";
const named = new RegExp(
  `(?:(?:${honorific})(?:\\s*\\((?:bà|ông)\\))?\\s*:?\\s+${degree}|(?:Họ\\s+(?:và\\s+)?tên|Người\\s+liên\\s+hệ|Liên\\s+hệ|Đầu\\s+mối(?:\\s+liên\\s+hệ)?|Cán\\s+bộ(?:\\s+phụ\\s+trách)?)\\s*:\\s*(?:(?:${honorific})\\s*:?\\s+)?${degree})${noOffice}(${nameWord}(?:\\s+${nameWord}){1,5})(?![\\p{L}])`,
  "u",
);
const everyNamed = new RegExp(named, "gu");
const reach = "(?:số\\s+)?(?:điện\\s+thoại|đt|sđt|di\\s+động|tel|hotline|email|e-mail|thư\\s+điện\\s+tử|zalo)";
const afterName = new RegExp(
  `^\\s*(?:[-–—,:(]|là)\\s*((?:(?!${reach})[^;:()\\d])+?)(?=\\s*(?:[;:()]|[,.-]?\\s*${reach}|[,.]\\s*\\(?(?:0|\\+84)|\\d|$))`,
  "iu",
);

const officeHead =
  "(?:Sở|sở|Phòng|phòng|Ban|Bộ|Cục|Vụ|Văn\\s+phòng|văn\\s+phòng|Trung\\s+tâm|Viện|Khoa|Hội\\s+đồng|Hội|Ủy\\s+ban|Uỷ\\s+ban|UBND|Trường|Học\\s+viện|Đại\\s+học|Bộ\\s+phận|bộ\\s+phận|Tổ|Công\\s+an)";
const officeStop = `(?=\\s*(?:[;:()|\\n]|\\.(?:\\s|$|/)|,?\\s*(?:${reach}|địa\\s+chỉ|số\\s+\\d|tầng\\s+\\d|qua|để|trước|chậm\\s+nhất|theo\\s|và\\s+(?:các\\s+)?cấp|khi|trong\\s+(?:giờ|thời)|tổng\\s+hợp|xem\\s+xét|giải\\s+quyết|hướng\\s+dẫn)|$))`;
const office = (lead: string): RegExp =>
  new RegExp(`${lead}\\s*(${officeHead}(?!\\p{L})[^;:()|\\n]{0,140}?)${officeStop}`, "u");

const through = office("(?<!\\p{L})(?:[Qq]ua|[Tt]hông\\s+qua)\\s");
const reached = office(
  "(?<!\\p{L})(?:liên\\s+hệ|Liên\\s+hệ|trao\\s+đổi|phản\\s+ánh|kiến\\s+nghị|vướng\\s+mắc)(?:[^.;:()|\\n]{0,60}?)\\s(?:với|về|đến|tới|tại|cho)\\s",
);
const sentTo = office(
  "(?<!\\p{L})(?:gửi|nộp|báo\\s+cáo|đăng\\s+ký)(?:[^.;:()|\\n]{0,100}?)\\s(?:về|đến|tới|tại|cho)\\s",
);
const labelled = office("(?<!\\p{L})(?:[Ll]iên\\s+hệ|[Đđ]ầu\\s+mối(?:\\s+liên\\s+hệ)?|[Vv]ề\\s[^:;.|\\n]{1,40})\\s*:");
const leading = new RegExp(`^[\\s\\p{P}]*(${officeHead}(?!\\p{L})[^;:()|\\n]{0,140}?)\\s*:`, "u");
const inCharge = new RegExp(
  `(?:Cơ\\s+quan|Đơn\\s+vị|Bộ\\s+phận)\\s+(đầu\\s+mối|chủ\\s+trì|thường\\s+trực|tiếp\\s+nhận)([^:;.]{0,60}):\\s*(${officeHead}(?!\\p{L})[^;:()|\\n]{0,140}?)${officeStop}`,
  "u",
);
const place =
  "(?:(?:[Ss]ố\\s+(?:nhà\\s+)?\\d+[A-Za-z]?(?:[/-]\\d+[A-Za-z]?)*|[Tt]ầng\\s+\\d+|[Pp]hòng\\s+\\d+)[,\\s]+(?:(?:đường|phố)\\s+)?\\p{Lu}[^;:|\\n.()]{2,140})";
const address = new RegExp(
  `(?:[Đđ]ịa\\s+chỉ\\s*:\\s*([^;|\\n]{5,160}?)|(?<!\\p{L})(${place}))(?=\\s*(?:[;|\\n]|\\.(?:\\s|$|/)|[,.]?\\s*(?:${reach})|$))`,
  "iu",
);

export interface NamedPerson {
  readonly name: string;
  /** Where the person works, as printed behind the name. */
  readonly organisation: string | null;
  readonly role: string | null;
  readonly start: number;
}

/** A person introduced by a form of address or a label, with the role printed behind the name. */
export function readPerson(text: string): NamedPerson | null {
  const found = named.exec(text);
  if (found === null) return null;
  const role = clean(afterName.exec(text.slice(found.index + found[0].length))?.[1] ?? "");
  const isOffice = role !== null && startsWithOffice.test(role);
  return {
    name: clean(found[1] ?? "") ?? "",
    role: isOffice ? null : role,
    organisation: isOffice ? role : null,
    start: found.index,
  };
}

const startsWithOffice = new RegExp(`^${officeHead}(?!\\p{L})`, "u");

/** Where each person of a clause that introduces several begins; the words before the first belong to the first. */
export function splitByPerson(text: string): readonly string[] {
  const starts = [...text.matchAll(everyNamed)].map(({ index }) => index);
  return starts.length < 2 ? [text] : starts.map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1]));
}

/** "Sở … tỉnh …:" at the head of a line. */
export function readLeadingOffice(text: string): string | null {
  const name = clean(leading.exec(text)?.[1] ?? "");
  // "Văn phòng nhà trường, số 10 …. Điện thoại:": the colon is the telephone's, the name ends before the address.
  return name === null ? null : clean(name.split(officeEnd)[0] ?? "");
}

const officeEnd = new RegExp(
  `\\.\\s|,\\s*(?=(?:[Ss]ố|[Tt]ầng|[Pp]hòng)\\s+\\d)|,?\\s*(?<!\\p{L})${reach}(?!\\p{L})`,
  "iu",
);

/** The office at which others are to be reached; "về Sở A qua Phòng B" is Phòng B of Sở A. */
export function readReachedOffice(text: string): string | null {
  const via = clean(through.exec(text)?.[1] ?? "");
  const at =
    [reached, sentTo, labelled].map((words) => clean(words.exec(text)?.[1] ?? "")).find((one) => one !== null) ?? null;
  if (via === null || at === null || via.includes(at)) return via ?? at;
  return `${via}, ${at}`;
}

export interface ReceivingOffice {
  readonly organisation: string;
  readonly role: string;
}

/** An office named as the one that receives or is in charge, though no number stands beside it. */
export function readReceivingOffice(text: string): ReceivingOffice | null {
  const isHeading = /:\s*$/u.test(text);
  if (isHeading) return null;
  const charged = inCharge.exec(text);
  const inChargeName = clean(charged?.[3] ?? "");
  if (inChargeName !== null) return { organisation: inChargeName, role: `cơ quan ${clean(charged?.[1] ?? "")}` };
  const via = clean(through.exec(text)?.[1] ?? "");
  if (
    via !== null &&
    /(?<!\p{L})(?:báo\s+cáo|gửi|nộp|đăng\s+ký|liên\s+hệ|trao\s+đổi|phản\s+ánh)(?!\p{L})/iu.test(text)
  ) {
    const verb = /(?<!\p{L})(báo\s+cáo|đăng\s+ký|hồ\s+sơ|liên\s+hệ|trao\s+đổi|phản\s+ánh)(?!\p{L})/iu.exec(text)?.[1];
    return { organisation: via, role: `nơi nhận ${(verb ?? "hồ sơ").toLowerCase()}` };
  }
  const complaint = clean(reached.exec(text)?.[1] ?? "");
  return complaint === null ? null : { organisation: complaint, role: "nơi nhận phản ánh, liên hệ" };
}

/** "số 81 Thợ Nhuộm, phường …" or what follows "Địa chỉ:". */
export function readAddress(text: string): string | null {
  const found = address.exec(text);
  return clean(found?.[1] ?? found?.[2] ?? "");
}

function clean(words: string): string | null {
  const trimmed = words.replace(/\s+/gu, " ").replace(/^[\s,;:.–-]+|[\s,;:.–(-]+$/gu, "");
  return trimmed === "" ? null : trimmed;
}
