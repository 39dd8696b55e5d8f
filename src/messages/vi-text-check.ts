/** What the screen «Kiểm tra văn bản» says around its findings, in Vietnamese. Comes with that screen. */

export const viTextCheck = {
  about:
    'Dán lời báo cáo hoặc mở tệp .docx, .txt. Mọi tỷ lệ, tăng giảm, tổng và số nói hai lần được tính lại; chỗ không khớp được liệt kê. Không có gì rời khỏi máy, kế hoạch không đổi.',
  text: 'Lời báo cáo',
  paste: 'Dán lời báo cáo vào đây',
  open: 'Mở tệp .docx, .txt…',
  check: 'Kiểm tra',
  checking: 'Đang đọc…',
  clear: 'Bỏ lời này',
  problems: {
    damaged:
      'Tệp bị hỏng, không mở được. Chưa có gì thay đổi. Mở tệp trong Word rồi lưu lại, hoặc dán lời vào đây.',
    'too-large': 'Tệp quá lớn để là một báo cáo. Chưa có gì thay đổi. Dán riêng phần lời cần kiểm tra.',
    password: 'Tệp có mật khẩu. Chưa có gì thay đổi. Bỏ mật khẩu trong Word rồi mở lại.',
    'not-a-document':
      'Chỉ đọc được .docx và tệp chữ .txt. Chưa có gì thay đổi. Mở tệp bằng Word, lưu thành .docx, hoặc dán lời vào đây.',
    'no-text': 'Tệp không có chữ nào, có thể là ảnh chụp. Chưa có gì thay đổi. Dán lời vào đây.',
  },
  question: 'Mỗi mục là một câu hỏi cho người viết, không phải lời sửa.',
  elsewhere: 'Chỗ kia',
  toText: 'Đến chỗ ấy trong lời',
  withPlan: 'So với kế hoạch đang mở',
  withPlanAbout: (n: number) => `${n} số trong văn bản ứng với dòng của kế hoạch.`,
  same: (n: number) => `${n} số giống kế hoạch`,
  take: 'Xem trước khi đưa vào kế hoạch…',
  takeAbout: 'Số tìm thấy đi qua màn hình nhập: xem từng ô, chọn rồi mới vào kế hoạch.',
  none: 'Không có số nào ứng với dòng của kế hoạch.',
};

export type TextCheckMessages = typeof viTextCheck;
