/** «đến ngày 31/6/2026»: a day the calendar does not have. */
import { disagrees, type DraftClaim } from '#core/claims/claim.ts';
import type { Report } from '#core/claims/statement.ts';

export function readFalseDays({ falseDays, flow }: Report): DraftClaim[] {
  return falseDays.map(({ from, to, sentence }) => ({
    kind: 'day',
    name: '',
    sentence,
    at: { from, to },
    from: [],
    other: null,
    printed: flow.text.slice(from, to),
    computed: null,
    unit: '',
    judgement: disagrees({ code: 'no-such-day' }, 'wrong'),
  }));
}
