"""Types into a workbook in LibreOffice as a person does: goes to a cell, types, presses enter.

usage: type-into-workbook.py PIPE SOURCE TARGET < lines of sheet, tab, cell, tab, text
"""

import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def setting(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    sys.exit("LibreOffice did not start")


def main(pipe, source, target):
    context = connect(pipe)
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, ())
    controller = document.CurrentController
    for line in sys.stdin.read().splitlines():
        sheet, cell, text = line.split("\t")
        controller.setActiveSheet(document.Sheets.getByName(sheet))
        frame = controller.Frame
        dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, (setting("ToPoint", cell),))
        dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, (setting("StringName", text),))
    document.storeToURL(
        Path(target).as_uri(), (setting("FilterName", "Calc MS Excel 2007 XML"),)
    )
    document.close(True)
    desktop.terminate()


main(*sys.argv[1:])
