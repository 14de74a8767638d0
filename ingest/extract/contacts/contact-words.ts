const honorific = "Đồng\\s+chí|đồng\\s+chí|Đ/c|đ/c|Ông|ông|Bà|bà|Cô|cô|Thầy|thầy|Anh|anh|Chị|chị";
const degree = "(?:(?:PGS|GS|TSKH|TS|ThS|CN|BS|KS|CVC|CV)\\.?\\s*)*";
const nameWord = "\\p{Lu}\\p{Ll}*";
const named = new RegExp(
  `(?:(?:${honorific})(?:\\s*\\((?:bà|ông)\\))?\\s*:?\\s+${degree}|(?:Họ\\s+(?:và\\s+)?tên|Người\\s+liên\\s+hệ|Liên\\s+hệ|Đầu\\s+mối(?:\\s+liên\\s+hệ)?|Cán\\s+bộ(?:\\s+phụ\\s+trách)?)\\s*:\\s*(?:(?:${honorific})\\s*:?\\s+)?${degree})(${nameWord}(?:\\s+${nameWord}){1,5})(?![\\p{L}])`,
  "u",
);
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
  readonly role: string | null;
  readonly start: number;
}

/** A person introduced by a form of address or a label, with the role printed behind the name. */
export function readPerson(text: string): NamedPerson | null {
  const found = named.exec(text);
  if (found === null) return null;
  const role = afterName.exec(text.slice(found.index + found[0].length))?.[1];
  return { name: clean(found[1] ?? "") ?? "", role: clean(role ?? ""), start: found.index };
}

/** "Sở … tỉnh …:" at the head of a line. */
export function readLeadingOffice(text: string): string | null {
  return clean(leading.exec(text)?.[1] ?? "");
}

/** The office at which others are to be reached; "về Sở A qua Phòng B" is Phòng B of Sở A. */
export function readReachedOffice(text: string): string | null {
  const via = clean(through.exec(text)?.[1] ?? "");
  const at = clean(reached.exec(text)?.[1] ?? "") ?? clean(sentTo.exec(text)?.[1] ?? "");
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
