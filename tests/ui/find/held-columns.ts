/** A few columns over a real session, as the grid gives them: texts, one figure, one computed. */
import type { Session } from '#app/session.svelte.ts';
import { typedTextOf, type CellContent } from '#core/cell-content.ts';
import { rowVerdictOf } from '#core/judging.ts';
import { lineAt, lineOf } from '#core/plan.ts';
import type { HeldColumn } from '#ui/hands/surface.ts';

export function heldColumns(session: Session): readonly HeldColumn[] {
  const column = (id: string, label: string, content: CellContent): HeldColumn => ({
    id,
    label,
    content,
    text: (row) =>
      lineOf(session.plan, row) ? typedTextOf(session.plan, row, content).replaceAll('\n', ' ') : '',
  });
  const { period } = session;
  return [
    column('label', 'STT', { kind: 'text', field: 'label' }),
    column('name', 'Tên chỉ tiêu', { kind: 'text', field: 'name' }),
    column('figure', 'Thực hiện', { kind: 'figure', period }),
    {
      id: 'verdict',
      label: 'Đánh giá',
      content: null,
      text: (row) =>
        lineAt(session.plan, row).indicator.kind === 'group'
          ? ''
          : rowVerdictOf(session.judging, row).verdict,
    },
    column('note', 'Ghi chú', { kind: 'text', field: 'note' }),
  ];
}
