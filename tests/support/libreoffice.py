"""Copies out of LibreOffice Calc and pastes into it, without a screen, for tests and for capturing fixtures.

    libreoffice.py capture LOCALE STEM   copies a sheet made here; writes what the clipboard holds to STEM.html and STEM.tsv
    libreoffice.py paste LOCALE          reads [{"html": …, "text": …}, …] from standard input, pastes each into an empty sheet,
                                         prints the sheets as [[[{"kind", "value", "text"}, …] of a row, …], …]

Needs soffice (LibreOffice Calc) and Debian's python3-uno. Knows nothing of what the cells mean.
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import uno
import unohelper
from com.sun.star.connection import NoConnectException
from com.sun.star.datatransfer import DataFlavor, UnsupportedFlavorException, XTransferable
from com.sun.star.lang import Locale

SOFFICE = os.environ.get('SOFFICE', '/usr/bin/soffice')
START_SECONDS = 40
PASTE_SECONDS = 20

HTML = ('text/html', '[]byte')
TEXT = ('text/plain;charset=utf-16', 'string')

LOCALE_SETTING = '''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>{}</value></prop></item>
</oor:items>'''


def flavor(kind):
    made = DataFlavor()
    made.MimeType, made.DataType = kind[0], uno.getTypeByName(kind[1])
    return made


class Office:
    """A LibreOffice of its own: a fresh profile in the given region, ended with the `with` block."""

    def __init__(self, locale):
        self.locale = locale

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix='libreoffice-')
        os.makedirs(f'{self.profile}/user')
        with open(f'{self.profile}/user/registrymodifications.xcu', 'w', encoding='utf-8') as settings:
            settings.write(LOCALE_SETTING.format(self.locale))
        pipe = f'clipboard-{os.getpid()}'
        # Not --headless: it cancels every dialog, and pasting asks one. This drawing backend needs no screen either.
        self.process = subprocess.Popen(
            [SOFFICE, '--norestore', '--nologo', '--nodefault', f'-env:UserInstallation=file://{self.profile}',
             f'--accept=pipe,name={pipe};urp;'],
            env={**os.environ, 'SAL_USE_VCLPLUGIN': 'svp', 'HOME': self.profile},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            self.context = self.connect(pipe)
        except BaseException:
            self.end()
            raise
        self.desktop = self.make('com.sun.star.frame.Desktop')
        self.clipboard = self.make('com.sun.star.datatransfer.clipboard.SystemClipboard')
        return self

    def connect(self, pipe):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
        until = time.monotonic() + START_SECONDS
        while True:
            try:
                return resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
            except NoConnectException:
                if time.monotonic() > until or self.process.poll() is not None:
                    raise
                time.sleep(0.1)

    def make(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
            self.process.wait(10)
        except Exception:  # it may be gone, or hang: it is ended below in either case
            pass
        self.end()

    def end(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def open_sheet(self):
        self.document = self.desktop.loadComponentFromURL('private:factory/scalc', '_blank', 0, ())
        return self.document.Sheets.getByIndex(0)

    def close_sheet(self):
        self.document.close(True)

    def dispatch(self, command):
        frame = self.document.CurrentController.Frame
        self.make('com.sun.star.frame.DispatchHelper').executeDispatch(frame, command, '', 0, ())

    # -- Pasting

    def paste(self, offered):
        """Pastes at A1 and presses OK in whatever LibreOffice asks; the cells up to the last one used."""
        sheet = self.open_sheet()
        self.document.CurrentController.select(sheet.getCellByPosition(0, 0))
        self.clipboard.setContents(Offer(offered), None)
        pasting = threading.Thread(target=self.dispatch, args=('.uno:Paste',), daemon=True)
        pasting.start()
        until = time.monotonic() + PASTE_SECONDS
        while pasting.is_alive() or self.press_ok():
            if time.monotonic() > until:
                raise TimeoutError('LibreOffice did not finish pasting.')
            self.press_ok()
            pasting.join(0.05)
        self.make('com.sun.star.awt.Toolkit').processEventsToIdle()
        rows = cells_of(sheet)
        self.close_sheet()
        return rows

    def press_ok(self):
        window = self.make('org.libreoffice.uitest.UITest').getTopFocusWindow()
        if window is None or 'ok' not in window.getChildren():
            return False
        window.getChild('ok').executeAction('CLICK', ())
        return True

    # -- Copying

    def copy(self, area):
        """The flavours of what .uno:Copy puts on the clipboard."""
        sheet = self.document.Sheets.getByIndex(0)
        self.document.CurrentController.select(sheet.getCellRangeByName(area))
        self.dispatch('.uno:Copy')
        contents = self.clipboard.getContents()
        return contents.getTransferData(flavor(HTML)).value, contents.getTransferData(flavor(TEXT))


class Offer(unohelper.Base, XTransferable):
    """What another program would have put on the clipboard."""

    def __init__(self, offered):
        self.data = {}
        if offered.get('html') is not None:
            self.data[HTML] = uno.ByteSequence(offered['html'].encode())
        if offered.get('text') is not None:
            self.data[TEXT] = offered['text']

    def kind(self, asked):
        return next((kind for kind in self.data if kind[0].split(';')[0] == asked.MimeType.split(';')[0]), None)

    def getTransferData(self, asked):
        kind = self.kind(asked)
        if kind is None:
            raise UnsupportedFlavorException()
        return self.data[kind]

    def getTransferDataFlavors(self):
        return tuple(flavor(kind) for kind in self.data)

    def isDataFlavorSupported(self, asked):
        return self.kind(asked) is not None


def cells_of(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    return [[cell_of(sheet.getCellByPosition(x, y)) for x in range(end.EndColumn + 1)] for y in range(end.EndRow + 1)]


def cell_of(cell):
    return {'kind': cell.Type.value.lower(), 'value': repr(cell.Value), 'text': cell.String}


def fill(document, sheet, is_vietnamese):
    """The sheet that is captured: every sort of cell that could be read wrongly."""
    locale = Locale(*(('vi', 'VN') if is_vietnamese else ('en', 'US')), '')

    def put(address, value, code=None):
        cell = sheet.getCellRangeByName(address)
        if code is not None:
            key = document.NumberFormats.queryKey(code, locale, False)
            cell.NumberFormat = key if key != -1 else document.NumberFormats.addNew(code, locale)
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value

    two, none, percent = ('#.##0,00', '#.##0', '0,00%') if is_vietnamese else ('#,##0.00', '#,##0', '0.00%')
    put('A1', 13447.5, two), put('B1', 0.125, percent), put('C1', -1508), put('D1', 13447.5, none)
    put('A2', '1.10', '@'), put('B2', '1/2', '@'), put('C2', 'cột\tcột'), put('D2', 'dòng 1\ndòng 2')
    put('A3', 'Ống 5"'), put('B3', '"cả câu"'), put('C3', '12345678901234567890', '@'), put('D3', 12345678901234567890.0)
    put('A4', 'gộp'), put('C4', 0.1 + 0.2), put('D4', 1234567.891)
    sheet.getCellRangeByName('A4:B5').merge(True)
    put('C5', 1 / 3), put('D5', -5, '0;(0)')
    put('A6', 45422, 'DD/MM/YYYY' if is_vietnamese else 'MM/DD/YYYY'), put('B6', 45422, 'D/M'), put('C6', 1508, f'{none}" người"')
    put('A7', '  hai  cách  '), put('B7', '=1+1', '@'), put('C7', "'nháy"), put('D7', '<b>&amp;')
    sheet.getCellRangeByName('A8').Formula, sheet.getCellRangeByName('B8').Formula = '=1/0', '=1=1'
    put('C8', 1.234), put('D8', '13.447,5', '@')


def capture(locale, stem):
    with Office(locale) as office:
        sheet = office.open_sheet()
        fill(office.document, sheet, locale == 'vi-VN')
        html, text = office.copy('A1:D8')
        office.close_sheet()
    with open(f'{stem}.html', 'wb') as file:
        file.write(html)
    with open(f'{stem}.tsv', 'w', encoding='utf-8', newline='') as file:
        file.write(text)


def paste(locale):
    offers = json.load(sys.stdin)
    with Office(locale) as office:
        json.dump([office.paste(offered) for offered in offers], sys.stdout, ensure_ascii=False)


if __name__ == '__main__':
    {'capture': capture, 'paste': paste}[sys.argv[1]](*sys.argv[2:])
