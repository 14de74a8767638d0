import type { Modality } from "../../../knowledge/model/index";
import { cleanActor, startsLikeActor } from "./actor-words";
import { findModality } from "./modality";
import { isName, readSubject } from "./read-subject";

/** Whose tasks stand below a heading or a line that ends with a colon, and how binding they are. */
export interface Announcement {
  /** Null where what follows binds everybody ("Các hành vi bị nghiêm cấm"), or nobody is named ("Yêu cầu"). */
  readonly actor: string | null;
  readonly modality: Modality;
  /** Everything below is a task; else only what begins with what is to be done. */
  readonly isSure: boolean;
}

const longestAnnouncement = 420;
const ofActor =
  /^(?:(?:quy định về |phân công )?(?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền hạn|quyền|chức năng|yêu cầu)(?:(?:\s*,\s*|\s+và\s+)(?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền hạn|quyền lợi|quyền))*)\s+(?:của|đối với|cho)\s+/iu;
const onlyRights = /^quyền(?: lợi)? của/iu;
const towards = /^(?:(?:các |những )?quy định )?(?:đối với|về phía|dành cho|phần)\s+/iu;
const requested = /^(?:kính )?(đề nghị|yêu cầu|giao(?: nhiệm vụ)?(?: cho)?|phân công)\s+/iu;
const prohibited = /nghiêm cấm|bị cấm|không được (?:làm|phép)|cấm các hành vi/iu;
const required = /^(?:yêu cầu|nguyên tắc|quy định chung|một số yêu cầu)(?!\p{L})/iu;
/** Sections whose headings name one office after the other. */
const assignment =
  /(?:tổ chức|phân công|trách nhiệm|giao)(?: tổ chức)? thực hiện|trách nhiệm (?:của|thi hành|thực hiện)|phân công (?:nhiệm vụ|trách nhiệm|thực hiện)|^(?:phân công|trách nhiệm|nhiệm vụ)(?!\p{L})|giao nhiệm vụ|điều khoản thi hành|tổ chức thi hành/iu;
/** What tells, aims or lists, and gives nobody a task. */
const descriptive =
  /^(?:mục đích|mục tiêu|đặc điểm|tình hình|kết quả|thực trạng|ưu điểm|hạn chế|tồn tại|nguyên nhân|bối cảnh|giải thích từ ngữ|sự cần thiết|căn cứ|cơ sở pháp lý|thông tin chung|phạm vi điều chỉnh|đối tượng áp dụng|thành phần|đầu mối liên hệ|kinh phí|đánh giá chung|khái quát|nhận xét|quan điểm|giới thiệu|thuận lợi|khó khăn|kính gửi|lời mở đầu|đặt vấn đề|một số nội dung đề xuất|đề xuất)(?!\p{L})/iu;

export function isAssignment(heading: string): boolean {
  return assignment.test(heading);
}

export function isRequirement(heading: string): boolean {
  return required.test(heading);
}

export function isDescriptive(heading: string): boolean {
  return descriptive.test(heading);
}

/**
 * Reads a lead that has something below it; null where it announces nobody's tasks. `inAssignment`: the sections around it name one office
 * after the other, so that a heading which is a name, known or not, is one. Takes single spaces.
 */
