/** Files of every class through the import screen of the built app: what each is recognised as, what is asked, what comes of it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cellOf, watchPage, type Watched } from '#tests/support/app-driver.ts';
import { alike } from '#tests/support/at-length.ts';
import { violations } from '#tests/support/axe-in-page.ts';
import { DESKTOP, launchPersistent, makeProfile, PHONE, removeProfile } from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/incoming/', import.meta.url));

let server: DistServer;
let profile: string;
let context: BrowserContext;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  server = await serveDist();
  profile = await makeProfile();
  context = await launchPersistent(profile, DESKTOP);
  watched = await watchPage(context, new URL(server.url).origin, { withWorker: true });
  ({ page } = watched);
});

afterAll(async () => {
  await context.close();
  await server.stop();
  await removeProfile(profile);
});

beforeEach(async () => {
  await page.goto(`${server.url}#/incoming`);
  await page.evaluate(() => localStorage.clear()); // forms that were settled are remembered
  await page.reload();
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
});

/** Chooses a file and waits until it has been read. */
async function choose(name: string, given?: Buffer): Promise<void> {
  const buffer = given ?? readFileSync(`${FIXTURES}${name}`);
  const file = { name: name.split('/').at(-1) ?? name, mimeType: 'application/octet-stream', buffer };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByRole('heading', { name: /^(?:Đã nhận ra|Không nhập được tệp này)$/ }).waitFor();
}

const settled = (): Promise<void> => page.locator('.busy').waitFor({ state: 'detached' });
const fact = (title: string): Promise<string> =>
  page
    .locator('.fact', { has: page.getByRole('heading', { name: title }) })
    .locator('.value')
    .innerText();
const told = (): Promise<readonly string[]> => page.locator('.told').allInnerTexts();
const asked = (): Promise<readonly string[]> => page.locator('fieldset > legend').allInnerTexts();

async function intoNewPlan(): Promise<void> {
  await page.getByRole('radio', { name: /Kế hoạch mới từ tệp này/ }).check();
  await settled();
}

async function take(): Promise<string> {
  await page.locator('footer .primary').click();
  return page.locator('.done').innerText();
}

