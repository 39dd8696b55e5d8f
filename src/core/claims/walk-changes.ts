/**
 * What the words beside a number say of a change: «tăng 11 vụ (129/118)», «giảm 400 vụ (-18,74%)», «gấp 1,7 lần so với cùng kỳ (50 tỷ
 * đồng)»; and whose change it is.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { likeness, nameWords } from '#core/claims/name-words.ts';
import { isSameKind } from '#core/claims/units.ts';
import { addChange, addStatement, nearest, type Draft, type Said, type Walk } from '#core/claims/walk.ts';
import {
  basisIn,
  changeBefore,
  endsInBasis,
  planAfter,
  saysEquivalent,
  subjectOf,
  type ChangeWords,
} from '#core/claims/wording.ts';

/** «giảm 11 vụ (4/15)», «giảm 400 vụ (-18,74%)», «giảm 190 vụ (tương đương 2,47%)», «… cùng kỳ (151.592 lượt)». */
export function takeBracketed(walk: Walk, { amount, lead }: Said): boolean {
  const open = walk.opens.at(-1);
  if (!open || walk.lastItem?.kind !== 'open') return false;
  const owner = open.current;
  const last = owner?.changes.at(-1);
  if (owner && last && open.afterChange) {
    if (amount.of && amount.unit.kind !== 'percent') {
      owner.changes.splice(-1, 1, { ...last, bracket: amount });
      return true;
    }
    const isPlain = lead.trim() === '' || saysEquivalent(lead);
    if (amount.unit.kind === 'percent' && isPlain && last.kind === 'difference') {
      const falls = amount.sign === 0 ? last.falls : amount.sign < 0;
      owner.changes.push({ ...last, kind: 'percent', amount, falls, bracket: null, repeats: true });
      return true;
    }
  }
  // «giảm 1,2% (635 ha)».
  const isCounted = amount.unit.kind !== 'percent' && amount.unit.kind !== 'none' && !amount.of;
  if (
    owner?.amount &&
    last?.kind === 'percent' &&
    open.afterChange &&
    lead.trim() === '' &&
    isCounted &&
    isSameKind(owner.amount.unit, amount.unit) &&
    !endsInBasis(open.wordsBefore)
  ) {
    owner.changes.push({ ...last, kind: 'difference', amount, bracket: null, repeats: true });
    return true;
  }
  // «(+5%)» after an amount says it has risen.
  if (owner?.amount && amount.sign !== 0 && amount.unit.kind === 'percent') {
    const falls = amount.sign < 0;
    addChange(walk, owner, {
      kind: 'percent',
      amount,
      falls,
      isOverPlan: false,
      isMean: false,
      basis: null,
      bracket: null,
      repeats: false,
    });
    return true;
  }
  const isBare = subjectOf(lead) === '' && !/ước/.test(lead) && changeBefore(lead) === null;
  if (owner && isBare && endsInBasis(open.wordsBefore) && !amount.of && isBaseFor(owner, amount)) {
    owner.base ??= amount;
    return true;
  }
  return false;
}

function isBaseFor({ amount: own, changes }: Draft, base: Amount): boolean {
  const unit = own?.unit ?? changes.find(({ kind }) => kind === 'difference')?.amount.unit;
  return (
    unit !== undefined &&
    (isSameKind(unit, base.unit) || (base.unit.kind === 'none' && unit.kind === 'counted'))
  );
}

export function takeChange(walk: Walk, { amount, lead, since, tail }: Said): boolean {
  if (amount.of) return false;
  const words = changeBefore(lead) ?? repeatedChange(walk, lead, tail);
  if (!words) return false;
  const isPercent = amount.unit.kind === 'percent';
  const inPlan = planAfter(tail) !== null;
  const isFirst =
    walk.lastItem?.kind !== 'amount' &&
    (walk.all.length === walk.firstOwn || walk.lastItem?.kind === 'semicolon');
  const subject = subjectOf(
    isFirst || walk.lastItem?.kind === 'close' ? (changeBefore(since)?.rest ?? words.rest) : words.rest,
  );
  const owner =
    subject === ''
      ? ownerOf(walk, amount)
      : (namedOwner(walk, subject) ?? addStatement(walk, null, subject, since));
  const counts = owner.amount?.unit;
  const isBare = amount.unit.kind === 'none';
  const isCount =
    isBare &&
    amount.places === 0 &&
    (counts === undefined ? false : counts.kind === 'counted' || counts.kind === 'none');
  const kind = isPercent ? 'percent' : isBare && !isCount ? 'no-unit' : 'difference';
  // «vượt chỉ tiêu», «vượt 12,8%»: over the plan unless something else is named.
  const isOverPlan = inPlan || (words.exceeds && basisIn(tail) === null);
  addChange(walk, owner, {
    kind,
    amount: isCount && counts ? { ...amount, unit: counts } : amount,
    falls: words.falls,
    isOverPlan,
    isMean: words.isMean || /^ ?(?:\/ ?năm|mỗi năm|hằng năm|hàng năm|bình quân)/u.test(tail),
    basis: basisIn(tail) ?? basisIn(lead) ?? basisIn(since),
    bracket: null,
    repeats: walk.opens.at(-1)?.afterChange === true && walk.lastItem?.kind === 'open',
  });
  return true;
}

