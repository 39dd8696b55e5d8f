/** A sentence worded by a person, worked by hand: kept, flagged when its numbers change, and drafted again. */
import { describe, expect, it } from 'vitest';
import { applyChange, reverseChanges } from '#core/change.ts';
import { editFigure, editTarget } from '#core/edits.ts';
import { makeIndicatorId } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import { sentenceKey, type Plan, type SentenceSubject } from '#core/plan.ts';
import { editIndicator } from '#core/edits.ts';
import { draftSentence } from '#core/sentences/draft-sentence.ts';
import { numbersOf } from '#core/sentences/numbers.ts';
import { textOf } from '#core/sentences/sentence.ts';
import { redraftSentence, statusOf, textInReport, wordSentence } from '#core/sentences/worded.ts';
import { made } from '#tests/core/checks/asked.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const JOBS = idOf(0);

const PLAN = smallPlan([
  {
    name: 'Giải quyết việc làm',
    unit: 'lao động',
    targets: { '2024': '3.400' },
    figures: { '2024-H1': '1.508' },
  },
  {
    name: 'Thu ngân sách',
    unit: 'tỷ đồng',
    targets: { '2024': '100' },
    figures: { '2024-H1': '40', '2023-H1': '30' },
  },
]);
const OWN = 'Đã giải quyết việc làm cho 1.508 lao động.';

const word = (plan: Plan, text: string, about: SentenceSubject = JOBS): Plan =>
  made(plan, wordSentence(plan, { about, period: H1, text }));
const kindOf = (plan: Plan, about: SentenceSubject = JOBS): string => statusOf(plan, H1, about).kind;
const jobs = (plan: Plan, typed: string): Plan => made(plan, editFigure(plan, JOBS, H1, typed));

describe('a sentence a person worded', () => {
  it('stands in the report in place of the draft', () => {
    const status = statusOf(word(PLAN, `  ${OWN}\n`), H1, JOBS);
    expect(status.kind).toBe('worded');
    expect(textInReport(status)).toBe(OWN);
    expect(textOf(status.drafted)).toBe('Giải quyết việc làm cho 1.508/3.400 lao động, đạt 44,35% chỉ tiêu.');
    expect(kindOf(PLAN)).toBe('drafted');
  });

  it('is flagged with what changed, from what to what, and no longer once the figure is back', () => {
    const worded = word(PLAN, OWN);
    const changed = made(
      jobs(worded, '1.600'),
      editTarget(jobs(worded, '1.600'), JOBS, toPeriod('2024'), '', '3.500'),
    );
    const status = statusOf(changed, H1, JOBS);
    expect(status).toMatchObject({
      kind: 'outdated',
      worded: { text: OWN },
      differences: [
        { row: JOBS, part: 'figure', period: '2024-H1', from: '1.508', to: '1.600' },
        { row: JOBS, part: 'target', period: '2024', from: '3.400', to: '3.500' },
      ],
    });
    expect(kindOf(jobs(jobs(worded, '1.600'), '1.508'))).toBe('worded');
  });

  it('is flagged when a figure goes or comes', () => {
    const gone = statusOf(jobs(word(PLAN, OWN), ''), H1, JOBS);
    expect(gone).toMatchObject({
      kind: 'outdated',
      differences: [{ part: 'figure', from: '1.508', to: null }],
    });
    const without = jobs(PLAN, '');
    const come = statusOf(jobs(word(without, 'Chưa tổng hợp.'), '5'), H1, JOBS);
    expect(come).toMatchObject({ kind: 'outdated', differences: [{ part: 'figure', from: null, to: '5' }] });
  });

  it('is not flagged for another name, nor for another row', () => {
    const worded = word(PLAN, OWN);
    const renamed = made(worded, editIndicator(worded, JOBS, { name: 'Tạo việc làm' }));
    expect(kindOf(renamed)).toBe('worded');
    expect(kindOf(made(worded, editFigure(worded, idOf(1), H1, '45')))).toBe('worded');
  });

  it('is flagged when what it is compared with changes', () => {
    const worded = word(PLAN, 'Thu tốt.', idOf(1));
    const base = made(worded, editFigure(worded, idOf(1), toPeriod('2023-H1'), '32'));
    expect(statusOf(base, H1, idOf(1))).toMatchObject({
      kind: 'outdated',
      differences: [{ part: 'base', period: '2023-H1', from: '30', to: '32' }],
    });
  });

  it('is flagged when another quarter of its running total changes', () => {
    const row = { name: 'Thu ngân sách', unit: 'tỷ đồng', figures: { '2024-Q1': '10', '2024-Q2': '20' } };
    const quarter = toPeriod('2024-Q2');
    const plan = smallPlan([row]);
    const worded = made(plan, wordSentence(plan, { about: JOBS, period: quarter, text: 'Thu 30 tỷ đồng.' }));
    const changed = made(worded, editFigure(worded, JOBS, toPeriod('2024-Q1'), '11'));
    expect(statusOf(changed, quarter, JOBS)).toMatchObject({
      kind: 'outdated',
      differences: [{ part: 'figure', period: '2024-Q1', from: '10', to: '11' }],
    });
  });

  it('is confirmed for the numbers of now by saying it again', () => {
    const changed = jobs(word(PLAN, OWN), '1.600');
    expect(kindOf(changed)).toBe('outdated');
    expect(kindOf(word(changed, OWN))).toBe('worded');
  });

  it('goes back to the draft when redrafted, blanked, or worded as the draft is', () => {
    const worded = jobs(word(PLAN, OWN), '1.600');
    const draft = textOf(draftSentence(worded, H1, JOBS));
    for (const back of [
      made(worded, redraftSentence(worded, { about: JOBS, period: H1 })),
      word(worded, ' '),
      word(worded, draft),
    ]) {
      expect(kindOf(back)).toBe('drafted');
      expect(back.sentences.size).toBe(0);
    }
  });

  it('belongs to its period alone', () => {
    expect(statusOf(word(PLAN, OWN), toPeriod('2024'), JOBS).kind).toBe('drafted');
  });

  it('is taken back by undo', () => {
    const edit = wordSentence(PLAN, { about: JOBS, period: H1, text: OWN });
    if (!edit.ok) throw new Error(edit.refusal.code);
    const after = applyChange(PLAN, edit.changes);
    expect(after.sentences.get(sentenceKey({ about: JOBS, period: H1 }))?.text).toBe(OWN);
    expect(applyChange(after, reverseChanges(edit.changes)).sentences.size).toBe(0);
  });

  it('is refused when too long or about a row that is gone, and the same again changes nothing', () => {
    const long = wordSentence(PLAN, { about: JOBS, period: H1, text: 'a'.repeat(20_001) });
    expect(long).toMatchObject({ ok: false, refusal: { code: 'text-too-long' } });
    const gone = wordSentence(PLAN, { about: makeIndicatorId(() => 0.5), period: H1, text: OWN });
    expect(gone).toMatchObject({ ok: false, refusal: { code: 'row-gone' } });
    const worded = word(PLAN, OWN);
    expect(wordSentence(worded, { about: JOBS, period: H1, text: OWN })).toMatchObject({
      ok: true,
      changes: { added: [], updated: [], removed: [] },
    });
    expect(redraftSentence(PLAN, { about: JOBS, period: H1 })).toMatchObject({
      ok: true,
      changes: { removed: [] },
    });
  });
});

