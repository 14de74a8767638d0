import type { Provision } from "../model/index";
import { asksWherePapersGo } from "../question/index";
import type { Quoted } from "./answer";
import { cite, sectionOf } from "./cite";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { evidenceIn, subjectOf } from "./evidence";
import { termSetOf } from "./rarity";
import { scoreSections, type ScoredSection } from "./score-sections";
import type { OpenDocument } from "./shelf";

/** "Nơi nhận: Văn phòng Hội …", "Địa điểm tiếp nhận hồ sơ: …". */
const label =
  /^[\s\p{P}\d]{0,8}(?:\p{L}[.)] ?)?(?:nơi|địa điểm|địa chỉ) (?:tiếp )?(?:nhận|nộp)(?: (?:hồ sơ|đơn|bài|báo cáo|giấy tờ|sản phẩm|đăng ký|phiếu|danh sách|trực tiếp))*\s*:/iu;
/** A clause that says itself where something goes. */
const tellsPlace =
  /(?:gửi|nộp|trình|báo cáo|đăng ký|nhận)(?!\p{L})[^.;\n]{0,80}?\s(?:về|đến|tới|cho|lên|tại|qua)\s+(?:các )?(?:phòng|ủy ban|uỷ ban|ubnd|sở|ban|trung tâm|bộ phận|văn phòng|hội|trường|địa chỉ|email|trụ sở|cổng|trang|cơ quan)(?!\p{L})/iu;
/** Documents this near to the best may be the one that is asked of. */
const leastNear = 0.8;

/**
 * The line that says where a document takes papers ("nơi nhận: …"), of what a question asks where to bring ("mang hồ sơ đến đâu"); null where it asks otherwise, the
 * best place says so itself, or no line does. The foot of a letter, which lists who receives the letter, is none.
 */
export async function findPlaceOfReceipt(context: AnswerContext): Promise<readonly [Quoted] | null> {
  const { question, rarity, background } = context;
  if (!asksWherePapersGo(question.text, question.asks)) return null;
  const subject = subjectOf(question.query, background, rarity, readingOf(context));
  const sections = await scoreSections(context, subject);
  const [top] = sections;
  if (top === undefined || belongsElsewhere(top.opened.document, context) || tellsPlace.test(top.best.text))
    return null;
  const near = sections.filter(({ score, opened }) => score >= top.score * leastNear && opened === top.opened);
  const [best] = linesOf(top.opened)
    .map((line) => ({
      line,
      // What stands under the same heading is of the same matter.
      worth:
        evidenceIn(termSetOf(textOf(line, top.opened)), termSetOf(sectionOf(line, top.opened.outline)), subject).found +
        (near.some((section) => isBeside(line, section)) ? besideWorth : 0),
    }))
    .sort((one, other) => other.worth - one.worth);
  if (best === undefined) return null;
  const { document, outline } = top.opened;
  return [{ document, citation: cite(document, outline, best.line, best.line.start, best.line.bodyEnd) }];
}

/** In inverse document frequencies, what two telling words are worth. */
const besideWorth = 5;

function linesOf({ document, outline }: OpenDocument): readonly Provision[] {
  return outline.provisions.filter(
    ({ kind, start, bodyEnd }) => kind !== "recipients" && label.test(document.text.slice(start, bodyEnd)),
  );
}

function isBeside(line: Provision, { text: { section } }: ScoredSection): boolean {
  return (
    line.id === section.id || line.parent === section.id || (line.parent !== null && line.parent === section.parent)
  );
}

function textOf({ start, bodyEnd }: Provision, { document }: OpenDocument): string {
  return document.text.slice(start, bodyEnd);
}
