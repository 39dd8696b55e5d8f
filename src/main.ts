/**
 * Where the app starts: opens the storage of this device, lays out the desk, shows the screen, registers the worker. The only
 * file that knows everything.
 */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import '#ui/grid/grid.css';
import '#ui/grid/first-rows.css';
import { mount } from 'svelte';
import { Arrivals } from '#app/arrivals.svelte.ts';
import { Desk } from '#app/desk.svelte.ts';
import { SecondCopy } from '#app/device/second-copy.svelte.ts';
import { InstallOffer } from '#app/install-offer.svelte.ts';
import { language } from '#app/language.svelte.ts';
import { Notices } from '#app/notices.svelte.ts';
import { randomFraction } from '#app/random-fraction.ts';
import { Route } from '#app/route.svelte.ts';
import { theme } from '#app/theme.svelte.ts';
import { BROWSER_TIMERS } from '#app/timers.ts';
import { OtherWindows } from '#app/windows/other-windows.ts';
import { openStorage, type Waiting } from '#storage/open-storage.ts';
import type { RestoredPlan } from '#storage/mirror/restoring.ts';
import { watchInstall } from '#pwa/install.ts';
import { takeSharedFile, watchLaunchedFiles } from '#pwa/incoming-files.ts';
import App from '#ui/App.svelte';
import Trouble from '#ui/screens/Trouble.svelte';

theme.show();
await language.restore();

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for the app');

// The plan's screen is fetched beside the storage's opening when the address names a plan, else when the screen is idle.
if (location.hash.startsWith('#/plans/')) void import('#ui/screens/PlanScreen.svelte');

/** The name of database and mirror on this device. */
const STORAGE = 'so-chi-tieu';

const notices = new Notices();
const copy = new SecondCopy();
const opened = await openStorage(STORAGE, {
  // The boot message still stands; opening goes on by itself once the other window is closed.
  onBlocked: () => {
    const line = document.querySelector('.boot p:last-of-type');
    if (line) line.textContent = language.say.storageBlocked;
  },
  onRestored: (plans) => void tellRestored(plans),
  onMirror: (state) => copy.note(state),
});
target.replaceChildren();
if (!opened.ok) {
  mount(Trouble, { target, props: { problem: opened.problem, isWhole: true } });
} else {
  const { library, restored, lost, waiting } = opened.value;
  const desk = new Desk({
    library,
    windows: new OtherWindows(STORAGE),
    random: randomFraction,
    now: nowWithOffset,
  });
  void desk.readShelf();
  void tellRestored(restored);
  void tellWaiting(waiting);
  // The browser asks before it lets go of a page with changes that are not on the device.
  addEventListener('beforeunload', (event) => {
    if ((desk.open?.saver.pending ?? 0) > 0 || desk.workbench.clashes) event.preventDefault();
  });
  const installOffer = new InstallOffer();
  installOffer.connect(watchInstall((isMade) => installOffer.note(isMade)).promptInstall);
  // What no screen caught: the person is told, and what was saved is safe.
  const tellUnexpected = (): void => {
    const { say } = language;
    notices.say(say.unexpected, { label: say.reopen, run: () => location.reload() }, true);
  };
  addEventListener('error', tellUnexpected);
  addEventListener('unhandledrejection', tellUnexpected);
  const arrivals = new Arrivals(desk);
  const route = new Route();
  mount(App, {
    target,
    props: { desk, arrivals, route, notices, installOffer, keptHere: { copy, lost, clearPlans } },
  });
  const lay = (file: File): void => {
    if (!route.go({ screen: 'incoming', plan: null })) return;
    void arrivals.lay(file, null).then(() => arrivals.backup && route.replace({ screen: 'device' }));
  };
  watchLaunchedFiles(lay);
  if (route.place.screen === 'incoming') void takeSharedFile().then((file) => file && lay(file));
  whenSettled(() => {
    void startWorker(desk, notices);
    void import('#ui/device/watch-backups.ts').then(({ watchBackups }) => watchBackups(desk, notices));
    fetchTheRest();
    void library.tendMirror();
  });
}

/** Takes every plan off this device; only once the library is closed. */
async function clearPlans(): Promise<boolean> {
  const { clearEverything } = await import('#storage/clearing.ts');
  return clearEverything(STORAGE);
}

/** Plans that the browser had lost are here again: it is said, and stays said until it is read. */
async function tellRestored(plans: readonly RestoredPlan[]): Promise<void> {
  if (plans.length === 0) return;
  const { restoredWords } = await import('#app/restored-words.ts');
  notices.say(restoredWords().restored(plans), null, true);
}

/** Plans are in the second copy and not in the list: that, and what to do, stays said until it is read. */
async function tellWaiting(waiting: Waiting | null): Promise<void> {
  if (!waiting) return;
  const { restoredWords } = await import('#app/restored-words.ts');
  notices.say(restoredWords().waiting(waiting.plans, waiting.problem.kind === 'quota'), null, true);
}

