"""Every figure of the gateway has a name, a formula and a page here; nothing falls through to its key."""

import pytest

from desktop.i18n.metric_formulas import formula
from desktop.i18n.metric_words import label_name, metric_name, page_name, result_name
from desktop.models.reports.pages import kind_of, lower_is_better, pages_for
from desktop.views.reports.telling import columns, main_name
from protocol.metrics import AMOUNTS, METRICS, RESULTS, SHARES, Metric

BY_GROUP = {"team_received", "team_handled", "team_resolved"}
"""Their persons' figures by team say the same."""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("metric", METRICS)
def test_every_figure_is_named_explained_and_laid_out(metric: Metric) -> None:
    assert metric_name(metric) != metric
    assert formula(metric) != formula("happiness")
    assert columns(metric)[0] == "n"
    assert main_name(metric)
    assert len({result_name(result, metric) for result in RESULTS}) == len(RESULTS)
    if metric in SHARES:
        assert kind_of(metric) == "share"
    if metric in AMOUNTS:
        assert kind_of(metric) == "amount"
    if kind_of(metric) in {"promise", "share"}:
        assert lower_is_better(metric) is not None, "a share is good or bad"


def test_every_figure_is_on_a_page_of_those_who_supervise() -> None:
    shown = {metric for page in pages_for(others=True) for metric in page.metrics}
    assert set(METRICS) - shown == BY_GROUP


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("others", [False, True])
def test_every_page_has_a_name(others: bool) -> None:
    keys = [page.key for page in pages_for(others=others)]
    assert len({page_name(key) for key in keys}) == len(keys)


@pytest.mark.usefixtures("qapp")
def test_a_label_nobody_knows_is_called_as_it_is() -> None:
    assert label_name("outcomes", "sale") == "Venta"
    assert label_name("reasons", "Garantía") == "Garantía"
    assert label_name("csat_response", "window") != "window"
    assert label_name("call_results", "aliens") == "aliens"
