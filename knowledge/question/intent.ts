import { remember } from "../text/index";
import { asksBasis } from "./basis-asked";
import { birthAsked } from "./birth-asked";
import { asksWhereCited, countsDocuments } from "./cited-where";
import { documentFieldsAsked, type DocumentField } from "./document-fields";
import { kindsOfDocuments } from "./document-kinds";
import { asksDocumentYear } from "./document-year";
import { courseAsked, coverAsked, purposeAsked, recipientAsked, tasksAsked } from "./passage-asks";
import { accountAsked, identifierAsked, linkAsked, websiteAsked } from "./printed-codes";
import { personNameAsked } from "./person-name";
import { reachingAsked, withoutReached } from "./reaching";
import { othersAsked } from "./others";
import { asksIfGoesOn } from "./goes-on";
import { asksReplaced } from "./replacing";
import { asksSignersRank } from "./signing";
import { stillAsked } from "./still-valid";
import { treatsTelephone } from "./telephone-thing";
import { dueAsked, hasPassedAsked, timeLeft, weekdayAsked, whenAsked } from "./time-words";
import { asksWhoseThing } from "./whose";

/** What kind of thing a question asks for; a question may ask for several. */
export type Ask =
  | "deadline"
  | "next-occurrence"
  | "deadline-list"
  | "contact"
  | "phone"
  | "email"
  | "address"
  | "venue"
  | "identifier"
  | "account"
  | "link"
  | "website"
  | "who"
  | "duties"
  | "recipient"
  | "count"
  | "money"
  | "hour"
  | "weekday"
  | "article"
  | "frequency"
  | "percentage"
  | "basis"
  | "replaces"
  | "issued-on"
  | "document-number"
  | "issuer"
  | "signer"
  | "signer-title"
  | "about"
  | "cited-where"
  | "scope"
  | "validity"
  | "compare"
  | "sum-check"
  | "names"
  | "people"
  | "obligation"
  | "procedure"
  | "steps"
  | "form"
  | "definition"
  | "purpose"
  | "timetable"
  | "binding"
  | "consequence"
  | "members"
  | "open"
  | "yes-no";

/** A day in figures, its signs gone. */
const dayPrinted = "\\d{1,2} (?:thang )?\\d{1,2}(?: (?:nam )?\\d{4})?";

