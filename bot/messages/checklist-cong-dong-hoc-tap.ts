import { yesNoWords, type ChecklistWords } from "./checklist";
import { congDongHocTapDossier } from "./dossier-cong-dong-hoc-tap";

/** The words of the learning-community checklist. */
export const congDongHocTapWords: ChecklistWords = {
  intro:
    "Danh mục giúp chuẩn bị hồ sơ tự đánh giá; việc đánh giá, công nhận thuộc cơ quan có thẩm quyền, Cẩm Nang chỉ đếm những gì anh/chị đánh dấu.",
  questions: {
    place: {
      ask: "Hồ sơ của xã, phường nào?",
      why: "kế hoạch trong thư viện là của một phường; nơi khác chỉ tham khảo được.",
      options: {
        "tan-phong": { label: "Phường Tân Phong, Lai Châu", aliases: ["Tân Phong", "phường Tân Phong", "Lai Châu"] },
        elsewhere: {
          label: "Nơi khác",
          aliases: ["khác", "xã khác", "phường khác", "tỉnh khác", "không phải", "chỗ khác"],
        },
      },
    },
    regime: {
      ask: "Đánh giá ở cấp xã theo Bộ GDĐT, hay ấp, khu phố theo Hội Khuyến học?",
      why: "cùng tên “Cộng đồng học tập” có hai bộ tiêu chí của hai nơi ban hành.",
      options: {
        ministry: {
          label: "Cấp xã, theo Bộ GDĐT",
          aliases: ["cấp xã", "Bộ GDĐT", "Bộ Giáo dục", "theo Bộ", "Thông tư 25", "xã", "phường"],
        },
        association: {
          label: "Ấp, khu phố, theo Hội Khuyến học",
          aliases: ["ấp", "khu phố", "thôn", "tổ dân phố", "Hội Khuyến học", "theo Hội", "Quyết định 242"],
        },
      },
    },
    "assessment-year": {
      ask: "Đánh giá cho năm nào?",
      why: "số liệu tính trong năm đánh giá, hạn nộp tính sang năm sau liền kề.",
      options: {},
    },
    level: {
      ask: "Đề nghị công nhận mức độ nào?",
      why: "hai mức độ có chỉ tiêu khác nhau và điều kiện về thời gian.",
      options: {
        one: { label: "Mức độ 1", aliases: ["mức 1", "mức một", "một"] },
        two: { label: "Mức độ 2", aliases: ["mức 2", "mức hai", "hai"] },
        unsure: { label: "Chưa rõ", aliases: ["chưa biết", "không biết", "không rõ", "chưa chắc", "chưa quyết"] },
      },
    },
    recognised: {
      ask: "Xã, phường đã từng được công nhận và còn trong thời gian giữ kết quả (36 tháng) chưa?",
      why: "kết quả đã công nhận được giữ trong một thời gian.",
      options: {
        yes: { ...yesNoWords.yes, label: "Đã công nhận, còn thời gian" },
        no: { ...yesNoWords.no, label: "Chưa, hoặc đã hết thời gian" },
        unknown: yesNoWords.unknown,
      },
    },
    "level-one-held": {
      ask: "Đã được công nhận mức độ 1 ít nhất 12 tháng chưa?",
      why: "nâng mức phải sau quyết định công nhận mức độ 1 một thời gian.",
      options: {
        yes: { ...yesNoWords.yes, label: "Đủ 12 tháng", aliases: [...yesNoWords.yes.aliases, "đủ rồi"] },
        no: { ...yesNoWords.no, label: "Chưa đủ", aliases: [...yesNoWords.no.aliases, "chưa được"] },
        unknown: yesNoWords.unknown,
      },
    },
  },
  exits: {
    association:
      "“Cộng đồng học tập” ở ấp, khu phố theo Hội Khuyến học dùng Quyết định 242/QĐ-KHVN ngày 28/7/2022, không thuộc danh mục này và chưa có trong thư viện. Hãy hỏi Hội Khuyến học.",
  },
  notices: {
    "still-recognised":
      "Theo nguồn ngoài thư viện, kết quả được giữ 36 tháng: hãy xem có cần đề nghị lại cùng mức độ không.",
    "level-two-too-early":
      "Theo nguồn ngoài thư viện, nâng mức phải sau quyết định công nhận mức độ 1 ít nhất 12 tháng; có được đề nghị thẳng mức độ 2 không thì cần hỏi Sở GDĐT.",
    "level-two-is-higher":
      "Theo nguồn ngoài thư viện, mức độ 2 cũng gồm năm tiêu chí, với chỉ tiêu cao hơn ở tiêu chí 4 và 5.",
  },
  dossier: congDongHocTapDossier,
};
