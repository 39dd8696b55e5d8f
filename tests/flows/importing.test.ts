/** Files of every class through the import screen of the built app: what each is recognised as, what is asked, what comes of it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cellOf, watchPage, type Watched } from '#tests/support/app-driver.ts';
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
  watched = await watchPage(context, new URL(server.url).origin);
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
  it.each([
    ['bytes/table-utf8-mark.csv', 'UTF-8', 'chấm phẩy (;)'],
    ['bytes/table-utf16le.txt', 'UTF-16', 'tab'],
    ['bytes/table-sep-line.csv', 'UTF-8', 'chấm phẩy (;)'],
    ['texts/07_libreoffice_resaved.csv', 'UTF-8', 'chấm phẩy (;)'],
    ['texts/11_trailing_empty.csv', 'UTF-8', 'chấm phẩy (;)'],
  ])(
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

  it.each([
    ['bytes/plan-tcvn3.csv', 'TCVN3 (ABC, phông .VnTime)'],
    ['bytes/plan-vni.csv', 'VNI'],
    ['bytes/plan-windows-1258.csv', 'Windows-1258'],
  ])('%s is told to be %s, with a way back', async (name, encoding) => {
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
  it.each(['bieu.xlsx', 'bieu.xls', 'bieu.ods'])('%s is read, sheet by sheet', async (name) => {
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
    await page.getByRole('button', { name: /^Lấy số của tệp: 1.600/ }).click();
    expect(await take()).toContain('Đã đổi 1 ô');
    await page.getByRole('button', { name: 'Mở kế hoạch' }).click();
    await expect.poll(async () => (await cellOf(page, JOBS, 'figure')).innerText()).toBe('1.600');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await cellOf(page, JOBS, 'figure')).innerText()).toBe('1.700');
    expect(watched.trouble).toEqual([]);
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
  it.each([
    ['Excel: biểu để nộp', /_bieu_\d{4}-\d\d-\d\d\.xlsx$/],
    ['Excel: bảng phẳng', /_bang-phang_\d{4}-\d\d-\d\d\.xlsx$/],
  ])('«%s» is a workbook that the import screen reads again', async (sort, name) => {
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
  });
});

describe('for everybody', () => {
  it('the import screen has no accessibility fault, on a PC and on a phone', async () => {
    await choose('texts/16_dates_mangled_by_excel.csv');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await settled();
    await intoNewPlan();
    await page.setViewportSize(PHONE.viewport);
    await page.locator('.preview-cell[data-tone="refused"]').first().click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
