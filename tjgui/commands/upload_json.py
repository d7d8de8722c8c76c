"""The JSON object that `tjgui upload --json` prints."""

from __future__ import annotations

from tjgui.core.models import Status
from tjgui.core.overview.summary import Summary


def summary_as_json(summary: Summary, checkpoint: str | None, seconds: float) -> dict[str, object]:
    """Return the object; its keys are a contract (design.md). Bad input gives the same keys, with nothing in them."""
    return {
        "session_id": summary.session_id,
        "total": summary.total,
        "success": summary.count(Status.SUCCESS),
        "failed": summary.count(Status.FAILED),
        "skipped": summary.count(Status.SKIPPED),
        "pending": summary.count(Status.PENDING),
        "unknown": summary.count(Status.UNKNOWN),
        "dry_run_success": summary.count(Status.DRY_RUN_SUCCESS),
        "blocked": summary.count(Status.BLOCKED),
        "ads_created": summary.ads_created,
        "ads_planned": summary.ads_planned,
        "ads_refused": summary.ads_refused,
        "ads_left_out": summary.ads_left_out,
        "seconds": round(seconds, 3),
        "checkpoint": str(checkpoint or ""),
        "campaigns": {
            result.campaign_id: {"status": result.status, "ads_created": result.ads_created, "error": result.error}
            for result in summary.results
        },
        "ads": {
            result.campaign_id: {
                "planned": result.planned,
                "created": result.ads_created,
                "refused": result.refused_ads,
                "left_out": result.left_out,
                "notice": str(result.remark),
            }
            for result in summary.results
        },
    }
