import { yesNoWords, type ChecklistWords } from "./checklist";
import { lienKetDossier } from "./dossier-lien-ket";

/** The words of the partnership checklist. */
export const lienKetWords: ChecklistWords = {
  intro:
    "Văn bản yêu cầu nhà trường báo cáo trước khi triển khai, không phải xin phép hay đăng ký; thời hạn trả lời không được nêu.",
  questions: {
    place: {
      ask: "Trường đóng ở đâu?",
      why: "thông báo này là của một phường, trường ở nơi khác chỉ tham khảo được.",
      options: {
        "long-bien": { label: "Phường Long Biên, Hà Nội", aliases: ["Long Biên", "phường Long Biên", "LB"] },
        elsewhere: {
          label: "Nơi khác",
          aliases: ["khác", "chỗ khác", "phường khác", "xã khác", "tỉnh khác", "không phải"],
        },
      },
    },
    level: {
      ask: "Trường ở cấp học nào?",
      why: "thông báo nêu trường mầm non, tiểu học và THCS; cấp khác không được nhắc tới.",
      options: {
        preschool: { label: "Mầm non", aliases: ["mẫu giáo", "nhà trẻ", "MN"] },
        primary: { label: "Tiểu học", aliases: ["TH", "cấp 1", "cấp một"] },
        "lower-secondary": { label: "THCS", aliases: ["trung học cơ sở", "cấp 2", "cấp hai"] },
        other: {
          label: "THPT hoặc cấp khác",
          aliases: ["THPT", "trung học phổ thông", "cấp 3", "cấp ba", "GDTX", "cấp khác", "khác"],
        },
      },
    },
    "school-year": {
      ask: "Anh/chị chuẩn bị cho năm học nào?",
      why: "thông báo ghi rõ năm học áp dụng; năm khác phải hỏi lại.",
      options: {},
    },
    activity: {
      ask: "Trường định liên kết hoạt động gì?",
      why: "mỗi loại hoạt động có giấy tờ và bước thẩm định riêng.",
      options: {
        "life-skills": {
          label: "Kỹ năng sống, trải nghiệm, ngoài giờ chính khóa",
          aliases: ["kỹ năng sống", "kĩ năng sống", "KNS", "trải nghiệm", "ngoài giờ chính khóa", "ngoại khóa", "NGCK"],
        },
        languages: {
          label: "Làm quen, bổ trợ ngoại ngữ",
          aliases: ["ngoại ngữ", "tiếng Anh", "tiếng Trung", "tiếng Nhật", "tiếng Hàn", "tiếng Pháp"],
        },
        enrichment: {
          label: "Giáo dục tăng cường, năng khiếu, hỗ trợ khác",
          aliases: ["tăng cường", "năng khiếu", "nghệ thuật", "thể thao", "STEM", "âm nhạc", "mỹ thuật", "khác"],
        },
        "foreign-programme": {
          label: "Chương trình tích hợp với cơ sở giáo dục nước ngoài",
          aliases: ["tích hợp", "nước ngoài", "song bằng", "chương trình tích hợp", "chương trình nước ngoài"],
        },
      },
    },
    licensed: {
      ask: "Đối tác đã có giấy phép, tư cách pháp lý cho hoạt động này chưa?",
      why: "văn bản chỉ cho ký với đơn vị có đủ chức năng và điều kiện pháp lý.",
      options: {
        yes: { ...yesNoWords.yes, label: "Đã có" },
        no: { ...yesNoWords.no, label: "Chưa có" },
        unknown: yesNoWords.unknown,
      },
    },
    started: {
      ask: "Hoạt động đã bắt đầu dạy chưa?",
      why: "việc báo cáo phải làm trước khi triển khai.",
      options: {
        yes: {
          ...yesNoWords.yes,
          label: "Đã bắt đầu",
          aliases: [...yesNoWords.yes.aliases, "đang dạy", "bắt đầu rồi"],
        },
        no: { ...yesNoWords.no, label: "Chưa bắt đầu" },
      },
    },
  },
  exits: {
    "foreign-programme":
      "Chương trình tích hợp với cơ sở giáo dục nước ngoài có quy định riêng là Nghị định 202/2025/NĐ-CP, không thuộc danh mục này. Hãy hỏi Sở GDĐT về hồ sơ và thẩm quyền.",
  },
  notices: {
    "level-not-covered":
      "Văn bản chỉ nêu trường mầm non, tiểu học và THCS; cấp học của anh/chị không được nhắc tới, cần hỏi cơ quan quản lý.",
    "not-licensed":
      "Đối tác chưa chắc đủ điều kiện: chưa nên ký khi chưa thẩm định xong chức năng và điều kiện pháp lý.",
    "already-started":
      "Văn bản yêu cầu báo cáo trước khi triển khai mà hoạt động đã bắt đầu: nên báo cáo ngay và hỏi cách xử lý.",
    "may-be-extra-classes":
      "Giáo dục tăng cường có thể bị coi là dạy thêm theo Thông tư 29/2024/TT-BGDĐT; hãy hỏi trước khi triển khai.",
    "language-guidance-is-old":
      "Hướng dẫn thẩm định ngoại ngữ được dẫn là của năm 2015 và dựa trên một quyết định đã bị thay thế; hãy hỏi Sở GDĐT bản đang áp dụng.",
  },
  dossier: lienKetDossier,
};