describe('a text', () => {
  const SAME_TABLE = [
    ['bytes/table-utf16le.txt', 'UTF-16', 'tab'],
    ['bytes/table-sep-line.csv', 'UTF-8', 'chấm phẩy (;)'],
    ['bytes/table-utf8-mark.csv', 'UTF-8', 'chấm phẩy (;)'],
    ['texts/07_libreoffice_resaved.csv', 'UTF-8', 'chấm phẩy (;)'],
    ['texts/11_trailing_empty.csv', 'UTF-8', 'chấm phẩy (;)'],
  ] as const;

  it.each(alike(SAME_TABLE, 2))(
    '%s is the same table: five rows, decimal comma, one question about years',
    async (name, encoding, sign) => {
      await choose(name);
      expect([await fact('Bảng mã'), await fact('Dấu ngăn cột')]).toEqual([encoding, sign]);
      expect(await fact('Cách viết số')).toContain('dấu phẩy trước phần lẻ');
      expect(await asked()).toEqual([expect.stringContaining('kế hoạch hay thực hiện')]);
      await page.getByRole('button', { name: 'Tiếp' }).click();
      await settled();
      await intoNewPlan();
      expect(await take()).toBe('Đã thêm 5 dòng.');
    },
  );

  it('of a form that was settled once asks nothing the next time', async () => {
    await choose('bytes/table-utf8.csv');
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await settled();
    await intoNewPlan();
    await take();
    await page.reload();
    await choose('bytes/table-utf8.csv');
    expect(await asked()).toEqual([]);
  });

  const OLD_LETTERS = [
    ['bytes/plan-tcvn3.csv', 'TCVN3 (ABC, phông .VnTime)'],
    ['bytes/plan-vni.csv', 'VNI'],
    ['bytes/plan-windows-1258.csv', 'Windows-1258'],
  ] as const;

  it.each(alike(OLD_LETTERS, 1))('%s is told to be %s, with a way back', async (name, encoding) => {
    await choose(name);
    expect(await fact('Bảng mã')).toBe(encoding);
    expect(await told()).toContain(`Đã đọc theo bảng mã ${encoding}.`);
    await expect.poll(() => page.getByRole('button', { name: 'Đổi: Bảng mã' }).count()).toBe(1);
  });

  it('whose letters are lost says so and asks', async () => {
    await choose('bytes/plan-lossy-ansi.csv');
    expect((await told()).join(' ')).toContain('đã mất chữ có dấu');
    expect(await asked()).toContain('Dòng nào đọc đúng tiếng Việt?');
  });

  it('with titles, sections, notes and signatures becomes a plan of five rows', async () => {
    await choose('texts/08_titles_notes_signature.csv');
    expect(await fact('Dòng tiêu đề')).toBe('dòng 5');
    await intoNewPlan();
    expect(await take()).toBe('Đã thêm 5 dòng.');
    await page.getByRole('button', { name: 'Mở kế hoạch' }).click();
    await page.locator('.ag-row').first().waitFor();
    expect(await (await cellOf(page, 'Tỷ lệ hộ nghèo', 'target')).innerText()).toBe('3,8');
  });

  const FILES = [
    ['18_negatives.csv', 'Sẽ thêm 3 dòng; 1 ô không đọc được để nguyên.'],
    ['36_formula_injection.csv', 'Sẽ thêm 7 dòng.'],
    ['09_two_row_header.csv', 'Sẽ thêm 2 dòng.'],
    ['22_text_targets.csv', 'Sẽ thêm 21 dòng.'],
    ['34_same_name_many_spellings.csv', 'Sẽ thêm 20 dòng.'],
  ] as const;

  it.each(alike(FILES, 2))('%s: %s', async (name, sentence) => {
    await choose(`texts/${name}`);
    if ((await asked()).length > 0) await page.getByRole('button', { name: 'Tiếp' }).click();
    await settled();
    await intoNewPlan();
    await expect.poll(() => page.locator('footer p').innerText()).toBe(sentence);
  });

  it('of decomposed letters has its names put together', async () => {
    await choose('bytes/plan-utf8-nfd.csv');
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await settled();
    await intoNewPlan();
    await expect.poll(() => page.locator('footer p').innerText()).toBe('Sẽ thêm 6 dòng.');
    const shown = await page.locator('.preview').innerText();
    expect(shown).toBe(shown.normalize('NFC'));
  });

  it('without a header asks for one and for its column, and takes nothing before', async () => {
    await choose('texts/10_no_header_two_columns.csv');
    expect(await asked()).toEqual(['Dòng nào là dòng tiêu đề của bảng?', 'Cột B là số gì, của kỳ nào?']);
    expect(await page.locator('footer').count()).toBe(0);
  });

  it('with quotes, delimiters and line breaks in its cells keeps three rows, and asks about the one whose name has a bare mark', async () => {
    await choose('texts/12_quotes_newlines.csv');
    await intoNewPlan();
    await expect
      .poll(() => page.locator('footer p').innerText())
      .toBe('Sẽ thêm 2 dòng; 1 dòng mới không lấy.');
    await page.getByRole('button', { name: 'Lấy tất cả' }).click();
    await expect.poll(() => page.locator('footer p').innerText()).toContain('Sẽ thêm 3 dòng');
  });

  it('with digits gone in scientific form leaves those cells, and keeps codes as they are', async () => {
    await choose('texts/17_long_numbers_leading_zeros.csv');
    expect(await asked()).toEqual(['Cột “Giá trị” là số gì, của kỳ nào?']);
    await intoNewPlan();
    await expect.poll(() => page.locator('footer p').innerText()).toContain('2 ô không đọc được để nguyên');
  });

  it('of our form with both decimal signs names the signs where its examples say the same either way', async () => {
    await choose('texts/37_export_self_describing_vi.csv');
    const answers = page.locator('fieldset').first().locator('.answer');
    expect(await answers.allInnerTexts()).toEqual([
      expect.stringContaining('dấu phẩy trước phần lẻ'),
      expect.stringContaining('dấu chấm trước phần lẻ'),
    ]);
    await answers.first().click();
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await settled();
    await intoNewPlan();
    await expect.poll(() => page.locator('footer p').innerText()).toContain('Sẽ thêm 10 dòng');
  });

  it('in which every number can be read two ways is asked about once, and taken as answered', async () => {
    await choose('texts/19_numbers_ambiguous_only.csv');
    expect(await fact('Cách viết số')).toBe('chưa rõ');
    expect((await asked())[0]).toMatch(/^“.*” là .* hay .*\?$/);
    await page.locator('fieldset .answer').first().click();
    await settled();
    expect(await asked()).toEqual([expect.stringContaining('kế hoạch hay thực hiện')]);
  });

  it('with a quotation mark that never closes names its line and offers the other reading', async () => {
    await choose('texts/14_unterminated_quote.csv');
    expect((await told()).join(' ')).toContain('dòng 2');
    await page.getByRole('button', { name: 'Đọc ngoặc kép như chữ thường' }).click();
    await settled();
    expect((await asked()).some((question) => question.includes('Cách tách nào'))).toBe(false);
  });

  it('with torn numbers asks line by line how they are to be joined', async () => {
    await choose('texts/41_unquoted_decimal_commas.csv');
    const questions = page.locator('fieldset', { hasText: 'Ghép thế nào?' });
    expect(await questions.locator('legend').allInnerTexts()).toEqual([
      'Dòng 2 có 6 ô, bảng có 4 cột. Ghép thế nào?',
      'Dòng 4 có 6 ô, bảng có 4 cột. Ghép thế nào?',
    ]);
    await questions.first().getByRole('button', { name: '8,1 │ 8,5' }).click();
    await settled();
    expect(await questions.count()).toBe(1);
  });

  it('with many torn numbers shows them all, and joins those torn alike in one press', async () => {
    const rows = Array.from({ length: 12 }, (_, n) =>
      n === 11 ? `12,Chỉ tiêu số 12,%,12,5,13` : `${n + 1},Chỉ tiêu số ${n + 1},%,${n + 1},5,${n + 2},5`,
    );
    const text = ['STT,Chỉ tiêu,Đơn vị tính,Thực hiện 2024,Kế hoạch 2025', '0,Hộ nghèo,%,1,2', ...rows];
    await choose('rach.csv', Buffer.from(text.join('\r\n')));
    const questions = page.locator('fieldset', { hasText: 'Ghép thế nào?' });
    await expect.poll(() => questions.count()).toBe(5);
    await page.getByRole('button', { name: 'Hiện thêm 7 dòng (còn 7)' }).click();
    await expect.poll(() => questions.count()).toBe(12);
    await questions.first().getByRole('button', { name: 'Ghép cả 11 dòng như thế' }).click();
    await settled();
    expect(await questions.locator('legend').allInnerTexts()).toEqual([
      'Dòng 14 có 6 ô, bảng có 5 cột. Ghép thế nào?',
    ]);
    await questions.getByRole('button', { name: '12,5 │ 13' }).click();
    await settled();
    expect(await asked()).toEqual([]);
    await intoNewPlan();
    expect(await take()).toBe('Đã thêm 13 dòng.');
    await page.getByRole('button', { name: 'Mở kế hoạch' }).click();
    await page.locator('.ag-row').first().waitFor();
    expect(await (await cellOf(page, 'Chỉ tiêu số 3', 'target')).innerText()).toBe('4,5');
  });

  it('whose rows stand in quotes as a whole is a table once they are taken off', async () => {
    const text =
      '"STT;Chỉ tiêu;Đơn vị tính;Thực hiện 2024"\r\n"1;Giải quyết việc làm;lao động;1508"\r\n"2;Tỷ lệ hộ nghèo;%;1,2"\r\n';
    await choose('boc-ngoac.csv', Buffer.from(text));
    expect(await asked()).toEqual(['Cách tách nào cho các ô đúng như trong bảng?']);
    await page.getByRole('button', { name: 'Bỏ ngoặc kép quanh dòng' }).click();
    await settled();
    expect(await fact('Dấu ngăn cột')).toBe('chấm phẩy (;)');
    expect(await asked()).toEqual([]);
    await intoNewPlan();
    expect(await take()).toBe('Đã thêm 2 dòng.');
  });

  it('with two tables asks which, showing both headers, and reads the one that was chosen', async () => {
    const text =
      'STT;Chỉ tiêu;Đơn vị tính;Thực hiện 2024\r\n1;Giải quyết việc làm;lao động;1508\r\n2;Tỷ lệ hộ nghèo;%;1,2\r\n;;;\r\n' +
      'STT;Chỉ tiêu;Đơn vị tính;Kế hoạch 2025\r\n1;Thu ngân sách;tỷ đồng;130\r\n';
    await choose('hai-bang.csv', Buffer.from(text));
    expect(await asked()).toEqual(['Từ dòng 5 là một bảng khác. Nhập bảng nào?']);
    await page.getByRole('button', { name: /^Bảng từ dòng 5: .*Kế hoạch 2025/ }).click();
    await settled();
    expect(await asked()).toEqual([]);
    expect(await fact('Dòng tiêu đề')).toBe('dòng 5');
    await intoNewPlan();
    expect(await take()).toBe('Đã thêm 1 dòng.');
  });

  it('with mangled dates takes none of them before a person has chosen', async () => {
    await choose('texts/16_dates_mangled_by_excel.csv');
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await settled();
    await intoNewPlan();
    const refused = page.getByRole('button', { name: /^Chưa đọc được: 10 ô/ });
    await refused.click();
    const left = page.locator('.preview-cell[data-tone="refused"]');
    expect(await left.count()).toBe(10);
    await left.first().click();
    await page.getByRole('button', { name: 'Có thể là 8/8' }).click();
    await expect.poll(() => left.count()).toBe(9);
  });
});