/** Folded patterns, one line a way of asking. Matched on folded words parted by single spaces. */
const patterns: readonly (readonly [Ask, RegExp])[] = [
  [
    "deadline",
    new RegExp(
      String.raw`\b(${whenAsked}|${timeLeft}|${hasPassedAsked}|han chot|han cuoi|han nop|thoi han|den han|qua han|tre han|het han nop|cham nhat|muon nhat|truoc ngay|(?<!\b(?:gioi|quyen|vo|gia) )han\b(?! (?:che|hoi|hoan)\b)|deadline|(?:^|\b(?:and|by|or|since|until) )when\b(?! (?!(?:is|are|was|were|must|do|does|did|should|shall|will|can|to)\b).{3,140} (?:what|who|whom|which|how|where)\b)|when (?:is|are|was|must|do|does|did|should|shall|will|can|to)\b|(?:by|until|till|before|on) (?:what|which) (?:date|day)|until when|by when|how soon|closing date|last day|latest date|time limit|no later than|what month|how many (?:days|weeks|months) (?:are |is )?(?:left|until|till|remain)|what date|which month|(?<!\b(?:duong|am|van|du|nien|xep|kin) )lich(?! su)|lo trinh|(?:tinh|ke|gom|tru) (?:luon )?ca (?:ngay|hom)|moc thoi gian|ke tu ngay|may ngay|bi (tre|muon|qua han)|tre (khong|chua|ko)|kip (khong|chua|ko)|con kip|may thang|con (duoc|lam|ghep|nop) (?!gi|nhung gi|viec gi|ap dung|dung |gia tri|hieu luc|su dung|thuc hien|trien khai)(?!.{0,40}\b(?:gi|nao|ai) nua$).{0,20}(khong|ko|nua)$|bao lau|how long(?! (?:is|are) (?:\S+ ){0,6}(?:borders?|frontiers?|roads?|rivers?|bridges?|routes?|streets?|coasts?|coastlines?|walls?|fences?)\b))\b`,
    ),
  ],
  [
    "next-occurrence",
    /\b(ke tiep|tiep theo|lan sau|ky sau|dot sau|lan toi|dot toi|ky toi|nam sau|sang nam(?! hoc)|next)\b/,
  ],
  [
    "deadline-list",
    new RegExp(
      String.raw`\b(${dueAsked}|(?<!\b(?:gioi|quyen) )han nao|nhung han|cac han|han gi|han (?:(?:nop|chot|cuoi|bao cao|nop bao cao|nop ho so) )?(?:sap toi|sap den|gan nhat|toi day)|sap den han|(?:sap toi|toi day) (?:phai|can|co) (?:nop|lam|viec|han) (?:gi|nao)|han (trong )?(thang|tuan|quy)|(thang|tuan) (nay|toi|sau) co (han|viec)|viec (gi )?sap den han|upcoming deadlines|deadlines)\b`,
    ),
  ],
  [
    "contact",
    /\b(lien he|dau moi(?! (tham muu|chu tri|tong hop|theo doi|trien khai|thuc hien|huong dan|tiep nhan|phoi hop|giup|to chuc))|lien lac|(?:can bo|chuyen vien|nguoi (?:phu trach|dau moi|lien he)) (?:[a-z]+ ){0,8}ten (?:la )?gi|contact|(?<!\bphone )call(?! (?:off|for|it|the roll)\b)|hotline|get in touch|who(?:m)? (?:do|should|can|must) (?:i|we|they|schools?|parents?) (?:ask|turn to|speak|talk|write|phone|ring))\b/,
  ],
  [
    "phone",
    /\b(landline|so co dinh|xin (?:[a-z]+ ){0,2}so ban (?:(?:cua|o) )?(?:phong|van phong|so|uy ban|ubnd)\b|xin so(?: (?:voi|luon|di|nhe|nha|a))*$|so dien thoai|so di dong|duong day nong|hotline|tong dai|(?<!(?:mang|cham|dung|cam|xai|bang|chiec|quay|chup|theo|may|m[aá]y tinh|laptop|tich thu|giu|tang|muon) )dien thoai(?! (?:thong minh|di dong|quay|chup|cu|hong|(?:(?:va|hoac|hay|voi) )?(?:m[aá]y (?:tinh|anh|quay)|laptop|ipad|ti vi|tivi))\b)|sdt|(?<!\b(?:us(?:e|es|ed|ing)|bring(?:s|ing)?|brought|carr(?:y|ies|ied|ying)|ha(?:ve|s|ving)|own(?:s|ing)?|keep(?:s|ing)?|kept|confiscat(?:e|es|ed|ing)|tak(?:e|es|en|ing)|hold(?:s|ing)?|los(?:e|es|t|ing)|ban(?:s|ned|ning)?|allow(?:s|ed|ing)?|hand in)(?: (?:an?|the|my|your|his|her|their|its|our|any|mobile|cell|smart)){0,2} )phone(?! (?:number|no)\b)|phone (?:number|no)|telephone|goi so|(?:so |goi )?(?:máy|(?<!\b(?:lap|lam|nop|gui|in|photo|sao|luu|thanh|co|can|phai|ky|giu|gom) )may) ban\b(?! (?:hanh|chinh|sao|photo|phieu|luu|goc|giay)\b)|(?<!\b(?:ho|co) )so ban\b|(?<!\b(?:chi thi|nghi dinh|nghi quyet|thong tu|cong van|van ban|ke hoach|thong bao|thoa thuan|huong dan|quyet dinh) )so máy|so may (?:la )?bao nhieu|so may (?:cua )?(?:co|thay|anh|chi|ong|ba) |(?:xin|cho|lay|can) (?:(?:toi|em|minh) )?(?:xin )?so (?:cua |may )?(?:co|thay|anh|chi|ong|ba|dong chi)|so (?:nao )?khac (?:nua )?cua (?:nguoi|co|thay|anh|chi|ong|ba|dong chi|ho)|(?<!\b(?:co|ho) )so (?:cua )?(?:co|thay|anh|chi|ong|ba|dong chi) (?!giao |nuoi |hieu |sach |hoc )[a-z]+(?: [a-z]+){0,6} (?:la )?(?:bao nhieu|may|gi))\b/,
  ],
  ["email", /\b(email|e mail|thu dien tu|hom thu(?! (?:hai|ba|nam|sau|bay|tu(?! van)|\d)))\b/],
  [
    "address",
    /\b(dia chi|o dau(?! ra\b)|(?<!\b(?:khac|giong)(?: nhau)?(?: o)? )cho nao|dat tai|tru so|so nha|duong nao|address|located)\b/,
  ],
  [
    "who",
    /\b(la ai|ai (la|lam|chiu|lo|ky|phu trach|chu tri|quyet dinh|kiem tra|giam sat|phai|co|duoc|se)|do ai|ben nao|don vi nao|co quan nao|phong nao|nguoi nao|to chuc nao|(?<!\bgom )(?:nhung|cac) thanh phan nao|cap nao|ai\b|who|whom|whose|which (unit|office|body|department|division|bureau|section|agency|institution|organi[sz]ation|ministry|committee|authority|official|person|people|council|association|party|level))\b/,
  ],
  [
    "duties",
    /\b((nhiem vu|trach nhiem|nghia vu|cong viec|quyen han) (va (nhiem vu|trach nhiem|nghia vu|quyen han) )?(cua|doi voi)|co (nhung |cac )?(nhiem vu|trach nhiem|nghia vu) (gi|nao)|(phai|can|se|duoc giao|duoc phan cong|co trach nhiem|nen) (lam|thuc hien) (nhung )?(viec |cong viec |nhiem vu )?(gi|nao)|lam nhung (viec )?(gi|nao)|(?<!de )lam (viec )?gi|(?:lo|phu trach|dam nhan) (?:phan |viec |mang |khau )?gi|duoc (giao|phan cong) (nhung )?(nhiem vu|viec|cong viec)?( gi| nao)|duoc (?:giao|phan cong) (?:nhiem vu|viec|cong viec) (?:khac|giong)|(nhiem vu|trach nhiem) (gi|nao)|duties of|responsib(le|ilit(y|ies)) of|what must .{2,60} do|(?:expected|supposed|required|have|need|asked) to do)\b/,
  ],
  [
    "recipient",
    /\b(gui (den |ve |cho |toi |qua )?(nhung |cac )?(dau|ai|co quan nao|don vi nao|noi nao|cho nao|ben nao|phong nao|bo phan nao)|gui .{0,24}(di dau|cho ai|ve dau|den dau|toi dau)|nop (o |ve |cho |tai |den )?(dau|ai)|(nop|bao cao|trinh|dang ky) .{0,24}(o dau|cho ai|ve dau|voi ai)|bao cao (cho |voi |ve |o |tai |den |len )?(ai|dau|co quan nao|don vi nao)|trinh ai|di dau|ve dau|to whom|whom .{0,40}(?:address|report|send|submit)|addressed to|(?:send|sent|submit|submitted|report|reports|hand|handed|turn|file|lodge) .{0,40}\bto (?:which|whom|who|what)|where .{0,40}(?:send|sent|submit|submitted|hand in|handed in|lodge|deliver|file)\b|which .{2,40} receives?\b|who receives?)\b/,
  ],
  // "Nộp tại trường hay mang ra phường": to which of two.
  [
    "recipient",
    /\b(?:nop|gui|dang ky)\b(?: [a-z\d]+){0,8} (?:o|tai|ve|ra|len|cho|den|qua) (?:[a-z\d]+ ){1,8}hay (?:la )?(?:(?:mang|dem|gui|nop|phai|chay|di) ){0,2}(?:o|tai|ve|ra|len|cho|den|toi|qua)\b/,
  ],
  ["recipient", recipientAsked],
  ["duties", tasksAsked],
  ["steps", courseAsked],
  ["scope", coverAsked],
  [
    "count",
    /\b(bao nhieu(?! (?:loai |thu )?giay\b)|may (xa|truong|lop|nguoi|cai(?! gi)|don vi|diem|hoat dong|lan|bo|muc|tieu|nam|ngay|thang|tinh|phuong|buoc|to|nhom|loai|phong|mon|cap|ban|hoc sinh|giao vien|giai|suat|buoi|tiet|tuan|met|thon|du an|de tai|ho so|phieu|chi tieu|thanh vien|hoc vien|nhan vien|can bo|phut)|may (?:em|chau|dua|be|tre)(?= ?(?:$|[?.!,;]|vay\b|the\b|nhi\b|a\b|ha\b))|(?:co|gom|con|toi da|toi thieu|nhieu nhat|it nhat|khong qua|kem|nhan|tuyen|xep|du) may (?:em|chau|dua|be|tre)\b|(gom|co|chia (lam|thanh)|bao gom) may (?!khi|ai|nguyen tac|moc|noi dung|yeu cau|nhiem vu|dieu kien|hinh thuc|giai doan|muc tieu|truong hop|viec|thu\b|giay to|loai giay|y )[a-z]+|what (?:is|are|was|were) the (?:minimum|maximum|smallest|largest|least|greatest|lowest|highest|total|average)(?: [a-z]+){0,3}? (?:area|number|size|height|width|length|distance|capacity|weight|volume|quantity|score)\b|so luong|tong so|tong cong|so [a-z]+ .{0,60}\b(?:la|co|bang) (?:may|bao nhieu)$|how many|how much|may (xa|truong|lop|nguoi|cai(?! gi)|don vi|diem|hoat dong|lan|bo|muc|tieu|nam|ngay|thang|tinh|phuong|buoc|to|nhom|loai|phong|mon|cap|ban|hoc sinh|giao vien|buoi|tiet|thi sinh|thanh vien|suat|giai|du an|dot|ap|khom|buon|phut)|number of)\b/,
  ],
  [
    "frequency",
    /\b((?:bao lau|may (?:ngay|tuan|thang|quy|nam)) (?:(?:thi|lai|phai|di|co) ){0,2}(?:[a-z]+ ){0,12}(?:mot|1|may) lan|may (lan|nam|thang|tuan|ngay) (mot|1) lan|may lan (mot|1|moi|trong)|bao nhieu lan|(mot|1) (nam|thang|quy|hoc ky) (may|bao nhieu) lan|dinh ky (the nao|nhu the nao|bao lau|khi nao|nao)|how (?:often|frequently|regularly)|how many times|what intervals)\b/,
  ],
  [
    "hour",
    /\b((luc |tu |den |vao )?(?<!(?:thang|ngay|nam) )(may|bao nhieu) (gio|h)|gio nao|gio giac|gio may|what time|(?:what|which) hours?|opening hours|office hours|working hours)\b/,
  ],
  [
    "money",
    /\b((?<!\bdia )(?:du kien|ke hoach|tong|da|duoc|phai|se|can|muc|ngan sach|xa|phuong|truong|so|tinh) chi (?:het |khoang |la )?(?:bao nhieu|nhieu)(?! (?:nguoi|em|truong|lop|phan tram|hoc sinh|giao vien|thang|ngay)\b)|(?:(?:phu cap|thu lao|tro cap|tien cong)\b(?: [a-z]+){0,10}?|\bdong (?:gop|them|phi|tien|bao hiem|bhyt)\b(?: [a-z]+){0,5}?) bao nhieu(?= (?:vay|a|nhi|the|ha|em|anh|chi|mot|moi|1)\b|[?.! ]*$)|(?:chi|boi duong|thu lao|ho tro|thuong|tra|dong|thu|phat)\b(?: [a-z]+){0,10} muc (?:la )?bao nhieu|bao nhieu (?:kinh phi|ngan sach|von)\b|(?:phan thuong|tien thuong|giai thuong|duoc thuong|muc thuong)\b(?: [a-z]+){0,8} bao nhieu(?= (?:vay|a|nhi|the|ha|em|anh|chi|ad|thay|co|mot|moi|1)\b|[?.! ]*$)|(?:(?:phai|can|se|duoc) (?:dong|nop|tra|chi|thu)(?: (?:la|het|tong cong))?|(?:phai|can|se|duoc) (?:dong|tra|chi)(?: (?!ngay|thang|so|nam|lop|ket)[a-z]+){1,4}?|(?:dong|nop|tra|chi|mua|thue)\b(?: [a-z\d]+){0,8} (?:het|ton)) (?:bao nhieu|nhieu)(?= (?:vay|a|nhi|the|ha|em|anh|chi|ban|ad|thay|co|mot|moi|1|cho|de|khi|neu|o|tai)\b|[?.! ]*$)|(?<!\b(?:hoi|doi|giao|bao) )(?:dong|nop|tra) bao nhieu(?= (?:vay|a|nhi|the|ha|em|anh|chi|ban|ad|thay|co|mot|moi|1)\b|[?.! ]*$)|(?:bao nhieu|may) (?:tien|dong|(?:nghin|ngan|trieu|ty|chuc trieu)(?! (?:cay|km|ki|met|ha|hec|nguoi|em|hoc sinh|giao vien|truong|lop|dan|ho|tan|kg|lit|cuon|ban|quyen|chu|doan vien|hoi vien)\b))|(?<!\bsong )tien (?!si |su |do |hanh |trinh |phong |xu ly |giang )[a-z ]{0,70}\b(?:bao nhieu(?! (?:ngay|tuan|thang|phut|gio|buoi|lan|tiet|nguoi|em|hoc sinh|giao vien|lop|truong|phan tram)\b)|may dong)\b|muc thu|(?<!\b(?:lan|ngay|doi|hang|tuan|khoa|nam) )thu .{0,16}bao nhieu|hoc phi|le phi|thu phi|muc phi|(?<!kinh )phi (la|bao|gi|nao|het)|kinh phi .{0,20}bao nhieu|(?:kinh phi|ngan sach|du toan)\b(?: [a-z\d-]+){0,20} (?:la|het|khoang|tong cong|can) bao nhieu(?! (?:phan tram|nguoi|truong|lop|hoc sinh))|(?:kinh phi|ngan sach|so tien|tri gia|gia tri)\b[^?.]{0,90}\bbao nhieu(?= ?(?:$|[?.!]|vay\b|the\b|nhi\b|a\b|ha\b))|muc (tien|chi(?! tieu)|ho tro|dong|thuong|boi duong|phu cap)|(?<!(?:danh|tham|chuyen|quoc|dien) )gia (?:(?:ve|tien|dich vu|xe|suat|bua|ban)(?: [a-z]+){0,2} )?bao nhieu|how much money|how (?:much|many) .{0,60}\b(?:pay|pays|paid|(?<!\bin )charged?|costs?|price|fees?|fund|vnd|receive|earn|tuition|allowances?|salary|wages?|prize|bonus|scholarships?|contributions?)\b|how much .{0,60}\b(?:fee|cost)s?|what(?: is| are)?(?: the)? (?:\S+ ){0,3}(?:fee|cost|salary|allowance|wage|price|tuition)s?|(?:fee|cost)s? (?:for|of) .{0,40}how much|which fee|(?:total|exact|what) (?:\S+ )?(?:budget|amount|money|cost|funding|expenditure)|how much (?:of )?.{0,80}\b(?:budget|money|funding)|budget in|how (?:much|many) (?:(?:vietnamese|thousand|million|billion) )*dong|what(?: is| are| was)?(?: the)? (?:\S+ ){0,3}(?:budgets?|funding|funds)(?: (?:figure|amount|total))?\b(?! (?:source|line|year|law|from|spent|used|for what))|how (?:big|large) (?:is|was) the (?:\S+ ){0,2}budget|in (?:vietnamese )?(?:dong|vnd)(?! (?:thap|nai|ha|hoi|anh|da|hung|xuan|phu|tam|son)\b))\b/,
  ],
  [
    // "Học bổng của dòng họ bao nhiêu?", "hộ nghèo được hỗ trợ bao nhiêu?"; how many are given it is no amount.
    "money",
    /(?<!\b(?:so|luong) (?:luong )?(?:[a-z]+ ){1,7})\b(?:hoc bong|ho tro)\b(?: (?!may\b)[a-z]+){0,11}?(?<! (?:thu|lan)) bao nhieu(?= (?:vay|a|nhi|the|ha|em|anh|chi|ad|thay|co|mot|moi|1)\b|[?.! ]*$)/,
  ],
  [
    "percentage",
    /\b(phan tram|(?:cu|trong|tren) (?:moi )?(?:100|mot tram) (?!trieu|nghin|ngan|dong|met|ty)[a-z]+(?: [a-z]+){0,8} (?:may|bao nhieu)|(?:bao nhieu|may) phan (?:so )?(?:tien|hoc phi|le phi|chi phi|kinh phi)|(?:bao nhieu|may) phan(?= (?:so )?(?:tien|hoc phi|kinh phi|muc)|[?.! ]*$)|ty le|ti le|percent|percentage|(?:what|which) (?:share|proportion|part) of|share of|proportion of)\b/,
  ],
  [
    "basis",
    /\b((?:cong van|thong bao|ke hoach|thong tu|quyet dinh|nghi dinh|nghi quyet|chi thi|huong dan|van ban) (?:[a-z\d]+ ){0,10}ma (?:[a-z\d]+ ){1,10}(?:can cu|dua|vien|phuc dap|tra loi|dan chieu|nhac)\b|can cu (?:vao |theo )?(?:nhung |cac )?(?:van ban|phap ly|nao|gi|dau)|(?:can cu|dua (?:tren|vao|theo)) (?:vao )?(?:nhung |cac )?(?:cong van|thong bao|ke hoach|thong tu|quyet dinh|nghi dinh|nghi quyet|chi thi|huong dan|luat|giay to|tai lieu|quy dinh) (?:cua (?:[a-z]+ ){1,6})?(?:so )?(?:nao|gi|may|bao nhieu)|co so phap ly|(?<!\b(?:cham|lua|lung|ghe|noi) )dua (?:vao|tren|theo) (?:(?:nhung|cac|cai|dieu|can cu) ){0,2}(?:gi|dau)|theo (cong van|van ban|thong tu|quyet dinh|nghi dinh|nghi quyet|chi thi|huong dan|ke hoach|quy dinh) (nao|(so )?may)|dua (tren|vao) (van ban|can cu|cong van)|(?<!\b(?:xay dung|soan|soan thao|lap|tham muu|trinh|nop|gui|chuan bi|hoan thien|lam|viet)(?: (?:nhung|cac|ra|va|ban|hanh|day|du|du thao)){0,3} )van ban nao|cong van nao|thong tu nao|nghi dinh nao|quyet dinh nao|legal basis|legal grounds?|on (?:the|what) basis|based on (?:what|which)|under (?:what|which) (?:regulation|rule|law)s?|which (?:official |joint |legal |government )?(circular|decree|decision|letter|document|dispatch|resolution|directive)s?)\b/,
  ],
  [
    "replaces",
    /\b(thay the|thay cho|bai bo|sua doi|bo sung (cho )?(van ban|thong tu|quyet dinh|nghi dinh) nao|replace[sd]?|repeal(ed|s)?|amend(s|ed)?)\b/,
  ],
  [
    "issued-on",
    // "Đề ngày 21/01 hay 21/02", "ký ngày 5/3/2026 phải không"
    new RegExp(
      `\\b(?:de|mang|ghi|(?<!dinh )ky|ban hanh|phat hanh)(?: (?:vao|ro|la)){0,2} ngay ${dayPrinted} (?:(?:hay|hoac)(?: la)? (?:ngay )?\\d|(?:co )?(?:dung|phai) (?:khong|ko)\\b)`,
    ),
  ],
  [
    "issued-on",
    /\b((?:de|ghi|mang) ngay (?:thang (?:nam )?)?(?:nao|may|bao nhieu)|(ban hanh|(?<!\b(?:dang|dinh|hoc|thoi|chu|nhiem|dau|cuoi|giua|so|nua) )ky|(?:van ban|cong van|quyet dinh|thong tu|nghi dinh|nghi quyet|ke hoach|thong bao|thoa thuan|chi thi|huong dan|no|nay|do|\d\S*) (?:(?:da|duoc) )?ra doi|duoc ky|phat hanh|(?<!dien )ra) (?:(?:vao|tu|hoi|dung|chinh xac|dich xac|cu the|ro|la) ){0,3}(?:nhung |cac )?(ngay thang nam|ngay thang|thang nam|ngay|hom|bua|khi|luc|nam|thang|dip) (nao|may|bao nhieu)|(?<!\b(?:ke tu|tu|sau|tinh tu|truoc) )ngay (ban hanh|ky)\b(?! (?:ke|niem|luat|nang|thuat|tuc|thi))|(ban hanh|(?<!\b(?:dang|dinh|hoc|thoi|chu|nhiem|dau|cuoi|giua|so|nua) )ky) (khi nao|bao gio|luc nao)|(?<!\b(?:truoc|den|het|qua|sau|vao|tu|nop|gui|han|la) )ngay bao nhieu|so (hieu )?va ngay|\b(?:date|when)\b (?!(?:may|must|should|can|do|does|will|shall|should)\b).{0,90}\b(?:signed|issued|promulgated|adopted)\b(?! (?:before|after|between|since|from|up to|until)\b)|\b(signed|issued)\b .{0,12}\b(on|when)|(?:what|which) date .{1,110}\b(?:bears?|carr(?:y|ies)|dated)|(?:when|how) (?:is|was) .{1,90} dated|date (?:on|of) (?:the|this|that) (?:[a-z]+ ){0,5}(?:plan|notice|agreement|letter|decision|circular|decree|document|dispatch|announcement)(?! (?:s|of|to|for|must|has|is due)\b))\b/,
  ],
  [
    "document-number",
    /\b((?:tra loi|phuc dap) (?:cho )?(?:van ban|cong van|thong bao|to trinh) nao|so hieu|so van ban|mang so|ky hieu|so (cua )?(van ban|cong van|ke hoach|thong bao|quyet dinh|thoa thuan) (?:do |ay |nay |kia |tren )?(la )?(gi|bao nhieu|may|nao)|(?<!\b(?:tong|si|dan|quan|chi|he|bien|ma|ti|ty|tan|doanh|hieu|diem|an|con|cong|phan|hang|da|thieu|hoc co) )so (?:bao nhieu|may)|(?:chi thi|nghi dinh|nghi quyet|thong tu|cong van|van ban|ke hoach|thong bao|thoa thuan|huong dan|quyet dinh) so máy|so (hieu )?(va|,) ?ngay|(?:document|reference|official|registration|serial) numbers?|(?<!what )number of the (?:official )?(?:plan|notice|letter|agreement|decision|circular|decree|document|guidance|dispatch))\b/,
  ],
  [
    "issuer",
    /\b((do )?(ai|co quan nao|don vi nao|bo nao|so nao|noi nao) (da )?(ban hanh|ra(?! (?:soat|quan|mat|vao|ve|doi|khoi|ngoai|tay|suc|dau)\b)|ky ban hanh|cong bo)|(?<!(?:trach nhiem|nhiem vu|tham quyen(?: [a-z]+){0,3}|cong viec|viec|(?:dai dien|y kien|dong y|dong thuan|thong nhat|chap thuan|cho phep|xac nhan|phe duyet|chu ky|tham gia|phoi hop|giam sat|phan|quyen|loi|so)(?: (?:bang van ban|truoc|them))?) )cua (ai|co quan nao|bo nao)|ban hanh boi|who issued|issued by whom|which (agency|ministry|authority) issued)\b/,
  ],
  [
    "signer",
    /\b(nguoi (?:da |dung ra |dung ten |thay mat )?ky(?! (?:ket|nang|luat|thuat|thi|phieu|don|cam|giay|nhan)\b)|ai (da )?ky|ai (?:la |lam )?(?:(?!phai|can|se|duoc|chu |chiu)[a-z]+ ){1,6}(?:da |dung ra |thay mat )?(?<!\b(?:dang|dinh|hoc|thoi|dau|cuoi|giua|so|nua|luu|nhat) )ky(?! (?:nang|luat|thuat|nam|niem|tuc|thi))|do ai ky|(?:(?:pho |quyen )?(?:hieu truong|chu tich|giam doc|truong phong|bo truong)|lanh dao|vi) nao (?:da |dung ra |la nguoi )?ky\b(?! (?:ket|nang|luat|thuat|thi|hop dong|thoa thuan))|ky ten|who signed|signatory|signer|chu ky cua)\b/,
  ],
  [
    "about",
    /\b((quy dinh|ban hanh|trien khai|huong dan) (ve )?(viec |cai )?(gi|van de gi|noi dung gi)|noi (ve )?(cai )?gi|(?:noi|quy dinh|huong dan|ban|de cap) ve (?:loai |cac |nhung )?(?:viec|chuyen|van de|noi dung|linh vuc|mat|danh hieu|doi tuong|hoat dong|che do|chinh sach) (?:gi|nao)|(?<!noi )ve (cai|dieu) gi|noi dung (chinh )?(la )?gi|ve (viec|van de|noi dung) gi|ten (day du )?(la )?gi|la van ban (gi|ve)|what is .{0,80} about|what does .{0,60} (?:deal with|concern)|what (?:does|do) (?:the |this |that )?(?:\w+ ){0,2}(?:circular|decree|decision|resolution|directive|dispatch|letter|document|guidance|plan) (?:no |number )?\d.{0,50}\b(?:regulate|govern|cover|address|say|lay down|set out|stipulate|provide|contain|prescribe|guide|instruct|speak of|talk about|regulates|manage))\b/,
  ],
  [
    "cited-where",
    /\b((?:la )?can cu (?:cua|cho) (?:nhung |cac )?(?:van ban|tai lieu) nao|(?:co|xuat hien|nam) (?:o |trong )?(?:nhung |cac )(?:van ban|tai lieu) nao|(?:co mat|xuat hien|duoc nhac(?: den| toi)?|co ten) (?:o |trong )(?:nhung |cac )?(?:van ban|tai lieu) (?:cua )?(?:nhung |cac )?(?:noi |dia phuong |co quan |don vi )?nao|(duoc )?(nhac|vien dan|dan chieu|trich dan|dan|neu|ghi|de cap|can cu|lay lam can cu)( den| toi| ten)? (trong|o|tai) (nhung |cac |may |bao nhieu )?(van ban|tai lieu|cho|dau|dieu|muc|noi)|(nhac|vien dan|dan chieu|trich dan|dan)( den| toi| ten)? (o )?(nhung )?(dau|cho nao|noi nao|muc nao)|(?:van ban|tai lieu) nao (?:o day |trong (?:kho|thu vien) )?(?:co |duoc )?(nhac|vien dan|dan chieu|can cu|neu|de cap)|(?:van ban|tai lieu) nao (?:[a-z]+ ){0,8}?(?:dan|lay|viet|ghi|dua) (?:[a-z]+ ){0,3}?(?:lam|vao|trong) (?:phan )?can cu|nhung (van ban|tai lieu) nao (co )?(nhac|vien dan|neu)|which (?:of (?:your|the|these) )?documents (mention|cite|refer))\b/,
  ],
  [
    "scope",
    /\b(pham vi|doi tuong|ap dung (cho|doi voi)|co phai (?:ap dung|tuan theo|theo|thuc hien) (?:quy dinh|quy che|noi quy|huong dan|ke hoach|thong bao|quyet dinh|thong tu|cong van|phuong an|van ban) (?!nao|gi)|thuoc doi tuong|co thuoc|danh cho ai|gom nhung (ai|truong|don vi)|scope|cover(s|ed)?|apply to|applies to)\b/,
  ],
  [
    "validity",
    new RegExp(
      String.raw`\b(${stillAsked}|hieu luc|(?:danh cho|ap dung (?:cho|trong)?|cua|cho) ?nam hoc nao|con (?:duoc )?(ap dung|(?:dung|xai|lay|theo) duoc|gia tri|hieu luc|(?:(?:su )?dung|xai) (?:khong|ko|nua|hay|chua|cho|den|trong)\b)|(?:ap dung|(?:su )?dung) tiep(?! theo| nhan| tuc| suc| can| xuc)|con (?:duoc )?(?:thuc hien|trien khai) (?:nua )?(?:khong|ko|chua)(?! (?:nhung|gi|nao))\b|ap dung (?:cho|trong|sang|den)? ?(?:ca )?nam hoc (?:20\d\d|toi|sau|nay|moi)\b.{0,30}\b(?:khong|ko|chua)|het han chua|het hieu luc|hien nay con|con (?:lam|thuc hien|trien khai|keo dai) (?:tiep|nua)|(?:chi|rieng) (?:(?:lam|thuc hien|trien khai|to chuc|ap dung|dung|co) )?(?:trong |cho |o )?(?:mot |1 )?nam (?:hoc )?(?:20\d\d|nay) .{0,40}(?:hay|khong)|ap dung den|co con (hieu luc|ap dung|gia tri|dung duoc|theo|thuc hien|lam)|van (con )?(ap dung|dung|theo)|tiep tuc (?:duoc )?(?:thuc hien|ap dung|trien khai|duy tri|keo dai) .{0,40}(?:khong|ko|chua)$|(?:xai|dung|ap dung|su dung) (?:lai|tiep|nua) .{0,12}(?:duoc|khong|ko)|(theo|dung(?! (?:ngay|han|luc|gio|thoi))|ap dung) .{0,40} (duoc khong|nua khong|nua ko)|in (force|effect)|(?:may|can|could|should) .{2,60}\b(?:follow|use|apply|rely on|keep to|go by) (?:it|this|that|the same)\b.{0,40}\b20\d\d|still (?:be )?(?:valid|appl(?:y|ies|icable)|holds?|rel(?:y|ied) on|used?|follow(?:ed)?|binding|current|good|in (?:use|force|effect))|rel(?:y|ied) on|(?:up to|out of) date|outdated|obsolete|no longer|run out|ran out|lapsed?|appl(?:y|ies) (?:in|after|beyond) 20\d\d|only for 20\d\d|(?:stops?|ends?|finish(?:es)?) (?:after|in|with|at the end of) 20\d\d|(?:does|will) it (?:continue|go on|carry on)|(?:continues?|goes? on|carr(?:y|ies) on) (?:after|beyond|past)|for 20\d\d only|continues? (?:afterwards?|later|beyond|next year|every year)|go(?:es)? on in|continues? (?:in|after)|expired?)\b`,
    ),
  ],
  [
    "compare",
    /\b(so sanh|so (?:hai|2|ca hai) |doi chieu|phan biet (?:giup|ho|gium|dum|nhiem vu|hai|2|ro)|(?:khac|giong) (?:o )?(?:cho|diem|cai|phan) nao|(?:cho|diem|cai|phan) nao (?:khac|giong)|(?:de|dat) (?:hai )?[^?.]{0,60}\bcanh (?:nhau|nguyen|nhiem|phan|muc)|khac (nhau|gi|the nao|biet|voi)|giong (nhau|va khac)|(?:muc|noi dung|phan|diem|cho) nao (?:khop|tuong ung|trung)|compare|difference|differ)\b/,
  ],
  [
    "sum-check",
    /\b(cong (?!van\b|tac\b|khai\b|dong\b|nhan\b|chuc\b|trinh\b|nghe\b|nghiep\b|viec\b|bo\b|an\b|doan\b|lap\b|ty\b|dan\b|cong\b|hoa\b|bang\b|suc\b|thuc\b|vu\b|su\b|chung\b|tac vien\b)[^?.]{2,80}\b(?:co|thi|lai) (?:dung|ra|khop|bang|du) (?:[^?.]{0,30} )?(?:\d+|con so|so do|tong)|cong (?:\S+ ){1,6}lai (?:co |thi )?(?:co )?(?:ra|dung|khop|bang|du)\b|(?<!\b(?:phan|nhan|thanh|hoan|tien|thi) )cong (?:lai )?(?:thi )?(?:co )?(?:dung|ra|khop|bang|du)\b|(?:gop|don|tinh gop|tinh chung|nhap) (?:[a-z\d]+ ){0,6}(?:co|thi|lai) (?:thi )?(?:co )?(?:dung|ra|khop|bang|du|thanh)\b|(?<!tong )cong (lai|tung|cac|don|ra)|tong (co|cac|lai) .{0,20}(dung|khop|bang)|(?<!\b(?:tong|cuc|cua|hoi) )cong (?:het |ca |tat ca )?(?:(?:cac )?so(?: lieu)?|cot|(?:cac|tat ca|may|tung) (?:dong|hang|cot|con so|so|truong|don vi|khoan|muc))\b[^?.]{0,80}\b(?:duoc|ra|la|thanh|bang|len) (?:tat ca |tong cong )?(?:bao nhieu|may)|khop (khong|ko)|add up|sum up)\b/,
  ],
  [
    "people",
    /\b(?:ho (?:va )?ten|ten (?:tung|cac|cua (?:tung|cac)|nhung|day du)) (?:cua )?(?:cac |nhung |tung )?(?:em|dua|tro|ban|hoc sinh|thi sinh|giao vien|thay|co|can bo|nguoi|chau|dua|be|thanh vien)\b|\bnames? of (?:each |the |all )*(?:pupils?|students?|teachers?|people|members?)\b/,
  ],
  [
    "people",
    /\b(?:em|chau|dua|ban|hoc sinh|giao vien|thay|co|can bo|nguoi) nao\b.{0,12} (?:ke|neu|ghi|cho|doc|xin) (?:ro |het |du |dum |giup |biet |xin )*ten\b/,
  ],
  ["weekday", weekdayAsked],
  ["people", personNameAsked],
  // "Công ty nào trúng thầu", "which company won the contract": the name of one that was chosen.
  [
    "names",
    /\b(?:cong ty|doanh nghiep|nha thau|nha cung cap|hang|don vi|co so) nao (?:(?:da|dang|se|duoc|vua|la|chon) ){0,2}(?:trung|thang|nhan) thau\b|\b(?:trung|thang|nhan) thau\b.{0,60}\bla (?:cong ty|doanh nghiep|nha thau|don vi|ai|hang) ?(?:nao|gi)?\b|\bcong ty nao (?:(?:da|dang|se|duoc|vua) ){0,2}(?:cung cap|thi cong|xay|in|lap dat|giao)\b|\b(?:la|cua) (?:cong ty|nha thau|hang) nao\b|\b(?:which|what) (?:company|firm|contractor|supplier)\b/,
  ],
  ["identifier", identifierAsked],
  ["account", accountAsked],
  ["link", linkAsked],
  ["website", websiteAsked],
  [
    "names",
    /\b(ten (tung|cac|cu the|nhung|cua tung)|(liet ke|cho (toi |em |minh )?(xin |biet |xem )?|xin|dua|gui (toi |em |minh )?)(ten|danh sach)( cu the| ten| day du| cac| nhung| tung)* (truong|don vi|hoc sinh|can bo|giao vien|nguoi|xa|trung tam)|ten (?:(?:ca|het|du|tat ca|toan bo|cac|nhung|day du) )+(?:[a-z\d]+ )?(?:truong|don vi|xa|phuong|thon|trung tam|co so|diem truong)|(?:\d+|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:truong|don vi|xa|phuong|thon|trung tam)\b.{0,80} la (?:nhung|cac) (?:truong|don vi|xa|phuong|thon|trung tam) nao|(?:truong|don vi|xa|phuong|thon|trung tam|co so|diem truong|diem|lop) nao\b.{0,12} (?:ke|neu|ghi|cho|doc|xin) (?:ro |het |du |dum |giup |biet |xin )*ten|danh sach (ten|ho ten)|danh sach .{0,40} gom (nhung )?ai|ho (va )?ten|ten la gi|list (the )?names|name(s)? of each)\b/,
  ],
  [
    "obligation",
    /\b(yeu cau|nguyen tac|dieu kien|tieu chuan|(phai|can) (bao dam|dam bao|dap ung|tuan thu|co|chuan bi)|bat buoc|requirements?|principles?|conditions?)\b/,
  ],
  [
    "procedure",
    /\b(quy trinh|thu tuc|trinh tu|cac buoc|buoc (gi|nao|tiep)|(phai|can|se) (lam|thuc hien) (nhung )?(gi|viec|buoc|the nao)|lam (the nao|sao)|procedure|steps|how (do|to|should|can|must|does one))\b/,
  ],
  [
    "definition",
    /^(?!.*\b(ngay|so|ten|ai|so hieu|noi dung|viec|yeu cau|nguyen tac|quy trinh|buoc|muc dich|can cu|trach nhiem|nhiem vu|han)\b.*\bla gi).*\b(la (gi|cai gi|nhu the nao)|nghia la (gi|sao)|the nao la|(duoc )?hieu (la )?(gi|the nao|nhu the nao)|dinh nghia|khai niem|what (is|are|does .* mean))\b/,
  ],
  [
    "steps",
    /\b((cac|nhung|may|tung) (?:buoc|khau|cong doan)|lo trinh|quy trinh|trinh tu|gom (nhung )?(noi dung|viec|phan|muc|buoc|khau|cong doan)( gi| nao)?|(noi dung|viec) (chinh )?(gom|la|co) (nhung )?gi|(?<!\b(?:ve|theo|tren|vao) )(?:nhung|cac) noi dung (?:cong viec )?(gi|nao)|(?:what|which) (?:are the )?(?:steps|stages|phases)|step by step|timeline|roadmap)\b/,
  ],
  [
    "form",
    /\b(?:(?:bieu )?mau (?:don|hop dong|bao cao|ke hoach|to trinh|bien ban|phieu|to khai|giay|ho so|thoa thuan|danh sach|cam ket)\b.{0,60}\b(?:o dau|dau|tai|lay|xin|nao|khong|ko|chua|san)\b|(?:xin|cho|tai|lay|kiem|can|co) (?:(?:toi|em|minh|xin|cai|san|kem|theo) ){0,3}(?:bieu )?mau\b(?! (?:so (?!\d)|giao\b|sac\b))|(?:template|sample form)s?\b)/,
  ],
  [
    "timetable",
    /\b((?<!\b(?:duong|am|van|du|nien|xep|kin) )lich(?! su| ngay)|lo trinh|cac moc|moc thoi gian|thoi gian bieu|tien do thuc hien|timeline|roadmap|timetable|schedule)\b/,
  ],
  [
    "binding",
    /\b(bat buoc .{0,60}(khong|ko|hay|chua)|(co|la) (tu nguyen|bat buoc)|co buoc (?:phai )?.{0,120}(?:khong|ko|hay|chua)|hay (la )?(tu nguyen|bat buoc)|is it (mandatory|compulsory|voluntary)|(mandatory|compulsory|obligatory))\b/,
  ],
  [
    "consequence",
    /\b((neu|lo|nho) .{0,40}(tre|muon|qua han|khong (nop|lam|thuc hien|bao cao|gui|dat|co|kip)|thieu|sai|vi pham) .{0,30}(sao|bi gi|the nao|co bi|xu ly)|bi (xu ly|phat|ky luat|trach nhiem) (gi|the nao|nhu the nao|ra sao|khong)|(?:co|thi|se|la) bi (?:(?:xu )?phat|xu ly|ky luat|phe binh|kiem diem|khien trach|canh cao|ha|tru|cat|dinh chi|thu hoi|duoi|buoc thoi hoc|nhac nho)\b(?: [a-z]+){0,4} (?:hay|hoac|khong|ko|gi|nao|the nao|bao nhieu|may)|hinh thuc (?:xu ly|ky luat|xu phat|phat)(?: vi pham)? (?:gi|nao|ra sao|the nao)|(?:thi|se|co) (?:bi )?mat (?:quyen|quyen loi|danh hieu|suat|che do|tieu chuan|gi)(?: [a-z]+){0,4} (?:gi|nao|khong|ko)|(?:thi|se|co) (?:bi )?mat gi|hau qua|che tai|muc phat|what (if|happens) .{0,30}(late|miss|fail)|penalt(y|ies)|(?:what|which) (?:disciplinary (?:measures?|actions?|form)|punishment|sanctions?))\b/,
  ],
  [
    "members",
    /\b(gom (co )?(nhung )?(ai|thanh vien nao|thanh phan nao)|gom nhung (ai|thanh vien)|co nhung (ai|thanh vien)(?! (phoi hop|chu tri|phai|lam|thuc hien|tham muu|chiu|lien quan))|thanh phan (gom|la|co|(?<!\bcua (?:nhung |cac )?thanh phan )nao|nhu the nao|bao gom)|thanh vien (la|gom) (nhung )?ai|ai (?:la|lam|giu chuc|giu vai) (thanh vien|truong ban|pho ban|(?:pho )?(?:truong ban|chu tich hoi dong)|chu tich)|members? of|(?:composed|made up) of|who (?:is|are|was) (?:the )?(?:chair(?:man|person|woman)?|head|leader) of (?:the |a )?(?:\S+ ){0,3}(?:committee|board|council|team|group)|who (?:chairs|heads|leads) (?:the |a )?(?:\S+ ){0,3}(?:committee|board|council|team|group)|who (?:sits|is|are) on the (?:committee|board|council|team))\b/,
  ],
  ["purpose", /\b(muc dich|muc tieu|de lam gi|nham (muc dich )?gi|purpose|goal|aim|objectives?)\b/],
  ["purpose", purposeAsked],
  [
    "open",
    /\b((ke|liet ke|neu|cho biet|trinh bay) (ra |het |day du |toan bo )?(cac|nhung|tat ca|toan bo)|ke het|may (?:thu|giay to|loai giay)\b|may (nguyen tac|moc|noi dung|yeu cau|nhiem vu|dieu kien|hinh thuc|giai doan|muc tieu|truong hop|viec|y )|nhung (gi|viec|buoc|noi dung|yeu cau|nguyen tac|tieu chi|hoat dong|nhiem vu|trach nhiem|dieu kien|van de|doi tuong|cai gi|muc)|cac (buoc|yeu cau|nguyen tac|noi dung|nhiem vu|dieu kien)|(viec|buoc|noi dung|yeu cau|nguyen tac|nhiem vu|hoat dong|dieu kien|tieu chi|muc tieu|trach nhiem) (gi|nao)|phai (lam|thuc hien) (gi|the nao|nhung)|lam (gi|the nao|sao)|nhu the nao|may cai gi|ra sao|gom (nhung )?(gi|noi dung)|la gi|gi\b|which|what|how)\b/,
  ],
  [
    "yes-no",
    /\b(co (phai|duoc|can|bat buoc|thuoc|cho phep|nen)|(duoc|phai|dung|chua|co|khong|roi|nua|a|ha) (khong|ko|chua)$|khong$|(?:duoc|xong|du|dung) (?:khong|ko|chua) hay\b|hay (?:la |nhat thiet |bat buoc )?(?:phai|can)\b|dung khong|phai khong|hay khong|hay la|is it|^(?:is|are|was|were|am|do|does|did|can|could|may|must|should|shall|will|has|have)\b|does|do (we|i)|can (we|i)|must (we|i)|are there|is there)\b/,
  ],
];

