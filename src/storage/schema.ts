/** Which layout of the stored data this code writes; what each was is told in migrations.ts. */
export const SCHEMA = 2;
