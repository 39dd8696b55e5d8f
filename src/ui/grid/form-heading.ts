/**
 * The heading of a column as on the form: its name, and below it its number with the formula («8=7/4»). The number is for the
 * eye; who listens hears the name, and the formula in words as its description.
 */
import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import { makeElement } from '#ui/grid/make-element.ts';

export interface HeadingParams {
  /** As printed: `4`, `8=7/4`. */
  readonly printed: string;
  /** «cột 8 bằng cột 7 chia cột 4». */
  readonly description: string;
}

export class FormHeading implements IHeaderComp {
  readonly #element = makeElement('div', 'form-heading');
  #header: HTMLElement | null = null;

  init(params: IHeaderParams & HeadingParams): void {
    this.#header = params.eGridHeader;
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh({ displayName, printed, description }: IHeaderParams & HeadingParams): boolean {
    this.#element.replaceChildren(...headingParts(displayName, printed));
    this.#header?.setAttribute('aria-description', description);
    return true;
  }
}

/** Name and number, for the grid and for what stands in for it. */
export function headingParts(name: string, printed: string): HTMLElement[] {
  const number = makeElement('span', 'form-number', printed);
  number.setAttribute('aria-hidden', 'true');
  return [makeElement('span', 'form-name', name), number];
}
