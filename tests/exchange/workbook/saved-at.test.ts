/** When a workbook says it was last saved; only what its properties say, and never a guess. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { savedAtOf } from '#exchange/workbook/saved-at.ts';

function zipped(name: string, text: string): Uint8Array {
  return zipSync({ [name]: new TextEncoder().encode(text), 'xl/workbook.xml': new Uint8Array([60]) });
}

const core = (modified: string): Uint8Array =>
  zipped(
    'docProps/core.xml',
    `<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2020-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`,
  );

describe('the day a workbook was saved', () => {
  it('is the one Excel writes, not the one it was made on', async () => {
    expect(await savedAtOf(core('2024-06-18T03:15:00Z'))).toBe(Date.UTC(2024, 5, 18, 3, 15));
  });

  it('keeps to the zone it is written in', async () => {
    expect(await savedAtOf(core('2024-06-18T10:15:00+07:00'))).toBe(Date.UTC(2024, 5, 18, 3, 15));
  });

  it('is the one of an OpenDocument sheet, by this device’s clock', async () => {
    const meta = zipped(
      'meta.xml',
      '<office:meta><dc:date>2024-06-18T10:15:00.123456789</dc:date></office:meta>',
    );
    expect(await savedAtOf(meta)).toBe(new Date(2024, 5, 18, 10, 15, 0, 123).getTime());
  });

  it.each([
    ['no properties', zipped('xl/styles.xml', '<a/>')],
    ['a day that is none', core('2024-13-45T99:00:00Z')],
    ['words', core('hôm qua')],
    ['a text', new TextEncoder().encode('TT;Chỉ tiêu\r\n')],
    ['a zip cut off', core('2024-06-18T03:15:00Z').slice(0, 90)],
  ])('is not known from %s', async (_what, bytes) => {
    expect(await savedAtOf(bytes)).toBeNull();
  });
});
