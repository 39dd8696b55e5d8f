/** The edits of a plan's text sections: adding, wording, moving, removing. Pure; nothing is applied here. */
import { makeRecordId, type Random, type RecordId } from '#core/identity.ts';
import type { OrderKey } from '#core/order.ts';
import { byOrder, keysAt } from '#core/ordered.ts';
import type { Plan, Section, SectionHolding } from '#core/plan.ts';
import { done, isTooLong, nothing, refuse, tooLong, type EditResult } from '#core/refusal.ts';

/** What a person decides of a section; `holds` null is a section that is its text alone. */
export interface SectionFields {
  readonly title: string;
  readonly text: string;
  readonly holds: SectionHolding | null;
}

/** Every section in the order of the document. */
export function sectionsInOrder({ sections }: Pick<Plan, 'sections'>): Section[] {
  return [...sections.values()].sort(byOrder);
}

/** Ids for new sections, none of them in use in the plan. */
export function freshSectionIds({ sections }: Plan, random: Random, count: number): RecordId[] {
  const ids = new Set<RecordId>();
  while (ids.size < count) {
    const id = makeRecordId('mu', random);
    if (!sections.has(id)) ids.add(id);
  }
  return [...ids];
}

/** Adds sections after one that is there, or, with null, at the end. */
export function addSections(
  plan: Plan,
  given: readonly (Pick<SectionFields, 'title' | 'holds'> & { readonly id: RecordId })[],
  after: RecordId | null,
): EditResult {
  const all = sectionsInOrder(plan);
  const at = after === null ? all.length : all.findIndex(({ id }) => id === after) + 1;
  if (at === 0 && after !== null) return refuse({ code: 'row-gone' });
  if (given.some(({ title }) => isTooLong(title))) return tooLong;
  const keys = keysAt(all, at, given.length);
  const added = given.map(({ id, title, holds }, i): Section => ({
    record: 'section',
    id,
    order: keys[i] as OrderKey, // as many keys as sections
    title,
    text: '',
    ...(holds ? { holds } : {}),
  }));
  return done({ added });
}

/** Changes heading, text or what is drafted below. */
export function editSection({ sections }: Plan, id: RecordId, patch: Partial<SectionFields>): EditResult {
  const before = sections.get(id);
  if (!before) return refuse({ code: 'row-gone' });
  const { holds: held = null, ...rest } = before;
  const { title = before.title, text = before.text, holds = held } = patch;
  if (isTooLong(title) || isTooLong(text)) return tooLong;
  if (title === before.title && text === before.text && holds === held) return nothing;
  return done({ updated: [[before, { ...rest, title, text, ...(holds ? { holds } : {}) }]] });
}

/** Puts a section before the one above it or after the one below. */
export function moveSection(plan: Plan, id: RecordId, step: -1 | 1): EditResult {
  const all = sectionsInOrder(plan);
  const from = all.findIndex((section) => section.id === id);
  const section = all[from];
  if (!section) return refuse({ code: 'row-gone' });
  const others = all.filter((one) => one !== section);
  const at = from + step;
  if (at < 0) return refuse({ code: 'already-first' });
  if (at > others.length) return refuse({ code: 'already-last' });
  const [order] = keysAt(others, at, 1) as [OrderKey]; // one key was asked for
  return done({ updated: [[section, { ...section, order }]] });
}

export function removeSection({ sections }: Plan, id: RecordId): EditResult {
  const section = sections.get(id);
  return section ? done({ removed: [section] }) : nothing;
}