/** Reads what is asked for from folded words parted by single spaces; words that were translated stand as no Vietnamese would say them. */
export function readAsks(folded: string, isTranslated = false): ReadonlySet<Ask> {
  return isTranslated ? asksOfTranslated(folded) : asksOfTyped(folded);
}

/** A message is read as a whole, in its parts and beside the one before, some of it several times. */
const asksOfTyped = remember((folded) => asksIn(folded, false), 32);
const asksOfTranslated = remember((folded) => asksIn(folded, true), 32);

function asksIn(folded: string, isTranslated: boolean): ReadonlySet<Ask> {
  const unreached = isTranslated ? folded : withoutReached(folded);
  const plain = unreached.replace(afterNo, "$1").replace(nobodyKnows, " ").replace(birthAsked, "do tuoi");
  const asks = new Set(patterns.flatMap(([ask, pattern]) => (pattern.test(plain) ? [ask] : [])));
  for (const ask of reachingAsked(unreached)) asks.add(ask);
  if (asksReplaced(folded)) asks.add("replaces");
  if (asksSignersRank(folded)) for (const ask of ["signer", "signer-title"] as const) asks.add(ask);
  for (const field of isTranslated ? [] : documentFieldsAsked(folded)) asks.add(asksOfFields[field]);
  if (asksWhereCited(folded)) asks.add("cited-where");
  if (asksBasis(plain)) {
    asks.add("basis");
    for (const other of ["count", "document-number", "cited-where"] as const) asks.delete(other);
  }
  // "Hạn nộp, hai văn bản ghi ngày nào": the last day that they print, not their own.
  if (asks.has("issued-on") && printsLastDay.test(plain)) asks.delete("issued-on");
  if (asksDocumentYear(plain)) asks.add("validity");
  // "Chỉ năm nay thôi hay mấy năm sau còn làm tiếp?": of what is done, not of the document, and nothing is counted.
  if (asksIfGoesOn(plain))
    for (const other of ["validity", "count", "next-occurrence", "deadline"] as const) asks.delete(other);
  if (asks.has("cited-where") && countsDocuments(folded)) asks.delete("count");
  // "Căn cứ chung của … là công văn số mấy": a number of what it rests on, not its own.
  if (asks.has("document-number") && basisOf.test(folded)) {
    asks.delete("document-number");
    asks.add("basis");
  }
  // "Mấy tiêu chí, là những gì": the list says how many.
  if (asks.has("count") && listedToo.test(plain)) {
    asks.delete("count");
    asks.add("open");
  }
  // "Số tài khoản để nộp tiền … là bao nhiêu" asks for the number of the account.
  if (asks.has("identifier") && !asksAmountToo.test(plain))
    for (const other of ["count", "money"] as const) asks.delete(other);
  // "Số tài khoản … ghi trong thỏa thuận là số mấy": not the number of the agreement.
  if (asks.has("identifier")) asks.delete("document-number");
  // "Co khi go han toi da bao nhieu hoc sinh": without marks a trade may be meant.
  if (asks.has("deadline") && asks.has("count") && countsPeople.test(plain) && !saysWhen.test(plain))
    asks.delete("deadline");
  // "Còn bao nhiêu ngày nữa là tới hạn" asks for a day, "số máy bàn số mấy" for a telephone.
  if (asks.has("deadline") && (daysLeft.test(folded) || !countsToo.test(folded.replace(whichDay, " "))))
    asks.delete("count");
  // "Căn cứ công văn số bao nhiêu": the number is the document's name, nothing is counted.
  if (asks.has("document-number") && !countsToo.test(folded.replace(numberOfKind, " "))) asks.delete("count");
  // "For how many months is it valid": a duration, not whether it still holds.
  if (/\bhow (?:many|long)\b.*\bvalid\b/.test(folded)) asks.delete("validity");
  // "How long before its confirmation expires": how far ahead something is due.
  if (asks.has("validity") && leadAsked.test(folded)) asks.delete("validity");
  // A number that changes and a way to send things are told, not asked for.
  if (
    asks.has("phone") &&
    changesNumber.test(folded) &&
    (asks.has("deadline") || asks.has("recipient") || asks.has("duties"))
  )
    asks.delete("phone");
  if (asks.has("phone") && treatsTelephone(folded)) asks.delete("phone");
  if (asks.has("phone") && tellsByPhone.test(folded) && !reachesByPhone.test(folded)) asks.delete("phone");
  // "Trẻ … có làm hồ sơ theo Thông báo 97 được không?" asks whether somebody may, not whether the document still holds.
  if (asks.has("validity") && (asksLeave.test(folded) || coverAsked.test(plain)) && !saysStill.test(folded))
    asks.delete("validity");
  // "Ngoài Luật Trẻ em ra còn dựa vào căn cứ nào nữa?", "còn báo cáo định kỳ nào nữa?" ask for others, not whether they still hold or how often.
  // "Lễ sơ kết họp ở đâu?" asks where a thing takes place, not where an office sits.
  if (venueAsked.test(folded) && (asks.has("address") || !asks.has("venue"))) {
    asks.delete("address");
    asks.add("venue");
  }
  // "Theo điều nào của luật nào": where the document cites both.
  if (articleAsked.test(plain)) {
    for (const other of ["document-number", "basis", "issuer", "cited-where"] as const) asks.delete(other);
    asks.add("article");
  }
  // "Ai trình … quyết định mức phụ cấp?" asks for no amount.
  if (asks.has("who") && !/\b(?:bao nhieu|may|nhieu|muc (?:nao|gi))\b/.test(plain)) asks.delete("money");
  // "Đầu tháng 12 đi thì còn trong khung thời gian không?"
  if (asks.has("yes-no") && !asks.has("validity") && asksIfInTime.test(plain)) asks.add("deadline");
  // "Coi lịch ở đâu?" asks what tells it.
  // "Kế hoạch này lấy tiền ở đâu": what pays for it, no place on a map.
  if (fundedFrom.test(plain)) asks.delete("address");
  if (asksWhereToSee.test(plain)) for (const other of ["venue", "address", "deadline"] as const) asks.delete(other);
  // "Thời gian niêm yết mức thu …" asks how long, not how much.
  if (opensWithOther.test(plain) && !/\b(?:bao nhieu|may|nhieu|muc (?:nao|gi))\b/.test(plain)) asks.delete("money");
  // "Mức phụ cấp do ai quyết định?" asks for no amount.
  if (asksWhoSets.test(plain) && !/\bbao nhieu\b/.test(plain)) asks.delete("money");
  // "Học thứ mấy trong tuần?" asks for no day of the calendar.
  if (asks.has("weekday")) asks.delete("deadline");
  if (othersAsked(plain) !== null) {
    asks.delete("frequency");
    if (!saysValid.test(folded)) asks.delete("validity");
  }
  // "Miếng đất đó tính là của ai?": nobody issued it.
  if (asks.has("issuer") && asksWhoseThing(folded) && !documentFieldsAsked(plain).has("issuer")) asks.delete("issuer");
  // "Bên nào xử lý?" asks who, not what follows.
  if (asks.has("who") && asksWhoHandles.test(folded)) asks.delete("consequence");
  if (asks.has("email") && sendsBy.test(plain) && !asksAddressee.test(plain)) asks.delete("email");
  // "Ngoài Luật … thì còn căn cứ vào gì nữa": what else it rests on, not whether it still holds.
  if (asks.has("basis") && besides.test(plain)) asks.delete("validity");
  if (asks.has("phone") && numberOfPaper.test(plain) && !reaches.test(plain)) {
    asks.delete("phone");
    asks.add("document-number");
  }
  if (asks.has("phone")) asks.delete("document-number");
  if ((asks.has("yes-no") && givesAmount.test(folded)) || fundGives.test(plain)) asks.add("money");
  if ([...asks].every((ask) => ask === "open" || ask === "yes-no") && namesAmount.test(folded)) asks.add("count");
  if (asks.size === 0 && namesTime.test(folded)) asks.add("deadline");
  return asks;
}

