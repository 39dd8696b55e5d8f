/** What a field says quietly below a text about how it was read: targets and figures. Words come from the messages given. */
import { readNumber, printNumber } from '#core/number.ts';
import { readFigureValue } from '#core/figure.ts';
import { printGoal, readGoal } from '#core/target.ts';
import { keepLine } from '#core/text.ts';
import type { Messages } from '#messages/vi.ts';

/** Being typed · committed just now, as it was typed · what the plan holds. */
export type TextStage = 'typing' | 'taken' | 'resting';

/** A target is read back at once while typed; later only where the reading is not the text itself. */
export function targetReadBack(text: string, stage: TextStage, say: Messages): string | null {
  const kept = keepLine(text);
  if (kept === '') return null;
  const goal = readGoal(kept);
  switch (goal.kind) {
    case 'words':
      return say.understoodAsWords;
    case 'assigned':
      return say.noPercent('target-assigned');
    case 'measured': {
      const understood = printGoal(goal);
      return stage === 'typing' || understood !== kept ? say.understoodAs(understood) : null;
    }
  }
}

/** A typed figure is read back where it could have meant another number, while `value` is what it became. */
export function figureReadBack(text: string, stage: TextStage, value: string, say: Messages): string | null {
  if (stage === 'resting') return null;
  const figure = readFigureValue(text);
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
