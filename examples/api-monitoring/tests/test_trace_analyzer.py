import os
import types
import unittest
from unittest import mock

from support import load

TRACES = [{"ResponseTime": 0.1}, {"HasError": True}, {"HasFault": True, "ResponseTime": 3.5}, {"ResponseTime": 2.0}]

COUNTS = {"TOTAL_TRACES": 4, "ERROR_TRACES": 2, "SLOW_TRACES": 1}


class TraceAnalyzer(unittest.TestCase):
    def test_publishes_what_it_counts(self):
        asked, published = [], []
        pages = types.SimpleNamespace(paginate=lambda **words: asked.append(words) or [
            {"TraceSummaries": TRACES[:2]}, {"TraceSummaries": TRACES[2:]}])
        xray = types.SimpleNamespace(get_paginator=lambda name: {"get_trace_summaries": pages}[name])
        cloudwatch = types.SimpleNamespace(put_metric_data=lambda **words: published.append(words))
        app, _ = load("trace-analyzer", xray=xray, cloudwatch=cloudwatch)
        names = {f"{metric}_METRIC": metric.title() for metric in COUNTS} | {f"{metric}_NAMESPACE": "shop" for metric in COUNTS}
        with mock.patch.dict(os.environ, {**names, "ANALYZED": "shop-order"}):
            self.assertEqual(app.handler({}, None), COUNTS)
        self.assertEqual(asked[0]["FilterExpression"], 'service("shop-order")')
        self.assertEqual((asked[0]["EndTime"] - asked[0]["StartTime"]).total_seconds(), 3600)
        self.assertEqual({each["Namespace"] for each in published}, {"shop"})
        values = {each["MetricName"]: each["Value"] for words in published for each in words["MetricData"]}
        self.assertEqual(values, {metric.title(): value for metric, value in COUNTS.items()})


if __name__ == "__main__":
    unittest.main()
