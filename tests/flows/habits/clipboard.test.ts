/**
 * Habits 33 to 44 of a spreadsheet, on the built app with real keys, mouse, touch and the clipboard of the system: copying,
 * cutting and pasting blocks, among them what Excel, LibreOffice, Google Sheets and Word put on the clipboard.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pasteText } from '#tests/support/app-driver.ts';
import { BlockDriver, fixture } from '#tests/support/block-driver.ts';
import { PHONE } from '#tests/support/chromium.ts';

let blocks: BlockDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open();
});

afterEach(() => blocks.startAgain());

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);

describe('copying', () => {
  it('habit 33: Ctrl+C copies the block as plain text, its numbers whole, and as a table that knows every exact number', async () => {
    await blocks.mark('6 target', '9 figure');
    await press('Control+c');
    await blocks.grid.expectSaid(/^Đã sao chép 12 ô\.$/);
    const { text, html } = await blocks.clipboard();
    expect(text).toBe('185\t\t88\r\n24964\t\t13447\r\n23572\t\t13824\r\n16000\t\t8531,35');
    expect(html).toContain('>8.531,35</td>');
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 33: a single cell and a whole row are copied as well', async () => {
    expect(await blocks.held('12 figure')).toEqual([['171,83']]);
    await blocks.goTo('7 figure');
    await press('Shift+Space', 'Control+c');
    const { text } = await blocks.clipboard();
    expect(text.split('\t').slice(0, 8)).toEqual([
      '',
      'Công nghiệp, xây dựng',
      'tỷ đồng',
      '',
      '24964',
      '',
      '13447',
      'ước',
    ]);
    expect(text.split('\t')).toHaveLength(19);
  });

  it('habit 33: Ctrl+Insert copies and Shift+Insert pastes', async () => {
    await blocks.mark('7 figure');
    await press('Control+Insert');
    await blocks.mark('12 figure');
    await press('Shift+Insert');
    await blocks.expectShown('12 figure', '12 figure', [['13.447']]);
  });

  it('habit 33: Ctrl+C while an editor is open copies of its text alone', async () => {
    await blocks.goTo('7 figure');
    await press('F2', 'Shift+Home', 'Control+c', 'Escape');
    const { text, html } = await blocks.clipboard();
    expect(text).toBe('13.447');
    expect(html).not.toContain('<td');
  });
});
