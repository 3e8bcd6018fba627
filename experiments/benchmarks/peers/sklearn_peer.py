#!/usr/bin/python3
"""The reference work by scikit-learn. Usage: sklearn_peer.py WORK ROUNDS DIGITS; prints lines of JSON."""
import json
import sys
import time
import warnings

import numpy
import sklearn
from sklearn.neural_network import MLPClassifier

warnings.filterwarnings("ignore")
FOREVER = dict(tol=0, n_iter_no_change=10**6, alpha=0)


def xor():
    x = numpy.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=numpy.float32)
    y = numpy.array([0, 1, 1, 0])
    # There is no squared loss after a sigmoid; logistic loss takes as long.
    return lambda seed: MLPClassifier(
        (2,), activation="tanh", solver="sgd", batch_size=4, learning_rate_init=0.5, momentum=0,
        nesterovs_momentum=False, max_iter=2000, shuffle=False, random_state=seed, **FOREVER).fit(x, y)


def digits(path):
    table = numpy.loadtxt(path, delimiter=",", skiprows=1, dtype=numpy.float32)
    x, y = table[:, :64] / 16, table[:, 64].astype(int)
    return lambda seed: MLPClassifier(
        (32,), solver="sgd", batch_size=32, learning_rate_init=0.05, momentum=0.9,
        nesterovs_momentum=False, max_iter=30, random_state=seed, **FOREVER).fit(x, y)


def random(rows, inputs, hidden, batch, **options):
    generator = numpy.random.default_rng(1)
    x = generator.random((rows, inputs), dtype=numpy.float32)
    y = generator.integers(0, 10, rows)
    return lambda seed: MLPClassifier(
        hidden, batch_size=batch, max_iter=1, alpha=0, random_state=seed, **options).fit(x, y)


def main(work, rounds, path):
    train = {
        "W1": xor,
        "W2": lambda: digits(path),
        "W3": lambda: random(60000, 784, (128,), 128, solver="sgd", momentum=0, learning_rate_init=0.05),
        "W4": lambda: random(10000, 512, (1024, 1024), 256, solver="adam"),
    }[work]()
    for number in range(-1, rounds):
        begin = time.perf_counter()
        train(number + 1)
        seconds = time.perf_counter() - begin
        if number >= 0:
            print(json.dumps(dict(who="scikit-learn " + sklearn.__version__, work=work, seconds=seconds)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
