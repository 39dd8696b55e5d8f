/** Where a menu stands beside its button: below and flush with it, above when there is more room, always inside the window. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 4;
const EDGE = 8;

/** Left and top of the menu in CSS pixels of the window. Flush with the button's near side: right when it stands in the right half. */
export function placeBeside(
  button: Box,
  menu: Size,
  room: Size,
): { readonly left: number; readonly top: number } {
  const isInRightHalf = button.left + button.right > room.width;
  const left = isInRightHalf ? button.right - menu.width : button.left;
  const below = button.bottom + GAP;
  const above = button.top - GAP - menu.height;
  const fitsBelow = below + menu.height <= room.height - EDGE;
  return {
    left: keepWithin(left, EDGE, room.width - EDGE - menu.width),
    top: keepWithin(fitsBelow || above < EDGE ? below : above, EDGE, room.height - EDGE - menu.height),
  };
}

function keepWithin(n: number, least: number, most: number): number {
  return Math.max(least, Math.min(n, most));
}
