/** Words of two syllables that offices and schools write all day, also in short ("cvăn"). */
export const officeWords: readonly string[] = (
  "kinh phí,quản lý,sử dụng,công văn,quyết định,kế hoạch,thông báo,thông tư,báo cáo,hồ sơ,hướng dẫn,thực hiện,triển khai,đăng ký,giáo viên,học sinh,phụ huynh," +
  "nhà trường,trách nhiệm,nhiệm vụ,yêu cầu,quy định,quy trình,quy chế,thời gian,thời hạn,liên kết,liên hệ,kết nghĩa,hoạt động,chương trình,tổ chức,kiểm tra,giám sát,đánh giá," +
  "công nhận,minh chứng,cộng đồng,phối hợp,hợp đồng,thỏa thuận,điện thoại,địa chỉ,văn phòng,văn bản,chỉ tiêu,tiêu chí,điều kiện,nội dung,mục đích,hiệu trưởng,lãnh đạo," +
  "chuyên môn,chuyên viên,công chức,cán bộ,nhân viên,thanh toán,kỹ năng,giáo dục,đào tạo,bồi dưỡng,tập huấn,khảo sát,thẩm định,phê duyệt,thành phố,thị trấn,biên giới,khó khăn," +
  "hỗ trợ,đề nghị,đề xuất,danh sách,kết quả,thành viên,hội đồng,ủy ban,nhân dân,phong trào,khuyến học,thông tin,tuyên truyền,trung tâm,đối tác,dự án,chính sách,chế độ"
).split(",");

/** Further words of two syllables of their language, by which a mistyped half is known. */
export const commonWords: readonly string[] = // law and papers
  (
    "áp dụng,ban hành,căn cứ,hiệu lực,thay thế,bãi bỏ,sửa đổi,bổ sung,nguyên tắc,hình thức,phương pháp,thẩm quyền,nghị định,nghị quyết,tờ trình,biên bản,phụ lục,biểu mẫu," +
    "mẫu đơn,bản sao,bản chính,chữ ký,con dấu,thủ tục,đơn vị,cơ quan,chủ trì,chủ tịch,giám đốc,thủ trưởng,ủy quyền,tiếp nhận,giải quyết,xử lý,xác nhận,xác minh,vi phạm," +
    "khiếu nại,tố cáo,tranh chấp,chấm dứt,gia hạn,hết hạn,quá hạn,đột xuất,định kỳ,hằng năm,hàng năm,hằng tháng,hàng tháng,hằng tuần,rà soát,sơ kết,tổng kết,khắc phục," +
    "cải thiện,duy trì,phát triển,nâng cao,chất lượng,số lượng,tỷ lệ,tỉ lệ,diện tích,dân số,dân tộc,công khai,minh bạch,tiết kiệm,lãng phí,trực tuyến,trực tiếp,chi tiết," +
    // schools
    "học tập,trường học,tiểu học,trung học,mầm non,mẫu giáo,phổ thông,học kỳ,học kì,năm học,lớp học,môn học,tiết học,phòng học,học phí,học bổng,học bạ,học viên,học thêm,dạy thêm," +
    "khuyến học,khai giảng,bế giảng,nghỉ hè,tuyển sinh,nhập học,chuyển trường,bán trú,nội trú,thư viện,thiết bị,vật chất,chủ nhiệm,bộ môn,năng khiếu,kỹ năng,ngoại ngữ,tin học," +
    "ngoại khóa,trải nghiệm,khen thưởng,kỷ luật,thi đua,sáng kiến,kiểm định,chuyển đổi,an toàn,giao thông,bảo hiểm,y tế," +
    // people, places, money
    "cha mẹ,gia đình,xã hội,văn hóa,thể thao,du lịch,mặt trận,tổ quốc,thanh niên,phụ nữ,tổ trưởng,dân phố,khu phố,địa phương,địa bàn,tài chính,ngân sách,tài khoản,chi phí," +
    "đóng góp,vận động,tài trợ,quyên góp,doanh nghiệp,chi nhánh,cơ sở,giao lưu,hợp tác,đối tượng,phạm vi"
  ).split(",");
