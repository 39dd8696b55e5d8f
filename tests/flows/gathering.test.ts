/**
 * «Gộp số liệu các đơn vị» on the built app: units' files of every sort on one board, questions, versions, totals opened to their
 * parts, taken as one step and undone; with a mouse and under a thumb.
 */
import { utils, write } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cellOf, watchPage, type Watched } from '#tests/support/app-driver.ts';
import { violations } from '#tests/support/axe-in-page.ts';
import { DESKTOP, launchPersistent, makeProfile, PHONE, removeProfile } from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const SAMPLE = 'Quận Cái Răng, 6 tháng đầu năm 2024';
const H1 = 'Thực hiện 6 tháng đầu năm 2024';

interface Sent {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const sent = (name: string, buffer: Buffer): Sent => ({ name, mimeType: 'application/octet-stream', buffer });

/** The form of a ward: its letterhead, one heading line, rows of «name;unit;figure». */
function form(name: string, body: string, rows: readonly string[], heading = H1): Sent {
  const lines = [
    `${body};;;`,
    `TT;Chỉ tiêu;Đơn vị tính;${heading}`,
    ...rows.map((row, n) => `${n + 1};${row}`),
  ];
  return sent(name, Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`));
}

const LE_BINH = form('le-binh.csv', 'UBND PHƯỜNG LÊ BÌNH', [
  'Giải quyết việc làm;lao động;412,0',
  'Tổng vốn đầu tư phát triển trên địa bàn;tỷ đồng;350,25',
  'Tỷ lệ chất thải rắn được thu gom;%;98,2',
]);
/** Another program's form: commas, decimal points, millions, TCVN3 letters are tested elsewhere. */
const HUNG_PHU = sent(
  'hung-phu.csv',
  Buffer.from(
    [
      'UBND PHƯỜNG HƯNG PHÚ,,,',
      `TT,Chỉ tiêu,Đơn vị tính,${H1}`,
      '1,Giải quyết việc làm,lao động,"1,096.0"',
      '2,Tổng vốn đầu tư phát triển trên địa bàn,triệu đồng,"1,200,500.0"',
      '3,Tỷ lệ chất thải rắn được thu gom,%,97.5',
    ].join('\r\n'),
  ),
);

let server: DistServer;
let profile: string;
let context: BrowserContext;
let watched: Watched;
let page: Page;

async function start(device: typeof DESKTOP | typeof PHONE): Promise<void> {
  server = await serveDist();
  profile = await makeProfile();
  context = await launchPersistent(profile, device);
  watched = await watchPage(context, new URL(server.url).origin);
  ({ page } = watched);
  await page.goto(server.url);
  await page.getByText(SAMPLE).first().click();
  await page.locator('.ag-row').first().waitFor();
}

async function stop(): Promise<void> {
  await context.close();
  await server.stop();
  await removeProfile(profile);
}

/** From the open plan to its gathering, as it was left. */
async function openGathering(): Promise<void> {
  await page.getByRole('button', { name: 'Thêm thao tác' }).click();
  await page.getByRole('menuitem', { name: 'Gộp số liệu các đơn vị' }).click();
  await page.getByRole('heading', { name: 'Gộp số liệu các đơn vị' }).waitFor();
}

async function add(...files: readonly Sent[]): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...files]);
  await page.locator('footer.bottom').waitFor();
}

async function expectUnits(...names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Sửa: Đơn vị phải gửi' }).click();
  await page.locator('textarea').fill(names.join('\n'));
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.locator('textarea').waitFor({ state: 'detached' });
}

const boardSays = (): Promise<string> => page.locator('section:has(> .frame) > p').first().innerText();
const stateOf = (unit: string): Promise<string> =>
  page
    .locator('tbody tr', { has: page.getByRole('rowheader', { name: unit }) })
    .locator('td.now')
    .innerText();
const total = (row: string) => page.locator('li', { has: page.getByRole('button', { name: row }) });
const settled = (): Promise<void> =>
  page.getByRole('status').filter({ hasText: /Đang/ }).waitFor({ state: 'detached' });

describe('with a mouse', () => {
  beforeAll(() => start(DESKTOP));
  afterAll(stop);
  afterEach(() => expect(watched.trouble).toEqual([]));

  beforeEach(async () => {
    await page.evaluate(() => localStorage.clear()); // the list of units is remembered
    await page.goto(`${server.url}#/`);
    await page.reload();
    await page.locator('a, button', { hasText: 'Tình hình thực hiện' }).first().click();
    await page.locator('.ag-row').first().waitFor();
    await openGathering();
  });

