/**
 * The sentence that counts a plan's indicators and lists them: «có 10 chỉ tiêu đạt và vượt so với kế hoạch và 04 chỉ tiêu dự kiến
 * không đạt cụ thể như sau: (1) …; (2) …». The verdicts are `core/judging`'s. Source: requirements §6, §14 (summary pattern).
 */
import { toDecimal } from '#core/decimal.ts';
import type { IndicatorId } from '#core/identity.ts';
import { judgePlan, rowVerdictOf, type Judging } from '#core/judging.ts';
import { isStage, yearOf, type Period } from '#core/period.ts';
import { figureOf, lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { capitalFirst, smallFirst } from '#core/sentences/name-words.ts';
import { periodWords } from '#core/sentences/period-words.ts';
import {
  joined,
  note,
  piecesOf,
  type Piece,
  type RestingOn,
  type Sentence,
} from '#core/sentences/sentence.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

/** What indicators are counted under: how the count is said, and the heading of the list. */
interface Group {
  readonly verdicts: readonly VerdictKind[];
  readonly said: string;
  readonly heading: string;
}

const GROUPS = {
  reached: {
    verdicts: ['exceeded', 'met'],
    said: 'đạt và vượt so với kế hoạch',
    heading: 'Các chỉ tiêu đạt và vượt kế hoạch',
  },
  'not-yet-met': { verdicts: ['not-yet-met'], said: 'chưa đạt', heading: 'Chỉ tiêu chưa đạt kế hoạch' },
  'expected-not-met': {
    verdicts: ['expected-not-met'],
    said: 'dự kiến không đạt',
    heading: 'Chỉ tiêu dự kiến không đạt kế hoạch',
  },
  'not-met': { verdicts: ['not-met'], said: 'không đạt', heading: 'Chỉ tiêu không đạt kế hoạch' },
  'at-year-end': {
    verdicts: ['at-year-end'],
    said: 'đánh giá cuối năm',
    heading: 'Chỉ tiêu đánh giá cuối năm',
  },
  'no-data': { verdicts: ['no-data'], said: 'chưa có số liệu', heading: 'Chỉ tiêu chưa có số liệu' },
  'not-judged': {
    verdicts: ['needs-judgement', 'not-assigned', 'not-computed', 'no-target'],
    said: 'chưa đánh giá',
    heading: 'Chỉ tiêu chưa đánh giá',
  },
} as const satisfies Readonly<Record<string, Group>>;

type GroupName = keyof typeof GROUPS;

interface Counted {
  readonly row: IndicatorId;
  readonly name: string;
  readonly group: GroupName;
}

/** The counting sentence of a period, with the names under each count; a plan without counted indicators says so. */
export function countingSentence(plan: Plan, period: Period): Sentence {
  const judging = judgePlan(plan, period);
  const counted = countedIn(plan, judging);
  return {
    about: 'counting',
    period,
    pieces: piecesOf(...wording(plan, judging, counted)),
    restsOn: counted.map(({ row, group }): RestingOn => ({
      row,
      part: 'outcome',
      period,
      assigner: '',
      said: group,
    })),
  };
}

function countedIn(plan: Plan, judging: Judging): Counted[] {
  return rowsInOrder(plan).flatMap(({ id }) => {
    const { counted } = rowVerdictOf(judging, id);
    if (counted === null) return [];
    return [{ row: id, name: lineAt(plan, id).indicator.name, group: groupOf(counted) }];
  });
}

function groupOf(verdict: VerdictKind): GroupName {
  for (const [name, { verdicts }] of Object.entries(GROUPS)) {
    if ((verdicts as readonly VerdictKind[]).includes(verdict)) return name as GroupName; // the keys of the table
  }
  return 'not-judged';
}

function wording(plan: Plan, judging: Judging, counted: readonly Counted[]): (Piece | string)[] {
  const { period, tally } = judging;
  if (tally.total === 0) return ['Kế hoạch chưa có chỉ tiêu được tính vào tổng số.'];
  const lists = (Object.keys(GROUPS) as GroupName[]) // the keys of the table
    .map((group) => ({ group, rows: counted.filter((one) => one.group === group) }))
    .filter(({ rows }) => rows.length > 0);
  const isOnly = lists.length === 1;
  const counts = lists.map(({ group, rows }) => countClause(GROUPS[group], rows.length, judging, isOnly));
  const total = lists.length < 3 ? '' : `, trong tổng số ${padded(tally.total)} chỉ tiêu`;
  const last = counts.at(-1) ?? [];
  const all = counts.length < 2 ? last : piecesOf(...joined(counts.slice(0, -1), ', '), ' và ', ...last);
  const opening = `So với kế hoạch, ${whenWords(plan, period, counted)}${total} có `;
  const named = lists.length < 2 ? [] : [' cụ thể như sau: ', ...listed(lists)];
  return [opening, ...all, ...named, ' ', note('đính kèm phụ lục'), '.'];
}

/** «10 chỉ tiêu đạt và vượt so với kế hoạch», «14/14 chỉ tiêu …» where there is no other count. */
function countClause({ verdicts, said }: Group, count: number, judging: Judging, isOnly: boolean): Piece[] {
  const { period, tally } = judging;
  const { exceeded } = tally;
  const isSplit = verdicts.includes('exceeded') && exceeded > 0 && tally.met > 0;
  return piecesOf(
    counting(count, verdicts, period),
    `${isOnly ? `/${padded(tally.total)}` : ''} chỉ tiêu ${said}`,
    ...(isSplit ? [' ', note('trong đó ', counting(exceeded, ['exceeded'], period), ' chỉ tiêu vượt')] : []),
  );
}

function counting(count: number, verdicts: readonly VerdictKind[], period: Period): Piece {
  return {
    kind: 'value',
    text: padded(count),
    value: toDecimal(String(count)),
    origin: { kind: 'counted', verdicts, period },
  };
}

function padded(count: number): string {
  return String(count).padStart(2, '0');
}

/** «(1) Các chỉ tiêu đạt và vượt kế hoạch: Thu, chi ngân sách; tỷ lệ …». */
function listed(lists: readonly { readonly group: GroupName; readonly rows: readonly Counted[] }[]): Piece[] {
  return joined(
    lists.map(({ group, rows }, i) =>
      piecesOf(
        `(${i + 1}) ${GROUPS[group].heading}: `,
        rows.map(({ name }, at) => (at === 0 ? capitalFirst(name) : smallFirst(name))).join('; '),
      ),
    ),
    '; ',
  );
}

/** «ước tính đến năm 2020», «năm 2024», «6 tháng đầu năm 2024». */
function whenWords(plan: Plan, period: Period, counted: readonly Counted[]): string {
  const isEstimate = counted.some(
    ({ row, group }) =>
      group === 'expected-not-met' || figureOf(lineAt(plan, row), period)?.state === 'estimate',
  );
  const estimate = isEstimate ? 'ước tính ' : '';
  return isStage(period) ? `${estimate}đến năm ${yearOf(period)}` : estimate + periodWords(period);
}
