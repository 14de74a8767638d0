import { foldText } from "../text/index";
import { isFoldedSyllable } from "./typing";

/** Words of two syllables that offices and schools write all day. */
const words = (
  "kinh phí,quản lý,sử dụng,công văn,quyết định,kế hoạch,thông báo,thông tư,báo cáo,hồ sơ,hướng dẫn,thực hiện,triển khai,đăng ký,giáo viên,học sinh,phụ huynh," +
  "nhà trường,trách nhiệm,nhiệm vụ,yêu cầu,quy định,quy trình,quy chế,thời gian,thời hạn,liên kết,liên hệ,kết nghĩa,hoạt động,chương trình,tổ chức,kiểm tra,giám sát,đánh giá," +
  "công nhận,minh chứng,cộng đồng,phối hợp,hợp đồng,thỏa thuận,điện thoại,địa chỉ,văn phòng,văn bản,chỉ tiêu,tiêu chí,điều kiện,nội dung,mục đích,hiệu trưởng,lãnh đạo," +
  "chuyên môn,chuyên viên,công chức,cán bộ,nhân viên,thanh toán,kỹ năng,giáo dục,đào tạo,bồi dưỡng,tập huấn,khảo sát,thẩm định,phê duyệt,thành phố,thị trấn,biên giới,khó khăn," +
  "hỗ trợ,đề nghị,đề xuất,danh sách,kết quả,thành viên,hội đồng,ủy ban,nhân dân,phong trào,khuyến học,thông tin,tuyên truyền,trung tâm,đối tác,dự án,chính sách,chế độ"
).split(",");

const onset = /^(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])/;

/** Short form -> the word; none that two words share or that is a syllable by itself. */
const squeezed = new Map<string, string>();
const shared = new Set<string>();
for (const word of words) {
  const [first = "", second = ""] = foldText(word).split(" ");
  const head = onset.exec(first)?.[0];
  if (head === undefined) continue;
  for (const start of new Set([head, head.slice(0, 1)])) {
    const short = `${start}${second}`;
    if ((squeezed.get(short) ?? word) !== word) shared.add(short);
    squeezed.set(short, word);
  }
}

/** The word that people write with the first letter of its first syllable: "cvăn", "k/phí", "hsinh"; null for any other word. */
export function readSqueezed(typed: string): string | null {
  const folded = foldText(typed);
  const short = folded.replace("/", "");
  if (folded === short && isFoldedSyllable(folded)) return null;
  return shared.has(short) ? null : (squeezed.get(short) ?? null);
}
