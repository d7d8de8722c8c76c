"""The widgets of the window, for those who keep them in step with the batch and the run."""

from __future__ import annotations

from dataclasses import dataclass

from tjgui.gui.batch.batch_form import BatchForm
from tjgui.gui.campaigns.view import CampaignView
from tjgui.gui.details.controller import Details
from tjgui.gui.panels.bottom_panel import BottomPanel
from tjgui.gui.progress.run_progress import RunProgress
from tjgui.gui.review.sheet import ReviewSheet
from tjgui.gui.run.campaign_actions import CampaignActions
from tjgui.gui.run.run_controls import RunControls
from tjgui.gui.toolkit.banner import Banner


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What the window shows from top to bottom, and what can be done with the selected campaigns."""

    form: BatchForm
    controls: RunControls
    progress: RunProgress
    banner: Banner
    view: CampaignView
    bottom: BottomPanel
    details: Details
    actions: CampaignActions
    review: ReviewSheet
