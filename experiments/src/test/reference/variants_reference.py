#!/usr/bin/env python3
"""Reference values of activations, losses, optimizers, schedules and metrics by PyTorch and scikit-learn.

Usage: variants_reference.py REPOSITORY
Needs Debian's python3-torch and python3-sklearn. Writes experiments/src/test/resources/reference/variants.json.
All is computed in float64 from inputs that float32 holds exactly.
"""
import json
import math
import os
import sys

import numpy
import sklearn.metrics as metrics
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
POINTS = [-20.0, -6.5, -3.0, -2.25, -1.0, -0.5, -0.125, 0.125, 0.5, 1.0, 1.75, 3.5, 5.75, 7.0, 20.0]
ROWS, WIDTH = 3, 4
PREDICTED = [[0.125, 0.5, 0.25, 0.125], [0.75, 0.0625, 0.125, 0.0625], [0.25, 0.25, 0.375, 0.125]]
CLASSES = [1, 0, 3]


def activations():
    functions = {
        "identity": lambda z: z * 1,
        "sigmoid": torch.sigmoid,
        "hard-sigmoid": F.hardsigmoid,
        "tanh": torch.tanh,
        "hard-tanh": F.hardtanh,
        "softsign": F.softsign,
        "softplus": F.softplus,
        "relu": F.relu,
        "relu6": F.relu6,
        "leaky-relu": F.leaky_relu,
        "elu": F.elu,
        "celu": F.celu,
        "selu": F.selu,
        "gelu": F.gelu,
        "silu": F.silu,
        "mish": F.mish,
        "gaussian": lambda z: torch.exp(-z * z),
    }
    found = {name: curve(function) for name, function in functions.items()}
    for name, function in {"softmax": torch.softmax, "log-softmax": torch.log_softmax}.items():
        z = torch.tensor(POINTS).reshape(5, 3).requires_grad_()
        y = function(z, 1)
        weights = torch.arange(1.0, 4.0).repeat(5, 1)
        (y * weights).sum().backward()
        found[name] = {"z": POINTS, "y": y.flatten().tolist(), "dz": z.grad.flatten().tolist()}
    return found


def curve(function):
    z = torch.tensor(POINTS, requires_grad=True)
    y = function(z)
    y.sum().backward()
    return {"z": POINTS, "y": y.tolist(), "dz": z.grad.tolist()}


def losses():
    probabilities = torch.tensor(PREDICTED)
    classes = F.one_hot(torch.tensor(CLASSES), WIDTH).double()
    shares = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.25, 0.25, 0.25, 0.25], [0.125, 0.625, 0.125, 0.125]])
    numbers = torch.tensor([[1.5, -2.0, 0.25, 4.0], [-0.75, 0.5, 3.0, -1.25], [2.0, -0.5, 0.0625, 1.125]])
    targets = torch.tensor([[1.0, 0.5, 0.5, 1.25], [-1.0, -2.5, 3.5, -1.75], [2.5, 0.25, -0.5, 1.0625]])
    signs = torch.tensor([[1.0, -1.0, 1.0, 1.0], [-1.0, -1.0, 1.0, -1.0], [1.0, 1.0, -1.0, 1.0]])
    counts = torch.tensor([[1.0, 0.0, 2.0, 5.0], [0.0, 1.0, 4.0, 0.0], [2.0, 3.0, 0.0, 1.0]])
    similarity = lambda y, t: (1 - F.cosine_similarity(y, t, 1)).sum()
    return {
        "squared": gradient(lambda y, t: 0.5 * F.mse_loss(y, t, reduction="sum"), numbers, targets),
        "absolute": gradient(lambda y, t: F.l1_loss(y, t, reduction="sum"), numbers, targets),
        "huber": gradient(lambda y, t: F.huber_loss(y, t, reduction="sum"), numbers, targets),
        "log-cosh": gradient(lambda y, t: torch.log(torch.cosh(y - t)).sum(), numbers, targets),
        "cross-entropy": gradient(lambda y, t: F.nll_loss(torch.log(y), t.argmax(1), reduction="sum"), probabilities, classes),
        "binary-cross-entropy": gradient(lambda y, t: F.binary_cross_entropy(y, t, reduction="sum"), probabilities, shares),
        "kl-divergence": gradient(lambda y, t: F.kl_div(torch.log(y), t, reduction="sum"), probabilities, shares),
        "hinge": gradient(lambda y, t: torch.clamp(1 - t * y, min=0).sum(), numbers, signs),
        "squared-hinge": gradient(lambda y, t: (torch.clamp(1 - t * y, min=0) ** 2).sum(), numbers, signs),
        "poisson": gradient(lambda y, t: F.poisson_nll_loss(y, t, log_input=False, eps=1e-8, reduction="sum"), probabilities, counts),
        "cosine": gradient(similarity, numbers, targets),
    }


def gradient(function, predicted, target):
    y = predicted.clone().requires_grad_()
    value = function(y, target)
    value.backward()
    return {
        "rows": ROWS,
        "width": WIDTH,
        "predicted": predicted.flatten().tolist(),
        "target": target.flatten().tolist(),
        "sum": value.item(),
        "gradient": y.grad.flatten().tolist(),
    }