const printsLastDay =
  /(?<!\b(?:gioi|quyen|vo) )\b(?:han|cham nhat|muon nhat)\b(?! (?:che|hoi|hoan)\b)(?: [a-z\d]+){1,30}? (?:de|ghi|mang|in) (?:han )?(?:la )?(?:ngay|hom) (?:thang )?(?:nao|may|bao nhieu)\b(?!.*\b(?:ky|ban hanh)\b)/;

/** "… mà chẳng ai nhớ": no person is asked for. */
const nobodyKnows = /\b(?:chang|khong|ko|chua) (?:thay )?ai (?:con )?(?:nho|biet|ro|hieu|noi duoc|tra loi)\b/g;

/** "… không vậy em?": what softens or calls behind the word that asks. */
const afterNo =
  /\b(khong|ko|chua)(?: (?:a|nhi|nha|nhe|vay|the|ta|ha|hen|day|ne|em|anh|chi|thay|co|ad|ban|bac|chu|moi nguoi))+$/;

/** "Được thưởng 2 triệu đồng phải không?": what is to be confirmed is the amount. */
const givesAmount =
  /\b(?:thuong|ho tro|la|bang|muc|cap|gia)\b(?: [a-z]+){0,3} \d[\d.,]* ?(?:dong|nghin|ngan|trieu|ty)\b(?: [a-z/]+){0,4} (?:phai|dung) (?:khong|ko|chua|k)\b/;

