/** The sample plans that come with the app: their names and where their files lie. Fetched from the app's own origin only. */
import binhThuy from '../../seeds/binh-thuy-2016-2025.csv?url';
import caiRangHalf from '../../seeds/cai-rang-6-thang-2024.csv?url';
import caiRangQuarter from '../../seeds/cai-rang-quy-1-2021.csv?url';
import canTho from '../../seeds/can-tho-den-2020.csv?url';
import ninhKieu from '../../seeds/ninh-kieu-2021-2030.csv?url';

/** In the order they are offered: first the one that shows most at a glance. */
export const SAMPLES = {
  'cai-rang-6-thang-2024': caiRangHalf,
  'cai-rang-quy-1-2021': caiRangQuarter,
  'binh-thuy-2016-2025': binhThuy,
  'can-tho-den-2020': canTho,
  'ninh-kieu-2021-2030': ninhKieu,
} as const;

export type SampleName = keyof typeof SAMPLES;

// The table above is the only source of these keys.
export const SAMPLE_NAMES = Object.keys(SAMPLES) as SampleName[];