def optimizers():
    made = {
        "sgd": lambda w: torch.optim.SGD(w, lr=0.125),
        "sgd momentum": lambda w: torch.optim.SGD(w, lr=0.125, momentum=0.875),
        "sgd nesterov": lambda w: torch.optim.SGD(w, lr=0.125, momentum=0.875, nesterov=True),
        "adam": lambda w: torch.optim.Adam(w, lr=0.125),
        "adamw": lambda w: torch.optim.AdamW(w, lr=0.125, weight_decay=0.01),
        "amsgrad": lambda w: torch.optim.Adam(w, lr=0.125, amsgrad=True),
        # The other path of PyTorch 1.13 multiplies the momentum in twice; later versions do not.
        "nadam": lambda w: torch.optim.NAdam(w, lr=0.125, foreach=True),
        "adamax": lambda w: torch.optim.Adamax(w, lr=0.125),
        "rmsprop": lambda w: torch.optim.RMSprop(w, lr=0.125),
        "adagrad": lambda w: torch.optim.Adagrad(w, lr=0.125),
        "adadelta": lambda w: torch.optim.Adadelta(w, lr=1.0),
        "rprop": lambda w: torch.optim.Rprop(w, lr=0.125),
    }
    return {name: descent(make) for name, make in made.items()}


def descent(make):
    """Ten steps on gradients that shrink, grow and turn."""
    w = torch.tensor([1.0, -0.5, 0.25, 2.0], requires_grad=True)
    optimizer = make([w])
    gradients = [[round(math.sin(1 + step * (i + 1)) * 64) / 64 for i in range(4)] for step in range(10)]
    weights = []
    for g in gradients:
        w.grad = torch.tensor(g)
        optimizer.step()
        weights.append(w.tolist())
    group = optimizer.param_groups[0]
    return {"rate": group["lr"], "gradients": gradients, "weights": weights}


def schedules():
    rate = 0.5
    steps = 20
    make = lambda factory: rates(factory, rate, steps)
    scheduler = torch.optim.lr_scheduler
    return {
        "cosine": make(lambda o: scheduler.CosineAnnealingLR(o, steps)),
        "polynomial": make(lambda o: scheduler.LinearLR(o, 1.0, 0.0, steps)),
        "exponential": make(lambda o: scheduler.ExponentialLR(o, 0.01 ** (1 / steps))),
        "one-cycle": make(lambda o: scheduler.OneCycleLR(o, rate, total_steps=steps + 1, pct_start=7 / 21)),
    }


def rates(factory, rate, steps):
    w = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=rate, momentum=0.5)
    schedule = factory(optimizer)
    found = []
    for _ in range(steps):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return {"base": rate, "steps": steps, "rates": found}


def measures():
    random = numpy.random.RandomState(7)
    truth = random.randint(0, 3, 60)
    shares = random.dirichlet([1, 1, 1], 60).astype(numpy.float32).astype(float)
    chosen = shares.argmax(1)
    yes = random.randint(0, 2, 60)
    scores = numpy.round(random.uniform(0, 1, 60) * 32) / 32  # with ties
    t = numpy.round(random.normal(0, 1, 60) * 64) / 64
    y = numpy.round((t + random.normal(0, 0.5, 60)) * 64) / 64
    one_hot = numpy.eye(3)[truth]
    entry = lambda p, t, width, value: {
        "predicted": numpy.ravel(p).tolist(), "target": numpy.ravel(t).tolist(), "width": width, "value": float(value)}
    return {
        "accuracy": entry(shares, one_hot, 3, metrics.accuracy_score(truth, chosen)),
        "top-k": entry(shares, one_hot, 3, metrics.top_k_accuracy_score(truth, shares, k=2)),
        "precision": entry(shares, one_hot, 3, metrics.precision_score(truth, chosen, average="macro")),
        "recall": entry(shares, one_hot, 3, metrics.recall_score(truth, chosen, average="macro")),
        "f1": entry(shares, one_hot, 3, metrics.f1_score(truth, chosen, average="macro")),
        "log-loss": entry(shares, one_hot, 3, metrics.log_loss(truth, shares)),
        "roc-auc": entry(scores, yes, 1, metrics.roc_auc_score(yes, scores)),
        "rmse": entry(y, t, 1, math.sqrt(metrics.mean_squared_error(t, y))),
        "mae": entry(y, t, 1, metrics.mean_absolute_error(t, y)),
        "r2": entry(y, t, 1, metrics.r2_score(t, y)),
        "explained-variance": entry(y, t, 1, metrics.explained_variance_score(t, y)),
    }


def text(reference):
    """JSON with a line for each variant."""
    sections = []
    for section, variants in reference.items():
        lines = [f'  "{name}": {json.dumps(figures)}' for name, figures in variants.items()]
        sections.append(f'"{section}": {{\n' + ",\n".join(lines) + "\n}")
    return "{" + ",\n".join(sections) + "}\n"


def main(root):
    reference = {
        "activations": activations(),
        "losses": losses(),
        "optimizers": optimizers(),
        "schedules": schedules(),
        "metrics": measures(),
    }
    path = os.path.join(root, "experiments", "src", "test", "resources", "reference", "variants.json")
    with open(path, "w") as file:
        file.write(text(reference))


if __name__ == "__main__":
    main(sys.argv[1])