describe('a workbook', () => {
  it.each(alike(['bieu.xlsx', 'bieu.ods', 'bieu.xls'], 2))('%s is read, sheet by sheet', async (name) => {
    await choose(`workbooks/${name}`);
    expect(await fact('Trang tính')).not.toBe('');
    await expect.poll(() => page.getByRole('heading', { name: 'Vào kế hoạch nào' }).count()).toBe(1);
  });

  it('cut off in the middle is refused: what happened, what is safe, what to do', async () => {
    await choose('bytes/workbook-named.csv');
    const said = await page.getByRole('alert').innerText();
    expect(said).toContain('Bảng tính bị hỏng');
    expect(said).toContain('Chưa nhập gì, kế hoạch không đổi.');
    expect(said).toContain('Tải lại hoặc nhờ gửi lại');
  });
});

it('a file without a byte is refused', async () => {
  await choose('trong.csv', Buffer.alloc(0));
  expect(await page.getByRole('alert').innerText()).toContain('Tệp không có gì bên trong.');
});

describe('our own file, worked on elsewhere', () => {
  const SAMPLE = 'Quận Cái Răng, 6 tháng đầu năm 2024';
  const JOBS = 'Giải quyết việc làm';

  async function exported(): Promise<string> {
    await page.goto(`${server.url}#/`);
    await page.getByText(SAMPLE).first().click();
    await page.locator('.ag-row').first().waitFor();
    await page.getByRole('button', { name: 'Xuất CSV' }).first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp' }).click(),
    ]);
    await page.keyboard.press('Escape');
    return readFileSync(await download.path(), 'utf8');
  }

  it('brings what was changed there, keeps what was changed here, asks where both did, and is one step to undo', async () => {
    const text = await exported();
    const lines = text.split('\r\n');
    const jobs = lines.findIndex((line) => line.includes(`;${JOBS};`));
    expect(lines[jobs]).toContain(';1508;');
    const theirs = lines.with(jobs, (lines[jobs] ?? '').replace(';1508;', ';1600;')).join('\r\n');
    const cell = await cellOf(page, JOBS, 'figure');
    await cell.click();
    await page.keyboard.type('1700');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Thêm thao tác' }).click();
    await page.getByRole('menuitem', { name: /Nhập số liệu từ tệp/ }).click();
    await choose('gui-lai.csv', Buffer.from(theirs));
    await settled();
    await page.getByRole('button', { name: /^Xung đột: 1 ô/ }).click();
    await page.locator('.preview-cell[data-tone="conflict"]').click();
    const sides = page.locator('aside dd');
    await expect.poll(() => sides.first().innerText()).toMatch(/^1\.700\nSửa trên máy này lúc \d\d:\d\d \d/);
    expect(await sides.nth(1).innerText()).toMatch(/^1\.600\ngui-lai\.csv\. Tệp không ghi lưu lúc nào\.$/);
    expect(await sides.nth(2).innerText()).toBe('1.508');
    await page.getByRole('button', { name: /^Lấy số của tệp: 1.600/ }).click();
    expect(await take()).toContain('Đã đổi 1 ô');
    await page.getByRole('button', { name: 'Mở kế hoạch' }).click();
    await expect.poll(async () => (await cellOf(page, JOBS, 'figure')).innerText()).toBe('1.600');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await cellOf(page, JOBS, 'figure')).innerText()).toBe('1.700');
    expect(watched.trouble).toEqual([]);
  });
});

