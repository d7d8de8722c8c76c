"""The words that may leave this computer: those of an interface, of markup, and of the program itself.

What is handed to others contains these and no other words, so that nothing has to be recognised as personal. None of
them is a name of a person, a company, a country or a product.
"""

from __future__ import annotations

import builtins
import re
import sys
from functools import cache
from types import FunctionType
from typing import Final

from tjgui.core.wording.texts import TEXTS

_WORD = re.compile(r"[^\W\d_]+")


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, in lower case."""
    return frozenset(one.lower() for one in _WORD.findall(text))


def markup_words_of(text: str) -> frozenset[str]:
    """Return the words in ids, classes and addresses, which are written like csvPreviewModal or ad_settings."""
    return words_of(re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_", " ", text))


#: What buttons, labels, headings and notices of a site say.
INTERFACE: Final = words_of(
    """
    a abbrechen about above accept accepted account accounts action actions active activity ad add added adjust ads
    advanced after again alert all allow already also an and annonce annonces anterior anuncio anuncios any anzeige
    anzeigen aperçu apply approved archivo are area as at aus auto available back background balance basic be
    because been before begin below bid bids bis budget bulk buscar button by campagne campaign campaigns campaña
    can cancel cannot cargar category cerrar change changed changes check checked choose chosen clear click close
    code column columns compliance confirm contact contain contains content continue cookie cookies copy could count
    creado crear create created creating creative creatives créer créé csv current custom daily das data date datei
    dateien day days default delete deleted deleting der description desktop details detected dialog die different
    disabled discard dismiss display do does done download draft drafts drag drop duplicate edit eintrag einträge
    empty enable enabled end enregistrer enter entries entry error errors erstelle erstellen erstellt every example
    exceeded existing expired export fail failed fermer fichier field fields file files fill filter filtered filters
    finish finished first following for form format found from general go got group groups guardar has have headline
    help here hidden hide hochladen hour hours id ids if image images import in inactive info information input
    invalid is issue issues it item items its ja kampagne kampagnen keep label language last later least length less
    limit limits line lines link list load loaded loading log login logout löschen mass match matching maximum may
    menu message messages minimum minutes missing mit modal mode month more most must my name names native need nein
    new next no none not notice notifications now number of off ok on once one only open option optional options or
    order other our out overview page pages parameter pause paused pending per please preroll previa preview
    previous problem proceed process processed processing progress précédent prüfen publish ready reason rechercher
    records reject rejected remove removed reports required reset result results retry review reviewed row rows run
    running save saved saving schedule schließen schritt search second seconds section see select selected selection
    send separator session set settings show showing shown sign signed siguiente size skip skipped something sorry
    sort speichern start started statistics status step stop stopped submit submitted success successful
    successfully suchen suivant support table target template terms test than that the their them then there these
    they this time title to today too tool tools total tracking traffic try type téléverser unable und unknown until
    up update updated upload uploaded uploading url urls use used valid value values version video view visible
    vista von vorschau wait want warning was we week weiter well were what when which width with without wrong yes
    yesterday you your zero zurück
    """
)

#: What ids, classes, roles, types and addresses are made of, besides the words of an interface.
MARKUP: Final = INTERFACE | words_of(
    """
    absolute accordion adsense alertbox anchor app aria arrow asc backdrop badge banner bar base bg block body bold
    border bottom box breadcrumb breadcrumbs browse bs btn btns button bx calendar caption card caret cell center
    checkbox checkboxes circle closed col collapse collapsed color combobox container controls crumb crumbs csvs
    custom d danger dark datas datatable datatables datetime desc dropdown dropup dropzone dt elem element email
    even fa fade false far fas file filepicker fixed flex float fluid focus footer frame get gray green grid h
    hamburger header heading hidden hint home horizontal hover href icon icons inline inner inputs interface
    invisible item js json jumbotron justify label large layout lead left lg li light link listbox listitem loader
    local logo main margin mb md media menuitem mini ml month mr mt multipart muted nav navbar navigation nowrap ns
    number numbers odd onetrust outer outline overlay p padding paginate paginated pagination paging panel password
    path pb pendo picker pill pl placeholder popover popup post pr presentation pressed primary progressbar pt px py
    r radio radiogroup range red region reset responsive right role root s sdk search secondary sections select2
    selected shadow side sidebar simple sizing skin sm small span spinner sr sticky strip striped sub submit svg
    switch sync tab tabcontent tabindex tablist tabpanel tabs tbody td tel text textarea textbox tfoot th thead
    toast toggle toggler tooltip top tr tree true ui ul uploader url vertical viewer w white wide wizard wrap
    wrapper x xl xs y yellow z zip
    """
)

#: What logs, tracebacks and settings contain of the technical world.
_TECHNICAL: Final = words_of(
    """
    aborted address alpha amd64 api args argument arguments arm64 assertion async asyncio attempts attribute await
    bad beta bin bits bool browser bytes call called cause char chrome chromium class closed cls code codec
    connection context coroutine cpu crash critical ctrl dark darwin de debug dev dialog dict directory dpi driver
    en ended ends env eof error etc exc except exception exit expected fail false file firefox float frozen function
    future gateway get glibc gmt got handler header headers headless holder host http https ids import index info
    ini inside int interrupted iso json kernel key keys kill killed lambda len lf lib light line linux list live
    local locale localhost log logger loop mac macos main memory message method microsoft mnt module most native net
    network node nodejs none nowhere null object offscreen offset open operation opt os packages parse path
    permission pid pipe pixel playwright port practice preroll print proc process proxy py pyside python qasync qt
    raise rc received recent refused removed request resolve response retry return root self server set shutdown
    signal site slot socket sqlite srv ssl stack state stderr stdin stdout str string subprocess summary system
    target task tb temp theme thread tid timed timeout tls tmp token toml top traceback true try tuple txt type
    unexpected unicode unix user usr utf value var warning wayland win win32 windows with worker write x11 x64 x86
    x86_64 xcb yield zip
    """
)


@cache
def program_words() -> frozenset[str]:
    """Return the words of the program's own messages, and the names in the parts of it that are loaded."""
    texts = (form for text in TEXTS.values() for form in ((text,) if isinstance(text, str) else text))
    said = frozenset(word for text in texts for word in words_of(re.sub(r"\{[^}]*\}", " ", text)))
    codes = frozenset(word for code in TEXTS for word in words_of(code.replace("_", " ")))
    return INTERFACE | _TECHNICAL | said | codes | _names()


def _names() -> frozenset[str]:
    found: set[str] = {*dir(builtins), *sys.stdlib_module_names, "playwright", "qasync", "PySide6", "aiohttp"}
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "tjgui":
            found.update(name.split("."))
            for key, value in list(vars(module).items()):
                found.add(key)
                found.update(_names_in(value))
    return frozenset(word for one in found for word in (one.lower(), *words_of(one.replace("_", " "))))


def _names_in(value: object) -> set[str]:
    if isinstance(value, FunctionType):
        return set(value.__code__.co_names) | set(value.__code__.co_varnames)
    if not isinstance(value, type) or not value.__module__.startswith("tjgui"):
        return set()
    members = [one for one in vars(value).values() if isinstance(one, FunctionType)]
    return set(vars(value)).union(*map(_names_in, members))
