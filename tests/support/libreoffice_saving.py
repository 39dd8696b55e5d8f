"""Files opened, worked on and saved in LibreOffice Calc, as a person would, without a screen, for tests.

    libreoffice_saving.py LOCALE   reads [{"open", "text", "typed", "save"}, …] from standard input, one for each file:
                                   open, save   paths; the ending of `save` says as what (.csv, .xlsx, .ods)
                                   text         of a .csv: {"delimiter", "special"}, the delimiter and whether «detect special
                                                numbers» is ticked; absent for a workbook
                                   typed        [[row, column, text], …] from 0, typed as into the cell, by the rules of LOCALE

One LibreOffice for all. Knows nothing of what the cells mean.
"""
import json
import sys

import uno
from com.sun.star.beans import PropertyValue

from libreoffice import Office

TEXT_FILTER = 'Text - txt - csv (StarCalc)'
FILTERS = {'csv': TEXT_FILTER, 'xlsx': 'Calc MS Excel 2007 XML', 'ods': 'calc8'}


def properties(**values):
    made = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


def reading(text):
    """UTF-8 from line 1, numbers as LOCALE has them, quoted cells like any other: what the dialog offers."""
    if text is None:
        return properties(Hidden=True)
    special = 'true' if text['special'] else 'false'
    options = f'{ord(text["delimiter"])},34,76,1,,0,false,{special}'
    return properties(Hidden=True, FilterName=TEXT_FILTER, FilterOptions=options)


def writing(path, text):
    """As the dialog offers: the same delimiter, cells as shown, quotes only where needed."""
    name = FILTERS[path.rsplit('.', 1)[1]]
    if name != TEXT_FILTER:
        return properties(FilterName=name)
    return properties(FilterName=name, FilterOptions=f'{ord(text["delimiter"])},34,76,1,,0,false,true,false')


def work(office, job):
    text = job.get('text')
    document = office.desktop.loadComponentFromURL(uno.systemPathToFileUrl(job['open']), '_blank', 0, reading(text))
    if document is None:
        raise OSError(f'LibreOffice does not open {job["open"]}')
    sheet = document.Sheets.getByIndex(0)
    for row, column, typed in job['typed']:
        sheet.getCellByPosition(column, row).FormulaLocal = typed
    document.storeToURL(uno.systemPathToFileUrl(job['save']), writing(job['save'], text))
    document.close(True)


if __name__ == '__main__':
    with Office(sys.argv[1]) as office:
        for job in json.load(sys.stdin):
            work(office, job)
