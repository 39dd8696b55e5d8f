/** Files of ours that LibreOffice opened, a person worked on, and LibreOffice saved: our import tells just what the person did. */
import { expect, test } from 'vitest';
import { fileIn, type Form } from '#tests/exchange/office/office-files.ts';
import { judge, noVerdicts, type CameBack } from '#tests/exchange/office/judged.ts';
import { workOn } from '#tests/exchange/office/person-work.ts';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import type { Period } from '#core/period.ts';
import type { IndicatorId } from '#core/identity.ts';
import { childrenOf, lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { keepLine } from '#core/text.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { saveInLibreOffice, type OfficeJob } from '#tests/support/saved-in-libreoffice.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const PLANS = Number.parseInt(process.env['OFFICE_PLANS'] ?? '10', 10);
const FORMS: readonly Form[] = [
  { kind: 'csv', convention: 'comma', withOriginals: true },
  { kind: 'csv', convention: 'dot', withOriginals: true },
  { kind: 'xlsx', layout: 'official' },
  { kind: 'xlsx', layout: 'flat' },
];

export function planFor(form: Form, seed: number): Plan {
  const plan = generatePlan(seed, { rows: 1 + (seed % 20) });
  if (form.kind === 'csv') return plan;
  const figures = [...valuesOf(plan.lines)].flatMap((line) => line.figures);
  const counts = new Map<Period, number>();
  for (const { period } of figures) counts.set(period, (counts.get(period) ?? 0) + 1);
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a);
  const reportingPeriod = busiest?.[0] ?? plan.head.settings.reportingPeriod;
  const head = { ...plan.head, settings: { ...plan.head.settings, reportingPeriod } };
  const named = rowsInOrder(plan).map(({ id }, n) => {
    const { indicator } = lineAt(plan, id);
    const name = `${keepLine(indicator.name) || 'Dòng'} (mã ${n + 1})`;
    const unit = indicator.kind === 'group' ? '' : indicator.unit;
    return [indicator, { ...indicator, name, unit, label: pathOf(plan, id) }] as const;
  });
  return applyChange(plan, { ...NO_CHANGES, updated: [[plan.head, head], ...named] });
}

/** «2.1.3»: the place in each family from the top. */
function pathOf(plan: Plan, id: IndicatorId): string {
  const { parent } = lineAt(plan, id).indicator;
  const place = String(childrenOf(plan, parent).indexOf(id) + 1);
  return parent === null ? place : `${pathOf(plan, parent)}.${place}`;
}

test.each(['vi-VN', 'en-US'] as const)('%s', async (region) => {
  for (const form of FORMS.filter((f) => !process.env['ONLY'] || JSON.stringify(f).includes(process.env['ONLY']))) {
    const jobs: OfficeJob[] = [];
    const back: Omit<CameBack, 'bytes'>[] = [];
    for (let seed = 1; seed <= PLANS; seed++) {
      const dice = seededRandom(seed * 7919);
      const plan = planFor(form, seed);
      const file = await fileIn(form, plan);
      const works = workOn(plan, file.workable, region, dice.pick([0, 1, 3, 5]), dice);
      const special = dice.chance(0.5);
      jobs.push({
        file: file.content,
        kind: form.kind,
        text: file.delimiter && { delimiter: file.delimiter, special },
        typed: works.map(({ typed }) => typed),
        saveAs: form.kind,
      });
      back.push({ name: `${seed} ${JSON.stringify(form)} ${special}`, plan, works, exported: null });
    }
    const saved = await saveInLibreOffice(region, jobs);
    const verdicts = noVerdicts();
    for (const [n, bytes] of saved.entries()) await judge({ ...back[n]!, bytes }, verdicts);
    console.log(region, JSON.stringify(form), { ...verdicts, wrong: verdicts.wrong.length }, '\n' + verdicts.wrong.slice(0, 25).join('\n'));
  }
}, 900_000);
