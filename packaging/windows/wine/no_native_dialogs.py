"""A plugin for pytest under Wine: Qt's own dialogs, which tests can read, instead of Windows'."""

from PySide6.QtCore import QCoreApplication, Qt

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
