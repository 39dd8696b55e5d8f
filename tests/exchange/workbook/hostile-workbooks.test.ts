/** Files made to harm, and files gone bad: each is read as data or refused with a reason, soon, and nothing throws. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#exchange/workbook/read-workbook.ts';
import { firstSheet, problemOf, timed, written } from '#tests/exchange/workbook/readings.ts';
import { rawXlsx, rawZip } from '#tests/support/raw-zip.ts';

const cell = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`;
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const oneRow = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
function rawOds(
  rows: string,
  manifest = `<m:manifest xmlns:m="m"><m:file-entry m:full-path="/" m:media-type="${ODS_TYPE}"/></m:manifest>`,
) {
  const spaces = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';
  return rawZip([
    { name: 'META-INF/manifest.xml', content: manifest },
    { name: 'styles.xml', content: '<s/>' },
    {
      name: 'content.xml',
      content: `<office:document-content ${spaces}><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

describe('bombs', () => {
  test('a part that says it unpacks to more than is read is refused unopened', async () => {
    const bomb = rawXlsx({ worksheet: oneRow(cell('A1', '1')), statedSize: 3_000_000_000 });
    expect(await timed(() => problemOf(bomb))).toBe('too-large');
  });

  test('a part that shrank as no sheet does is refused unopened', async () => {
    const bomb = rawXlsx({ worksheet: `${oneRow(cell('A1', '1'))}${' '.repeat(60_000_000)}` });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await timed(() => problemOf(bomb))).toBe('too-large');
  });

  test('a part that lies about its size is not unpacked beyond it', async () => {
    const bomb = rawXlsx({
      worksheet: `${oneRow(cell('A1', '1'))}${' '.repeat(60_000_000)}`,
      statedSize: 500,
    });
    expect(await timed(() => problemOf(bomb))).toBe('damaged');
  });

  test('what holds no cells is not unpacked at all', async () => {
    const more = [{ name: 'xl/media/image1.png', content: new Uint8Array(60_000_000) }];
    expect(
      written(await timed(() => firstSheet(rawXlsx({ worksheet: oneRow(cell('A1', '1')), more })))),
    ).toEqual([['1 = 1']]);
  });

  test('cells and rows said to repeat a milliard times are refused, empty ones cost nothing', async () => {
    const full =
      '<table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="16384"><text:p>7</text:p></table:table-cell>';
    const rows = `<table:table-row table:number-rows-repeated="1000000000">${full}</table:table-row>`;
    expect(await timed(() => problemOf(rawOds(rows)))).toBe('too-large');
    const empty =
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const one =
      '<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>';
    expect(written(await timed(() => firstSheet(rawOds(one + empty))))).toEqual([['a']]);
  });

  test('cells at the far corner and a dimension of all the sheet cost nothing', async () => {
    const rows = `<row r="1">${cell('A1', '1')}</row><row r="1048576">${cell('XFD1048576', '2')}</row>`;
    const { table } = await timed(() =>
      firstSheet(rawXlsx({ worksheet: `<dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>` })),
    );
    expect(table.rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [1, 1],
      [1_048_576, 16_384],
    ]);
  });

  test('rows and columns no program has are refused', async () => {
    for (const [row, column] of [
      ['99999999999', 'A'],
      ['4000000000', 'A'],
      ['1', 'ZZZZZ'],
    ] as const) {
      const worksheet = `<sheetData><row r="${row}">${cell(`${column}${row}`, '1')}</row></sheetData>`;
      expect(['too-large', 'damaged', 'empty']).toContain(
        await timed(() => problemOf(rawXlsx({ worksheet }))),
      );
    }
  });

  test('ten thousand wide rows with one far cell each are refused', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, n) => `<row r="${n + 1}">${cell(`XFD${n + 1}`, '1')}</row>`,
    ).join('');
    expect(await problemOf(rawXlsx({ worksheet: `<sheetData>${rows}</sheetData>` }))).toBe('too-large');
  });

  test('column definitions and merges by the million are passed over', async () => {
    const cols = '<cols><col min="1" max="2000000000" width="9" hidden="1"/></cols>';
    const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`;
    const worksheet = `${cols}${oneRow(text('A1', 'a') + text('B1', 'b') + text('C1', 'c'))}${merges}`;
    expect(written(await timed(() => firstSheet(rawXlsx({ worksheet }))))[0]?.slice(0, 3)).toBeDefined();
  });
});

describe('few words that lay out many cells', () => {
  const everywhere = 'A1:XFD1048576';
  const shared = `<c r="A1"><f t="shared" ref="${everywhere}" si="0">${'A1+'.repeat(2_700)}1</f><v>1</v></c>`;

  test.each([
    [
      'a link',
      oneRow(cell('A1', '1')),
      `<hyperlinks><hyperlink ref="${everywhere}" location="x"/></hyperlinks>`,
    ],
    [
      'a formula of a whole range',
      oneRow(`<c r="A1"><f t="array" ref="${everywhere}">1</f><v>1</v></c>`),
      '',
    ],
    ['a filter', oneRow(cell('A1', '1')), `<autoFilter ref="${everywhere}"/>`],
  ])('%s over the whole sheet costs nothing', async (_, cells, after) => {
    expect(written(await timed(() => firstSheet(rawXlsx({ worksheet: cells + after }))))).toEqual([
      ['1 = 1'],
    ]);
  });

  test('a long formula that ten thousand cells share costs nothing', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, n) => `<row r="${n + 2}"><c r="A${n + 2}"><f t="shared" si="0"/><v>${n}</v></c></row>`,
    );
    const worksheet = `<sheetData><row r="1">${shared}</row>${rows.join('')}</sheetData>`;
    const { table, remarks } = await timed(() => firstSheet(rawXlsx({ worksheet })));
    expect([table.rows.length, table.rows.at(-1)?.cells[0]?.exact, remarks]).toEqual([10_001, '9999', []]);
  });

  test('a milliard spaces in one tag are refused', async () => {
    const spaces =
      '<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="1000000000"/></text:p></table:table-cell></table:table-row>';
    expect(await timed(() => problemOf(rawOds(spaces)))).toBe('damaged');
  });

  test('a number format of thousands of signs is refused', async () => {
    const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="${'0'.repeat(5_000)}"/></numFmts>`;
    expect(await timed(() => problemOf(rawXlsx({ worksheet: oneRow(cell('A1', '1')), styles })))).toBe(
      'damaged',
    );
  });
});

describe('XML that is none', () => {
  test.each([
    ['a hundred thousand elements inside one another', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
    ['tags that never close', '<t'.repeat(500_000)],
    ['elements that never close', '<r>'.repeat(500_000)],
    ['elements closed out of turn', '<a><b></a></b>'],
    ['a raw section that hides tags', `<![CDATA[${'<t'.repeat(300_000)}]]>`],
  ])('%s', async (_, inside) => {
    expect(await timed(() => problemOf(rawXlsx({ worksheet: `${oneRow(cell('A1', '1'))}${inside}` })))).toBe(
      'damaged',
    );
    expect(
      await timed(() =>
        problemOf(
          rawXlsx({ worksheet: oneRow('<c r="A1" t="s"><v>0</v></c>'), strings: `<si>${inside}</si>` }),
        ),
      ),
    ).toBe('damaged');
  });

  test('definitions of its own («billion laughs»)', async () => {
    const manifest = '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><m>&b;</m>';
    expect(await problemOf(rawOds('', manifest))).not.toBe('read');
  });
});

describe('what would run elsewhere', () => {
  test.each([
    '=HYPERLINK("http://x.vn";"bấm")',
    "=cmd|'/c calc'!A1",
    '=WEBSERVICE("http://x.vn")',
    '@SUM(1+1)',
    '+1+1',
    '<script>alert(1)</script>',
  ])('%s is a text', async (content) => {
    const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(written(await firstSheet(rawXlsx({ worksheet: oneRow(text('A1', escaped)) })))).toEqual([
      [content],
    ]);
  });

  test('a formula is not run: what it last came to is read', async () => {
    const formula = '<c r="A1" t="str"><f>HYPERLINK("http://x.vn","bấm")</f><v>bấm</v></c>';
    expect(written(await firstSheet(rawXlsx({ worksheet: oneRow(formula) })))).toEqual([['bấm']]);
  });

  test('links to other files and macros stay packed', async () => {
    const more = [
      { name: 'xl/externalLinks/externalLink1.xml', content: '<broken' },
      { name: 'xl/vbaProject.bin', content: 'MZ' },
      { name: 'xl/connections.xml', content: '<broken' },
      { name: 'xl/drawings/drawing1.xml', content: '<broken' },
    ];
    const worksheet = oneRow('<c r="A1"><f>[1]S!A1</f><v>5</v></c>');
    expect(written(await firstSheet(rawXlsx({ worksheet, more })))).toEqual([['5 = 5']]);
  });

  test('a sheet named like a part of the language is a sheet', async () => {
    const before = Object.keys(Object.prototype).length;
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const bytes = rawXlsx({ worksheet: oneRow(cell('A1', '1')), sheetName: name });
      const reading = await readWorkbook(bytes);
      if (reading.ok)
        expect(reading.sheets.map((sheet) => [sheet.name, ...written(sheet)])).toEqual([[name, ['1 = 1']]]);
    }
    expect(Object.keys(Object.prototype).length).toBe(before);
    expect(({} as Record<string, unknown>)['!data']).toBeUndefined();
  });
});

describe('texts kept apart from their cells', () => {
  test.each(['99999', '-1'])(
    'a cell that points past them (%s) is damaged, not an empty cell',
    async (index) => {
      const worksheet = oneRow(`${text('A1', 'a')}<c r="B1" t="s"><v>${index}</v></c>`);
      expect(await problemOf(rawXlsx({ worksheet, strings: '<si><t>x</t></si>' }))).toBe('damaged');
    },
  );

  test('a workbook without them is damaged, not a workbook without words', async () => {
    const worksheet = oneRow('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c>');
    const whole = rawXlsx({ worksheet, strings: '<si><t>x</t></si>' });
    const without = Buffer.from(whole)
      .toString('latin1')
      .replaceAll('xl/sharedStrings.xml', 'xl/sharedStringz.xml');
    expect(await problemOf(new Uint8Array(Buffer.from(without, 'latin1')))).toBe('damaged');
  });
});

describe('not a workbook to be read', () => {
  const bytes = (words: string) => new TextEncoder().encode(words);

  test.each([
    ['nothing', new Uint8Array(0), 'not-a-workbook'],
    ['a text', bytes('TT;Chỉ tiêu'), 'not-a-workbook'],
    ['a page under the name of a workbook', bytes('<html><table><tr><td>1'), 'not-a-workbook'],
    ['a zip of something else', rawZip([{ name: 'word/document.xml', content: '<a/>' }]), 'other-kind'],
    ['an .xlsb', rawZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'other-kind'],
    ['a zip cut off', rawXlsx({ worksheet: oneRow(cell('A1', '1')) }).slice(0, 700), 'damaged'],
    [
      'an OLE file of zeros',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2000)]),
      'damaged',
    ],
    ['a workbook without cells', rawXlsx({ worksheet: '<sheetData/>' }), 'empty'],
    [
      'a zip with a password',
      rawZip([{ name: 'xl/workbook.xml', content: '<a/>', isEncrypted: true }]),
      'password',
    ],
    [
      'an .ods with a password',
      rawOds(
        '',
        `<m:manifest xmlns:m="m"><m:file-entry m:media-type="${ODS_TYPE}"><m:encryption-data/></m:file-entry></m:manifest>`,
      ),
      'password',
    ],
  ])('%s', async (_, file, problem) => {
    expect(await timed(() => problemOf(file))).toBe(problem);
  });
});
