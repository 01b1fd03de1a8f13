"""On a schedule: counts the traces of the last hour that failed or took long, and publishes the counts as metrics."""
import datetime
import os

import boto3

HOUR = datetime.timedelta(hours=1)
SLOW_SECONDS = 2.0


def handler(event, context):
    now = datetime.datetime.now(datetime.timezone.utc)
    counts = count(summaries(boto3.client("xray"), now - HOUR, now))
    cloudwatch = boto3.client("cloudwatch")
    for metric, value in counts.items():
        data = {"MetricName": os.environ[f"{metric}_METRIC"], "Timestamp": now, "Value": value, "Unit": "Count"}
        cloudwatch.put_metric_data(Namespace=os.environ[f"{metric}_NAMESPACE"], MetricData=[data])
    return counts


def summaries(xray, begin, end):
    pages = xray.get_paginator("get_trace_summaries").paginate(
        StartTime=begin, EndTime=end, TimeRangeType="Event", FilterExpression=f'service("{os.environ["ANALYZED"]}")')
    for page in pages:
        yield from page["TraceSummaries"]


def count(traces):
    counts = {"TOTAL_TRACES": 0, "ERROR_TRACES": 0, "SLOW_TRACES": 0}
    for trace in traces:
        counts["TOTAL_TRACES"] += 1
        counts["ERROR_TRACES"] += bool(trace.get("HasError") or trace.get("HasFault"))
        counts["SLOW_TRACES"] += trace.get("ResponseTime", 0) > SLOW_SECONDS
    return counts
