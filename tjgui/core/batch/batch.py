"""A batch: the mapping and all of its ad CSVs, read and checked once, before anything is uploaded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from tjgui.core.batch.ad_csv import AdCsv, FaultyAdCsv, read_ad_csv
from tjgui.core.batch.encodings import ChosenEncoding, EncodingQuestion, no_encoding
from tjgui.core.batch.mapping import read_mapping
from tjgui.core.batch.problems import Problem, Severity, errors_first
from tjgui.core.errors import InputError
from tjgui.core.models import AdFormat, Campaign, CsvLimits
from tjgui.core.wording.message import Message


@dataclass(frozen=True, slots=True)
class Batch:
    """What to upload, what cannot be uploaded, and why."""

    mapping_path: Path
    ads_folder: Path
    ad_format: AdFormat
    campaigns: tuple[Campaign, ...]  #: in the mapping's order: usable, blocked and disabled ones
    csvs: Mapping[Path, AdCsv]  #: by `Campaign.csv_path`, those of enabled campaigns; without faulty ones
    blocked: Mapping[str, Problem]  #: campaign id -> the first reason why it cannot be uploaded
    problems: tuple[Problem, ...]  #: of all files; errors first, the mapping's before those of the CSVs
    questions: tuple[EncodingQuestion, ...] = ()  #: CSVs whose encoding has to be chosen; their campaigns are blocked

    @property
    def digest(self) -> str:
        """Identifies what would be uploaded where: the campaigns, their names, and the bytes of their CSVs."""
        made = hashlib.sha256(self.ad_format.encode())
        for one in self.campaigns:
            csv = self.csvs.get(one.csv_path)
            parts = (one.campaign_id, one.enabled, one.name, csv.sha256 if csv is not None else "")
            made.update(repr(parts).encode())
        return made.hexdigest()

    @property
    def ads_to_create(self) -> int:
        """How many ads the enabled, unblocked campaigns will get."""
        return sum(
            len(self.csvs[campaign.csv_path].rows)
            for campaign in self.campaigns
            if campaign.enabled and campaign.campaign_id not in self.blocked
        )


def read_batch(
    mapping_path: Path,
    ads_folder: Path,
    ad_format: AdFormat,
    limits: CsvLimits | None = None,
    chosen_encoding: ChosenEncoding = no_encoding,
    tracking_parameter: str = "",
) -> Batch:
    """Read the mapping and every ad CSV that an enabled campaign uses, each file once.

    :param limits: what the site accepts; None for the usual limits.
    :param chosen_encoding: says which encoding the user chose for a file of 8-bit text.
    :param tracking_parameter: what will be filled in in the URLs; empty if that is not to be checked.

    Raises `InputError` if there is nothing to work with: no mapping, or no folder. Anything else is a problem.
    """
    _check_folder(ads_folder)
    mapping = read_mapping(mapping_path, ads_folder, chosen_encoding, (limits or CsvLimits()).id_digits)
    users: dict[Path, list[str]] = {}
    for campaign in mapping.campaigns:
        if campaign.enabled:
            users.setdefault(campaign.csv_path, []).append(campaign.campaign_id)
    reading = _Reading(
        ad_format,
        limits or CsvLimits(),
        chosen_encoding,
        tracking_parameter,
        dict(mapping.blocked),
        [replace(one, path=mapping_path) for one in mapping.problems],
    )
    for path, campaign_ids in users.items():
        reading.take(path, campaign_ids)
    return Batch(
        mapping_path=mapping_path,
        ads_folder=ads_folder,
        ad_format=ad_format,
        campaigns=mapping.rows,
        csvs=MappingProxyType(reading.csvs),
        blocked=MappingProxyType(reading.blocked),
        problems=errors_first(reading.problems),
        questions=tuple(reading.questions),
    )


@dataclass(slots=True)
class _Reading:
    """A batch's ad CSVs, as far as they have been read."""

    ad_format: AdFormat
    limits: CsvLimits
    chosen_encoding: ChosenEncoding
    tracking_parameter: str
    blocked: dict[str, Problem]
    problems: list[Problem]
    csvs: dict[Path, AdCsv] = field(default_factory=dict)
    questions: list[EncodingQuestion] = field(default_factory=list)

    def take(self, path: Path, campaign_ids: Iterable[str]) -> None:
        """Read one ad CSV; a faulty one blocks only the campaigns that use it."""
        try:
            csv = read_ad_csv(path, self.ad_format, self.limits, self.chosen_encoding, self.tracking_parameter)
        except FaultyAdCsv as faulty:
            ids = tuple(campaign_ids)
            if faulty.question is not None:
                self.questions.append(faulty.question)
            problems = [replace(_blocking(problem, ids), path=path) for problem in faulty.problems]
            self.problems += problems
            self.blocked.update(dict.fromkeys(ids, problems[0]))
        else:
            self.csvs[path] = csv
            self.problems += [replace(notice, path=path) for notice in csv.notices]


def _blocking(problem: Problem, campaign_ids: tuple[str, ...]) -> Problem:
    if problem.severity is not Severity.ERROR:
        return problem
    return replace(problem, campaign_ids=campaign_ids)


def _check_folder(folder: Path) -> None:
    try:
        found = folder.is_dir()
        if found:
            next(folder.iterdir(), None)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        what = Message("ads_folder_unreadable", folder=str(folder), reason=reason)
        raise InputError(what, Message("check_folder_access")) from error
    if not found:
        raise InputError(Message("ads_folder_missing", folder=str(folder)), Message("choose_ads_folder"))
