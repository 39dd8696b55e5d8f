/** What the screen is told of an edit under way, and what its bar above an on-screen keyboard may ask for. Types alone. */

export type Keyboard = 'digits' | 'letters';

export interface ShownEditing {
  readonly rowName: string;
  readonly columnName: string;
  readonly isLong: boolean;
  /** The keyboard chosen; null where words are typed anyway. */
  readonly keyboard: Keyboard | null;
  /** By finger; a hand on a real keyboard needs no bar. */
  readonly isTouch: boolean;
}

/** Takes what was typed and goes on in the next cell of that direction · gives it up. */
export type EditStep = 'left' | 'right' | 'up' | 'down' | 'cancel';
