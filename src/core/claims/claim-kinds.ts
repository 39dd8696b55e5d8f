/** Every kind of statement the reader knows. Adding one is a file, a line here, its name among the kinds and its words. */
import { readAttainments } from '#core/claims/attainment.ts';
import { readAverages } from '#core/claims/average.ts';
import { readBrackets } from '#core/claims/bracket.ts';
import { readChanges } from '#core/claims/change.ts';
import type { ClaimKind } from '#core/claims/claim.ts';
import type { ReadClaims } from '#core/claims/claim-making.ts';
import { readFalseDays } from '#core/claims/false-day.ts';
import { readHundreds } from '#core/claims/hundred.ts';
import { readListed } from '#core/claims/listed.ts';
import { readMissingUnits } from '#core/claims/missing-unit.ts';
import { readProducts } from '#core/claims/product.ts';
import { readRestated } from '#core/claims/restated.ts';
import { readShares } from '#core/claims/share.ts';
import { readSums } from '#core/claims/sum.ts';
import { readTotalsElsewhere } from '#core/claims/total-elsewhere.ts';

export const CLAIM_KINDS = {
  attainment: readAttainments,
  share: readShares,
  change: readChanges,
  bracket: readBrackets,
  sum: readSums,
  hundred: readHundreds,
  average: readAverages,
  'total-elsewhere': readTotalsElsewhere,
  product: readProducts,
  listed: readListed,
  restated: readRestated,
  unit: readMissingUnits,
  day: readFalseDays,
} satisfies Record<ClaimKind, ReadClaims>;
