/**
 * The laws of merging, held over random triples of a plan and two people who went on from it: nothing changes without a reason,
 * nothing is done twice, nobody's figure disappears unlisted. Source: domain/exchange §6.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, changesStructure, isEmptyChange, reverseChanges, rowsConcerned } from '#core/change.ts';
import { lineAt, lineOf, rowsInOrder, type Plan } from '#core/plan.ts';
import { cellId } from '#exchange/merge/cell-key.ts';
import { cellsOf, isSameCell, type Cells } from '#exchange/merge/line-cells.ts';
import { chooseAll, type Choices, type Proposal } from '#exchange/merge/proposal.ts';
import { propose, type Merging } from '#exchange/merge/propose.ts';
import { take, type Taken } from '#exchange/merge/take.ts';
import { isSamePlan } from '#exchange/same-plan.ts';
import { runs } from '#tests/support/at-length.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { fileOf, fileSentBy } from '#tests/support/merging.ts';
import { personEdit } from '#tests/support/person-edit.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const EACH = { numRuns: runs(50, 100), seed: 20260801 };
const THROUGH_FILES = { numRuns: runs(20, 40), seed: 20260802 };
const USUAL: Choices = new Map();
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const known = fc.constantFrom('goc', 'ids');

interface Triple {
  readonly base: Plan;
  readonly mine: Plan;
  readonly theirs: Plan;
}

/** A plan and two people who went on from it, each with up to twelve edits. */
function tripleOf(seed: number): Triple {
  const base = baseOf(seed);
  return { base, mine: worked(base, seed * 3 + 1), theirs: worked(base, seed * 3 + 2) };
}

function baseOf(seed: number): Plan {
  return generatePlan(seed, { rows: 1 + seededRandom(seed).below(14) });
}

/** With rows given, only their cells are edited. */
function worked(plan: Plan, seed: number, rows: ReadonlySet<string> | null = null): Plan {
  const dice = seededRandom(seed);
  let now = plan;
  for (let left = dice.below(13); left > 0; left--) {
    const edit = personEdit(now, dice);
    if (!edit.ok) continue;
    const { changes } = edit;
    if (rows && (changesStructure(changes) || ![...rowsConcerned(changes)].every((id) => rows.has(id))))
      continue;
    now = applyChange(now, changes);
  }
  return now;
}

type Sent = Omit<Merging, 'plan'>;

/** The file a person sends who has worked on an export of `base`; without `goc` the snapshot of the export is at hand. */
function sentBy(theirs: Plan, base: Plan, by: 'goc' | 'ids'): Sent {
  return { theirs: { kind: 'plan', file: fileSentBy(theirs, base, by) }, base: by === 'ids' ? base : null };
}

type Choose = (proposal: Proposal) => Choices;
const everywhere =
  (choice: 'mine' | 'theirs'): Choose =>
  (proposal) =>
    chooseAll(proposal, USUAL, () => true, choice);
const usual: Choose = () => USUAL;

/** A choice for each item as the dice fall. */
function chosenBy(seed: number): Choose {
  const dice = seededRandom(seed);
  return ({ items }) => new Map(items.map(({ id }) => [id, dice.chance(0.5) ? 'mine' : 'theirs']));
}

interface Merged {
  readonly plan: Plan;
  readonly taken: Taken;
  readonly proposal: Proposal;
}

function mergeInto(plan: Plan, sent: Sent, choose = usual): Merged {
  const proposal = propose({ plan, ...sent });
  const taken = take(plan, proposal, choose(proposal));
  return { proposal, taken, plan: applyChange(plan, taken.edit.changes) };
}

/** What a plan says, wherever its rows stand: a text for each cell. */
function saidBy(plan: Plan): Map<string, string> {
  return new Map(
    rowsInOrder(plan).flatMap(({ id }) => {
      const cells = [...cellsOf(lineAt(plan, id))];
      return cells.map(
        ([cell, { text, meaning }]) => [`${id}|${cell}`, JSON.stringify([text, meaning])] as const,
      );
    }),
  );
}