/** The moment, ISO 8601 with this device's offset, so that its first ten signs are the day on the wall. */
function nowWithOffset(): string {
  const now = new Date();
  const minutes = -now.getTimezoneOffset();
  const two = (n: number): string => String(Math.trunc(Math.abs(n))).padStart(2, '0');
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Every part of the app in memory, so that an update in another window cannot take one away. */
function fetchTheRest(): void {
  void import('#ui/screens/PlanScreen.svelte');
  void import('#ui/grid/open-grid.ts');
  void import('#ui/hands/EditBar.svelte');
  void import('#ui/parts/SelectionStrip.svelte');
  void import('#app/plan-checks.svelte.ts');
  void import('#app/windows/refit.ts');
  void import('#core/plan-cell.ts');
  void import('#core/renumber.ts');
  void import('#ui/find/FindBar.svelte');
  void import('#ui/parts/FilterBar.svelte');
  void import('#ui/checks/ChecksPanel.svelte');
  void import('#ui/why/WhyPanel.svelte');
  void import('#ui/submission/SubmissionPlace.svelte');
  void import('#ui/submission/SubmissionMark.svelte');
  void import('#ui/dialogs/ColumnsDialog.svelte');
  void import('#ui/dialogs/KeyboardHelp.svelte');
  void import('#ui/dialogs/PasteDialogs.svelte');
  void import('#ui/dialogs/download.ts');
  void import('#ui/history/HistoryScreen.svelte');
  void import('#ui/history/ClashDialog.svelte');
  void import('#ui/history/NameVersion.svelte');
  void import('#ui/sections/SectionsScreen.svelte');
  void import('#ui/tasks/TasksScreen.svelte');
  void import('#ui/report/ReportScreen.svelte');
  void import('#ui/text-check/TextCheckScreen.svelte');
  void import('#ui/screens/LibraryScreen.svelte');
  void import('#ui/sheet/RowSheet.svelte');
  void import('#ui/dialogs/ExportDialog.svelte');
  void import('#ui/dialogs/PlanDetails.svelte');
  void import('#ui/incoming/ImportScreen.svelte');
  void import('#ui/incoming/AnswerDialog.svelte');
  void import('#app/incoming/incoming-file.svelte.ts');
  void import('#app/incoming/new-plan.ts');
  void import('#ui/gathering/GatherScreen.svelte');
  void import('#ui/device/DeviceScreen.svelte');
  void import('#ui/device/BackupDialog.svelte');
  void import('#app/device/clear-device.ts');
  void import('#app/backup-words.ts');
  void import('#app/backup/backups.svelte.ts');
  void import('#app/backup/backup-file.svelte.ts');
  void import('#app/backup/passphrase.ts');
  void import('#messages/en.ts');
  void import('#storage/clearing.ts');
  void import('#storage/raw-log.ts');
  void import('#storage/mirror/keeping.ts');
  void import('#storage/mirror/restoring.ts');
  void import('#app/rescue-file.ts');
  void import('#app/restored-words.ts');
  fetchFileParts();
}

/** What reads and writes files. */
function fetchFileParts(): void {
  void import('#exchange/docx/write-document.ts');
  void import('#exchange/docx/read-text.ts');
  void import('#exchange/workbook/sheet-of-appendix.ts');
  void import('#app/tasks/tasks-file.ts');
  void import('#exchange/backup/read-backup.ts');
  void import('#exchange/backup/recognise-backup.ts');
  void import('#exchange/kh1/file-layout.ts');
  void import('#exchange/kh1/read.ts');
  void import('#app/plan-files.ts');
  void import('#exchange/kh1/write.ts');
  void import('#exchange/workbook/sheet-of-plan.ts');
  void import('#exchange/workbook/write-sheet-file.ts');
  void import('#exchange/tidy/write-tidy-zip.ts');
  void import('#exchange/bytes/decode.ts');
}

/** Runs what can wait once the first screen has settled, so that it takes nothing from the first rows. */
function whenSettled(work: () => void): void {
  const settling = 1500; // milliseconds
  BROWSER_TIMERS.wait(settling, () => BROWSER_TIMERS.whenIdle(work));
}

/** Registers the worker; nothing of it is needed to show a plan. */
async function startWorker(desk: Desk, notices: Notices): Promise<void> {
  const { registerWorker } = await import('#pwa/register.ts');
  // Nothing unsaved may be under way when the page reloads.
  const reload = async (go: () => Promise<void> | void): Promise<void> => {
    if (!(await desk.closePlan())) await go();
  };
  const worker = registerWorker({
    onOfflineReady: (isFirstTime) => {
      if (isFirstTime) notices.say(language.say.offlineReady);
    },
    onUpdateWaiting: () => {
      notices.say(
        language.say.updateReady,
        { label: language.say.updateNow, run: () => void reload(worker.applyUpdate) },
        true,
      );
    },
    onReloadNeeded: () => {
      notices.say(
        language.say.updateElsewhere,
        { label: language.say.updateNow, run: () => void reload(() => location.reload()) },
        true,
      );
    },
  });
}
