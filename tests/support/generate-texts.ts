/** Random sections, tasks, answers to checks, papers and worded sentences. */
import { readDay } from '#core/day.ts';
import type { IndicatorId } from '#core/identity.ts';
import {
  PAPER_TYPES,
  SECTION_HOLDINGS,
  TASK_STATES,
  type CheckAnswer,
  type Deadline,
  type Paper,
  targetSubject,
  type Section,
  type Task,
  type WordedSentence,
} from '#core/plan.ts';
import { generatePeriod } from '#tests/support/generate-records.ts';
import { nastyText } from '#tests/support/nasty-text.ts';
import type { Seeded } from '#tests/support/seeded.ts';

export function generateSection(dice: Seeded, given: Pick<Section, 'id' | 'order'>): Section {
  const section: Section = { record: 'section', ...given, title: nastyText(dice), text: nastyText(dice) };
  return dice.chance(0.4) ? { ...section, holds: dice.pick(SECTION_HOLDINGS) } : section;
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

/** Each of another type or period. */
export function generatePapers(dice: Seeded): Paper[] {
  const period = generatePeriod(dice);
  return PAPER_TYPES.filter(() => dice.chance(0.3)).map((type) => ({
    record: 'paper',
    type,
    period,
    number: dice.pick(['', '15', nastyText(dice)]),
    symbol: dice.pick(['', 'BC-UBND', nastyText(dice)]),
    place: nastyText(dice),
    day: dice.chance(0.5) ? readDay('5/1/2026') : null,
    subject: nastyText(dice),
    addressees: generateList(dice),
    grounds: generateList(dice),
    recipients: generateList(dice),
    filedWith: nastyText(dice),
    signedAs: generateList(dice),
    signer: nastyText(dice),
  }));
}

/** Each about something else; of a period. */
export function generateSentences(dice: Seeded, rows: readonly IndicatorId[]): WordedSentence[] {
  const period = generatePeriod(dice);
  const some = rows.filter(() => dice.chance(1 / (rows.length + 1)));
  const about = [...some, ...some.map(targetSubject), 'counting' as const];
  return about
    .filter(() => dice.chance(0.5))
    .map((subject) => ({
      record: 'sentence',
      about: subject,
      period,
      text: nastyText(dice),
      numbers: dice.pick(['', '88/185', nastyText(dice)]),
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
