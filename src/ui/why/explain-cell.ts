/**
 * What a computed cell is asked for (vì sao?): from row and column id to its title, the text it shows and its explanation.
 * Knows the column ids of both views, and takes the text from where the grid takes it.
 */
import { language } from '#app/language.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import { amendmentIn } from '#core/amendment.ts';
import { basePeriodOf, changeOf } from '#core/comparison.ts';
import { explainAchieved, explainAttainment, explainChange, explainPace } from '#core/explain.ts';
import { explainVerdict } from '#core/explain-verdict.ts';
import type { Explanation, NoResultReason } from '#core/explanation.ts';
import type { IndicatorId } from '#core/identity.ts';
import { judgeAgain, type Judging } from '#core/judging.ts';
import { isStage, readPeriod, type Period } from '#core/period.ts';
import { figureOf, lineOf, subtreeOf, type Line, type Plan } from '#core/plan.ts';
import { NO_TALLY } from '#core/summary.ts';
import { emptyTable } from '#core/table.ts';
import { targetSlots, type TargetSlot } from '#core/target-slots.ts';
import type { Messages } from '#messages/vi.ts';
import { firstTargetAt, targetAt } from '#core/target-place.ts';
import {
  attainmentAt,
  attainmentText,
  changePercentText,
  differenceText,
  paceAt,
  verdictAt,
} from '#ui/grid/cell-text.ts';
import { figureTextOf, shownFigure } from '#ui/grid/shown-figure.ts';
import { stageLayout } from '#ui/grid/stage-layout.ts';
import { verdictWord } from '#ui/parts/verdict-words.ts';

export interface ExplainedCell {
  /** The column in words. */
  readonly title: string;
  /** As the cell shows it; a dash where there is no number. */
  readonly value: string;
  readonly explanation: Explanation;
  /** Of which period a figure is that was changed after it was handed in. */
  readonly amendedIn?: Period;
}

interface Asked {
  readonly session: Session;
  readonly line: Line;
  readonly row: IndicatorId;
  readonly say: Messages;
  readonly period: Period;
  /** Whether the column belongs to one of several periods side by side. */
  readonly isOwn: boolean;
  /** The place of the assigner, from 0. */
  readonly n: number;
}

/** Null for a column that computes nothing, and where the cell is empty of anything to explain. */
export function explainCell(
  session: Session,
  row: IndicatorId,
  column: string,
  say: Messages = language.say,
): ExplainedCell | null {
  const line = lineOf(session.plan, row);
  if (!line || line.indicator.kind === 'group') return null;
  const [, sort = '', place, when] = /^([a-zA-Z]+)(?::(\d+))?(?:\|(.+))?$/.exec(column) ?? [];
  const period = when === undefined ? session.period : readPeriod(when);
  if (!period) return null;
  const n = place === undefined ? 0 : Number.parseInt(place, 10) - 1;
  const asked: Asked = { session, line, row, say, period, isOwn: when !== undefined, n };
  switch (sort) {
    case 'attainment':
      return attainmentCell(asked);
    case 'change':
    case 'changePct':
      return changeCell(asked, sort);
    case 'pace':
      return paceCell(asked);
    case 'verdict':
      return verdictCell(asked);
    case 'figure':
    case 'base':
      return figureCell(asked, sort);
    default:
      return null;
  }
}

const DASH = '–';

/** With neither plan nor figure the cell is blank, and the reason plain to see. */
function isBlank({ isComputed, facts }: Explanation): boolean {
  const plain: readonly NoResultReason[] = ['no-target', 'no-figure'];
  return !isComputed && facts.some((fact) => fact.kind === 'reason' && plain.includes(fact.reason));
}

function slotsOf({ session, isOwn }: Asked): readonly TargetSlot[] {
  return isOwn ? stageLayout(session.plan, session.period).slots : targetSlots(session.plan, session.period);
}

