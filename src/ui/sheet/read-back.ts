/** What a field says quietly below a figure about how its text was read. Words come from the messages given. */
import { readNumber, printNumber } from '#core/number.ts';
import { readFigureValue } from '#core/figure.ts';
import type { Messages } from '#messages/vi.ts';

/** Being typed · committed just now, as it was typed · what the plan holds. */
export type TextStage = 'typing' | 'taken' | 'resting';

/** A typed figure is read back where it could have meant another number, while `value` is what it became in a row of `unit`. */
export function figureReadBack(
  text: string,
  stage: TextStage,
  { value, unit }: { readonly value: string; readonly unit: string },
  say: Messages,
): string | null {
  if (stage === 'resting') return null;
  const figure = readFigureValue(text, unit);
  const number = readNumber(text);
  if (!figure.ok || !number.ok) return null;
  const read = printNumber(number.value);
  if (stage === 'taken' && read !== value) return null;
  switch (figure.remark) {
    case 'maybe-thousands':
      return say.readAsThousands(read);
    case 'other-convention':
      return say.readAsDecimal(read);
    case null:
      return null;
  }
}
