#!/usr/bin/env python3
"""Reference losses of three networks, trained by PyTorch from given weights.

Usage: pytorch_reference.py REPOSITORY
Needs Debian's python3-torch. Writes experiments/src/test/resources/reference/{xor,digits,diabetes}.json:
  network   what was trained, in words
  float32   the loss of each of 50 full-batch epochs, before that epoch's step, in PyTorch's float32
  float64   the same in float64, to tell rounding from mistakes

The loss is the mean over samples of a sample's loss, which is summed over its outputs.
The weight from input i to unit j of a layer is amplitude * sin(1 + i * units + j), computed in
double precision and rounded to float32, with amplitude = sqrt(6 / (inputs + units)); biases are 0.
"""
import csv
import json
import math
import os
import sys

import torch

EPOCHS = 50


def layer(inputs, units, dtype):
    amplitude = math.sqrt(6 / (inputs + units))
    weights = [[amplitude * math.sin(1 + i * units + j) for i in range(inputs)] for j in range(units)]
    linear = torch.nn.Linear(inputs, units)
    with torch.no_grad():
        linear.weight.copy_(torch.tensor(weights, dtype=torch.float64).to(torch.float32))
        linear.bias.zero_()
    return linear.to(dtype)


def train(network, loss, optimizer, x, t):
    losses = []
    for _ in range(EPOCHS):
        optimizer.zero_grad()
        value = loss(network(x), t)
        losses.append(value.item())
        value.backward()
        optimizer.step()
    return losses


def table(root, name):
    with open(os.path.join(root, "experiments", "data", name), newline="") as file:
        rows = list(csv.reader(file))[1:]
    return torch.tensor([[float(cell) for cell in row] for row in rows], dtype=torch.float64)


def xor(root, dtype):
    x = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=dtype)
    t = torch.tensor([[0], [1], [1], [0]], dtype=dtype)
    network = torch.nn.Sequential(layer(2, 2, dtype), torch.nn.Tanh(), layer(2, 1, dtype), torch.nn.Sigmoid())
    optimizer = torch.optim.SGD(network.parameters(), lr=0.5)
    return train(network, lambda y, t: (0.5 * (y - t) ** 2).sum(1).mean(), optimizer, x, t)


def digits(root, dtype):
    rows = table(root, "digits.csv")[:256]
    x, t = (rows[:, :64] / 16).to(dtype), rows[:, 64].long()
    network = torch.nn.Sequential(layer(64, 32, dtype), torch.nn.ReLU(), layer(32, 10, dtype))
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    return train(network, torch.nn.CrossEntropyLoss(), optimizer, x, t)


def diabetes(root, dtype):
    rows = table(root, "diabetes.csv")
    rows = (rows - rows.mean(0)) / rows.std(0, unbiased=False)
    x, t = rows[:, :10].to(torch.float32).to(dtype), rows[:, 10:].to(torch.float32).to(dtype)
    network = torch.nn.Sequential(layer(10, 16, dtype), torch.nn.GELU(), layer(16, 1, dtype))
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01, betas=(0.9, 0.999), eps=1e-8)
    return train(network, torch.nn.HuberLoss(delta=1.0), optimizer, x, t)


NETWORKS = {
    xor: "2-2-1, tanh, sigmoid, squared loss, sgd at rate 0.5, on exclusive or",
    digits: "64-32-10, relu, softmax with cross-entropy, sgd at rate 0.05 with momentum 0.9, "
    "on the first 256 rows of digits.csv, inputs divided by 16",
    diabetes: "10-16-1, gelu (erf), identity, huber loss of delta 1, adam at rate 0.01, "
    "on diabetes.csv, all columns standardised by the population's deviation",
}


def main(root):
    torch.set_num_threads(1)
    for network, words in NETWORKS.items():
        result = {
            "network": words,
            "torch": torch.__version__,
            "float32": network(root, torch.float32),
            "float64": network(root, torch.float64),
        }
        path = os.path.join(root, "experiments", "src", "test", "resources", "reference", network.__name__ + ".json")
        with open(path, "w") as file:
            json.dump(result, file, indent=1)
            file.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
