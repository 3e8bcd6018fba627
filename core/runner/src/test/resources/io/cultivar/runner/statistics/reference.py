"""Writes reference.csv beside this file: what SciPy says of a dozen samples.

Where SciPy has no exact answer (ranks with ties, 2^40 signs), signs are counted in whole numbers.
"""
import csv
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
import scipy
from scipy import stats

draw = np.random.default_rng(1)


def rounded(values, digits):
    return [round(float(value), digits) for value in values]


SAMPLES = {
    "three": [0.3, 0.1, 0.25],
    "four-mixed": [1.5, -0.5, 2.25, 0.75],
    "zeros": [0.0, 0.02, -0.01, 0.0, 0.03, 0.015, 0.07],
    "ties": [0.01, 0.01, -0.01, 0.02, 0.02, 0.03, -0.02, 0.05],
    "accuracies": [0.9 - 0.8, 0.8 - 0.7, 0.5 - 0.4, 0.3 - 0.4, 0.95 - 0.75, 0.7 - 0.5, 0.6 - 0.7,
                   0.3 - 0.2, 0.65 - 0.65],
    "tiny": [value * 1e-200 for value in (1.25, 2.5, -0.75, 3.0, 0.5, -1.0, 4.0, 2.0, 1.0)],
    "huge": [value * 1e300 for value in (1.25, 2.5, -0.75, 3.0, 0.5, -1.5, 4.0, 2.0, -2.25, 5.0)],
    "normal-10": rounded(draw.normal(0.6, 1, 10), 6),
    "null-12": rounded(draw.normal(0, 1, 12), 6),
    "skewed-15": rounded(draw.exponential(1, 15) - 0.6, 6),
    "outlier-16": rounded(draw.normal(0.3, 0.5, 15), 6) + [40.0],
    "strong-18": rounded(draw.normal(2, 1, 18), 6),
    "counts-24": [float(value) for value in draw.integers(-6, 12, 24)],
    "counts-40": [float(value) for value in draw.integers(-60, 110, 40)],
    "equal": [0.1, 0.1, 0.1],
}


def decimal(sample):
    """The sample without what rounding did to ties."""
    scale = np.max(np.abs(sample))
    return np.round(np.array(sample) / scale, 12)


def counted(weights, positive):
    """The two-sided p-value, by counting subsets in whole numbers."""
    sums = Counter({0: 1})
    for weight in weights:
        following = Counter(sums)
        for total, count in sums.items():
            following[total + weight] += count
        sums = following
    limit = min(positive, sum(weights) - positive)
    tail = sum(count for total, count in sums.items() if total <= limit)
    return float(min(Fraction(1), Fraction(2 * tail, 2 ** len(weights))))


def permutation(sample, statistic):
    return stats.permutation_test((sample,), statistic, permutation_type="samples",
                                  n_resamples=np.inf, vectorized=False).pvalue


def sign_flip(sample):
    d = decimal(sample)
    if len(d) <= 18:
        return permutation(d, np.mean)
    whole = [int(value) for value in sample]
    assert whole == sample
    return counted([abs(value) for value in whole], sum(value for value in whole if value > 0))


def wilcoxon(sample):
    d = decimal(sample)
    d = d[d != 0]
    if len(d) <= 16:
        return permutation(d, lambda x: np.sum(np.sign(x) * stats.rankdata(np.abs(x))))
    ranks = [int(2 * rank) for rank in stats.rankdata(np.abs(d))]
    exact = counted(ranks, sum(rank for rank, value in zip(ranks, d) if value > 0))
    if len(set(np.abs(d))) == len(d):
        assert np.isclose(exact, stats.wilcoxon(d, method="exact").pvalue, rtol=1e-12)
    return exact


def student(sample, ratio):
    """The p-value and the 95 % interval, by the formula; the variance is that of the scaled."""
    scale = np.max(np.abs(sample))
    d = np.array(sample) / scale
    n = len(d)
    error = np.sqrt((1 / n + ratio) * np.var(d, ddof=1))
    half = stats.t.ppf(0.975, n - 1) * error
    p = 2 * stats.t.sf(abs(np.mean(d)) / error, n - 1)
    if ratio == 0:
        assert np.isclose(p, stats.ttest_1samp(d, 0).pvalue, rtol=1e-12)
    return p, (np.mean(d) - half) * scale, (np.mean(d) + half) * scale


def bca(sample):
    """Of whole numbers, whose means are equal to the sample's without rounding."""
    unit = 1e-6
    whole = np.round(np.array(sample) / unit)
    assert np.allclose(whole * unit, sample, rtol=1e-12, atol=1e-12)
    found = stats.bootstrap((whole,), np.mean, n_resamples=200_000, method="BCa", batch=10_000,
                            rng=np.random.default_rng(2)).confidence_interval
    return found.low * unit, found.high * unit


def holm(values):
    p = np.array(values)
    order = np.argsort(p)
    steps = np.maximum.accumulate((len(p) - np.arange(len(p))) * p[order])
    adjusted = np.empty(len(p))
    adjusted[order] = np.minimum(1, steps)
    return adjusted


def rows():
    for name, sample in SAMPLES.items():
        if name != "equal":
            for quantity, ratio in (("t", 0), ("corrected-t", 0.1 / 0.9)):
                yield from ((name, part, [value], sample) for part, value in zip(
                    (quantity, quantity + " low", quantity + " high"), student(sample, ratio)))
        yield name, "sign-flip", [sign_flip(sample)], sample
        yield name, "wilcoxon", [wilcoxon(sample)], sample
        if len(sample) >= 9 and name not in ("tiny", "huge"):
            low, high = bca(sample)
            yield name, "bootstrap low", [low], sample
            yield name, "bootstrap high", [high], sample
    many = rounded(draw.normal(0.1, 1, 400), 1)
    approximate = stats.wilcoxon(many, method="asymptotic", correction=True).pvalue
    yield "many", "wilcoxon", [approximate], many
    for p in ([0.01, 0.04, 0.03, 0.005], [0.5, 0.9, 0.2], [0.02, 0.02, 0.0, 1.0, 0.013], [0.3]):
        yield "p", "holm", holm(p), p


def text(values):
    return " ".join(repr(float(value)) for value in values)


with open(Path(__file__).with_name("reference.csv"), "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["sample", "quantity", "expected", "values"])
    out.writerows([name, quantity, text(expected), text(sample)]
                  for name, quantity, expected, sample in rows())
print("SciPy", scipy.__version__)
