/** The .xlsx we write, opened by LibreOffice in two regions and saved: it finds the same values, and our reader does after it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { sheetOfPlan } from '#exchange/workbook/sheet-of-plan.ts';
import { writeSheetFile } from '#exchange/workbook/write-sheet-file.ts';
import { vi } from '#messages/vi.ts';
import { APPENDIX } from '#tests/exchange/workbook/appendix.ts';
import { firstSheet, written } from '#tests/exchange/workbook/readings.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const SOFFICE = process.env['SOFFICE'] ?? '/usr/bin/soffice';
const SAMPLE = new URL('../../../seeds/cai-rang-6-thang-2024.csv', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'written-'));

/** A whole plan as it is handed in. */
async function sampleSheet(): Promise<Uint8Array> {
  const reading = readPlanFile(readFileSync(SAMPLE), { random: seededRandom(1).random });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason));
  const { plan } = reading;
  const form = sheetOfPlan(plan, plan.head.settings.reportingPeriod, vi, {
    layout: 'official',
    subtitles: [],
  });
  return writeSheetFile(form);
}

beforeAll(async () => {
  if (!existsSync(SOFFICE))
    throw new Error('LibreOffice Calc is needed: apt-get install --no-install-recommends libreoffice-calc.');
  writeFileSync(join(folder, 'appendix.xlsx'), await writeSheetFile(APPENDIX));
  writeFileSync(join(folder, 'plan.xlsx'), await sampleSheet());
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Region = 'vi-VN' | 'en-US';

/** A user of LibreOffice in that region. */
function profileOf(region: Region): string {
  const user = join(folder, region, 'user');
  mkdirSync(user, { recursive: true });
  const setting = `<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>${region}</value></prop></item>`;
  const items = `<oor:items xmlns:oor="http://openoffice.org/2001/registry">${setting}</oor:items>`;
  const settings = join(user, 'registrymodifications.xcu');
  if (!existsSync(settings)) writeFileSync(settings, `<?xml version="1.0" encoding="UTF-8"?>${items}`);
  return `-env:UserInstallation=file://${join(folder, region)}`;
}

/** Opens both sheets and saves them under another kind; `filter` is LibreOffice's name of the kind with its settings. */
function saveAs(region: Region, filter: string): { appendix: Uint8Array; plan: Uint8Array } {
  const to = ['--headless', '--convert-to', filter, '--outdir', join(folder, 'saved')];
  const sent = ['appendix.xlsx', 'plan.xlsx'].map((name) => join(folder, name));
  execFileSync(SOFFICE, [profileOf(region), ...to, ...sent], { stdio: 'ignore', timeout: 60_000 });
  const ending = filter.split(':')[0] ?? '';
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, 'saved', `${name}.${ending}`)));
  return { appendix: read('appendix'), plan: read('plan') };
}

// 59 «;», 34 «"», 76 UTF-8, from line 1, no column formats, the region's own language, no quotes, numbers as numbers, as shown.
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true';

test.each([
  ['vi-VN', '1.10;Tổng giá trị sản xuất;8.531,35;13.447,50;-1.508;105,3%;8/8'],
  ['en-US', '1.10;Tổng giá trị sản xuất;8,531.35;13,447.50;-1,508;105.3%;8/8'],
] as const)(
  'shows numbers as the region %s has them, texts letter by letter',
  (region, row) => {
    const lines = new TextDecoder().decode(saveAs(region, AS_SHOWN).appendix).split('\n');
    expect(lines.slice(4, 9)).toEqual([
      'TT;Chỉ tiêu;Năm 2025;Năm 2026;;So sánh (%);Ghi chú',
      ';;TH;KH;ƯTH;ƯTH/KH;',
      '1;2;3;4;5;6=5/4;7',
      'I;KINH TẾ;;;;;',
      row,
    ]);
  },
  90_000,
);

test.each([
  ['vi-VN', 'xlsx'],
  ['en-US', 'xlsx'],
  ['vi-VN', 'ods'],
] as const)(
  'opened in the region %s and saved as .%s it still holds the same values',
  async (region, ending) => {
    const saved = saveAs(region, ending);
    for (const name of ['appendix', 'plan'] as const) {
      const sent = new Uint8Array(readFileSync(join(folder, `${name}.xlsx`)));
      expect(written(await firstSheet(saved[name]))).toEqual(written(await firstSheet(sent)));
    }
  },
  90_000,
);
