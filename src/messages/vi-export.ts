/** What is said while a plan is handed out as a file, in Vietnamese. Comes with that dialog. */

export const viExport = {
  title: 'Xuất ra tệp',
  which: 'Loại tệp',
  files: {
    csv: {
      name: 'CSV để gửi đi và nhận lại',
      about: 'Mở được bằng Excel, LibreOffice; nhập lại đúng như cũ.',
    },
    official: { name: 'Excel: biểu để nộp', about: 'Tiêu đề hai dòng, hàng công thức, in ngang khổ A4.' },
    flat: { name: 'Excel: bảng phẳng', about: 'Một dòng tiêu đề, không gộp ô, để đưa lên cổng thông tin.' },
    tidy: {
      name: 'Dữ liệu dài (.zip)',
      about: 'Mỗi số một dòng, kèm mô tả cột; cho cơ quan thống kê và cơ sở dữ liệu.',
    },
  },
  share: 'Gửi tệp',
  shared: (name: string) => `Đã gửi ${name}.`,
};

/** The shape every other language fills. */
export type ExportMessages = typeof viExport;