describe('sent back with what is wrong', () => {
  /** The copy of the file, by the dialog. */
  async function answered(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await page.getByRole('button', { name: 'Gửi lại kèm ý kiến' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Tải tệp' }).click(),
    ]);
    await page.keyboard.press('Escape');
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  const lastColumn = (): Promise<string> => page.locator('li .name').last().innerText();

  it('a text is the same file with one more column, before and after it was taken in, and is read again as before', async () => {
    await choose('texts/16_dates_mangled_by_excel.csv');
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await settled();
    await intoNewPlan();
    const { name, bytes } = await answered();
    expect(name).toBe('16_dates_mangled_by_excel - ý kiến.csv');
    const said = bytes.toString('utf8');
    expect(said).toContain('Lỗi/Ý kiến');
    expect(said).toContain('Thực hiện năm 2024 ghi “8-Aug”');
    expect(await take()).toContain('10 ô không đọc được để nguyên');
    expect((await answered()).bytes.equals(bytes)).toBe(true);
    await page.reload();
    await choose('gui-lai.csv', bytes);
    await settled();
    await page.getByText('Cột', { exact: true }).click();
    expect(await lastColumn()).toBe('“Lỗi/Ý kiến”');
    expect(await page.locator('li select option:checked').last().innerText()).toBe('Không lấy cột này');
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await settled();
    await intoNewPlan();
    await expect.poll(() => page.locator('.preview-cell[data-tone="refused"]').count()).toBe(10);
    expect(watched.trouble).toEqual([]);
  });

  it('a workbook is one again', async () => {
    await choose('workbooks/bieu.xls');
    await intoNewPlan();
    const { name, bytes } = await answered();
    expect(name).toBe('bieu - ý kiến.xlsx');
    const header = await fact('Dòng tiêu đề');
    await page.reload();
    await choose(name, bytes);
    await settled();
    expect(await fact('Dòng tiêu đề')).toBe(header);
    await page.getByText('Cột', { exact: true }).click();
    expect(await lastColumn()).toBe('“Lỗi/Ý kiến”');
    expect(await page.locator('li select option:checked').last().innerText()).toBe('Không lấy cột này');
  });

  it('its dialog, where it cannot be fetched any more, gives way to a sentence and a way on', async () => {
    const other = await makeProfile();
    const updated = await launchPersistent(other, { ...DESKTOP, serviceWorkers: 'block' });
    try {
      await updated.route(/\/AnswerDialog-[^/]*\.js/, (route) => route.abort());
      const old = updated.pages()[0] ?? (await updated.newPage());
      await old.goto(`${server.url}#/incoming`);
      const buffer = readFileSync(`${FIXTURES}workbooks/bieu.xls`);
      const file = { name: 'bieu.xls', mimeType: 'application/octet-stream', buffer };
      await old.locator('input[type="file"]').first().setInputFiles(file);
      await old.getByRole('radio', { name: /Kế hoạch mới từ tệp này/ }).check();
      await old.getByRole('button', { name: 'Gửi lại kèm ý kiến' }).click();
      const told = old.locator('.toast', { hasText: 'Phần này chưa tải được' });
      await told.waitFor();
      await told.getByRole('button', { name: 'Tải lại' }).click();
      await old.getByRole('button', { name: 'Chọn tệp' }).waitFor();
    } finally {
      await updated.close();
      await removeProfile(other);
    }
  });
});

describe('from the system', () => {
  it('a file shared from another app is laid open, once', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // The second start is the worker's; and where no file is expected none is taken away.
    await page.goto(`${server.url}#/`);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const text = readFileSync(`${FIXTURES}texts/09_two_row_header.csv`, 'utf8');
    await page.evaluate(async (content) => {
      const form = new FormData();
      form.append('tep', new File([content], 'biểu.csv', { type: 'text/csv' }));
      await fetch('./nhan-tep', { method: 'POST', body: form, redirect: 'manual' });
    }, text);
    await page.goto(`${server.url}#/incoming`);
    await page.reload();
    await page.getByRole('heading', { name: 'Đã nhận ra' }).waitFor();
    expect(await page.locator('header .file').innerText()).toBe('biểu.csv');
    await page.reload();
    await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Đã nhận ra' }).count()).toBe(0);
  });
});

