/** The help sheet of keys, mouse and fingers, in Vietnamese. It comes with the sheet. */

export const viKeys = {
  title: 'Phím tắt và thao tác',
  or: 'hoặc',
  /** Names of keys that bear none of their own. */
  keyNames: {
    Space: 'Phím cách',
    Menu: 'Phím Menu',
    Arrows: '↑ ↓ ← →',
    Letters: 'Chữ, số',
  },

  groups: {
    moving: 'Di chuyển',
    selecting: 'Chọn',
    typing: 'Nhập và sửa',
    clipboard: 'Sao chép, cắt, dán',
    filling: 'Điền và xóa',
    undo: 'Hoàn tác',
    rows: 'Dòng',
    finding: 'Tìm',
    leaving: 'Bảng lệnh, trợ giúp và ra khỏi bảng',
    mouse: 'Bằng chuột',
    touch: 'Bằng ngón tay',
  },

  does: {
    step: 'Sang ô bên cạnh',
    tab: 'Ô sau, ô trước; ở ô cuối bảng thì ra khỏi bảng',
    enter: 'Xuống, lên một ô; sau một loạt Tab thì Enter về dưới ô đầu',
    rowEnds: 'Ô đầu, ô cuối dòng',
    tableEnds: 'Ô đầu, ô cuối bảng',
    edge: 'Tới mép của vùng có số liệu',
    screenUpDown: 'Lên, xuống một màn hình',
    screenSideways: 'Sang trái, sang phải một màn hình',

    extend: 'Chọn thêm từ ô đang đứng; giữ Shift cùng bất cứ phím di chuyển nào',
    all: 'Chọn cả bảng',
    wholeRow: 'Chọn cả dòng',
    wholeColumn: 'Chọn cả cột',
    oneCell: 'Bỏ vùng chọn, còn một ô',

    replace: 'Thay nội dung của ô',
    edit: 'Sửa nội dung đang có',
    keep: 'Ghi rồi sang ô khác',
    giveUp: 'Bỏ, giữ như cũ',
    newLine: 'Xuống dòng trong ô ghi chú',
    today: 'Điền ngày hôm nay',
    states: 'Mở danh sách ở cột Ước',
    why: 'Ở ô do máy tính ra: vì sao có kết quả này',

    copy: 'Sao chép',
    cut: 'Cắt; dán vào chỗ khác để chuyển',
    paste: 'Dán, cả từ Excel, LibreOffice, Google Trang tính',

    fillDown: 'Điền ô trên cùng xuống cả vùng chọn',
    fillRight: 'Điền ô bên trái sang cả vùng chọn',
    fillTyped: 'Đang gõ: điền chữ vừa gõ vào cả vùng chọn',
    clear: 'Xóa nội dung của vùng chọn',
    clearAndEdit: 'Xóa ô rồi nhập',

    undo: 'Hoàn tác',
    redo: 'Làm lại',

    addIndicator: 'Thêm chỉ tiêu',
    insertAbove: 'Chèn dòng phía trên',
    removeRows: 'Xóa các dòng đã chọn',
    moveRow: 'Chuyển dòng lên, xuống',
    indent: 'Thụt vào, đưa ra',
    collapse: 'Thu gọn, mở ra',
    openSheet: 'Mở phiếu chỉ tiêu',

    find: 'Tìm, không cần gõ dấu',
    replaceFound: 'Tìm và thay',
    next: 'Chỗ tìm được sau, trước',
    filter: 'Lọc dòng',

    menu: 'Mở bảng lệnh của ô',
    help: 'Mở bảng này; dấu ? khi không đứng trong ô',
    leave: 'Ra khỏi bảng, tới phần sau hoặc phần trước của màn hình',
  },

  /** What hands do without keys: by what, and what comes of it. */
  mouse: [
    ['Bấm', 'chọn ô; kéo để chọn vùng; giữ Shift để chọn thêm'],
    ['Bấm đúp', 'sửa ô'],
    ['Bấm tiêu đề cột, số của dòng', 'chọn cả cột, cả dòng'],
    ['Kéo chấm ở góc vùng chọn', 'điền tiếp'],
    ['Kéo số của dòng đã chọn', 'chuyển dòng'],
    ['Kéo tiêu đề cột', 'chuyển cột, cả nhóm cột'],
    ['Kéo mép tiêu đề', 'đổi độ rộng; bấm đúp thì vừa nội dung'],
    ['Để yên trên tiêu đề', 'xem cột ấy chứa gì, tính thế nào'],
    ['Bấm nút phải', 'mở bảng lệnh'],
  ],
  touch: [
    ['Chạm', 'chọn ô; chạm ô do máy tính ra để xem vì sao'],
    ['Chạm lần nữa', 'sửa ô'],
    ['Kéo hai núm ở góc', 'chọn vùng'],
    ['Nhấn giữ ô', 'mở bảng lệnh'],
    ['Nhấn giữ tiêu đề', 'xem cột ấy chứa gì, tính thế nào'],
    ['Vuốt', 'cuộn bảng, không đổi gì'],
    ['← → ↵ trên bàn phím', 'ghi rồi sang ô khác'],
  ],
};

export type KeysMessages = typeof viKeys;