/** What one is given is collected somewhere: a scholarship, an allowance. */
const fundedFrom =
  /\b(?:tien|kinh phi|von|nguon)(?: (?!hoc bong|tro cap|thuong|ho tro|luong|tam ung)[a-z]+){0,6} (?:lay|trich|rut|kiem) (?:o |tu )?dau\b|\b(?:lay|kiem|xoay|trich) (?:tien|kinh phi|von|nguon) (?:o |tu )?dau\b/;

/** "Quỹ … cho xã được bao nhiêu", "ngân sách bỏ ra bao nhiêu": what a fund gives is money, where nothing else is counted. */
const fundGives =
  /\b(?:quy (?!dinh|che|hoach|trinh|mo|uoc)|ngan sach |xa hoi hoa |nguon (?:xa hoi|van dong|tai tro) )(?:[a-z]+ ){0,12}?(?:cho|ho tro|tai tro|cap|gop|dong gop|ung ho|danh|chi|duoc|gom|co)(?: [a-z]+){0,5} bao nhieu(?= (?:de|cho|vao|vay|a|nhi|the|ha|trong|nam)\b|[?.! ]*$)/;

const listedToo =
  /\b(?:bao nhieu|may) (?!nguoi|tien|dong)[a-z]+(?: [a-z]+){0,4} (?:la|gom|do la|bao gom) (?:nhung |cac )(?:[a-z]+ )?(?:gi|nao)\b/;

