/** What is said of each finding of a report, word for word. */
import { describe, expect, it } from 'vitest';
import { readReport } from '#core/claims/read-report.ts';
import type { Finding } from '#core/claims/claim.ts';
import { enClaims } from '#messages/en-claims.ts';
import { viClaims } from '#messages/vi-claims.ts';

function findingIn(text: string): Finding {
  const [finding] = readReport(text).findings;
  if (!finding) throw new Error(`Nothing found in ${text}`);
  return finding;
}

describe('a finding', () => {
  it.each([
    [
      'Thu đạt 124/500 tỷ đồng, đạt 29,6% chỉ tiêu.',
      'In 29,6%, tính lại 24,8%.',
      'Printed 29,6%, comes to 24,8%.',
    ],
    [
      'Thu đạt 8.531,35/16.000 tỷ đồng, đạt 53,23% chỉ tiêu.',
      'In 53,23%, tính lại 53,32%. Có thể gõ nhầm chữ số.',
      'Printed 53,23%, comes to 53,32%. A digit may be mistyped.',
    ],
    [
      'Đăng ký cho 223/226 thanh niên, đạt 98,6%.',
      'In 98,6%, tính lại 98,7%: cắt bớt số lẻ thay vì làm tròn.',
      'Printed 98,6%, comes to 98,7%: further decimals were cut off instead of rounded.',
    ],
    [
      'Sản lượng đạt 12,3 tỷ đồng, tăng 41,5% so với cùng kỳ (8,7 tỷ đồng).',
      'In 41,5%, tính lại 41,4% từ các số đã in: chênh nhau do các số ấy đã làm tròn.',
      'Printed 41,5%, the printed numbers give 41,4%: they were rounded themselves.',
    ],
    [
      'Tổng thu 517 tỷ đồng, tăng 50 tỷ đồng, giảm 10,71% so cùng kỳ.',
      'In 10,71%, tính lại 10,71%. Chiều tăng, giảm ngược với số liệu.',
      'Printed 10,71%, comes to 10,71%. The numbers go the other way.',
    ],
    [
      'Làm 01 người chết, giảm 2 người chết (2/4).',
      'Trong ngoặc ghi 2/4, khác số nêu trước đó; theo số ấy thì chênh lệch là giảm 3.',
      'The brackets say 2/4, not the count before them; by that count the change is down 3.',
    ],
    [
      'Xử lý 41 trường hợp (đô thị 08 trường hợp, đất đai 25 trường hợp, thủy lợi 18 trường hợp).',
      'In 41 trường hợp, các thành phần cộng lại được 51 trường hợp, lệch +10.',
      'Printed 41 trường hợp, the parts make 51 trường hợp, +10 apart.',
    ],
    [
      'Cơ cấu kinh tế: khu vực I chiếm 2,15%, khu vực II chiếm 38,4%, khu vực III chiếm 58,45%.',
      'Các tỷ trọng cộng lại được 99%, lệch −1.',
      'The shares make 99%, −1 apart.',
    ],
    [
      'Tổng thu ngân sách nhà nước đạt 214,18 tỷ đồng.\nTổng thu ngân sách nhà nước là 214,17 tỷ đồng.',
      'In 214,17 tỷ đồng, chỗ khác in 214,18 tỷ đồng.',
      'Printed 214,17 tỷ đồng, in another place 214,18 tỷ đồng.',
    ],
    [
      'Thu ngân sách 171,83 tỷ đồng, giảm 4,62 so với cùng kỳ.',
      '4,62 chưa rõ là % hay đơn vị nào.',
      '4,62: in % or in what unit is not said.',
    ],
    ['Thu đến ngày 31/6/2026 là 12 tỷ đồng.', 'Lịch không có ngày 31/6/2026.', 'There is no 31/6/2026.'],
  ])('%s', (text, vi, en) => {
    expect(viClaims.finding(findingIn(text))).toBe(vi);
    expect(enClaims.finding(findingIn(text))).toBe(en);
  });
});

it('sums up what was read', () => {
  expect(viClaims.summary(54, 0, 3)).toBe('Tính lại 54 chỗ, tất cả đều khớp. 3 chỗ không đủ số để tính lại.');
  expect(viClaims.summary(54, 18, 0)).toBe('Tính lại 54 chỗ, 18 chỗ không khớp.');
  expect(enClaims.summary(1, 0, 1)).toBe('1 place worked out, all agree. 1 prints too little to work out.');
});
