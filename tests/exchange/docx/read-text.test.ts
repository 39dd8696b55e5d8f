/** The words of a .docx: paragraphs, tables, footnotes; and files that are none, or mean harm. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocumentText } from '#exchange/docx/read-text.ts';

const docx = (body: string, notes = ''): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
    ...(notes === '' ? {} : { 'word/footnotes.xml': strToU8(`<w:footnotes>${notes}</w:footnotes>`) }),
  });
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocumentText(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.text;
}

describe('a document', () => {
  test('is its paragraphs line by line, a number torn over several runs being one', async () => {
    const body = paragraph(run('Thu ngân sách đạt ') + run('53,') + run('87%')) + paragraph(run('Hết.'));
    expect(await textOf(docx(body))).toBe('Thu ngân sách đạt 53,87%\nHết.\n');
  });

  test('keeps signs written as entities, tabs and line breaks, and puts letters together', async () => {
    const body = paragraph(
      `${run('A &amp; B &lt; C &#273;')}<w:r><w:tab/></w:r>${run('hộ')}<w:r><w:br/></w:r>${run('x')}`,
    );
    expect(await textOf(docx(body))).toBe('A & B < C đ\thộ\nx\n');
  });

  test('leaves out deleted words, field codes and what stands for older programs', async () => {
    const body = paragraph(
      `${run('95')}<w:del><w:r><w:delText>88</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>` +
        `<mc:AlternateContent><mc:Choice>${run(' tỷ')}</mc:Choice><mc:Fallback>${run(' cũ')}</mc:Fallback></mc:AlternateContent>`,
    );
    expect(await textOf(docx(body))).toBe('95 tỷ\n');
  });

  test('has its footnotes at the end, marked where they belong', async () => {
    const body = paragraph(`${run('đạt 7,9%')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`);
    const notes = `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Năm 2016 tăng 8,13%.')}`)}</w:footnote>`;
    expect(await textOf(docx(body, notes))).toBe('đạt 7,9%\uFFFD.\n\n\uFFFD Năm 2016 tăng 8,13%.\n');
  });
});

describe('what is no document', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('Báo cáo')],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') })],
  ])('%s is told', async (_, bytes) => {
    expect(await readDocumentText(bytes)).toEqual({ ok: false, problem: 'not-a-document' });
  });

  test('cut off in the middle is refused, wherever it is cut', async () => {
    const whole = docx(paragraph(run('Thu ngân sách')));
    for (let end = 0; end < whole.length; end += 7)
      expect((await readDocumentText(whole.subarray(0, end))).ok).toBe(false);
  });

  test('tags that never close, entities of no letter and a bomb do no harm', async () => {
    expect(
      await textOf(docx(`${paragraph(run('a &#0; &#x110000; &none; b'))}<w:p><w:r><w:t>c <w:x`)),
    ).toContain('&none; b');
    await expect(readDocumentText(docx('<'.repeat(200_000)))).resolves.toMatchObject({ ok: true });
    expect(await readDocumentText(docx(paragraph(run('0'.repeat(9_000_000)))))).toEqual({
      ok: false,
      problem: 'too-large',
    });
  });
});
