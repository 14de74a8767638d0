import type { ChecklistWords } from "./checklist";
import { donViHocTapDossier } from "./dossier-don-vi-hoc-tap";

/** The words of the learning-unit checklist. */
export const donViHocTapWords: ChecklistWords = {
  intro:
    "Danh mục này dựa phần lớn vào nguồn ngoài thư viện; hãy đối chiếu với Thông tư 24/2023/TT-BGDĐT trước khi lập hồ sơ.",
  questions: {
    regime: {
      ask: "Đánh giá theo Bộ GDĐT hay theo Hội Khuyến học?",
      why: "cùng tên “Đơn vị học tập” có hai bộ tiêu chí của hai nơi ban hành.",
      options: {
        ministry: {
          label: "Theo Bộ GDĐT",
          aliases: ["Bộ GDĐT", "Bộ", "theo Bộ", "Bộ Giáo dục", "Thông tư 24", "Thông tư 24/2023"],
        },
        association: {
          label: "Theo Hội Khuyến học (Quyết định 242)",
          aliases: ["Hội Khuyến học", "theo Hội", "Hội", "242", "Quyết định 242"],
        },
      },
    },
    year: {
      ask: "Đánh giá cho năm nào?",
      why: "thông tư mới có hiệu lực từ đầu năm 2024; năm trước đó theo thông tư cũ.",
      options: {
        "from-2024": {
          label: "Từ năm 2024",
          aliases: ["2024", "2025", "2026", "2027", "năm 2024", "năm 2025", "năm 2026", "năm 2027", "năm nay"],
        },
        "until-2023": {
          label: "Năm 2023 trở về trước",
          aliases: ["2023", "2022", "2021", "2020", "năm 2023", "năm 2022", "năm 2021", "trước 2024"],
        },
      },
    },
    unit: {
      ask: "Đơn vị thuộc loại nào?",
      why: "có tiêu chí chỉ dành cho trường hoặc chỉ dành cho đơn vị của Nhà nước.",
      options: {
        office: { label: "Cơ quan, UBND", aliases: ["cơ quan", "UBND", "ủy ban", "phòng ban"] },
        school: {
          label: "Trường mầm non, tiểu học, THCS",
          aliases: ["mầm non", "tiểu học", "THCS", "trung học cơ sở", "MN", "TH"],
        },
        "upper-school": {
          label: "Trường THPT, trung tâm GDTX",
          aliases: ["THPT", "trung học phổ thông", "GDTX", "giáo dục thường xuyên"],
        },
        other: { label: "Đơn vị khác", aliases: ["khác", "doanh nghiệp", "loại khác", "không rõ"] },
      },
    },
    tier: {
      ask: "Đánh giá ở cấp nào?",
      why: "mỗi cấp có tiêu chí riêng, và cấp huyện không còn từ 01/7/2025.",
      options: {
        district: { label: "Cấp huyện (theo thông tư)", aliases: ["cấp huyện", "huyện"] },
        province: { label: "Cấp tỉnh", aliases: ["tỉnh", "thành phố"] },
        unsure: { label: "Chưa rõ", aliases: ["chưa biết", "không biết", "không rõ", "chưa chắc"] },
      },
    },
    level: {
      ask: "Đề nghị công nhận mức độ nào?",
      why: "mức độ 2 có tỷ lệ cao hơn và điều kiện về thời gian.",
      options: {
        one: { label: "Mức độ 1", aliases: ["mức 1", "mức một", "một"] },
        two: { label: "Mức độ 2", aliases: ["mức 2", "mức hai", "hai"] },
        unsure: { label: "Chưa rõ", aliases: ["chưa biết", "không biết", "không rõ", "chưa chắc", "chưa quyết"] },
      },
    },
  },
  exits: {
    association:
      "“Đơn vị học tập” theo Hội Khuyến học dùng Quyết định 242/QĐ-KHVN ngày 28/7/2022, không thuộc danh mục này và chưa có trong thư viện. Hãy hỏi Hội Khuyến học.",
    history:
      "Lịch sử, không dùng để nộp mới: Thông tư 22/2020/TT-BGDĐT chấm 100 điểm (điều kiện 30, kết quả 30, tác dụng 40); Tốt từ 85, Khá từ 70, Trung bình từ 50; báo cáo chậm nhất Quý I năm sau. Hồ sơ cho năm đó còn nhận không thì cần hỏi Sở GDĐT.",
  },
  notices: {
    "district-gone":
      "Từ 01/7/2025 không còn cấp huyện và Phòng GDĐT; nơi nhận hồ sơ cấp huyện hiện nay chưa rõ, cần hỏi trước khi nộp.",
    "level-two-later": "Theo nguồn ngoài thư viện, nâng lên mức độ 2 sau ít nhất một năm.",
    "unit-unclear": "Chưa rõ thông tư có áp dụng cho loại đơn vị này không: hãy hỏi Sở GDĐT.",
  },
  dossier: donViHocTapDossier,
};
