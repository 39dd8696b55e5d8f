/** As vi-paper.ts, in English. */
import type { PaperMessages } from '#messages/vi-paper.ts';

export const enPaper: PaperMessages = {
  page: (page, count) => `Page ${page} of ${count}`,
  fit: 'Fit to screen',
  actual: 'Actual size',
  footnotes: 'Notes',

  frame: 'Frame of the document',
  about: 'What is left blank is printed as «……», to be filled in by hand.',
  number: 'Number',
  symbol: 'Symbol',
  place: 'Place',
  day: 'Date of issue',
  dayWrong: 'This is not a date. Write day/month/year, for example 05/01/2026.',
  subject: 'Subject',
  addressees: 'To',
  grounds: 'Legal grounds',
  recipients: 'Recipients',
  oneEachLine: 'One a line.',
  oneGroundEachLine: 'One ground a line.',
  filedWith: 'Filed with',
  signedAs: 'Capacity of the signer',
  signedAsExample: 'For example: TM. ỦY BAN NHÂN DÂN, below it KT. CHỦ TỊCH.',
  signer: 'Name of the signer',
  save: 'Save',
  saved: 'The frame of the document is saved.',
};
