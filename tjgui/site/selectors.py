"""Every selector and text of the site, in one place, each beside the words that a person would use for it.

Source: the site contract. Texts are compared without regard to case and white space. `for_page` hands them to the
script that looks at the page (`page_state.js`); nothing else of the program names an element of the site.
"""

from __future__ import annotations

from typing import Any

#: Where a campaign's ads are set up.
AD_SETTINGS_PATH = "/campaign/{campaign_id}/ad-settings#section_adSpecs"
#: Where the site sends whoever asks for a campaign that is not theirs.
CAMPAIGNS_PATH = "/campaigns"
#: Parts of a URL that only the sign-in page has.
SIGN_IN_URL_PARTS = ("sign-in", "/login")
#: The CSV's own file field; the file is set on it, it is never clicked.
CSV_INPUT = "input#massAdsCsv"

_SELECTORS: dict[str, str] = {
    # signing in
    "passwordField": "input[type=password]",
    "campaignsLink": "a[href*='/campaigns']",
    # a campaign's ad settings page
    "campaignName": "h1.campaign-name",
    "anyHeading": "h1, h2, h3, h4, h5, h6, [role=heading]",
    "radio": "input[type=radio]",
    "csvInput": CSV_INPUT,
    "pressable": "button, a, input[type=button], input[type=submit], [role=button]",
    "createInline": "button.create-ads-from-csv-button",
    "previewModal": "#csvPreviewModal",
    "createInModal": "button.confirmAds",
    "template": "[href*='/ad/mass-action/'], [action*='/ad/mass-action/'], [data-url*='/ad/mass-action/']",
    # what may lie over the page
    "bidsModal": "#reviewYourBidsModal",
    "bidsButton": "#adjustBids",
    "modal": ".modal.show, .modal.in",
    "modalClose": ".close, [data-dismiss=modal], [data-bs-dismiss=modal]",
    "alertBackground": ".customAlertBoxBG",
    "alertBox": ".customAlertBox",
    "alertButtons": "button, a, .greenButton",
    "tour": "button.pendo-close-guide, button[aria-label*=Close i]",
    "cookieButtons": "button, a",
    "working": ".disabledInterface",
    # the ads table
    "table": "table#adsTable",
    "tableWrapper": "#adsTable_wrapper",
    "tableInfo": "#adsTable_info, .dataTables_info, .dt-info",
    "tableLength": "select[name='adsTable_length'], .dataTables_length select, .dt-length select, "
    "select[id^='dt-length-'], select[name^='dt-length-']",
    "tableProcessing": ".dataTables_processing, .dt-processing",
    "tableSearch": ".dataTables_filter input, .dt-search input",
    "tablePager": "a.page-link, .paginate_button, .dt-paging-button",
    "adId": "input.tableCheckbox",
    "select2": "span[id^='select2-dt-length-'], span[id*='adsTable_length']",
    "select2Option": "li.select2-results__option",
}

_TEXTS: dict[str, list[str]] = {
    "signedOutHeading": ["We missed you"],
    "signedIn": ["ALL CAMPAIGNS", "Account Balance"],
    "arrival": ["STEP 5. CREATE YOUR AD"],
    "massChoice": ["Mass create with CSV"],
    "previewButton": ["Create CSV Preview"],
    "createButton": ["Create ad(s)"],
    "rejection": ["At least one issue was detected"],
    "tooMany": ["Too many requests"],
    "noAds": ["No data available in table"],
    "acceptCookies": ["Accept All"],
    "alertOk": ["OK"],
    "adNameColumn": ["Ad Name"],
    "targetUrlColumn": ["Target URL"],
    "complianceColumn": ["Compliance"],
}


def for_page() -> dict[str, Any]:
    """Return selectors and texts in the form that `page_state.js` takes."""
    return {"selectors": _SELECTORS, "texts": _TEXTS, "signInUrlParts": list(SIGN_IN_URL_PARTS)}