  it('files in two conventions and two units of measure come to one exact total, with the missing unit named', async () => {
    await expectUnits('Phường Lê Bình', 'Phường Hưng Phú', 'Phường Ba Láng');
    await add(LE_BINH, HUNG_PHU);
    await expect.poll(boardSays).toBe('Đã có số liệu của 2/3 đơn vị.');
    expect([await stateOf('Phường Lê Bình'), await stateOf('Phường Ba Láng')]).toEqual([
      expect.stringContaining('Đã nhận'),
      expect.stringContaining('Chưa gửi'),
    ]);
    const capital = total('Tổng vốn đầu tư phát triển trên địa bàn');
    expect(await capital.innerText()).toContain('1.550,75');
    expect(await capital.innerText()).toContain('thiếu Phường Ba Láng');
    expect(await total('Tỷ lệ chất thải rắn').innerText()).toContain('Tỷ lệ thì không cộng');
    expect(await page.locator('footer.bottom').innerText()).toContain('Chưa chọn số nào.');
    await capital.getByRole('button').click();
    const parts = page.getByRole('dialog');
    await parts.getByText('đã đổi từ triệu đồng sang tỷ đồng').waitFor();
    expect(await parts.innerText()).toContain('hung-phu.csv, dòng 4');
    expect(await parts.innerText()).toContain('Thiếu 1 đơn vị. Nếu lấy, số được ghi là ước');
    await page.keyboard.press('Escape');
  });

  it('a total is taken as one step, with its sources as a note, and undone in the plan', async () => {
    await add(LE_BINH, HUNG_PHU);
    await page.getByRole('button', { name: 'Lấy 2 số này' }).click();
    await page.getByRole('button', { name: 'Đưa 2 số vào kế hoạch' }).click();
    await page.getByText('Đã đưa 2 số vào kế hoạch.').waitFor();
    await page.locator('footer.bottom').getByRole('button', { name: 'Về kế hoạch' }).click();
    await page.locator('.ag-row').first().waitFor();
    const jobs = await cellOf(page, 'Giải quyết việc làm', 'figure');
    await expect.poll(() => jobs.innerText()).toBe('1.508');
    const capital = await cellOf(page, 'Tổng vốn đầu tư phát triển trên địa bàn', 'figure');
    await expect.poll(() => capital.innerText()).toBe('1.550,75');
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await expect.poll(() => capital.innerText()).toBe('8.531,35');
  });

  it('is as it was left after a look at the plan', async () => {
    await add(LE_BINH);
    await page.getByRole('button', { name: 'Về kế hoạch' }).first().click();
    await page.locator('.ag-row').first().waitFor();
    await openGathering();
    await page.getByRole('button', { name: 'Chi tiết: UBND PHƯỜNG LÊ BÌNH' }).waitFor();
  });

  it('an older version is superseded, says why, and may be chosen all the same', async () => {
    const [first, mended] = ['412', '415'].map((figure, n) =>
      form(n === 0 ? 'le-binh.csv' : 'le-binh sửa.csv', 'UBND PHƯỜNG LÊ BÌNH', [
        `Giải quyết việc làm;lao động;${figure}`,
        'Trường đạt chuẩn quốc gia;trường;3',
        'Tổng vốn đầu tư phát triển trên địa bàn;tỷ đồng;350,25',
      ]),
    );
    if (!first || !mended) throw new Error('Two files');
    await add(first, mended);
    expect(await total('Giải quyết việc làm').first().innerText()).toContain('415');
    await page.getByRole('button', { name: 'Chi tiết: UBND PHƯỜNG LÊ BÌNH' }).click();
    await page.getByText('Bản mới hơn là le-binh sửa.csv: tên tệp kia ghi là bản sửa.').waitFor();
    await page.getByRole('button', { name: 'Tính bản này' }).click();
    await expect.poll(() => total('Giải quyết việc làm').first().innerText()).toContain('412');
  });

  it('a file of another period does not count, and its period is one press away', async () => {
    const last = form(
      'le-binh-2023.csv',
      'UBND PHƯỜNG LÊ BÌNH',
      ['Giải quyết việc làm;lao động;300'],
      'Thực hiện 6 tháng đầu năm 2023',
    );
    await add(last);
    expect(await stateOf('UBND PHƯỜNG LÊ BÌNH')).toContain('Kỳ cũ');
    await page.getByRole('columnheader').getByRole('button', { name: '6 tháng đầu năm 2023' }).click();
    await expect.poll(() => stateOf('UBND PHƯỜNG LÊ BÌNH')).toContain('Đã nhận');
    expect(await total('Giải quyết việc làm').first().innerText()).toContain('300');
  });

