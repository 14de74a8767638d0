import { foldText } from "../text/index";
import type { Ask } from "./intent";
import { shops } from "./shops";

/** "Không có máy tính", "không rành công nghệ": who cannot do by himself what is done over the net. */
const lackingDevice = ["không có", "chưa có", "không rành", "không biết dùng", "không biết xài", "không biết sử dụng"]
  .flatMap((lacking) =>
    "máy tính|máy vi tính|vi tính|máy móc|laptop|điện thoại|smartphone|mạng|internet|wifi|công nghệ"
      .split("|")
      .map((device) => `${lacking} ${device}`),
  )
  .join("|");

/**
 * What people call the things of school life, and what documents call them: a narrower word (a kind of incident, of device, of paper) for the broader one that rules are
 * written with. Not synonyms: a document may say either, and a text needs to have one.
 */
const groups: readonly (readonly [everyday: string, printed: string])[] = [
  // what happens to pupils
  [
    "đánh nhau|đánh bạn|bị bạn đánh|bị đánh|bắt nạt|ẩu đả|xô xát|trấn lột|đánh lộn|gây gổ|gây lộn|hành hung|dọa đánh|đập nhau|choảng nhau",
    "bạo lực học đường",
  ],
  [
    "bị thương|bị ngã|té ngã|bị té|vấp té|té gãy|té xe|gãy tay|gãy chân|gãy xương|chảy máu|bỏng|phỏng|bong gân|trật chân|trật khớp|u đầu|bể đầu|vỡ đầu|đứt tay|kẹt tay|bị tông|xe tông|bị xe đụng|xe quẹt|điện giật|bị giật điện|bị chó cắn|rắn cắn|ong đốt|ngất xỉu|bị ngất|bất tỉnh|hóc xương|bị hóc",
    "tai nạn",
  ],
  ["lây bệnh|lây nhau|nhiều em bệnh|nhiều em ốm|nhiều em sốt|sốt hàng loạt|bệnh hàng loạt|ốm hàng loạt", "dịch bệnh"],
  ["đau bụng|nôn ói|ói mửa|tiêu chảy", "ngộ độc thực phẩm"],
  ["vào viện|đi viện|nằm viện|đưa đi bệnh viện|cấp cứu", "nhập viện cơ sở y tế"],
  ["chết đuối|té sông|tắm sông|tắm ao", "đuối nước"],
  ["trốn học|cúp học|cúp tiết|bỏ tiết|nghỉ không phép|nghỉ không xin phép|tự ý nghỉ", "vắng học không phép nghỉ học"],
  ["nghỉ luôn|nghỉ học luôn|nghỉ hẳn|bỏ ngang|bỏ học ngang", "bỏ học"],
  ["quá sức|kiệt sức|đuối sức|đuối quá|mệt mỏi|mệt quá|quá mệt|nhồi nhét|dày đặc|kín mít|kín lịch|học dồn", "quá tải"],
  ["la mắng|quát mắng|chửi mắng|chửi bới|sỉ nhục", "xúc phạm danh dự"],
  ["bốc cháy|hỏa hoạn|phát cháy|chập điện", "cháy nổ phòng cháy chữa cháy"],
  ["xảy ra chuyện|có chuyện không hay|chuyện không hay|gặp chuyện", "sự cố vụ việc"],
  ["xài được bao lâu|dùng được bao lâu|sử dụng được bao lâu|xài được mấy|dùng được mấy|sử dụng được mấy", "có giá trị"],
  [
    [
      "tầm bậy|tào lao|trật lất|làm bậy|dạy bậy|làm ẩu|gian dối|làm láo",
      ...["nội dung", "hợp đồng", "cam kết", "thỏa thuận", "giao kèo", "quy định"].flatMap((what) => [
        `không đúng ${what}`,
        `không đúng với ${what}`,
        `không đúng như ${what}`,
        `trái ${what}`,
      ]),
    ].join("|"),
    "sai phạm",
  ],
  // who they are
  ["các con|cho con", "học sinh"],
  ["tụi nhỏ|bọn nhỏ|bọn trẻ|lũ trẻ|đám trẻ|mấy đứa nhỏ|lũ nhỏ|sấp nhỏ", "học sinh"],
  ["ba mẹ|bố mẹ", "cha mẹ"],
  ["hội phụ huynh|ban phụ huynh|hội cha mẹ", "ban đại diện cha mẹ học sinh"],
  ["cô chủ nhiệm|thầy chủ nhiệm|chủ nhiệm lớp", "giáo viên chủ nhiệm"],
  ["chủ tịch phường", "chủ tịch ủy ban nhân dân phường"],
  [
    "nhà nghèo|nhà khó khăn|hoàn cảnh khó|học sinh nghèo|học trò nghèo|trò nghèo|trẻ nghèo|em nghèo|các em nghèo|bạn nghèo|gia cảnh khó|túng thiếu|thiếu ăn thiếu mặc",
    "hoàn cảnh khó khăn hộ nghèo",
  ],
  ["tàn tật", "khuyết tật"],
  ["đứa nhỏ|đứa trẻ|đứa bé|con nít", "trẻ em"],
  ["mất cha mất mẹ|mất cả cha lẫn mẹ|mất cha mẹ|không còn cha mẹ", "mồ côi"],
  ["không biết chữ|chưa biết chữ|không biết đọc|chưa biết đọc", "mù chữ"],
  ["mạnh thường quân|nhà hảo tâm|người hảo tâm", "tổ chức cá nhân xã hội hóa"],
  ["tài xế|bác tài", "lái xe"],
  ["giữ trẻ|trông con|giữ con", "trông trẻ"],
  // buildings and what stands in them
  ["cây phượng|cây bàng|cây cổ thụ|cây đổ|gãy cành", "cây xanh"],
  ["tường nứt|tường rào đổ|mái dột|trần sập|nhà vệ sinh hỏng|mái tôn", "công trình cơ sở vật chất"],
  ["máy chiếu|máy quay|loa đài|loa|micro|ti vi|tivi|máy in|điều hòa|máy lạnh|quạt", "thiết bị cơ sở vật chất"],
  ["máy móc", "trang thiết bị"],
  ["sơn lại|quét vôi|lợp mái|xây thêm phòng", "sửa chữa cải tạo"],
  [lackingDevice, "thiết bị"],
  // how things measure
  ["rộng bao nhiêu|rộng mấy|rộng cỡ nào", "diện tích"],
  ["sĩ số", "học sinh một lớp"],
  // roads and vehicles
  ["xe máy|xe honda", "xe gắn máy mô tô"],
  ["gửi xe|giữ xe|trông xe", "trông giữ phương tiện"],
  // what is eaten
  ["đồ ăn|món ăn", "thức ăn"],
  ["giữ mẫu|giữ lại mẫu|để mẫu|để lại mẫu|cất mẫu", "lưu mẫu"],
  // what is published
  ["dán lên bảng|dán bảng tin|dán ở bảng|dán ngoài cổng|treo lên bảng", "niêm yết công khai"],
  // reporting, looking back and gathering
  [
    "báo lại|báo lên|báo về|báo phường|báo cho phường|báo cho xã|báo cho sở|cho phường biết|cho xã biết|cho sở biết",
    "báo cáo",
  ],
  [
    "báo phụ huynh|báo cho phụ huynh|cho phụ huynh biết|nhắn phụ huynh|nhắn cho phụ huynh|báo cho gia đình",
    "thông báo",
  ],
  ["hồi âm|trả lời lại", "phản hồi trả lời"],
  [
    "nhìn lại bước đầu|tổng kết bước đầu|đánh giá bước đầu|báo cáo bước đầu|báo lại bước đầu|nhìn lại nửa chừng|nhìn lại giữa chừng|tổng kết giữa chừng|tổng kết nửa chừng|tổng kết sơ bộ",
    "sơ kết",
  ],
  ["nhìn lại cả năm|nhìn lại toàn bộ|nhìn lại cuối năm", "tổng kết"],
  ["nhìn lại", "sơ kết tổng kết"],
  ["đi gom|gom góp|gom đủ|gom hồ sơ|gom giấy tờ|gom minh chứng|gom số liệu", "thu thập"],
  ["nhà báo|phóng viên|báo đài", "báo chí"],
  ["facebook|tiktok|zalo|youtube|đăng lên mạng", "mạng xã hội"],
  ["email|gmail|mail", "thư điện tử"],
  // who leads and who helps
  [
    "cầm trịch|cầm chịch|cầm cái|cầm đầu|cầm cương|đứng đầu|đứng mũi chịu sào|làm đầu tàu|đứng ra lo|đứng ra làm|lo chính|gánh chính|nắm chính|làm chính|chủ xị|quán xuyến|lo toan chung",
    "đầu mối chủ trì thường trực",
  ],
  ["phụ một tay|chung tay|góp sức|xúm tay|phụ vào|xắn tay phụ", "phối hợp"],
  ["lãnh đủ|chịu trận|gánh hậu quả|đứng mũi", "chịu trách nhiệm"],
  ["loan tin|quảng bá|cổ động|nói cho bà con|nói với bà con", "tuyên truyền"],
  ["rà lại|soát lại|dò lại|so lại|kiểm lại", "rà soát"],
  // what is given
  ["áo rét|áo mùa đông|áo lạnh|áo len|áo khoác|áo bông|đồ ấm|chăn ấm|chăn màn|mền bông|khăn len", "quần áo ấm"],
  ["gạo|mì tôm|mì gói|dầu ăn|bánh kẹo|đường sữa|nước mắm", "nhu yếu phẩm"],
  ["tặng|biếu|cho quà", "hỗ trợ"],
  ["giáo án|bài giảng|bài giảng điện tử|giáo án điện tử|slide", "học liệu"],
  // with how much effort and show
  [
    "tốn kém|phô trương|khoa trương|hoành tráng|rình rang|linh đình|đình đám|xa hoa|xa xỉ|màu mè|tiệc tùng|phung phí|phí phạm|hoang phí|vung tay quá trán",
    "hình thức lãng phí",
  ],
  ["cho có lệ|lấy lệ|chiếu lệ|làm cho có|làm màu|làm lấy tiếng|làm để báo cáo|chạy theo phong trào", "hình thức"],
  [
    "một lần cho xong|một lần rồi thôi|một lần rồi nghỉ|một lần cho có|đầu voi đuôi chuột|đánh trống bỏ dùi|nửa chừng bỏ dở|sớm nở tối tàn|được một thời gian rồi bỏ",
    "lâu dài bền vững",
  ],
  ["cào bằng|đổ đồng|bổ đầu|chia đều", "bình quân"],
  // over the net
  ["zoom|google meet|meet|microsoft teams|teams|gọi video|video call|qua màn hình", "trực tuyến"],
  // what has to be seen to
  [
    ["giữ", "để ý", "chú ý", "lưu ý", "giữ được"]
      .flatMap((seeTo) =>
        ["điều gì", "những điều gì", "các điều gì", "mấy điều gì", "những gì"].map((what) => `${seeTo} ${what}`),
      )
      .join("|"),
    "bảo đảm",
  ],
  // how things are agreed and ended
  [
    "thỏa thuận miệng|thống nhất miệng|hợp đồng miệng|nói miệng|khỏi làm giấy tờ|không làm giấy tờ|chẳng cần giấy tờ|hứa miệng|giao kèo miệng|bằng miệng|nói suông|hứa suông|giấy tay|không giấy tờ|khỏi giấy tờ|giấy trắng mực đen",
    "bằng văn bản hợp đồng",
  ],
  ["đặt bút ký|được ký", "ký kết hợp đồng"],
  ["có đủ những gì|có sẵn những gì|đủ những gì", "điều kiện"],
  ["đủ tư cách|có tư cách", "đủ chức năng điều kiện pháp lý"],
  ["lựa", "lựa chọn"],
  ["xem kỹ|coi kỹ|soi kỹ|xem xét kỹ|xem xét bên|xem bên đó|coi bên đó", "thẩm định"],
  ["bị ép|ép buộc|bắt ép|ép phụ huynh|ép học sinh|ép các em", "tự nguyện"],
  ["giấu nhẹm|ém nhẹm|bưng bít|giấu giếm|giấu chuyện", "che giấu"],
  ["xin phép", "chấp thuận cho phép"],
  ["nộp tay|tận nơi|tận tay", "trực tiếp"],
  ["gửi bưu điện|qua bưu điện|đường bưu điện", "bưu chính"],
  ["nhờ người khác|nhờ người nhà|nộp thay|làm thay", "ủy quyền"],
  ["kiểm tra bất ngờ|bất thình lình|không báo trước", "đột xuất"],
  // money
  ["chi tiền|tiêu tiền|xài tiền|dùng tiền|sử dụng tiền", "sử dụng kinh phí"],
  ["lấy tiền đâu|lấy tiền ở đâu|tiền ở đâu ra|tiền lấy đâu|tiền lấy ở đâu|tiền từ đâu", "nguồn kinh phí"],
  ["góp tiền|quyên tiền|quyên góp|gom tiền|kêu gọi góp", "vận động đóng góp"],
  ["bằng cấp", "văn bằng chứng chỉ"],
  ["tiền xe|tiền tàu xe|tiền xe cộ|tiền vé xe|tiền vé tàu|tiền đi đường", "chi phí đi lại"],
  [
    "thu chung|gom chung|gộp chung|đóng chung|thu dồn|gom vào|gộp vào|gộp luôn|gom luôn|thu gom lại|đóng gộp",
    "thu gộp",
  ],
  [
    "thôi hợp tác|dừng hợp tác|ngừng hợp tác|nghỉ hợp tác|thôi liên kết|dừng liên kết|hủy hợp đồng|bỏ hợp đồng",
    "chấm dứt",
  ],
  ["cãi nhau|kiện cáo|kiện tụng|không thống nhất được", "tranh chấp"],
  ["làm thêm năm nữa|kéo dài thêm|ký tiếp", "gia hạn"],
  ["đền|đền tiền|bắt đền|bồi hoàn", "bồi thường"],
  ["làm chung|bắt tay với|hợp tác với", "liên kết"],
  ["gật đầu|ưng thuận|đồng lòng", "thống nhất"],
  ["kể lại|báo lại", "báo cáo"],
  ["gom tình hình|gom kết quả|gom lại", "tổng hợp"],
  [
    "để mắt|trông chừng|trông xem|ngó ngàng|ngó tới|dòm ngó|canh chừng|coi chừng|coi sóc|coi ngó|theo sát|bám sát",
    "theo dõi giám sát",
  ],
  [
    "coi họ dạy|coi họ làm|xem họ dạy|xem họ làm|theo dõi họ|theo dõi bên|trách nhiệm theo dõi|coi bên đó làm|xem bên đó làm|coi bên đó dạy|xem bên đó dạy",
    "giám sát",
  ],
  ["giao hẳn|khoán cho|khoán hẳn|khoán trắng|giao khoán|giao trọn|thuê ngoài|thuê bên ngoài", "đối tác liên kết"],
  ["giục|hối thúc|thúc giục", "đôn đốc"],
  ["bắt gặp|bắt quả tang", "phát hiện"],
  // school days
  ["cô nuôi|chị nuôi|cô cấp dưỡng|cấp dưỡng|đầu bếp", "người nấu ăn"],
  ["đổi trường|đổi sang trường|sang trường khác|qua trường khác", "chuyển trường"],
  ["thi đầu vào|kiểm tra đầu vào|test đầu vào", "thi tuyển khảo sát đầu vào"],
  ["nhiều hơn chỉ tiêu|quá chỉ tiêu|dư chỉ tiêu|hơn chỉ tiêu", "vượt chỉ tiêu"],
  ["dạy kèm|học kèm|luyện thi", "dạy thêm học thêm"],
  ["học yếu|học lực yếu|học kém", "kết quả học tập chưa đạt"],
  ["đồng phục|quần áo đi học|mặc áo|mặc đồ|đồ đi học", "trang phục đồng phục"],
];