describe('the counting sentence', () => {
  it('is flagged when an indicator is counted elsewhere, though the figures of others stay', () => {
    const worded = word(PLAN, 'Hai chỉ tiêu chưa đạt.', 'counting');
    expect(kindOf(worded, 'counting')).toBe('worded');
    expect(kindOf(jobs(worded, '1.600'), 'counting')).toBe('worded');
    expect(statusOf(jobs(worded, '3.400'), H1, 'counting')).toMatchObject({
      kind: 'outdated',
      differences: [{ row: JOBS, part: 'outcome', from: 'not-yet-met', to: 'reached' }],
    });
  });
});

describe('the numbers kept beside a wording', () => {
  it('name the cells and are the same whatever a name or an assigner holds', () => {
    const plan = smallPlan([
      { name: 'A=1; b|c', targets: { '2024|Sở A; B=C%': '10' }, figures: { '2024-H1': '8/8' } },
    ]);
    expect(numbersOf(draftSentence(plan, H1, JOBS))).toBe(
      `${JOBS}|figure|2024-H1=8/8; ${JOBS}|target|2024|Sở A%3B B%3DC%25=10`,
    );
    expect(kindOf(word(plan, 'Xong.'))).toBe('worded');
    const status = statusOf(jobs(word(plan, 'Xong.'), '7/8'), H1, JOBS);
    expect(status).toMatchObject({
      kind: 'outdated',
      differences: [{ part: 'figure', from: '8/8', to: '7/8' }],
    });
  });

  it('that cannot be read are none: everything has come', () => {
    const worded = word(PLAN, OWN);
    const key = sentenceKey({ about: JOBS, period: H1 });
    const before = worded.sentences.get(key);
    if (!before) throw new Error('Not kept');
    const broken = applyChange(worded, {
      added: [],
      removed: [],
      updated: [[before, { ...before, numbers: 'x=;|y' }]],
    });
    expect(statusOf(broken, H1, JOBS)).toMatchObject({
      kind: 'outdated',
      differences: [
        { part: 'figure', from: null },
        { part: 'target', from: null },
      ],
    });
  });
});