const numberOfKind = new RegExp(
  `\\b(?:${kindsOfDocuments.join("|")}) (?:(?:do|nay|ay) )?(?:co |mang )?so (?:bao nhieu|may)\\b`,
  "g",
);
const asksAmountToo = /\b(?:(?:bao nhieu|may) tien|muc (?:thu|dong|phi|nop))\b/;
const countsPeople =
  /\b(?:bao nhieu|may) (?:hoc sinh|em|chau|nguoi|giao vien|tre|hoc vien|thi sinh|van dong vien|suat|lop|truong)\b/;
const saysWhen =
  /\b(?:khi nao|luc nao|bao gio|bao lau|(?:ngay|hom|bua|thang|luc|tuan) (?:nao|may)|(?:den|het|thoi|ky|dung|truoc|qua|tre|chot|nop|toi|con) han|han (?:nop|chot|cuoi|dang ky|la|cua|bao)|cham nhat|muon nhat|tre nhat|truoc ngay|deadline)\b/;

/** "Tìm mãi không ra số, coi giúp số công văn đó", "cùng một công văn của Bộ không, số mấy": the number is a paper's. */
const numberOfPaper =
  /\bso (?:cua )?(?:cai |to )?(?:cong van|thong bao|ke hoach|thong tu|quyet dinh|nghi dinh|nghi quyet|chi thi|van ban)\b|\b(?:cong van|thong tu|quyet dinh|nghi dinh|nghi quyet|chi thi|van ban)\b.{0,30} so (?:may|nao|bao nhieu)\b/;