interface Everyday {
  readonly said: string;
  readonly printed: string;
}

const entries: readonly Everyday[] = [...groups, ...shops].flatMap(([said, printed]) =>
  said.split("|").map((phrase) => ({ said: phrase, printed })),
);

const namesOfShops: ReadonlySet<string> = new Set(
  shops.flatMap(([said]) => said.split("|").flatMap((phrase) => [phrase, foldText(phrase)])),
);

/** How an entry stands in a text with or without marks. */
interface Spelled {
  readonly phrase: string;
  /** The first words of its printed form. */
  readonly head: string;
  readonly printed: string;
}

/** A word without marks is many words; two syllables together are mostly one. */
const foldedEntries = byFirstWord(
  entries.filter(({ said }) => said.includes(" ")),
  foldText,
);
const markedEntries = byFirstWord(entries, (text) => text);

/** Entries of more than one syllable without their marks, by a first word without any. */
function bareEntries(word: string): readonly Spelled[] {
  return /[^a-z]/.test(word) ? [] : (foldedEntries.get(word) ?? []);
}

/** A message has few of the words that entries begin with. */
function byFirstWord(
  from: readonly Everyday[],
  spell: (text: string) => string,
): ReadonlyMap<string, readonly Spelled[]> {
  const phrases = new Map(from.map(({ said, printed }) => [spell(said), printed]));
  const found = new Map<string, Spelled[]>();
  for (const [phrase, printed] of phrases) {
    const [first = ""] = phrase.split(" ");
    const known = found.get(first) ?? [];
    found.set(first, known);
    known.push({ phrase, printed, head: headOf(spell(printed)) });
  }
  return found;
}