describe('a file merged', { timeout: 30_000 }, () => {
  test('by the plan it was made from, which nobody touched, has nothing to choose nor to say', () => {
    fc.assert(
      fc.property(seeds, known, (seed, by) => {
        const base = baseOf(seed);
        const { items, notes, outside, elsewhere, counts } = propose({
          plan: base,
          ...sentBy(base, base, by),
        });
        expect([items, notes, outside, elsewhere, counts.mine]).toEqual([[], [], [], [], 0]);
      }),
      EACH,
    );
  });

  test('that nobody touched keeps the plan as it has become, whatever that is', () => {
    fc.assert(
      fc.property(seeds, known, (seed, by) => {
        const { base, mine } = tripleOf(seed);
        const { taken, proposal } = mergeInto(mine, sentBy(base, base, by));
        expect(isEmptyChange(taken.edit.changes)).toBe(true);
        const rows = new Set(proposal.items.flatMap(({ kind, row }) => (kind === 'row' ? [row] : [])));
        expect(proposal.items.filter(({ row }) => !rows.has(row))).toEqual([]);
      }),
      EACH,
    );
  });

  test('into the plan it was made from, which nobody touched, comes out as the file says', () => {
    fc.assert(
      fc.property(seeds, known, (seed, by) => {
        const { base, theirs } = tripleOf(seed);
        const merged = mergeInto(base, sentBy(theirs, base, by), everywhere('theirs'));
        expect(merged.proposal.counts.conflict).toBe(0);
        expectSame(merged, theirs);
      }),
      EACH,
    );
  });

  test('into a plan with the same edits has no conflict and nothing to take', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { base, theirs } = tripleOf(seed);
        expect(propose({ plan: theirs, ...sentBy(theirs, base, 'ids') }).items).toEqual([]);
      }),
      EACH,
    );
  });

  test('with edits of other rows than the plan’s own brings all of them, whoever’s file is merged into whose plan', () => {
    fc.assert(
      fc.property(seeds, known, (seed, by) => {
        const base = baseOf(seed);
        const half = (rest: number) =>
          new Set(rowsInOrder(base).flatMap(({ id }, i) => (i % 2 === rest ? [id] : [])));
        const [even, odd] = [half(0), half(1)];
        const [a, b] = [worked(base, seed + 1, even), worked(base, seed + 2, odd)];
        const wanted = new Map(
          [...saidBy(a)]
            .filter(([cell]) => !isOfRow(cell, odd))
            .concat([...saidBy(b)].filter(([cell]) => isOfRow(cell, odd))),
        );
        for (const [mine, theirs] of [
          [a, b],
          [b, a],
        ] as const) {
          const { plan, proposal } = mergeInto(mine, sentBy(theirs, base, by), everywhere('theirs'));
          expect(proposal.counts.conflict).toBe(0);
          expect(saidBy(plan)).toEqual(wanted);
        }
      }),
      EACH,
    );
  });

  test('twice is as once', () => {
    fc.assert(
      fc.property(seeds, known, fc.boolean(), (seed, by, isAll) => {
        const { base, mine, theirs } = tripleOf(seed);
        // A row without id and name is a new one every time it is asked for.
        const named: Choose = (proposal) =>
          chooseAll(proposal, USUAL, (item) => item.kind === 'cell' || item.reason !== 'no-name', 'theirs');
        const [sent, choose] = [sentBy(theirs, base, by), isAll ? named : usual];
        const once = mergeInto(mine, sent, choose);
        const twice = mergeInto(once.plan, sent, choose);
        expect(twice.taken.edit.changes).toEqual({ added: [], updated: [], removed: [] });
      }),
      EACH,
    );
  });

  test('with «mine» everywhere changes nothing', () => {
    fc.assert(
      fc.property(seeds, known, (seed, by) => {
        const { base, mine, theirs } = tripleOf(seed);
        const { taken } = mergeInto(mine, sentBy(theirs, base, by), everywhere('mine'));
        expect([isEmptyChange(taken.edit.changes), taken.report.taken]).toEqual([true, []]);
      }),
      EACH,
    );
  });

  test('and taken back leaves the plan as it was', () => {
    fc.assert(
      fc.property(seeds, seeds, known, (seed, choiceSeed, by) => {
        const { base, mine, theirs } = tripleOf(seed);
        const { plan, taken } = mergeInto(mine, sentBy(theirs, base, by), chosenBy(choiceSeed));
        expect(isSamePlan(applyChange(plan, reverseChanges(taken.edit.changes)), mine)).toBe(true);
      }),
      EACH,
    );
  });

  test('loses nobody’s figure or target without a line in the report, however it is chosen', () => {
    fc.assert(
      fc.property(seeds, seeds, known, (seed, choiceSeed, by) => {
        const triple = tripleOf(seed);
        const merged = mergeInto(triple.mine, sentBy(triple.theirs, triple.base, by), chosenBy(choiceSeed));
        expectNothingLost(merged, triple);
      }),
      EACH,
    );
  });

  test('A then B is as B then A, but for the conflicts listed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { base, mine: a, theirs: b } = tripleOf(seed);
        const start = worked(base, seed * 3 + 7);
        const inTurn = (first: Plan, second: Plan): readonly [Merged, Merged] => {
          const one = mergeInto(start, sentBy(first, base, 'ids'));
          return [one, mergeInto(one.plan, sentBy(second, base, 'ids'))];
        };
        const [left, right] = [inTurn(a, b), inTurn(b, a)];
        const disputed = new Set([...left, ...right].flatMap(disputedIn));
        const [one, other] = [saidBy(left[1].plan), saidBy(right[1].plan)];
        for (const cell of new Set([...one.keys(), ...other.keys()])) {
          const [row = ''] = cell.split('|');
          if (disputed.has(row) || disputed.has(withOwner(cell))) continue;
          expect([cell, one.get(cell)]).toEqual([cell, other.get(cell)]);
        }
      }),
      EACH,
    );
  });
});

