/** Files damaged at random: reading never throws; what it takes is either the plan as written or a plan with every difference told. */
import { expect, test } from 'vitest';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { writePlanFile, type WritingChoices } from '#exchange/kh1/write.ts';
import { planFingerprint } from '#exchange/same-plan.ts';
import { runs } from '#tests/support/at-length.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';

const SIGNS = [...'aZ0189;,"\'\n\r\t .=#-_[]()/~đ', '\uFEFF', '\0'];

const DAMAGES: Record<string, (text: string, dice: Seeded) => string> = {
  'one sign changed': (text, dice) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + dice.pick(SIGNS) + text.slice(at + 1);
  },
  'one sign lost': (text, dice) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'one sign added': (text, dice) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + dice.pick(SIGNS) + text.slice(at);
  },
  'a line lost': (text, dice) => {
    const lines = text.split('\r\n');
    lines.splice(dice.below(lines.length - 1), 1);
    return lines.join('\r\n');
  },
  'a line twice': (text, dice) => {
    const lines = text.split('\r\n');
    const at = dice.below(lines.length - 1);
    lines.splice(at, 0, lines[at] ?? '');
    return lines.join('\r\n');
  },
  'two lines swapped': (text, dice) => {
    const lines = text.split('\r\n');
    const [a, b] = [dice.below(lines.length - 1), dice.below(lines.length - 1)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\r\n');
  },
  'a piece lost': (text, dice) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + text.slice(at + dice.below(200));
  },
};

const PROFILES: readonly WritingChoices[] = [
  { convention: 'comma', withOriginals: true },
  { convention: 'dot', withOriginals: true },
  { convention: 'comma', withOriginals: false },
];

test.each(Object.entries(DAMAGES))(
  '%s',
  (name, damage) => {
    const dice = seededRandom(name.length);
    let taken = 0;
    for (let run = 0; run < runs(160, 600); run++) {
      const plan = generatePlan(2000 + (run % 40), { rows: 6 });
      const profile = dice.pick(PROFILES);
      const file = damage(writePlanFile(plan, profile), dice);
      const reading = readPlanFile(file, { random: dice.random });
      if (reading.kind === 'refused') continue;
      taken++;
      // Without goc nobody can know what a cell held before.
      if (!profile.withOriginals || planFingerprint(reading.plan) === planFingerprint(plan)) continue;
      const isReordering = name === 'two lines swapped';
      expect({ run, told: reading.remarks.length + reading.restored.length > 0 || isReordering }).toEqual({
        run,
        told: true,
      });
    }
    expect(taken).toBeGreaterThan(0);
  },
  60_000,
);

test('a file cut off anywhere is refused, unless nothing of the plan is lost', () => {
  for (const profile of PROFILES) {
    const plan = generatePlan(77, { rows: 5 });
    const text = writePlanFile(plan, profile);
    const bytes = new TextEncoder().encode(text);
    const dice = seededRandom(9);
    for (let run = 0; run < runs(150, 400); run++) {
      const reading = readPlanFile(bytes.slice(0, dice.below(bytes.length)), { random: dice.random });
      if (reading.kind === 'plan') expect(planFingerprint(reading.plan)).toBe(planFingerprint(plan));
    }
    for (let lost = 1; lost <= 60; lost++) {
      const reading = readPlanFile(text.slice(0, -lost), { random: dice.random });
      if (lost > 2) expect({ lost, kind: reading.kind }).toEqual({ lost, kind: 'refused' });
    }
  }
});

test('noise of any kind is refused', () => {
  const dice = seededRandom(11);
  for (let run = 0; run < runs(800, 2000); run++) {
    const bytes = Uint8Array.from({ length: dice.below(300) }, () => dice.below(run % 2 === 0 ? 256 : 128));
    expect(readPlanFile(bytes, { random: dice.random }).kind).toBe('refused');
    const marks = [
      '#ke_hoach',
      'ma_dong [KH1 p7k2m9q]',
      '#het;0;0;p7k2m9q',
      '#nam;2026;2026',
      'Cấp',
      '"',
      ';',
      ',',
      '\n',
      'ct_bbbbbbh',
      '1',
    ];
    const words = Array.from({ length: dice.below(40) }, () => dice.pick(marks)).join('');
    expect(['plan', 'refused']).toContain(readPlanFile(words, { random: dice.random }).kind);
  }
});
