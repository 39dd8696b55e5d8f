/**
 * Actions whose name holds what is counted, the number set in before it: «Công nhận mới 01 và công nhận lại 04 trường đạt chuẩn
 * quốc gia (…)»; before there is a figure the number is the target's. Source: requirements §6 (recognition counts), 001 (7).
 */
import { exactNumberOf } from '#core/figure.ts';
import type { Family } from '#core/sentences/family.ts';
import { actionOnUnit, isAction, smallFirst } from '#core/sentences/name-words.ts';
import { countText } from '#core/sentences/number-words.ts';
import { joined, piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { statusNote } from '#core/sentences/status-note.ts';
import { levelOf, targetOrigin } from '#core/sentences/target-words.ts';
import { hasFigure, type Told } from '#core/sentences/told.ts';

export const recognition: Family = {
  suits: (told) => !hasFigure(told) && statusNote(told) !== null && actionsOf(told) !== null,
  draft: (told) => {
    const actions = actionsOf(told) ?? [];
    // What several actions have in common is said once, after the last.
    const isShared = actions.every(({ counted }) => counted === actions[0]?.counted);
    const items = actions.map(({ words, number, counted }, i) =>
      piecesOf(`${words} `, number, isShared && i < actions.length - 1 ? '' : ` ${counted}`),
    );
    const status = statusNote(told);
    return piecesOf(...joined(items, ' và '), ...(status ? [' ', status] : []));
  },
};

interface Action {
  readonly words: string;
  readonly number: Piece;
  readonly counted: string;
}

/** The row's own action or, of a row without a target, those of its parts; null when any is not one. */
function actionsOf(told: Told): Action[] | null {
  const rows = told.targets.length > 0 || told.parts.length === 0 ? [told] : told.parts;
  if (rows.some(({ parts }) => parts.length > 0)) return null;
  const actions = rows.map(actionOf);
  return actions.every((action) => action !== null) ? actions : null;
}

function actionOf({ row, targets }: Told): Action | null {
  const cut = isAction(row.name) ? actionOnUnit(row.name, row.unit) : null;
  const [only] = targets;
  const goal = only && levelOf(only.target);
  if (!cut || !only || !goal || targets.length > 1) return null;
  const value = exactNumberOf({ kind: 'measured', comparison: goal });
  if (value === null) return null;
  const [words, counted] = cut;
  const number: Piece = {
    kind: 'value',
    text: countText(value, row.unit),
    value,
    origin: targetOrigin(only.target),
  };
  return { words: smallFirst(words), number, counted };
}