/** «tăng 51 cơ sở và 19 kho bãi so với năm 2015», «tăng 2.552 tỷ đồng, tương đương 87,96%»: the sense holds on. */
function repeatedChange(walk: Walk, lead: string, tail: string): ChangeWords | null {
  const last = walk.lastChange;
  if (!last || last.owner !== walk.current || walk.lastItem === null) return null;
  const isAnd = walk.opens.length > 0 ? / và $/.test(lead) : /^ và $/.test(lead) && basisIn(tail) !== null;
  const isJoined = isAnd && walk.lastItem.kind === 'amount';
  const isSame = saysEquivalent(lead) && subjectOf(lead) === '' && !last.change.exceeds;
  return isJoined || isSame ? { ...last.change, rest: '' } : null;
}

/** Whose change it is when no subject is named: the nearest statement in its unit, else the one being spoken of. */
function ownerOf(walk: Walk, amount: Amount): Draft {
  const near = nearest(walk);
  if (amount.unit.kind !== 'percent' && amount.unit.kind !== 'none') {
    const found = near.find(
      (draft) => draft.amount !== null && !draft.isPlanned && isSameKind(draft.amount.unit, amount.unit),
    );
    if (found) return found;
    const isOfCurrent = walk.current !== null && walk.current.amount === null;
    if (isOfCurrent && walk.current) return walk.current;
    return addStatement(walk, null, '', '');
  }
  return walk.current ?? near[0] ?? addStatement(walk, null, '', '');
}

/** «số người bị thương tăng 05» speaks of «05 người bị thương» said before. */
function namedOwner(walk: Walk, subject: string): Draft | null {
  const words = nameWords(subject);
  return (
    nearest(walk).find(
      ({ amount }) =>
        amount !== null &&
        amount.unit.kind === 'counted' &&
        likeness(words, nameWords(amount.unit.key)) === 'same',
    ) ?? null
  );
}

export function takeMultiple(walk: Walk, { amount, lead, since, tail }: Said): boolean {
  const isTimes = /^lần/.test(amount.unit.words) || /^ ?lần/.test(tail);
  if (!isTimes || !/gấp(?: (?:hơn|gần|khoảng|trên|tới|được))? ?$/.test(lead)) return false;
  const subject = subjectOf(lead.replace(/gấp.*$/, ''));
  const owner =
    subject === ''
      ? (walk.current ?? addStatement(walk, null, '', since))
      : addStatement(walk, null, subject, since);
  addChange(walk, owner, {
    kind: 'multiple',
    amount,
    falls: false,
    isOverPlan: planAfter(tail) !== null,
    isMean: false,
    basis: basisIn(tail) ?? basisIn(lead) ?? basisIn(amount.unit.words),
    bracket: null,
    repeats: false,
  });
  return true;
}

/** «(cùng kỳ 26,5 tỷ đồng)», «cùng kỳ năm trước là 45 vụ»: the figure it is compared with. */
export function takeBase(walk: Walk, { amount, lead, since }: Said): boolean {
  const words = walk.lastItem?.kind === 'colon' ? since : lead;
  if (amount.of || amount.unit.kind === 'percent' || !endsInBasis(words) || /chỉ tiêu|kế hoạch/.test(words))
    return false;
  const owner = nearest(walk).find((draft) => isBaseFor(draft, amount));
  if (!owner || subjectOf(words) !== '') return false;
  owner.base ??= amount;
  return true;
}
