/**
 * What a plan sets out, one sentence an indicator: «{name} tăng bình quân 12%/năm», «Đến năm 2025, {name} đạt 98,5%», «{name}
 * đạt chỉ tiêu thành phố giao hằng năm». Source: requirements §14 (target sentences).
 */
import type { IndicatorId } from '#core/identity.ts';
import { isFlow, type Indicator } from '#core/indicator.ts';
import { verdictIn } from '#core/judging.ts';
import { isStage, yearOf, type Period } from '#core/period.ts';
import { targetSubject, type Plan } from '#core/plan.ts';
import { ended, sectionOf, type DraftedSection } from '#core/sentences/draft.ts';
import { goalPieces } from '#core/sentences/goal-words.ts';
import {
  actionOnUnit,
  countedName,
  isAction,
  isOfPersons,
  saysMeasure,
  smallFirst,
} from '#core/sentences/name-words.ts';
import { statedPiece } from '#core/sentences/number-words.ts';
import { periodWords } from '#core/sentences/period-words.ts';
import { joined, note, piecesOf, type Piece, type Sentence } from '#core/sentences/sentence.ts';
import { targetOrigin } from '#core/sentences/target-words.ts';
import { restsOn, tell, type Told } from '#core/sentences/told.ts';
import type { Goal, Target } from '#core/target.ts';
import { foldName } from '#core/text.ts';

/** The targets of a period, indicator by indicator under the plan's groups; `isKnown` is false where there is none. */
export function draftTargets(plan: Plan, period: Period): DraftedSection {
  return sectionOf(plan, period, (id) => {
    const told = tellTargets(plan, period, id);
    return { sentence: sentenceOf(told), isKnown: hasTarget(told) };
  });
}

/** What is set out for one indicator; where that is nothing the sentence says so. */
export function draftTarget(plan: Plan, period: Period, row: IndicatorId): Sentence {
  return sentenceOf(tellTargets(plan, period, row));
}

function tellTargets(plan: Plan, period: Period, row: IndicatorId): Told {
  return tell(plan, row, period, (id) => verdictIn(plan, id, period));
}

function sentenceOf(told: Told): Sentence {
  const { row, period } = told;
  const pieces = hasTarget(told)
    ? draftRow(told, { due: '', isPart: false })
    : piecesOf(`${smallFirst(row.name)} `, note('chưa có chỉ tiêu'));
  const targets = restsOn(told).filter(({ part }) => part === 'target');
  return { about: targetSubject(row.id), period, pieces: ended(pieces), restsOn: targets };
}

/** A target known only through a later percentage was not set out in these words. */
function statedTargets({ targets }: Told): Target[] {
  return targets.filter(({ target }) => target.implied === null).map(({ target }) => target);
}

function hasTarget(told: Told): boolean {
  return statedTargets(told).length > 0 || told.parts.some(hasTarget);
}

/** What the reader knows already: the year said last, and the row whose part this is. */
interface Said {
  readonly due: string;
  readonly isPart: boolean;
}

function draftRow(told: Told, said: Said): Piece[] {
  const { row, head } = told;
  const parts = told.parts.filter(hasTarget);
  let { due } = said;
  const own = statedTargets(told).map((target) => {
    const now = dueOf(target, head);
    const clause = targetClause(row, target, { ...said, due: now === due ? '' : now });
    due = now;
    return clause;
  });
  const standAlone = parts.every((part) => saysMeasure(part.row));
  const isHeaded = own.length === 0 && !standAlone;
  const items = parts.map((part) => {
    const pieces = draftRow(part, { due, isPart: true });
    due = dueWithin(part) ?? due;
    return pieces;
  });
  return piecesOf(isHeaded ? `${smallFirst(row.name)}: ` : '', ...joined([...own, ...items], '; '));
}

function dueWithin(told: Told): string | null {
  const [target] = statedTargets(told);
  if (target) return dueOf(target, told.head);
  const [first] = told.parts.filter(hasTarget);
  return first ? dueWithin(first) : null;
}

/** The year a target is due in; empty for one of a whole stage, and in a plan of a single year, which is about that year. */
function dueOf({ period }: Target, { firstYear, lastYear }: Told['head']): string {
  return isStage(period) || firstYear === lastYear ? '' : `năm ${yearOf(period)}`;
}