function attainmentCell(asked: Asked): ExplainedCell | null {
  const { session, line, row, say, period, isOwn, n } = asked;
  const slots = slotsOf(asked);
  const slot = slots[n];
  if (!slot) return null;
  const place = { slot, period, isOwn };
  const target = targetAt(line, place);
  const explanation = explainAttainment(line, target, period, session.plan.head);
  if (isBlank(explanation)) return null;
  const title = isOwn ? say.columns.attainmentOf(period) : say.attainment;
  const whose = slots.length > 1 && target?.assigner ? `, ${say.targetOf(target.assigner)}` : '';
  const value = attainmentText(attainmentAt(session, row, place)) || DASH;
  return { title: title + whose, value, explanation };
}

function changeCell(
  { session, line, say, period }: Asked,
  sort: 'change' | 'changePct',
): ExplainedCell | null {
  const { head } = session.plan;
  const base = basePeriodOf(head, period);
  const isPercent = sort === 'changePct';
  const explanation = explainChange(line, period, head, isPercent ? 'percent' : 'difference');
  if (isBlank(explanation)) return null;
  const change = changeOf(line, period, base);
  const by = head.settings.comparedWith;
  const same = base ? say.columns.sameAs(by, base) : say.sameAsBase;
  return {
    title: isPercent && base ? say.columns.changePercent(by, base) : say.change,
    value: (isPercent ? changePercentText(change, say) : differenceText(change, say, same)) || DASH,
    explanation,
  };
}

function paceCell(asked: Asked): ExplainedCell | null {
  const { session, line, row, say, period } = asked;
  const [slot] = slotsOf(asked);
  if (!slot) return null;
  const target = targetAt(line, { slot, period, isOwn: false });
  const explanation = explainPace(line, target, period, session.plan.head);
  if (isBlank(explanation)) return null;
  const pace = paceAt(session, row, slot);
  // What is missing stands among the facts, unshortened.
  const value = pace.kind === 'pace' ? say.columns.paces[pace.state] : DASH;
  return { title: say.columns.pace, value, explanation };
}

function verdictCell({ session, line, row, say, period }: Asked): ExplainedCell | null {
  const shown = verdictAt(session, row, period);
  if (!shown) return null;
  const { plan, judging } = session;
  const own = period === session.period ? judging : judgedAlone(plan, row, period);
  const word = verdictWord(shown.verdict, plan.head.settings.verdictWords, say);
  return { title: say.verdict, value: word, explanation: explainVerdict(plan, own, line) };
}

/** The judging of one row and its parts in a period the session does not show. */
function judgedAlone(plan: Plan, row: IndicatorId, period: Period): Judging {
  const nothing: Judging = { period, verdicts: emptyTable(), tally: NO_TALLY };
  return judgeAgain(nothing, plan, subtreeOf(plan, row)).judging;
}

/** Only a figure nobody typed is explained, and one that was changed after it was handed in. */
function figureCell(asked: Asked, sort: 'figure' | 'base'): ExplainedCell | null {
  const { session, line, say, isOwn } = asked;
  const { head } = session.plan;
  const base = basePeriodOf(head, session.period);
  const period = sort === 'base' ? base : asked.period;
  if (!period) return null;
  const title = say.columns.result(period);
  const amended = amendmentIn(session.plan, line, period) ? { amendedIn: period } : {};
  const typed = figureOf(line, period);
  if (typed && !('amendedIn' in amended)) return null;
  if (typed)
    return {
      title,
      value: figureTextOf(line, typed),
      explanation: { facts: [], isComputed: true },
      ...amended,
    };
  const target = isStage(period) ? firstTargetAt(line, { period, isOwn }) : null;
  const { text, word, isFormed } = shownFigure(line, period, target, say.columns);
  if (!isFormed) return null;
  const explanation = explainAchieved(line, target, period, head);
  return { title, value: `${word} ${text}`.trim(), explanation, ...amended };
}