describe('out again', () => {
  const WORKBOOKS = [
    ['Excel: biểu để nộp', /_bieu_\d{4}-\d\d-\d\d\.xlsx$/],
    ['Excel: bảng phẳng', /_bang-phang_\d{4}-\d\d-\d\d\.xlsx$/],
  ] as const;

  it.each(alike(WORKBOOKS, 1))(
    '«%s» is a workbook that the import screen reads again',
    async (sort, name) => {
      await page.goto(`${server.url}#/`);
      await page.getByText('Quận Cái Răng, 6 tháng đầu năm 2024').first().click();
      await page.locator('.ag-row').first().waitFor();
      await page.getByRole('button', { name: 'Xuất CSV' }).first().click();
      await page.getByRole('radio', { name: sort }).check();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tải tệp' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(name);
      const bytes = readFileSync(await download.path());
      await page.goto(`${server.url}#/incoming`);
      await choose('bieu.xlsx', bytes);
      expect(await fact('Trang tính')).not.toBe('');
      expect(await page.locator('.soft').first().innerText()).toMatch(/^2\d\d dòng/);
    },
  );
});

describe('for everybody', () => {
  it.each(['light', 'dark'] as const)(
    'the import screen has no accessibility fault, on a PC and on a phone, in the %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(DESKTOP.viewport);
      await choose('texts/16_dates_mangled_by_excel.csv');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Tiếp' }).click();
      await settled();
      await intoNewPlan();
      await page.setViewportSize(PHONE.viewport);
      await page.locator('.preview-cell[data-tone="refused"]').first().click();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.getByRole('button', { name: 'Gửi lại kèm ý kiến' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
    },
  );
});
