/** What is said when plans came back from the copy this device keeps beside its database, in English. */
import { momentText } from '#messages/moment.ts';
import { shortTitle, type CameBack, type RestoredMessages } from '#messages/vi-restored.ts';

const LOST = 'The browser has lost the figures stored on this device.';

function wholeText(plans: readonly CameBack[]): string {
  const [only] = plans;
  const what = plans.length === 1 ? `“${shortTitle(only?.title ?? '')}” has` : `${plans.length} plans have`;
  const until =
    plans.length === 1 && only?.at ? `, complete up to ${momentText(only.at)}` : ', with nothing missing';
  return plans.length === 0 ? '' : `${what} been brought back from the copy on this device${until}.`;
}

function partText({ title, at }: CameBack): string {
  if (title === null)
    return 'The copy of one plan cannot be read any more; open its backup file to have it back.';
  const until = at === null ? '' : ` up to ${momentText(at)}`;
  return `“${shortTitle(title)}” could be brought back only${until}; take what came later from a backup file, if there is one.`;
}

export const enRestored: RestoredMessages = {
  lost: (plans, day) =>
    `${plans === 1 ? '1 plan was' : `${plans} plans were`} kept on this device (last changed on ${day}) and are gone: the data of this page were cleared. Open the latest backup file to get them back.`,
  openBackup: 'Open a backup file…',
  waiting: (plans, isFull) =>
    `${plans === 1 ? '1 plan is' : `${plans} plans are`} whole in the copy on this device but could not be put back into the list${isFull ? ', the device being full. Free some space, then reload the page.' : '. Reload the page to try again.'}`,
  restored: (plans) =>
    [
      LOST,
      wholeText(plans.filter((plan) => !plan.isMissing)),
      ...plans.filter((plan) => plan.isMissing).map(partText),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
};
