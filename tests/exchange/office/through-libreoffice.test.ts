/**
 * Files of ours that LibreOffice opened in two regions, a person worked on, and LibreOffice saved: our import takes what the
 * person did and nothing else, and lists what the program changed. `npm run test:office` draws 200 plans.
 */
import { expect, test } from 'vitest';
import { drawnPlan, FORMS, handOut, realPlans, type Form } from '#tests/exchange/office/handed-out.ts';
import { judge, noVerdicts, type CameBack, type Verdicts } from '#tests/exchange/office/judged.ts';
import { workOn } from '#tests/exchange/office/person-work.ts';
import type { Plan } from '#core/plan.ts';
import type { Region } from '#tests/support/libreoffice.ts';
import { saveInLibreOffice, type OfficeJob } from '#tests/support/saved-in-libreoffice.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const GIVEN = process.env['OFFICE_PLANS'];
const PLANS = GIVEN === undefined ? 8 : Number.parseInt(GIVEN, 10);
const MOST_MINUTES = 20;

interface Sent {
  readonly form: Form;
  readonly job: OfficeJob;
  readonly file: Omit<CameBack, 'bytes'>;
}

async function send(form: Form, plan: Plan, region: Region, seed: number): Promise<Sent> {
  const dice = seededRandom(seed * 7919);
  const { content, delimiter, workable } = await handOut(form, plan);
  const works = workOn(plan, workable, { region, most: dice.pick([0, 1, 3, 5]), dice });
  return {
    form,
    job: {
      file: content,
      kind: form.kind,
      text: delimiter && { delimiter, special: dice.chance(0.5) },
      typed: works.map(({ typed }) => typed),
      saveAs: form.kind === 'csv' ? form.savedAs : 'xlsx',
    },
    file: {
      name: `${region} ${JSON.stringify(form)} ${seed}`,
      plan,
      works,
      exported: form.kind === 'csv' && form.by === 'export' ? plan : null,
    },
  };
}

async function sendAll(region: Region): Promise<Sent[]> {
  const sent: Sent[] = [];
  const real = GIVEN === undefined ? realPlans().slice(1, 2) : realPlans();
  for (const form of FORMS) {
    for (const plan of real) sent.push(await send(form, plan, region, sent.length));
    for (let seed = 1; seed <= PLANS; seed++)
      sent.push(await send(form, drawnPlan(form, seed), region, seed));
  }
  return sent;
}

test.each(['vi-VN', 'en-US'] as const)(
  'saved in %s nothing but the work of a person is taken',
  async (region) => {
    const sent = await sendAll(region);
    const saved = await saveInLibreOffice(
      region,
      sent.map(({ job }) => job),
    );
    const byForm = new Map<Form, Verdicts>(FORMS.map((form) => [form, noVerdicts()]));
    for (const [i, { form, file }] of sent.entries()) {
      const [bytes, verdicts] = [saved[i], byForm.get(form)];
      if (!bytes || !verdicts) throw new Error('As many files come back as were sent');
      await judge({ ...file, bytes }, verdicts);
    }
    if (GIVEN !== undefined) print(region, byForm);
    expect([...byForm.values()].flatMap(({ wrong }) => wrong)).toEqual([]);
    for (const [form, { taken, works }] of byForm)
      expect(taken, JSON.stringify(form)).toBeGreaterThan(works / 3);
    const put = [...byForm.values()].reduce((sum, { restored }) => sum + restored, 0);
    expect(put).toBeGreaterThan(PLANS); // LibreOffice does change cells
  },
  MOST_MINUTES * 60_000,
);

function print(region: Region, byForm: ReadonlyMap<Form, Verdicts>): void {
  const rows = [...byForm].map(([form, { wrong, ...counts }]) => ({
    form: Object.values(form).join(' '),
    ...counts,
    wrong: wrong.length,
  }));
  process.stdout.write(`\n${region}\n`);
  console.table(rows);
}
