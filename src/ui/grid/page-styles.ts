/** Where the grids of this page put their styles: one place, as their own rules are the same for every grid. */
import { makeStyleContainer } from '#ui/grid/style-container.ts';

export const pageStyles = makeStyleContainer(document);