/** What makes a word of everyday life one of school life: who is there, where it is, what was agreed. */
const ofSchool =
  /\b(?:truong|hoc sinh|giao vien|co giao|thay giao|phu huynh|lop|ban tru|mam non|mau giao|nha tre|thcs|thpt|tuyen sinh|hoc|cau lac bo|trung tam|hai ben|mot ben|ben [ab]|doi tac|don vi|thoa thuan|hop dong|ke hoach|quy che|lien ket|ket nghia|hop tac|ho so)\b/;
const ofPupils =
  /\b(?:cac|may|tui|bon|lu|dua|hai|ba|mot|nhieu|con) (?:em|be|chau|nho|tre|tro)\b|\b(?:dua|em|be|chau|tro) nao\b|\b(?:hoc tro|hoc sinh)\b/;

/** Whether a message speaks of a school, of who is there or of what is agreed with it. */
export function speaksOfSchool(text: string): boolean {
  const folded = foldText(text);
  return ofSchool.test(folded) || ofPupils.test(folded);
}

/** A rule is asked for, not a price, a name or a meaning. */
const ofRules: readonly Ask[] = [
  "duties",
  "procedure",
  "recipient",
  "yes-no",
  "consequence",
  "deadline",
  "who",
  "obligation",
  "binding",
  "count",
  "open",
];

