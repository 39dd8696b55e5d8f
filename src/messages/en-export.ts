/** What is said while a plan is handed out as a file, in English. Comes with that dialog. */
import type { ExportMessages } from '#messages/vi-export.ts';

export const enExport: ExportMessages = {
  title: 'Export to a file',
  which: 'Sort of file',
  files: {
    csv: {
      name: 'CSV to send and take back',
      about: 'Opens in Excel and LibreOffice; comes back in just as it was.',
    },
    official: {
      name: 'Excel: the form to hand in',
      about: 'Two-row header, row of formulas, A4 landscape.',
    },
    flat: { name: 'Excel: flat table', about: 'One header row, nothing merged, for portals.' },
    tidy: {
      name: 'Long data (.zip)',
      about: 'One row a number, columns described; for statistics offices and databases.',
    },
  },
  share: 'Send file',
  shared: (name: string) => `Sent ${name}.`,
};
