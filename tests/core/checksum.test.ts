/** The checksum that shows a flipped bit in what a device or a file gives back. */
import { describe, expect, test } from 'vitest';
import { checksumOf, checksumOfBytes } from '#core/checksum.ts';

describe('A checksum', () => {
  test('has the published value of CRC-32', () => {
    expect(checksumOf('123456789')).toBe(0xcbf43926);
    expect(checksumOf('')).toBe(0);
    expect(checksumOf('The quick brown fox jumps over the lazy dog')).toBe(0x414fa339);
  });

  test('tells where one part ends and the next begins', () => {
    expect(checksumOf('p', 1, 23)).not.toBe(checksumOf('p', 12, 3));
    expect(checksumOf('a', 'b')).toBe(checksumOf('a\nb'));
  });

  test('differs for every flipped bit of a Vietnamese text', () => {
    const text = 'Tỷ lệ hộ nghèo đa chiều giảm 1,5 %/năm';
    for (let i = 0; i < text.length; i++) {
      for (let bit = 0; bit < 12; bit++) {
        const flipped =
          text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ (1 << bit)) + text.slice(i + 1);
        expect(checksumOf(flipped)).not.toBe(checksumOf(text));
      }
    }
  });

  test('of a text is that of its bytes in UTF-8, whatever its signs', () => {
    for (const text of [
      '',
      'abc',
      'Tỷ lệ ≥ 95 %',
      'điểm 😀 cười',
      'lẻ \ud83d loi',
      '\ude00',
      '\u07ff\u0800\uffff',
    ])
      expect(checksumOf(text)).toBe(checksumOfBytes(new TextEncoder().encode(text)));
  });

  test('of bytes goes on from those before', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(checksumOfBytes(bytes.subarray(4), checksumOfBytes(bytes.subarray(0, 4)))).toBe(0xcbf43926);
  });
});
