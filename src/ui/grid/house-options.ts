/** What every grid of the app shares: the house's look, nothing that moves by itself, nothing of the grid's own menus. */
import type { GridOptions } from 'ag-grid-community';
import { GRID_SIZES } from '#ui/grid/grid-sizes.ts';
import { makeStyleContainer } from '#ui/grid/style-container.ts';
import { gridTheme } from '#ui/grid/theme.ts';

export const HOUSE_OPTIONS = {
  theme: gridTheme,
  // One for the page: the grid's own rules are the same for every grid.
  themeStyleContainer: makeStyleContainer(document),
  themeCssLayer: 'grid',
  animateRows: false,
  suppressAnimationFrame: true,
  suppressRowHoverHighlight: true,
  suppressContextMenu: true,
  headerHeight: GRID_SIZES.header,
  overlayNoRowsTemplate: ' ',
  defaultColDef: {
    cellDataType: false,
    sortable: false,
    resizable: true,
    suppressHeaderMenuButton: true,
    wrapHeaderText: true,
  },
} as const satisfies GridOptions;
