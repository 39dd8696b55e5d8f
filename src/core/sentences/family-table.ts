/** The families of sentence patterns, asked from top to bottom; the first that suits a row words it. */
import { amount } from '#core/sentences/amount.ts';
import { compound } from '#core/sentences/compound.ts';
import { countOfTotal } from '#core/sentences/count-of-total.ts';
import { disbursement } from '#core/sentences/disbursement.ts';
import type { Family, Place } from '#core/sentences/family.ts';
import { fulfilled } from '#core/sentences/fulfilled.ts';
import { growth } from '#core/sentences/growth.ts';
import { incidents, incidentsWithHarm } from '#core/sentences/incidents.ts';
import { inWords } from '#core/sentences/in-words.ts';
import { pending } from '#core/sentences/pending.ts';
import { rate } from '#core/sentences/rate.ts';
import { recognition } from '#core/sentences/recognition.ts';
import type { Piece } from '#core/sentences/sentence.ts';
import { structure } from '#core/sentences/structure.ts';
import type { Told } from '#core/sentences/told.ts';

/** The most particular first; `pending` takes what no other does. */
const FAMILIES = {
  structure,
  'in-words': inWords,
  'count-of-total': countOfTotal,
  'incidents-with-harm': incidentsWithHarm,
  incidents,
  fulfilled,
  growth,
  rate,
  disbursement,
  amount,
  recognition,
  compound,
  pending,
} as const satisfies Readonly<Record<string, Family>>;

type FamilyName = keyof typeof FAMILIES;

/** Which family words the row. */
function familyOf(told: Told): FamilyName {
  for (const [name, family] of Object.entries(FAMILIES)) {
    if (family.suits(told)) return name as FamilyName; // the keys of the table
  }
  return 'pending';
}

/** The row and what stands under it in words, without capital letter and full stop. */
export function draftRow(told: Told, place: Place): Piece[] {
  return FAMILIES[familyOf(told)].draft(told, place);
}
