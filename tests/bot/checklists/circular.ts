/** A circular in the words of this test, of the form of one on learning communities: criteria by khoản, indicators by điểm. */
export const circularText = `BỘ GIÁO DỤC VÀ ĐÀO TẠO
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 25/2023/TT-BGDĐT

Hà Nội, ngày 27 tháng 12 năm 2023

THÔNG TƯ

Quy định về đánh giá, công nhận “Cộng đồng học tập” cấp xã

Chương II

TIÊU CHÍ

Điều 5. Các mức độ

1. Có hai mức độ.

2. Mỗi mức độ có các tiêu chí riêng.

Điều 6. Tiêu chí công nhận mức độ 1

1. Lãnh đạo, chỉ đạo:

a) Có văn bản về học tập suốt đời;

b) Có kế hoạch của năm và tổ chức thực hiện;

2. Nguồn lực:

a) Có kinh phí cho việc học của người lớn;

b) Có người phụ trách trung tâm học tập cộng đồng;

3. Ít nhất 70% hộ gia đình có người tham gia lớp học trong năm.

Điều 7. Tiêu chí công nhận mức độ 2

1. Bảo đảm các tiêu chí của mức độ 1.

2. Ít nhất 80% hộ gia đình có người tham gia lớp học trong năm.

Điều 8. Hiệu lực

1. Thông tư này có hiệu lực từ ngày ký.
`;
