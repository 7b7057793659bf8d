#!/usr/bin/env python3
"""Tells how often the sure answers are right.

usage: calibration.py CORPUS.jsonl < predictions.jsonl   (one {"id": ..., "cause": ..., "confidence": ...} per line)
"""
import json
import sys

SURE = 0.9

with open(sys.argv[1], encoding="utf8") as corpus:
    accepted = {row["id"]: {row["label"], *row.get("secondary", [])} for row in map(json.loads, corpus)}
predictions = [json.loads(line) for line in sys.stdin if line.strip()]
sure = [row for row in predictions if row["confidence"] >= SURE]
right = sum(row["cause"] in accepted[row["id"]] for row in sure)
share = right / len(sure) if sure else 1.0
print(f"confidence of {SURE} or more: {len(sure)} of {len(predictions)} answers, {right} right ({share:.3f})")
