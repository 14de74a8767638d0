import { yesNoWords, type ChecklistWords } from "./checklist";
import { ketNghiaDossier } from "./dossier-ket-nghia";

/** The words of the twinning checklist. */
export const ketNghiaWords: ChecklistWords = {
  intro:
    "Kế hoạch nêu nội dung, phân công, lộ trình và báo cáo; không nêu thủ tục đăng ký, mẫu đơn hay thành phần hồ sơ kết nghĩa.",
  questions: {
    place: {
      ask: "Trường có thuộc thành phố Hà Nội không?",
      why: "kế hoạch này dành cho cơ sở giáo dục của Hà Nội.",
      options: {
        hanoi: { label: "Thuộc Hà Nội", aliases: ["Hà Nội", "có", "đúng", "phải", "vâng", "HN", "ở Hà Nội"] },
        elsewhere: {
          label: "Nơi khác",
          aliases: ["không", "không phải", "khác", "tỉnh khác", "không thuộc", "không ở Hà Nội", "không thuộc Hà Nội"],
        },
      },
    },
    level: {
      ask: "Trường ở cấp học nào?",
      why: "kế hoạch giao việc ghép cặp và báo cáo cho cụm trường THPT; cấp học khác được nói tới theo cách khác.",
      options: {
        "upper-secondary": {
          label: "THPT thuộc cụm trường của Sở",
          aliases: ["THPT", "trung học phổ thông", "cấp 3", "cấp ba", "cụm THPT", "cụm trường"],
        },
        lower: {
          label: "Mầm non, tiểu học hoặc THCS",
          aliases: [
            "mầm non",
            "mẫu giáo",
            "MN",
            "tiểu học",
            "TH",
            "cấp 1",
            "cấp một",
            "THCS",
            "trung học cơ sở",
            "cấp 2",
            "cấp hai",
          ],
        },
        other: {
          label: "Loại khác (GDTX, nghề nghiệp, tư thục ngoài cụm…)",
          aliases: ["khác", "loại khác", "GDTX", "giáo dục thường xuyên", "trung cấp", "cao đẳng", "tư thục"],
        },
      },
    },
    province: {
      ask: "Trường định kết nghĩa với tỉnh nào?",
      why: "mỗi tỉnh có đầu mối riêng, và thư viện chỉ có nhu cầu của một số tỉnh.",
      options: {
        "son-la": { label: "Sơn La", aliases: ["tỉnh Sơn La"] },
        "lai-chau": { label: "Lai Châu", aliases: ["tỉnh Lai Châu"] },
        "dien-bien": { label: "Điện Biên", aliases: ["tỉnh Điện Biên"] },
        undecided: {
          label: "Chưa chọn",
          aliases: ["chưa biết", "không biết", "chưa rõ", "chưa chọn tỉnh", "tỉnh nào cũng được"],
        },
      },
    },
    year: {
      ask: "Anh/chị chuẩn bị cho năm nào?",
      why: "lộ trình của năm 2026 khác lộ trình từ năm 2027 trở đi.",
      options: {
        "in-2026": { label: "Năm 2026", aliases: ["2026"] },
        "from-2027": {
          label: "Từ năm 2027",
          aliases: ["2027", "năm 2027", "2028", "năm 2028", "2029", "2030", "từ 2027", "các năm sau"],
        },
      },
    },
    paired: {
      ask: "Trường đã được ghép cặp chưa?",
      why: "trường chưa ghép cặp phải qua bước rà soát, ghép cặp; trường đã có cặp chỉ rà soát, điều chỉnh.",
      options: {
        yes: { ...yesNoWords.yes, label: "Đã ghép cặp", aliases: [...yesNoWords.yes.aliases, "đã có cặp", "ghép rồi"] },
        no: { ...yesNoWords.no, label: "Chưa ghép cặp", aliases: [...yesNoWords.no.aliases, "chưa có cặp"] },
      },
    },
  },
  exits: {
    "not-hanoi":
      "Kế hoạch trong thư viện chỉ dành cho cơ sở giáo dục của Hà Nội, nên danh mục này không áp dụng được cho trường ở nơi khác. Hãy hỏi Sở GDĐT của tỉnh mình.",
  },
  notices: {
    "path-not-stated":
      "Kế hoạch giao việc ghép cặp và báo cáo cho cụm trường THPT; với cấp học của anh/chị, kế hoạch không nêu rõ đường đi và nơi nhận báo cáo.",
    "needs-not-held": "Thư viện chưa có văn bản nêu nhu cầu riêng của tỉnh này: hãy hỏi đầu mối của tỉnh.",
    "two-contacts":
      "Đầu mối của Điện Biên được ghi ở cả hai văn bản: hãy đối chiếu họ tên và số điện thoại trước khi gọi.",
    "pairing-window":
      "Kế hoạch đặt việc ghép cặp của năm 2026 trong một khoảng thời gian; nếu đã qua, hãy hỏi Sở trước khi làm tiếp.",
  },
  dossier: ketNghiaDossier,
};