describe('a file written, and read again', { timeout: 30_000 }, () => {
  test('keeps the laws: untouched it says nothing, worked on it brings what was done and loses nothing', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, choiceSeed) => {
        const triple = tripleOf(seed);
        const { base, mine, theirs } = triple;
        for (const withOriginals of [true, false]) {
          const file = fileOf(base, withOriginals);
          const same = propose({ plan: base, theirs: { kind: 'plan', file }, base: null });
          expect([same.items, same.notes, same.outside, same.elsewhere]).toEqual([[], [], [], []]);
        }
        const file = fileOf(theirs, false);
        const sent: Sent = { theirs: { kind: 'plan', file }, base };
        expectNothingLost(mergeInto(mine, sent, chosenBy(choiceSeed)), triple);
        expectSame(mergeInto(base, sent, everywhere('theirs')), theirs, (row, cell) =>
          isWritten(row, cell, theirs),
        );
      }),
      THROUGH_FILES,
    );
  });
});

const isOfRow = (cell: string, rows: ReadonlySet<string>): boolean => rows.has(cell.split('|')[0] ?? '');

/** A column that nothing stands in is not written, and so says nothing. */
function isWritten(row: string, cell: string, plan: Plan): boolean {
  return (
    rowsInOrder(plan).some(({ id }) => id === row && cellsOf(lineAt(plan, id)).has(cell)) &&
    !cell.startsWith('field|')
  );
}

/** What was said of a figure or target goes with it. */
function withOwner(cell: string): string {
  const [row = '', kind = '', period = ''] = cell.split('|');
  return kind === 'figure' || kind === 'target' ? `${row}|${kind}|${period}` : cell;
}

/** Rows and cells a person would have been asked about. */
function disputedIn({ proposal, taken: { report } }: Merged): string[] {
  return [
    ...proposal.items.flatMap((item) =>
      item.kind === 'cell' && item.usual === 'mine' ? [withOwner(`${item.row}|${cellId(item.cell)}`)] : [],
    ),
    ...report.refused.map(({ row }) => row),
    ...report.leftRows.map(({ row }) => row),
  ];
}

/** Rows stay where they are and what they are: a heading the file made an indicator still takes no figure, and says so. */
function expectSame(
  { plan, taken: { report } }: Merged,
  theirs: Plan,
  isSaid: (row: string, cell: string) => boolean = () => true,
): void {
  const excused = new Set([...report.refused, ...report.leftRows].map(({ row }) => row));
  for (const { id } of rowsInOrder(theirs)) {
    if (excused.has(id)) continue;
    const after = lineOf(plan, id);
    if (!after) throw new Error(`${id} is in the file and not in the plan`);
    const [now, wanted] = [cellsOf(after), cellsOf(lineAt(theirs, id))];
    for (const cell of new Set([...now.keys(), ...wanted.keys()]))
      if (isSaid(id, cell)) expect([id, cell, now.get(cell)]).toEqual([id, cell, wanted.get(cell)]);
  }
}

const NOTHING: Cells = new Map();

function expectNothingLost({ plan, taken: { report } }: Merged, { base, mine, theirs }: Triple): void {
  const listed = new Set(
    [...report.taken, ...report.left, ...report.refused].flatMap(
      ({ row, cell, mine: old, theirs: their }) => {
        const place = `${row}|${cellId(cell)}`;
        return [`${place}|${old}`, `${place}|${their ?? ''}`];
      },
    ),
  );
  const rows = new Set<string>([...report.leftRows, ...report.removedRows].map(({ row }) => row));
  for (const [side, before] of [
    [mine, null],
    [theirs, base],
  ] as const) {
    for (const { id } of rowsInOrder(side)) {
      if (rows.has(id)) continue;
      const [was, after] = [before && lineOf(before, id), lineOf(plan, id)];
      const [old, now] = [was ? cellsOf(was) : NOTHING, after ? cellsOf(after) : NOTHING];
      for (const [cell, said] of cellsOf(lineAt(side, id))) {
        const isValue = said.key.kind !== 'field' && !('part' in said.key && said.key.part === 'state');
        if (!isValue || isSameCell(now.get(cell), said) || isSameCell(old.get(cell), said)) continue;
        expect([id, cell, said.text, listed.has(`${id}|${cell}|${said.text}`)]).toEqual([
          id,
          cell,
          said.text,
          true,
        ]);
      }
    }
  }
}