  it('base figures are summed over the former units, a year before what is reported', async () => {
    await page.getByRole('radio', { name: 'Số gốc sau sáp nhập' }).check();
    await page.getByRole('button', { name: 'Kỳ báo cáo: 6 tháng đầu năm 2023' }).waitFor();
    await page.getByRole('button', { name: 'Sửa: Các đơn vị cũ' }).click();
    await page.locator('textarea').fill('Phường A\nPhường B');
    await page.getByRole('button', { name: 'Xong' }).click();
    const heading = 'Thực hiện 6 tháng đầu năm 2023';
    await add(
      form('a.csv', 'UBND phường A', ['Giải quyết việc làm;lao động;300,5'], heading),
      form('b.csv', 'UBND phường B', ['Giải quyết việc làm;lao động;200,25'], heading),
    );
    await expect.poll(boardSays).toBe('Đã có số liệu của 2/2 đơn vị.');
    expect(await total('Giải quyết việc làm').first().innerText()).toContain('500,75');
  });

  it('a file whose numbers can be read two ways counts once that is answered', async () => {
    await add(
      LE_BINH,
      form('ba-lang.csv', 'UBND PHƯỜNG BA LÁNG', ['Tổng vốn đầu tư phát triển trên địa bàn;tỷ đồng;1.508']),
    );
    await page.getByRole('heading', { name: 'ba-lang.csv' }).waitFor();
    expect(await boardSays()).toBe('Đã có số liệu của 1/1 đơn vị.');
    await page.locator('fieldset .answer', { hasText: '1.508' }).first().click();
    await expect.poll(boardSays).toBe('Đã có số liệu của 2/2 đơn vị.');
    await page.getByRole('heading', { name: 'ba-lang.csv' }).waitFor({ state: 'detached' });
  });

  it('a file nobody can name asks whose it is', async () => {
    await expectUnits('Phường Lê Bình');
    await add(form('bieu mau moi.csv', 'Biểu mẫu số 1', ['Giải quyết việc làm;lao động;412']));
    await page.getByRole('button', { name: 'Chi tiết: bieu mau moi.csv' }).click();
    await page.getByRole('button', { name: 'Phường Lê Bình', exact: true }).click();
    await expect.poll(boardSays).toBe('Đã có số liệu của 1/1 đơn vị.');
  });

  it('rows without a place are told, and find it by a person’s word for every file', async () => {
    await add(form('le-binh.csv', 'UBND PHƯỜNG LÊ BÌNH', ['Số việc làm tạo ra;lao động;412']));
    const choice = page.getByLabel('“Số việc làm tạo ra”');
    await choice.focus();
    await choice.selectOption({ label: '(10) Giải quyết việc làm (lao động)' });
    await expect.poll(() => total('Giải quyết việc làm').first().innerText()).toContain('412');
  });

  it('two sheets of a workbook are one unit’s until said otherwise', async () => {
    const book = utils.book_new();
    const sheet = (row: readonly (string | number)[]) =>
      utils.aoa_to_sheet([
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', H1],
        [1, ...row],
      ]);
    utils.book_append_sheet(book, sheet(['Giải quyết việc làm', 'lao động', 412]), 'Xã hội');
    utils.book_append_sheet(
      book,
      sheet(['Tổng vốn đầu tư phát triển trên địa bàn', 'tỷ đồng', 350.25]),
      'Kinh tế',
    );
    const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' });
    if (!(bytes instanceof Uint8Array)) throw new Error('No workbook');
    await expectUnits('Phường Lê Bình');
    await add(sent('Phường Lê Bình.xlsx', Buffer.from(bytes)));
    await expect.poll(boardSays).toBe('Đã có số liệu của 1/1 đơn vị.');
    await expect.poll(() => page.locator('footer.bottom').innerText()).toContain('Chưa chọn số nào');
    await total('Tổng vốn đầu tư phát triển').getByRole('button').click();
    await page.getByText('Phường Lê Bình.xlsx, trang Kinh tế, dòng 2').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Chi tiết: Phường Lê Bình' }).click();
    await page.getByRole('button', { name: 'Mỗi trang tính là một đơn vị' }).click();
    // Both sheets bear the unit's name, and neither says which is the newer.
    await expect.poll(() => stateOf('Phường Lê Bình')).toContain('Hai bản');
  });

