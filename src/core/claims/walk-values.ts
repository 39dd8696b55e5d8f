/** What a number that is no change states: a percentage of what is spoken of, or an amount of a new subject. */
import type { Amount } from '#core/claims/amounts.ts';
import type { StatedPercent } from '#core/claims/statement.ts';
import { isSameKind, sharesFirstWord } from '#core/claims/units.ts';
import { addStatement, type Said, type Walk } from '#core/claims/walk.ts';
import {
  basisIn,
  isLeadToShare,
  isPlanned,
  planAfter,
  saysShare,
  saysVerbOfShare,
  subjectOf,
} from '#core/claims/wording.ts';

export function takePercent(walk: Walk, { amount, lead, since, tail }: Said): void {
  const plan = planAfter(tail);
  const isOfBase =
    plan === null &&
    (basisIn(tail.slice(0, 40)) !== null || /cùng kỳ(?: năm \S+)?,? (?:đạt|bằng|chỉ bằng) ?$/u.test(lead));
  const isFollowing = /^ ?(?:là|,)? ?$/.test(tail);
  const kind = plan !== null ? 'plan' : isOfBase ? 'base' : 'whole';
  const percent: StatedPercent = { kind, amount, whose: (plan ?? '').trim(), saysShare: saysShare(lead) };
  const fresh =
    walk.lastItem === null || walk.lastItem.kind === 'semicolon' || walk.lastItem.kind === 'colon';
  const named = subjectOf(fresh || walk.lastItem?.kind === 'close' || !isLeadToShare(lead) ? since : lead);
  // «100% trạm y tế đạt chuẩn», «và 98% doanh nghiệp nộp thuế điện tử»: the name stands after.
  const isNewSentence = walk.current?.sentence !== walk.sentence.index;
  const isBefore =
    named === '' && kind === 'whole' && (isNewSentence || !saysVerbOfShare(lead)) && /^ ?\p{L}/u.test(tail);
  const subject = isBefore ? subjectOf(tail) : named;
  const owner = subject === '' ? walk.current : null;
  if (owner && (owner.amount !== null || owner.percents.length > 0 || owner.changes.length > 0)) {
    owner.percents.push(percent);
    return;
  }
  const isLevel = kind === 'whole' && (isFollowing || subject !== '' || owner === null);
  const draft = addStatement(walk, isLevel ? amount : null, subject, since);
  if (!isLevel) draft.percents.push(percent);
}

export function takeValue(walk: Walk, { amount, lead, since, tail }: Said): void {
  if (isWholeOfLast(walk, amount, lead) || isRisenFromLast(walk, amount, lead)) return;
  const subject = subjectOf(since.replace(/\([^()]*\)/g, ' '));
  const words = lead.trim() === '' ? since : lead;
  const spoken = walk.current;
  const draft = addStatement(walk, amount, subject, since);
  draft.tail = tail;
  // «đạt 97,5% kế hoạch (2.400 ha)».
  const isOfPlan =
    lead.trim() === '' &&
    walk.lastItem?.kind === 'open' &&
    planAfter(walk.opens.at(-1)?.wordsBefore ?? '') !== null;
  draft.isPlanned =
    !amount.of &&
    (isOfPlan || isPlanned(words) || /^ ?(?:kế hoạch|theo kế hoạch|chỉ tiêu)(?!\p{L})/u.test(tail));
  // «2.145 người, đạt 85,8% kế hoạch 2.500 người, tăng 4,9%»: what follows still speaks of what was reached.
  const isBeside = spoken?.sentence === draft.sentence && spoken.amount !== null && !spoken.isPlanned;
  if (draft.isPlanned && isBeside && spoken.amount && isSameKind(spoken.amount.unit, amount.unit))
    walk.current = spoken;
}

/** «32 hộ nghèo trên tổng số 8.450 hộ»: the count before it is of this many. */
function isWholeOfLast({ current, lastItem }: Walk, whole: Amount, lead: string): boolean {
  const count = current?.amount;
  if (!current || !count || count.of || whole.of || lastItem?.kind !== 'amount') return false;
  if (!/(?:trên|trong) (?:tổng(?: số)?|tổng cộng) $|\/ ?tổng số $/.test(lead)) return false;
  if (!isSameKind(count.unit, whole.unit) && !sharesFirstWord(count.unit, whole.unit)) return false;
  current.amount = { ...count, of: { ...whole, isBound: false } };
  return true;
}

/** «từ 3.250 hộ xuống còn 2.890 hộ»: the first is the base of the second. */
function isRisenFromLast({ current, lastItem }: Walk, amount: Amount, lead: string): boolean {
  const before = current?.amount;
  if (
    !current ||
    !before ||
    before.of ||
    amount.of ||
    lastItem?.kind !== 'amount' ||
    !/từ $/.test(current.lead)
  )
    return false;
  if (!/^ (?:lên|xuống|còn|đến|tới|thành|xuống còn|giảm còn|lên đến|lên tới|lên thành|tăng lên) $/.test(lead))
    return false;
  if (!isSameKind(before.unit, amount.unit)) return false;
  current.base = { ...before, isBound: false };
  current.amount = { ...amount, isBound: false };
  return true;
}
