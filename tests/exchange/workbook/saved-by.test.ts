/** Who saved a workbook and when, as it says so itself; whatever else it is, that is left aside in silence. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSavedBy } from '#exchange/workbook/saved-by.ts';
import { rawZip } from '#tests/support/raw-zip.ts';

const core = (inside: string): Uint8Array =>
  rawZip([{ name: 'docProps/core.xml', content: `<cp:coreProperties>${inside}</cp:coreProperties>` }]);

it('the properties of .xlsx name who changed it last, not who made it', async () => {
  const bytes = core(
    '<dc:creator>Bình</dc:creator><cp:lastModifiedBy>An &amp; Chi</cp:lastModifiedBy>' +
      '<dcterms:modified xsi:type="dcterms:W3CDTF">2024-06-20T08:05:00Z</dcterms:modified>',
  );
  expect(await readSavedBy(bytes)).toEqual({ who: 'An & Chi', when: '2024-06-20T08:05:00Z' });
});

it('the metadata of .ods do too', async () => {
  const bytes = rawZip([
    {
      name: 'meta.xml',
      content:
        '<office:meta><dc:creator>An</dc:creator><dc:date>2024-06-20T08:05:00.123</dc:date></office:meta>',
    },
  ]);
  expect(await readSavedBy(bytes)).toEqual({ who: 'An', when: '2024-06-20T08:05:00.123' });
});

it.each([
  ['nothing is said', core('<dc:creator>Bình</dc:creator>')],
  ['the day is none', core('<dcterms:modified>hôm qua</dcterms:modified>')],
  ['it is no zip', new TextEncoder().encode('STT;Chỉ tiêu')],
  ['there is no byte', new Uint8Array()],
])('nothing is known where %s', async (_, bytes) => {
  expect(await readSavedBy(bytes)).toBeNull();
});

it('a workbook of a program that leaves these blank says nothing', async () => {
  for (const name of ['an-dong.xlsx', 'an-dong.ods', 'an-dong.xls']) {
    const bytes = readFileSync(new URL(`../../fixtures/incoming/workbooks/${name}`, import.meta.url));
    expect(await readSavedBy(new Uint8Array(bytes))).toBeNull();
  }
});
