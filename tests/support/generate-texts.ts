/** Random sections, tasks and answers to checks. */
import { readDay } from '#core/day.ts';
import { TASK_STATES, type CheckAnswer, type Deadline, type Section, type Task } from '#core/plan.ts';
import { generatePeriod } from '#tests/support/generate-records.ts';
import { nastyText } from '#tests/support/nasty-text.ts';
import type { Seeded } from '#tests/support/seeded.ts';

export function generateSection(dice: Seeded, given: Pick<Section, 'id' | 'order'>): Section {
  return { record: 'section', ...given, title: nastyText(dice), text: nastyText(dice) };
}

/** Each of another finding. */
export function generateAnswers(dice: Seeded): CheckAnswer[] {
  return Array.from({ length: dice.below(3) }, (_, n) => ({
    record: 'answer',
    finding: `parts-do-not-add|${n}|${nastyText(dice)}`,
    numbers: dice.pick(['', '12,5 + 7', '8/8', nastyText(dice)]),
    reason: nastyText(dice),
  }));
}

function generateDeadline(dice: Seeded): Deadline | null {
  const day = readDay(`${1 + dice.below(28)}/${1 + dice.below(12)}/2025`);
  return dice.pick<Deadline | null>([
    null,
    day && { kind: 'day', day },
    { kind: 'period', period: generatePeriod(dice) },
    { kind: 'recurring', text: dice.pick(['hằng quý', '2024', '10/5/2024', 'định kỳ: x', nastyText(dice)]) },
  ]);
}

function generateList(dice: Seeded): string[] {
  return Array.from({ length: dice.below(4) }, () => nastyText(dice));
}

export function generateTask(
  dice: Seeded,
  given: Pick<Task, 'id' | 'parent' | 'order' | 'indicators'>,
): Task {
  return {
    record: 'task',
    ...given,
    label: dice.pick(['', '1', 'a)', '-', nastyText(dice)]),
    text: nastyText(dice),
    leads: generateList(dice),
    coordinators: generateList(dice),
    deadline: generateDeadline(dice),
    state: dice.pick(TASK_STATES),
    breakthrough: dice.chance(0.2),
  };
}
