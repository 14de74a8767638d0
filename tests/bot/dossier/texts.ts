/** Documents in the words of these tests, numbered and cited as the checklists expect them. */

export const wardNotice = `ỦY BAN NHÂN DÂN
PHƯỜNG LONG BIÊN

Số: /TB-UBND

THÔNG BÁO
Về hoạt động liên kết năm học 2025-2026 tại các trường của phường Long Biên

Căn cứ Nghị định 20/2021/NĐ-CP ngày 23/3/2021 của Chính phủ về quản lý trường học;

Căn cứ Thông tư số 04/2014/TT-BGDĐT ngày 28/02/2014 do Bộ Giáo dục và Đào tạo ban hành về dạy kỹ năng sống;

1. Phạm vi

- Theo nhu cầu của cha mẹ học sinh, trường mầm non, tiểu học, THCS được liên kết dạy kỹ năng sống.

2. Yêu cầu

- Ban Giám hiệu, Hội đồng trường cùng thống nhất.

- Tự nguyện, công khai, minh bạch.

- Có hợp đồng hoặc thỏa thuận; báo cáo UBND phường trước khi triển khai.

3. Trách nhiệm

- Có kế hoạch hợp với điều kiện của trường; thẩm định đối tác về pháp lý.

- Giữ an toàn tuyệt đối, không quá tải.

- Giám sát đối tác, báo sai phạm.

- Báo cáo định kỳ vào cuối học kỳ.

4. Kiểm tra

- Phòng Văn hóa - Xã hội kiểm tra thường xuyên, đột xuất.
`;

export const borderPlan = `SỞ GIÁO DỤC VÀ ĐÀO TẠO
THÀNH PHỐ HÀ NỘI

Số: 77/KH-SGDĐT
Hà Nội, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Kết nghĩa giữa trường học thành phố Hà Nội và trường tại xã biên giới tỉnh Sơn La, Lai Châu, Điện Biên từ năm 2026

Thực hiện Công văn số 8522/BGDĐT-HSSV ngày 24/12/2025 do Bộ Giáo dục và Đào tạo gửi về việc kết nghĩa;

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Gắn bó với biên giới.

2. Yêu cầu

- Chủ động, tự nguyện; an toàn, tiết kiệm, tránh lãng phí; hợp với nhu cầu.

IV. LỘ TRÌNH

1. Năm 2026

- Từ tháng 5 đến tháng 11: các trường tổ chức giao lưu, hỗ trợ.

- Trước ngày 15/12: các trường tổ chức sơ kết và báo cáo.

2. Từ năm 2027 trở đi

- Trước ngày 15/12 hằng năm: các trường tổ chức sơ kết và báo cáo.

VI. BÁO CÁO

- Các đơn vị báo cáo sơ kết trước ngày 15/12 hằng năm.

- Báo cáo đột xuất, bổ sung khi có yêu cầu.

- Đánh giá theo các tiêu chí chủ yếu: số cặp đã lập; số hoạt động đã làm; kết quả hỗ trợ.
`;