const reaches =
  /\b(?:lien he|lien lac|goi|dien thoai|sdt|dau moi|hotline|duong day|so (?:di dong|co dinh|lien he)|may ban|so ban(?! (?:coi|xem|tim|giup|tra|cho|oi|biet)\b))\b/;
/** "Hạn chót là ngày bao nhiêu": a day of the month counts nothing. */
const whichDay = /\bngay (?:bao nhieu|may)\b/g;
const countsToo = /\b(?:bao nhieu|may|so luong|tong so|tong cong)\b/;

const basisOf = /\b(?:can cu|co so)(?: (?:chung|phap ly|chinh)){0,2} (?:cua|cho)\b/;
const asksOfFields: Readonly<Record<DocumentField, Ask>> = {
  number: "document-number",
  "issued-on": "issued-on",
  issuer: "issuer",
  signer: "signer",
  about: "about",
};

/** "Số học sinh lớp 10 năm học …": what is counted or measured, without a question word. "Sở" folds alike. */
const namesAmount =
  /^(?:(?:xin|cho|toi|em|minh|biet|can|muon|hoi|lay|xem|tra|neu|them|ve|so lieu|con so) )*(?:(?:tong )?so (?:luong )?(?:hoc sinh|giao vien|nhan vien|can bo|hoc vien|thi sinh|hoi vien|thanh vien|nguoi|em|chau|tre|dan|ho|xa|phuong|thon|truong|lop|diem truong|don vi|co so|xe|buoi|tiet|suat|giai|ban|bo|may tinh|nha)|tong so|so luong|dan so|dien tich|chieu dai|(?:diem|muc) (?:chuan|trung tuyen|dau|giam|phan dau))\b/;

