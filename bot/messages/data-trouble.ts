/** Why the program cannot work with its data, for the person who started it. */
export const dataTrouble = {
  newer:
    "Dữ liệu trong DATA_DIR do một phiên bản mới hơn của chương trình ghi. Hãy chạy phiên bản đó, hoặc chọn DATA_DIR khác. Dữ liệu chưa bị thay đổi.",
  notLibrary:
    "Tệp library.db trong DATA_DIR không phải là thư viện của chương trình này, hoặc đã hỏng. Hãy khôi phục từ bản sao lưu (npm run restore -- TỆP), hoặc chuyển tệp đó đi nơi khác rồi nạp lại văn bản (npm run ingest -- THƯ_MỤC).",
  damaged:
    "Tệp dữ liệu trong DATA_DIR đã hỏng nên không đọc được; chương trình không thay đổi gì. Hãy khôi phục từ bản sao lưu: npm run restore -- TỆP --force.",
  noSpace:
    "Không ghi được vào thư mục dữ liệu (DATA_DIR): đĩa đã đầy hoặc có lỗi. Hãy giải phóng dung lượng rồi khởi động lại; những gì đã lưu vẫn còn.",
  locked: "Một chương trình khác đang giữ tệp dữ liệu trong DATA_DIR. Hãy đóng chương trình đó rồi khởi động lại.",
  notOpened: "Không mở hoặc không ghi được tệp trong thư mục dữ liệu. Hãy kiểm tra DATA_DIR và quyền của thư mục đó.",
} as const;
