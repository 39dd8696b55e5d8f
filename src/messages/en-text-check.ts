/** What the screen that checks a text says around its findings, in English. */
import type { TextCheckMessages } from '#messages/vi-text-check.ts';

const several = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const enTextCheck: TextCheckMessages = {
  about:
    'Paste the words of a report or open a .docx or .txt file. Every percentage, rise and fall, sum and figure said twice is worked out again; what does not match is listed. Nothing leaves the device, and the plan does not change.',
  text: 'Words of the report',
  paste: 'Paste the words of the report here',
  open: 'Open a .docx or .txt file…',
  check: 'Check',
  checking: 'Reading…',
  clear: 'Put this text away',
  problems: {
    damaged:
      'The file is damaged and cannot be opened. Nothing has changed. Open it in Word and save it again, or paste its words here.',
    'too-large': 'The file is too large to be a report. Nothing has changed. Paste the part to be checked.',
    password: 'The file has a password. Nothing has changed. Remove the password in Word and open it again.',
    'not-a-document':
      'Only .docx and plain .txt can be read. Nothing has changed. Save the file as .docx in Word, or paste its words here.',
    'no-text': 'The file holds no words; it may be a picture. Nothing has changed. Paste the words here.',
  },
  question: 'Each item is a question to the author, not a correction.',
  elsewhere: 'The other place',
  toText: 'To that place in the words',
  withPlan: 'Against the open plan',
  withPlanAbout: (n) => `${several(n, 'figure', 'figures')} of the text belong to rows of the plan.`,
  same: (n) => `${several(n, 'figure is', 'figures are')} as in the plan`,
  take: 'Preview before putting into the plan…',
  takeAbout:
    'What was found goes through the import screen: each cell is seen and chosen before it enters the plan.',
  none: 'No figure belongs to a row of the plan.',
};