/** One target of one row, with who assigned it. */
function targetClause(row: Indicator, target: Target, said: Said): Piece[] {
  const { assigner, goal } = target;
  const by = assigner === '' || goal.kind === 'assigned' ? '' : ` theo chỉ tiêu ${smallFirst(assigner)} giao`;
  return piecesOf(...goalClause(row, target, said), by);
}

function goalClause(row: Indicator, target: Target, said: Said): Piece[] {
  const { goal, period } = target;
  const name = smallFirst(row.name);
  switch (goal.kind) {
    case 'assigned': {
      const by = goal.by === '' ? '' : `${smallFirst(goal.by)} `;
      return piecesOf(`${name} đạt chỉ tiêu ${by}giao ${isStage(period) ? 'hằng năm' : periodWords(period)}`);
    }
    case 'words':
      return wordsClause(row, goal);
    case 'measured':
      return measuredClause(row, target, goal, said);
  }
}

/** The document's own words; the name before them where they do not say it. */
function wordsClause({ name }: Indicator, { text }: Extract<Goal, { kind: 'words' }>): Piece[] {
  const saysName = foldName(text).includes(foldName(name));
  if (saysName || name === '') return piecesOf(smallFirst(text));
  return piecesOf(`${smallFirst(name)}${/^\p{Ll}/u.test(text) ? ' ' : ': '}${text}`);
}

function measuredClause(
  row: Indicator,
  target: Target,
  goal: Extract<Goal, { kind: 'measured' }>,
  said: Said,
): Piece[] {
  const value = goalPieces(row, target);
  const name = smallFirst(row.name);
  const { comparison, basis } = goal;
  switch (basis) {
    case 'growth':
      return piecesOf(`${name} `, ...value);
    case 'reduction':
      // «giảm tai nạn giao thông từ 5% - 10%/năm»: the name stands between.
      return piecesOf(/^giảm /iu.test(name) ? '' : 'giảm ', `${name} `, ...withoutVerb(value));
    case 'maintain':
      return piecesOf(`${name} `, ...value);
    case 'total':
      return piecesOf(`${name} ${periodWords(target.period)} đạt `, ...value);
    case 'level':
      break;
  }
  const { due } = said;
  const isBelow = comparison.comparator === '<' || comparison.comparator === '≤';
  if (isBelow) return piecesOf(`${name} `, ...value, due === '' ? '' : ` vào ${due}`);
  const before = due === '' ? '' : isFlow(row) ? `${due}, ` : `đến ${due}, `;
  const aYear = isStage(target.period) && isFlow(row) ? '/năm' : '';
  return piecesOf(before, ...levelClause(row, target, value, said), aYear);
}

function withoutVerb(value: readonly Piece[]): Piece[] {
  return value.flatMap((piece) =>
    piece.kind === 'text' ? piecesOf(piece.text.replace(/^giảm /, '')) : [piece],
  );
}

function levelClause(row: Indicator, target: Target, value: readonly Piece[], { isPart }: Said): Piece[] {
  const { name, unit } = row;
  const { goal } = target;
  const isBare = goal.kind === 'measured' && goal.comparison.comparator === '=';
  const counted = isBare ? countedName(name, unit) : null;
  const action = isBare ? actionOnUnit(name, unit) : null;
  if (goal.kind === 'measured' && (counted !== null || action !== null)) {
    const number = statedPiece(goal.comparison, targetOrigin(target), { unit, places: null });
    if (action) return piecesOf(`${smallFirst(action[0])} `, number, ` ${action[1]}`);
    return piecesOf('phấn đấu ', number, ` ${counted ?? ''}`);
  }
  if (isAction(name)) return piecesOf(`${smallFirst(name)} ${isOfPersons(unit) ? 'cho' : 'đạt'} `, ...value);
  if (row.measure === 'rate' && !isPart && !saysMeasure(row))
    return piecesOf('phấn đấu ', ...value, ` ${smallFirst(name)}`);
  const isRange = goal.kind === 'measured' && goal.comparison.comparator === 'range';
  const verb = row.direction === 'down' ? 'ở mức' : 'đạt';
  return piecesOf(`${smallFirst(name)} ${verb} ${isRange ? 'từ ' : ''}`, ...value);
}