export function readAnnouncement(lead: string, inAssignment: boolean, issuer: string | null): Announcement | null {
  if (lead.length > longestAnnouncement) return null;
  const words = lead.replace(/[\s:;.]+$/u, "");
  const isColon = /:\s*$/u.test(lead);
  const owned = ofActor.exec(words);
  if (owned !== null && startsLikeActor(words.slice(owned[0].length)))
    return {
      actor: withoutMatter(words.slice(owned[0].length)),
      modality: onlyRights.test(words) ? "may" : "must",
      isSure: true,
    };
  if (prohibited.test(words) && (isColon || words.length < 90)) {
    const subject = readSubject(words, issuer);
    return { actor: subject?.actor ?? null, modality: "must-not", isSure: true };
  }
  const about = towards.exec(words);
  if (about !== null && isName(words.slice(about[0].length)))
    return { actor: cleanActor(words.slice(about[0].length)), modality: "must", isSure: inAssignment };
  const asked = requested.exec(words);
  if (asked !== null && isName(words.slice(asked[0].length)))
    return {
      actor: cleanActor(words.slice(asked[0].length)),
      modality: /^đề nghị/iu.test(asked[1] ?? "") ? "should" : "must",
      isSure: true,
    };
  const isPlainName =
    inAssignment && !isColon && startsLikeActor(words) && findModality(words) === null && !/[.;]\s/u.test(words);
  if (isName(words) || isPlainName) return { actor: cleanActor(words), modality: "must", isSure: inAssignment };
  if (isColon && !lists.test(words)) {
    const subject = readSubject(words, issuer);
    if (subject !== null && announces.test(words))
      return { actor: subject.actor, modality: modalityOf(words, subject.modality), isSure: true };
  }
  if (required.test(words)) return { actor: null, modality: "must", isSure: false };
  const isShortName = inAssignment && words.length < 90 && words.split(" ").length > 1 && !/[.;,]\s/u.test(words);
  return isShortName && findModality(words) === null && /^\p{Lu}/u.test(words) && !taskNoun.test(words)
    ? { actor: cleanActor(words), modality: "must", isSure: false }
    : null;
}

/** Only a request made of someone reaches from the text before the first number to what is numbered: the rest tells what the issuer does. */
export function readRequestAbove(lead: string, issuer: string | null): Announcement | null {
  if (!/:\s*$/u.test(lead) || lists.test(lead.replace(/[\s:]+$/u, ""))) return null;
  const subject = readSubject(lead.slice(-longestAnnouncement), issuer) ?? readSubject(lead, issuer);
  return subject?.isAsked === true
    ? { actor: subject.actor, modality: subject.modality ?? "must", isSure: false }
    : null;
}

/** "các sở trong việc quản lý …": what it is about is no part of the name. */
function withoutMatter(name: string): string {
  return cleanActor(name.replace(/\s(?:trong|về|đối với|khi|tại|theo)\s.*$|\strong việc$/isu, ""));
}

/** Things stand below, not tasks: the line itself is the task. */
const lists =
  /(?:các|những|một số)\s+(?:hoạt động|hồ sơ|giấy tờ|tài liệu|môn|đối tượng|loại|thành phần|chương trình|văn bản|thông tin|hình thức|tổ hợp|trường hợp|mức|khoản|tiêu chí)(?: \p{L}+){0,4}\s+(?:sau|sau đây|gồm|gồm có|dưới đây|như sau)$/iu;

/** Headings inside an assignment that name a matter and no office. */
const taskNoun =
  /^(?:công tác|kinh phí|thời gian|tiến độ|chế độ|nội dung|kế hoạch|lộ trình|đầu mối|hồ sơ|việc|hình thức|địa điểm|phương thức|giải pháp|nhiệm vụ|trách nhiệm|tổ chức|thông tin|báo cáo|giám sát|kiểm tra|khen thưởng|xử lý|điều khoản|hiệu lực|cơ chế|nguồn|phối hợp|sơ kết|tổng kết|triển khai|thực hiện|xây dựng|hướng dẫn|tuyên truyền|căn cứ|một số|các bước|quy trình|quy định|sửa đổi)(?!\p{L})/iu;

/** A line that leads over to what its subject has to do. */
const announces =
  /(?:sau|sau đây|dưới đây|như sau|cụ thể|là|gồm|trách nhiệm|nghĩa vụ|nhiệm vụ|quyền|việc|không được|phải|cần|điều kiện|yêu cầu|liên quan|đơn vị|để|thực hiện|tổ chức)$/iu;

function modalityOf(words: string, modality: Modality | null): Modality {
  if (/có (?:các |những )?quyền(?! và nghĩa vụ)(?: sau| sau đây| hạn)?(?: sau| sau đây)?$/iu.test(words)) return "may";
  return modality ?? "must";
}
