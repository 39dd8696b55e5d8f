/** What is said about how this device keeps the plans, and about clearing it, in Vietnamese. Comes with the screen «Dữ liệu trên máy này». */
export const viDevice = {
  keeping: 'Lưu giữ trên máy',
  readingState: 'Đang xem trình duyệt giữ dữ liệu thế nào…',
  lasting: {
    granted: 'Trình duyệt đã nhận giữ lâu dài: không tự xóa dữ liệu của ứng dụng khi máy thiếu chỗ.',
    refused:
      'Trình duyệt chưa nhận giữ lâu dài: khi máy gần hết chỗ, dữ liệu của ứng dụng có thể bị xóa. Cài ứng dụng lên máy và sao lưu ra tệp.',
    unknown: 'Trình duyệt này không cho biết có giữ lâu dài hay không. Sao lưu ra tệp trước khi đóng.',
  },
  askLasting: 'Xin giữ lâu dài',
  asking: 'Đang hỏi trình duyệt…',
  stillRefused: 'Trình duyệt chưa nhận. Thường sẽ nhận sau khi cài ứng dụng lên máy hoặc dùng vài ngày.',
  room: (used: string, left: string) => `Đang dùng ${used}; trình duyệt cho biết còn ${left}.`,
  roomUnknown: 'Trình duyệt không cho biết còn bao nhiêu chỗ.',
  roomLow: 'Chỗ còn lại ít: sao lưu ra tệp ngay, rồi xóa bớt ảnh, video, ứng dụng không dùng trên máy.',
  places: {
    installed: 'Đang chạy như ứng dụng đã cài.',
    tab: 'Đang chạy trong một thẻ trình duyệt. Xóa lịch sử kèm “dữ liệu trang web” sẽ xóa luôn kế hoạch.',
    'ios-tab':
      'Đang chạy trong Safari của iPhone, iPad: sau 7 ngày không mở, Safari xóa dữ liệu của trang. Bấm Chia sẻ → Thêm vào MH chính rồi dùng từ biểu tượng. Biểu tượng có kho riêng: sao lưu ở đây, mở tệp sao lưu ở đó.',
    private:
      'Đây là cửa sổ riêng tư (ẩn danh): đóng cửa sổ là mất hết. Sao lưu ra tệp trước khi đóng, hoặc mở lại bằng cửa sổ thường.',
  },
  privateNote:
    'Không phải trình duyệt nào cũng cho biết đang ở cửa sổ ẩn danh; trong cửa sổ ẩn danh mọi thứ mất khi đóng.',
  copies: {
    kept: 'Mỗi lần sửa được ghi hai nơi trên máy: kho chính và một bản chép riêng để tự khôi phục nếu kho chính hỏng.',
    behind:
      'Bản chép thứ hai trên máy đang chậm hơn kho chính; sẽ tự ghi bù. Số liệu đã ghi “Đã lưu” vẫn có trong kho chính.',
    unsupported: 'Trình duyệt này không cho ghi bản chép thứ hai. Sao lưu ra tệp thường xuyên hơn.',
  },
  promise:
    'Ô đã ghi “Đã lưu” còn nguyên khi tắt máy đột ngột, hết pin, đầy bộ nhớ, mở hai cửa sổ hay cập nhật. Không chống được: xóa dữ liệu trình duyệt, gỡ ứng dụng, mất máy. Chỉ tệp sao lưu để ở nơi khác mới chống được.',

  clearing: 'Xóa mọi dữ liệu khỏi máy này',
  clearingWhy: 'Dùng khi trả máy mượn, máy dùng chung hoặc đổi máy.',
  clearAll: 'Xóa mọi dữ liệu…',
  clearTitle: 'Xóa mọi dữ liệu khỏi máy này?',
  clearWhat: (plans: number) =>
    `Sẽ xóa hẳn ${plans} kế hoạch cùng lịch sử sửa, thùng rác, các lựa chọn và bản ứng dụng lưu trên máy. Không lấy lại được, trừ khi có tệp sao lưu.`,
  clearNot: 'Không xóa được: tệp đã tải về, tệp đã gửi đi, bản trên máy khác.',
  clearBackup: 'Sao lưu trước',
  clearWord: 'xóa hết',
  clearType: (word: string) => `Gõ “${word}” để xác nhận`,
  clearNow: 'Xóa hết',
  clearingNow: 'Đang xóa…',
  clearRefused:
    'Trình duyệt chưa cho xóa hết, có thể vì còn cửa sổ khác của ứng dụng đang mở. Đóng các cửa sổ ấy rồi thử lại.',
  cancel: 'Thôi',
};

export type DeviceMessages = typeof viDevice;
