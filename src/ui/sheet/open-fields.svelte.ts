/**
 * The fields of the open sheet, as far as leaving it is concerned: before another row is shown or the sheet closes, every field
 * is settled, and the row of an entry that was refused stays on screen until it is put right or dropped. Knows no plan.
 */
import { createContext } from 'svelte';
import type { IndicatorId } from '#core/identity.ts';

export interface OpenField {
  /** Takes what was typed into the plan; false when it was refused. Nothing typed counts as settled. */
  readonly settle: () => boolean;
  readonly focus: () => void;
}

/** What a field knows of the form it stands in. */
interface FieldKeeper {
  join(field: OpenField): () => void;
  hold(field: OpenField): void;
  release(field: OpenField): void;
}

export class OpenFields<Id extends string = IndicatorId> implements FieldKeeper {
  #fields = new Set<OpenField>();
  #held: { readonly field: OpenField; readonly row: Id } | null = $state.raw(null);
  readonly #wanted: () => Id;

  /** `wanted` is the row the sheet was asked to show. */
  constructor(wanted: () => Id) {
    this.#wanted = wanted;
  }

  /** The row to show: the one asked for, or the one whose refused entry still waits. */
  get row(): Id {
    return this.#held?.row ?? this.#wanted();
  }

  /** Takes part until the returned function is called. */
  join(field: OpenField): () => void {
    this.#fields.add(field);
    return () => {
      this.#fields.delete(field);
      this.release(field);
    };
  }

  /** The field's entry was refused: its row stays. */
  hold(field: OpenField): void {
    this.#held ??= { field, row: this.row };
  }

  release(field: OpenField): void {
    if (this.#held?.field === field) this.#held = null;
  }

  /** Settles every field; when one is refused the focus goes there and the answer is false. */
  settleAll(): boolean {
    const refused = [...this.#fields].find((field) => !field.settle());
    refused?.focus();
    return refused === undefined;
  }
}

export const [getOpenFields, setOpenFields] = createContext<FieldKeeper>();
