/** What is said about a file that could not be taken in, or was taken in with something worth telling, in Vietnamese. */
import type { CellProblem, Foreign, Refusal, Remark, UnreadableCell } from '#exchange/kh1/outcome.ts';

const FOREIGN: Record<Foreign, string> = {
  workbook: 'Tệp này là bảng tính .xlsx, chưa đọc được.',
  document: 'Tệp này là văn bản Word, không phải bảng tính.',
  zip: 'Tệp này là tệp nén.',
  'old-office': 'Tệp này là .doc hoặc .xls kiểu cũ, chưa đọc được.',
  pdf: 'Tệp này là PDF, không phải bảng tính.',
  html: 'Tệp này là trang web, không phải bảng tính.',
  'other-text': 'Tệp này không phải do Sổ Chỉ Tiêu xuất ra.',
};

const CELLS: Record<CellProblem, string> = {
  empty: 'đang trống',
  letters: 'không phải là số',
  grouping: 'không rõ là số nào',
  exponent: 'là dạng rút gọn, đã mất chữ số',
  'too-long': 'dài quá một con số',
  'not-a-choice': 'không có trong các lựa chọn của cột',
  'not-a-day': 'không phải là ngày',
  'not-a-period': 'không phải là kỳ báo cáo',
  'not-a-count': 'không phải là số đếm',
  'not-an-id': 'không phải là mã chỉ tiêu',
  'not-understood': 'không hiểu được',
  'ambiguous-number': 'có thể hiểu thành hai số khác nhau',
  'second-figure': 'là số thứ hai của cùng một kỳ',
  level: 'có cấp nhảy quá một bậc so với dòng trên',
  years: 'có năm cuối trước năm đầu',
};

const ONLY_OURS =
  'Hiện chỉ nhập được tệp CSV do Sổ Chỉ Tiêu xuất ra. Nhờ người gửi bấm “Xuất CSV” rồi gửi lại.';

function cell({ line, column, found, problem }: UnreadableCell): string {
  return `dòng ${line}, cột “${column}”: “${found}” ${CELLS[problem]}`;
}

export function viFileRefusal(r: Refusal): string {
  switch (r.code) {
    case 'empty':
      return 'Tệp không có gì bên trong. Nhờ người gửi xuất và gửi lại.';
    case 'not-ours':
      return `${FOREIGN[r.is]} ${ONLY_OURS}`;
    case 'newer-version':
      return `Tệp này do phiên bản mới hơn (KH${r.version}) tạo ra. Cập nhật ứng dụng rồi mở lại; tệp không bị thay đổi.`;
    case 'not-utf8':
      return 'Chữ trong tệp không phải Unicode nên sẽ bị lỗi. Trong Excel chọn “CSV UTF-8” khi lưu, rồi nhập lại.';
    case 'too-large':
      return `Tệp quá lớn (${{ bytes: 'dung lượng', rows: 'số dòng', columns: 'số cột', cell: 'một ô' }[r.what]} vượt mức ${r.limit}). Kiểm tra lại có đúng tệp không.`;
    case 'open-quote':
      return `Dấu ngoặc kép ở dòng ${r.line} không được đóng nên các dòng sau dính vào nhau. Sửa dòng đó hoặc nhờ gửi lại tệp.`;
    case 'damaged-header':
      return `Ô đầu tiên của bảng (“${r.found.slice(0, 40)}”) đã bị sửa, không biết tệp thuộc kế hoạch nào. Nhờ người gửi xuất lại.`;
    case 'unknown-columns':
      return `Không hiểu cột: ${r.headers.join(', ')}. Xóa hoặc sửa lại tên cột đó rồi nhập lại.`;
    case 'double-column':
      return `Cột “${r.header}” có hai lần. Xóa bớt một cột rồi nhập lại.`;
    case 'missing-column':
      return `Thiếu cột “${r.header}”. Thêm lại cột đó, hoặc nhờ người gửi xuất lại.`;
    case 'cut-off':
      return 'Tệp bị đứt ở cuối, có thể do tải chưa xong. Tải lại hoặc nhờ gửi lại.';
    case 'bad-id':
      return `Mã chỉ tiêu “${r.found}” ở dòng ${r.line} đã bị sửa. Trả lại mã cũ, hoặc để trống nếu là dòng mới.`;
    case 'double-id':
      return `Dòng ${r.lines[0]} và dòng ${r.lines[1]} trùng mã ${r.id}. Để trống mã ở dòng mới rồi nhập lại.`;
    case 'long-line':
      return `Dòng ${r.line} có ${r.found} ô, nhiều hơn ${r.columns} cột của bảng. Kiểm tra dấu ngăn cột ở dòng đó.`;
    case 'unreadable':
      return `Có ${r.count} ô không đọc được: ${r.cells.slice(0, 5).map(cell).join('; ')}. Sửa các ô này rồi nhập lại.`;
  }
}

export function viFileRemark(r: Remark): string {
  switch (r.code) {
    case 'edited':
      return `Dòng ${r.line}, cột “${r.column}” đã được sửa: “${r.original}” → “${r.found}”.`;
    case 'read-as-thousands':
      return `Dòng ${r.line}, cột “${r.column}”: “${r.found}” được hiểu là hàng nghìn.`;
    case 'maybe-date':
      return `Dòng ${r.line}, cột “${r.column}”: “${r.found}” có thể do máy đổi thành ngày; giữ nguyên lời văn.`;
    case 'formula-unwrapped':
      return `Dòng ${r.line}, cột “${r.column}”: công thức “${r.found}” được đọc thành giá trị của nó.`;
    case 'without-value':
      return `Dòng ${r.line}, cột “${r.column}”: “${r.found}” không có số đi kèm nên không giữ được.`;
    case 'loose-line':
      return `Dòng ${r.line} nằm ngoài bảng, bỏ qua: “${r.found}”.`;
    case 'new-row':
      return `Dòng ${r.line} là chỉ tiêu mới.`;
    case 'column-put-back':
      return `Cột “${r.column}” đã bị xóa khỏi tệp; ${r.cells} ô được lấy lại từ cột gốc.`;
    case 'originals-missing':
      return `Dòng ${r.line} không có cột gốc, không biết bảng tính đã đổi gì.`;
    case 'originals-damaged':
      return `Cột gốc ở dòng ${r.line} bị hỏng, không biết bảng tính đã đổi gì.`;
    case 'row-count':
      return `Tệp ghi có ${r.written} dòng nhưng đọc được ${r.found} dòng.`;
    case 'information-count':
      return `Tệp ghi có ${r.written} dòng thông tin nhưng đọc được ${r.found}.`;
    case 'other-convention':
      return `Số trong tệp viết với dấu ${r.read === 'comma' ? 'phẩy' : 'chấm'} trước phần lẻ, khác với lúc xuất; đã đọc theo cách đó.`;
  }
}
