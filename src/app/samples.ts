/** The sample plans that come with the app: their names and where their files lie. Fetched from the app's own origin only. */
import caiRang from '../../seeds/cai-rang-6-thang-2024.csv?url';
import canTho from '../../seeds/can-tho-den-2020.csv?url';

export const SAMPLES = {
  'cai-rang-6-thang-2024': caiRang,
  'can-tho-den-2020': canTho,
} as const;

export type SampleName = keyof typeof SAMPLES;
