/** Gets what reads texts ready before one is chosen. Keeps nothing of what it reads. */
import { BROWSER_TIMERS } from '#app/timers.ts';
import { readReport } from '#core/claims/read-report.ts';

/** A few statements of every sort; what the reader says of them is not looked at. */
const SAMPLE = `I. KẾT QUẢ
(1) Giá trị sản xuất ước thực hiện 88/185 tỷ đồng, đạt 47,57% kế hoạch, tăng 4,5% so với cùng kỳ (84,2 tỷ đồng).
(2) Giải quyết việc làm cho 1.250 lao động, tăng 50 lao động, trong đó: nam 700 lao động, nữ 550 lao động.
(3) Tai nạn giao thông xảy ra 11 vụ, giảm 4 vụ (11/15); tỷ lệ hộ nghèo còn 0,9%, bình quân tăng 7,9%/năm.
(4) Cơ cấu kinh tế: khu vực I 20%, khu vực II 30%, khu vực III 50%. Đến ngày 30/6 có 10 chỉ tiêu, 8/10 chỉ tiêu đạt 80%.
`;

/**
 * While the person still chooses a text: fetches what a file's bytes are read with and reads a short text, so that the code is compiled
 * when it counts. On a cheap phone this is half of the time the first reading takes.
 */
export function prepareReading(): () => void {
  return BROWSER_TIMERS.whenIdle(() => {
    readReport(SAMPLE.repeat(4));
    void import('#exchange/bytes/file-kind.ts');
    void import('#exchange/bytes/decode.ts').then(({ decode }) => decode(new TextEncoder().encode(SAMPLE)));
  });
}