/** "Thời gian các trường nộp hồ sơ …": what is to be known, without a question word. */
const namesTime =
  /^(?:(?:xin|cho|toi|em|minh|biet|can|muon|hoi|lay|xem|tra|neu|ve|vui long) )*(?:thoi (?:gian|han|diem)|han(?: chot| cuoi)?|ngay|moc(?: thoi gian)?) (?:cac |nhung |ma |de )?(?:don vi|nha truong|truong|phuong|xa|hoc sinh|phu huynh|so|phong)?(?: [a-z]+){0,4}? ?(?:nop|gui|nhan|dang ky|tiep nhan|to chuc|bao cao|ket thuc|bat dau|hoan thanh|cong bo|khai giang|tuu truong|thi|hop|tuyen sinh|xet)\b/;

const besides = /\b(?:ngoai|ben canh|khong ke)\b.{2,120}\bcon\b/;
const leadAsked =
  /\bhow (?:many (?:\w+ )?(?:days|weeks|months)|long|soon|early|far)(?: ahead| in advance)? (?:before|ahead of|prior to)\b/;
const asksLeave = /\b\S+ co (?!the\b|con\b|nen\b)(?:[a-z]+ ){1,12}theo \S+ (?:[^ ]+ ){0,12}duoc khong\b/;
const takesPlace =
  "(?:to chuc|dien ra|(?<!\\b(?:to|phu|ket|phoi|tong|tich|truong|lien|thich|hoa) )hop(?! (?:dong|tac|phap|le|ly|thu|nhat|lai|voi))|khai mac|be mac|tap trung|thi dau|hoi nghi|hoi thao|le trao|buoi le)";
const venueAsked = new RegExp(
  `\\b${takesPlace}\\b(?: [a-z\\d]+){0,10} (?:o dau|(?:o |tai )?(?:cho|noi|dia diem) nao)\\b|\\b(?:(?<!\\bphong )trao|phat)\\b(?! doi)(?: (?!nop |gui |dang |lien )[a-z\\d]+){0,8} (?:o dau|(?:o |tai )(?:cho|noi|dia diem|hoi truong) nao)\\b|\\b(?:o|tai) (?:dia diem|hoi truong) nao\\b.{0,80}\\b(?:trao|phat|${takesPlace})\\b|\\b(?:at|in) (?:which|what) (?:venue|place|location|hall|room)\\b|\\b(?:what|which)(?: is| was| will be)?(?: the)? venue\\b|\\bwhere\\b.{0,120}\\b(?:held|handed out|awarded|presented|takes? place|taking place|happen|organi[sz]ed|hosted|gather|convene)\\b`,
);
const asksIfInTime =
  /\b(?:con|co|van|nam|ngoai|qua|lot)(?: nam| o| dang| con| ra)? (?:trong |ngoai )?(?:khung thoi gian|thoi gian (?:quy dinh|cho phep|thuc hien|ke hoach)|thoi han)\b/;
const articleAsked =
  /\b(?:dieu|khoan) (?:nao|may|bao nhieu)\b(?:,? (?:khoan|diem) (?:nao|may))? (?:(?:cua|trong|thuoc|tai) )?(?:nhung |cac |cai )?(?:luat|bo luat|thong tu|nghi dinh|quyet dinh|nghi quyet|phap lenh|van ban)(?: [a-z]+){0,2}? (?:nao|gi)\b/;
const asksWhereToSee =
  /\b(?:xem|coi|tra cuu|theo doi|cap nhat|tra|tim) (?:(?:thong tin|thong bao|lich|ket qua|danh sach|diem|noi dung|van ban|bieu mau|mau)\b|(?:[a-z\d]+ ){0,4}?(?:thong tin|lich|ket qua|danh sach)\b)(?: [a-z\d]+){0,8} (?:o (?:dau|cho nao|trang nao)|tren dau|cho nao|noi nao)\b/;
/** What a question is of stands first: none of these is an amount of money, whatever fee it is about. */
const opensWithOther =
  /^(?:(?:cho|xin|hoi|em|a|da|vay|the|con) )*(?:thoi (?:gian|han|diem)|quy trinh|trinh tu|cac buoc|hinh thuc|cach(?: thuc)?|thu tuc|nguyen tac|dieu kien|doi tuong|thanh phan|ho so|trach nhiem|muc dich|can cu) /;
const asksWhoSets =
  /\b(?:ai|(?:co quan|cap|noi|ben|don vi|so|bo) nao) (?:(?:co quyen|co tham quyen|la nguoi|duoc|se|dung ra) )?(?:quyet dinh|quy dinh|an dinh|an han|dinh|quyet|duyet)\b/;
const saysValid = /\b(?:hieu luc|gia tri|(?:sang|qua|het|cho) nam|thay the|bai bo)\b/;
const saysStill = /\b(?:con|van(?! hoa| ban| phong| nghe| hien)|hieu luc|tiep tuc|tiep|nua|gia tri)\b/;

const asksWhoHandles =
  /\b(?:ai|ben nao|don vi nao|co quan nao|noi nao|phong nao|cap nao|nguoi nao|to chuc nao) (?:(?:se|phai|duoc|co|chiu|trach nhiem|tham quyen|quyen|dung ra|la nguoi) ){0,3}(?:xu ly|xu phat|giai quyet|ky luat|phat)\b(?!.*\b(?:the nao|ra sao|bao nhieu|muc nao|hinh thuc)\b)/;
/** A telephone is how something is told, not what is asked for. */
const tellsByPhone = /\b(?:by|over the|on the|via) (?:tele)?phone\b/;
const reachesByPhone = /\b(?:reach|reached|numbers?|contact|call|hotline|get hold|speak|talk)\b|so dien thoai/;
const changesNumber =
  /\b(?:doi|thay|thay doi|cap nhat|bo sung|cung cap|khai bao|dang ky)(?: [a-z]+){0,2} (?:so )?(?:dien thoai|di dong|sdt)\b/;
/** Mail is how a thing is sent or received, not what is asked for. */
const sendsBy =
  /\b(?:gui|nop|nhan|tiep nhan|chuyen|bao cao|dang ky|lam|qua|bang)(?: [a-z]+){0,3} (?:email|e mail|mail|thu dien tu|hom thu)\b|\b(?:by|via|through|over) e ?mail\b|\be ?mail(?:ed|ing)? (?:the|it|them|our|a|my)\b/;
/** To whom, to which address. */
const asksAddressee =
  /\b(?:email|e mail|mail|thu dien tu|hom thu)(?: cua (?:[a-z]+ ){1,6})?(?: la)? (?:nao|gi|so may)\b|\bdia chi\b|\b(?:cho|den|toi|ve|vao|la|cua) (?:ai|dau)\b|\b(?:hom thu|noi|co quan|don vi|phong|bo phan|ben) (?:[a-z]+ )?nao\b|\b(?:cho|xin) (?:(?:toi|em|minh) )?(?:xin )?(?:email|e mail|mail|hom thu)\b|\b(?:which|what|whose) (?:[a-z]+ )?e ?mail\b|\be ?mail address\b|\bto (?:whom|who|which|what)\b|\bwho\b/;

const daysLeft = new RegExp(
  `\\b(?:${timeLeft})\\b|\\bhow many (?:days|weeks|months) (?:are |is )?(?:left|until|till|remain)`,
);
