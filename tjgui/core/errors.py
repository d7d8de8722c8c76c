"""Whose fault an error is: the runner decides by nothing else.

::

    UploaderError                what, where, and what to do next
    ├── InputError               the batch's files cannot be used at all
    │   ├── MappingUnreadable
    │   └── AdCsvUnusable        one ad CSV; blocks only its campaigns
    ├── CheckpointError
    │   ├── CheckpointDamaged
    │   └── CheckpointInUse
    ├── HistoryUnusable          the history cannot be read or written; no run stops because of it
    ├── SignInUnreadable         there is a saved sign-in, and it cannot be used; the user signs in again
    ├── CampaignFault            this campaign's fault: it fails, the others continue
    │   ├── CampaignNotFound
    │   ├── WrongCampaign
    │   ├── NameDiffers          the mapping has a different name, and the user wants to stop in that case
    │   ├── RejectedCsv
    │   └── PageNotAsDescribed   the page does not look as the site contract says; two in a row pause the run
    │       └── NameUncertain    the page does not prove what the campaign is called
    ├── PassingFault             may go away: retried with back-off, then the campaign fails
    │   ├── PageTimeout
    │   ├── SiteError
    │   ├── PageCrashed
    │   ├── TableUnreadable
    │   ├── ConnectionFailed     below HTTP; two in a row are an outage
    │   ├── ClaimLost            another machine works on the campaign; nothing was clicked
    │   ├── LateClick            the time for the click was over; nothing was clicked
    │   └── Throttled
    └── EveryonesFault           affects every campaign: the run pauses, no campaign fails because of it
        ├── SignedOut
        ├── HumanCheck           the site wants to know whether a human is there
        ├── NetworkGone
        ├── BrowserGone
        ├── BrowserMissing
        ├── BrowserNotStarting
        │   └── BrowserForbidden a policy of this computer forbids what a run needs
        ├── RecordUnreachable    the database of a shared batch does not respond
        ├── SelectorUnusable     the user's own site file contains a selector that the browser rejects
        └── PageChanged          several similar failures in a row
"""

from __future__ import annotations

from pathlib import Path

from tjgui.core.wording.message import Message


class UploaderError(Exception):
    """Anything that goes wrong and that the user can do something about.

    Code that distinguishes faults uses the class and the `code`, never the text.

    :param what: what is wrong, and where: a whole sentence. Text from elsewhere may be a plain string.
    :param remedy: what to do next: a whole sentence; may be empty.
    :param evidence: a screenshot of the page at that moment, if one could be taken.
    """

    def __init__(self, what: Message | str, remedy: Message | str = "", *, evidence: Path | None = None) -> None:
        self.message = Message.of(what)
        self.advice = Message.of(remedy)
        self.evidence = evidence
        super().__init__(self.what)

    @property
    def code(self) -> str:
        """Which fault it is, independent of its text and details."""
        message = self.message
        while message.code == "two_sentences":
            message = message.values["first"]
        return message.code

    @property
    def what(self) -> str:
        """What is wrong, in English."""
        return str(self.message)

    @property
    def remedy(self) -> str:
        """What to do next, in English."""
        return str(self.advice)

    @property
    def whole(self) -> Message:
        """What is wrong and what to do next, as one message."""
        return Message("two_sentences", first=self.message, second=self.advice) if self.advice else self.message

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".rstrip()


class InputError(UploaderError):
    """A file of the batch that cannot be used."""


class MappingUnreadable(InputError):
    """The mapping as a whole cannot be read; single bad rows are problems, not this."""


class AdCsvUnusable(InputError):
    """An ad CSV that cannot be uploaded; blocks only the campaigns that use it."""


class CheckpointError(UploaderError):
    """The checkpoint cannot be read or written."""


class CheckpointDamaged(CheckpointError):
    """The checkpoint's file is not what this program writes."""


class CheckpointInUse(CheckpointError):
    """Another instance is using the same data folder."""


class HistoryUnusable(UploaderError):
    """The history cannot be read or written; no run stops because of it."""


class SignInUnreadable(UploaderError):
    """There is a saved sign-in, and it cannot be used; the user signs in again."""


class CampaignFault(UploaderError):
    """The campaign's own fault: it is marked failed and the others continue."""


class CampaignNotFound(CampaignFault):
    """The site does not know the campaign, or it belongs to another account."""


class WrongCampaign(CampaignFault):
    """The page shows a different campaign than the requested one."""


class RejectedCsv(CampaignFault):
    """The site refuses the CSV for a reason that dropping creatives does not fix."""


class AdsExistAlready(CampaignFault):
    """Ads of the CSV already exist in the campaign, and the user wants to stop in that case."""


class PageNotAsDescribed(CampaignFault):
    """Something that the program relies on is missing, duplicated or covered on the page."""


class NameUncertain(PageNotAsDescribed):
    """The page does not prove the campaign's name, which would be written into its ads' URLs."""


class NameDiffers(CampaignFault):
    """The site has a different name for the campaign than the mapping, and the user wants to stop in that case."""


class PassingFault(UploaderError):
    """May go away without action: retried, at first soon, then later."""


class PageTimeout(PassingFault):
    """The page did not reach the expected state in time."""


class SiteError(PassingFault):
    """The site answered with a server error."""


class PageCrashed(PassingFault):
    """The tab crashed; the browser still works."""


class TableUnreadable(PassingFault):
    """The ads table could not be read completely; never treat this as "no ads"."""


class ConnectionFailed(PassingFault):
    """Opening a page failed below HTTP: reset, closed, empty, TLS, timed out. Two in a row count as an outage."""


class ClaimLost(PassingFault):
    """The campaign is another machine's now. Nothing was clicked here, and it is no failure of the campaign."""


class LateClick(PassingFault):
    """The time within which others leave the campaign alone was over before the click. Nothing was clicked."""


class Throttled(PassingFault):
    """The site asks to slow down.

    :param retry_after: seconds that the site asked to wait; None if it named no time.
    """

    def __init__(self, what: Message | str, remedy: Message | str = "", *, retry_after: float | None = None) -> None:
        super().__init__(what, remedy)
        self.retry_after = retry_after


class EveryonesFault(UploaderError):
    """Affects every campaign: the run pauses, says what it needs, and continues when that is available."""


class SignedOut(EveryonesFault):
    """The session ended, or nobody has signed in yet."""


class HumanCheck(EveryonesFault):
    """The site shows a check whether a human is there instead of its pages; only the user can pass it."""


class NetworkGone(EveryonesFault):
    """The site cannot be reached."""


class BrowserGone(EveryonesFault):
    """The browser, or the driver between it and the program, has quit."""


class BrowserMissing(EveryonesFault):
    """No browser was found on this computer."""


class BrowserNotStarting(EveryonesFault):
    """There is a browser, but it does not start."""


class BrowserForbidden(BrowserNotStarting):
    """The browser starts, but a policy of this computer forbids what a run needs."""


class RecordUnreachable(EveryonesFault):
    """The database of a shared batch does not respond: nothing may be clicked until it does."""


class SelectorUnusable(EveryonesFault):
    """The user's own site file contains a selector that the browser rejects."""


class PageChanged(EveryonesFault):
    """Several campaigns in a row failed the same way on the page: the site may have changed."""