/** Schools of which level have a class; the first and last ones are admitted and examined by their own number, and printed so. */
const levels: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])(?:lớp|lop) [2-4](?![\d/])/iu, "tiểu học"],
  [/(?<![\p{L}\d])(?:lớp|lop) [78](?![\d/])/iu, "trung học cơ sở"],
  [/(?<![\p{L}\d])(?:lớp|lop) 11(?![\d/])/iu, "trung học phổ thông"],
];
const namesLevel = /\b(?:tieu hoc|trung hoc|thcs|thpt|mam non|cap (?:1|2|3|mot|hai|ba))\b/;

/** "Cháu học lớp 11": documents give amounts by the level of the school. */
export function levelOfClass(text: string, asks: ReadonlySet<Ask>): readonly Everyday[] {
  if (!asks.has("money") || namesLevel.test(foldText(text))) return [];
  return levels.flatMap(([classes, printed]) => {
    const said = classes.exec(text)?.[0];
    return said === undefined ? [] : [{ said, printed }];
  });
}

const handsIn = /(?<!\p{L})(?:nộp|gửi|mang|đem|nop|gui|dem)(?!\p{L})/iu;
/** An office that is asked for is printed by its name. */
const asksPlace = /(?<!\p{L})(?:đâu|dau|(?:chỗ|nơi|cho|noi) (?:nào|nao|mô|mo))(?!\p{L})/iu;