  it('files that are no table are named with what to do, and the others count', async () => {
    await add(LE_BINH, sent('quyet-dinh.pdf', Buffer.from('%PDF-1.7\n1 0 obj')));
    await page.getByRole('button', { name: 'Chi tiết: quyet-dinh' }).click();
    await page.getByText('Tệp này là PDF, không phải bảng tính.').waitFor();
    expect(await stateOf('UBND PHƯỜNG LÊ BÌNH')).toContain('Đã nhận');
  });

  it('the table of parts can be saved, and every total is the sum of its line', async () => {
    await add(LE_BINH, HUNG_PHU);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu bảng kê từng đơn vị' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('TT;Chỉ tiêu;ĐVT;UBND PHƯỜNG HƯNG PHÚ;UBND PHƯỜNG LÊ BÌNH;Cộng;Ghi chú');
    expect(text).toContain('(3);Tổng vốn đầu tư phát triển trên địa bàn;tỷ đồng;1200,5;350,25;1550,75;');
  });
});

describe('under a thumb', () => {
  beforeAll(() => start(PHONE));
  afterAll(stop);

  it('three units’ files are in, checked and put into the plan; nothing is wider than the screen', async () => {
    await openGathering();
    await expectUnits('Phường Lê Bình', 'Phường Hưng Phú', 'Phường Ba Láng');
    await add(
      LE_BINH,
      HUNG_PHU,
      form('ba-lang.csv', 'UBND PHƯỜNG BA LÁNG', [
        'Giải quyết việc làm;lao động;10,0',
        'Tổng vốn đầu tư phát triển trên địa bàn;tỷ đồng;-',
      ]),
    );
    await expect.poll(boardSays).toBe('Đã có số liệu của 3/3 đơn vị.');
    await total('Tổng vốn đầu tư').getByRole('button').tap();
    await page.getByRole('dialog').getByText('Ô trống hoặc dấu gạch nghĩa là đơn vị không có').tap();
    await page.getByRole('dialog').getByText('Tổng của 2 đơn vị.').waitFor();
    await page.getByRole('dialog').getByText('Lấy số này').tap();
    await page.getByRole('button', { name: 'Đóng' }).tap();
    await page.getByRole('button', { name: 'Đưa 1 số vào kế hoạch' }).tap();
    await page.getByText('Đã đưa 1 số vào kế hoạch.').waitFor();
    await settled();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(watched.trouble).toEqual([]);
  });

  it('a unit’s file goes back with what could not be counted beside its row', async () => {
    const details = page.getByRole('button', { name: 'Chi tiết: Phường Lê Bình' });
    await add(
      form('le-binh moi.csv', 'UBND PHƯỜNG LÊ BÌNH', [
        'Giải quyết việc làm;lao động;412,0',
        'Tổng vốn đầu tư phát triển trên địa bàn;tỷ đồng;chưa rõ',
        'Trồng cây xanh;cây;1200',
      ]),
    );
    await details.tap();
    const before = page.locator('article', { has: page.getByRole('heading', { name: 'le-binh.csv' }) });
    await before.getByRole('button', { name: 'Không tính tệp này' }).tap();
    await before.waitFor({ state: 'detached' });
    const offer = page.getByText('2 dòng của tệp cần nơi gửi xem lại.');
    await offer.waitFor();
    await page.getByRole('button', { name: 'Gửi lại kèm ý kiến' }).tap();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Tải tệp' }).tap(),
    ]);
    expect(download.suggestedFilename()).toBe('le-binh moi - ý kiến.csv');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain(`${H1};Lỗi/Ý kiến`);
    expect(text).toContain('chưa rõ;“Tổng vốn đầu tư phát triển trên địa bàn” chưa cộng được');
    expect(text).toContain('1200;"Dòng này chưa cộng được: kế hoạch không có dòng này.');
    await page.getByRole('button', { name: 'Đóng' }).first().tap();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark'] as const)('nothing bars anybody from it, in %s', async (theme) => {
    await page.emulateMedia({ colorScheme: theme });
    const units = page.getByRole('button', { name: /^Chi tiết:/ });
    for (const unit of await units.all())
      if ((await unit.getAttribute('aria-expanded')) === 'false') await unit.tap();
    expect(await violations(page)).toEqual([]);
    await total('Giải quyết việc làm').first().getByRole('button').tap();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