/** Whether a message asks to which place papers are brought or sent: "mang hồ sơ đến đâu", "nộp ở chỗ nào". */
export function asksWherePapersGo(text: string, asks: ReadonlySet<Ask>): boolean {
  return (asks.has("recipient") || asks.has("address")) && handsIn.test(text) && asksPlace.test(text);
}

/** Documents print "nơi nhận" over the place where papers are taken. */
export function placeOfHandingIn(text: string, asks: ReadonlySet<Ask>): readonly Everyday[] {
  const said = asksWherePapersGo(text, asks) ? handsIn.exec(text)?.[0].toLowerCase() : undefined;
  return said === undefined ? [] : [{ said, printed: "nơi nhận" }];
}

/** The everyday words of a message, `spelled` with its short forms written out, each with what documents call it. With marks they must be typed with theirs. None where something else than a rule of school life is asked for. */
export function everydayWords(text: string, asks: ReadonlySet<Ask>, spelled = text): readonly Everyday[] {
  if (asks.has("definition") || (asks.size > 0 && !ofRules.some((ask) => asks.has(ask)))) return [];
  const hasMarks = /[^\u0000-\u007f]/.test(text);
  const words = ` ${(hasMarks ? spelled.toLowerCase() : foldText(spelled)).replace(/[^\p{L}\p{Nd}]+/gu, " ")} `;
  const found = [...new Set(words.trim().split(" "))]
    // Words whose marks could not be put back stand bare among others.
    .flatMap((word) => [
      ...((hasMarks ? markedEntries : foldedEntries).get(word) ?? []),
      ...(hasMarks ? bareEntries(word) : []),
    ])
    // Who says the printed word as well has named the thing.
    .filter(({ phrase, head }) => words.includes(` ${phrase} `) && !words.includes(` ${head} `))
    .map(({ phrase, printed }): Everyday => ({ said: phrase, printed }));
  const rest = found.reduce((left, { said }) => left.replaceAll(` ${said} `, " | "), words);
  // "Thỏa thuận miệng" and "quán ăn" say by themselves what they are of.
  const saysWhatOf = ({ said }: Everyday): boolean => ofSchool.test(foldText(said)) || namesOfShops.has(said);
  if (!ofSchool.test(foldText(rest)) && !found.some(saysWhatOf)) return [];
  // The longer of two that hold each other.
  return found.filter(({ said }) => !found.some((other) => other.said !== said && other.said.includes(said)));
}

function headOf(printed: string): string {
  return printed.split(" ").slice(0, 2).join(" ");
}
