#!/usr/bin/python3
"""The reference work by PyTorch. Usage: torch_peer.py WORK ROUNDS DIGITS; prints lines of JSON.

W2x20 trains 20 networks of W2 in two processes and prints the seconds of the whole.
"""
import json
import multiprocessing
import sys
import time

import numpy
import torch

torch.set_num_threads(1)


def layers(*widths):
    modules = []
    for i in range(len(widths) - 1):
        modules.append(torch.nn.Linear(widths[i], widths[i + 1]))
        if i < len(widths) - 2:
            modules.append(torch.nn.ReLU())
    return torch.nn.Sequential(*modules)


def xor(seed):
    torch.manual_seed(seed)
    x = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    y = torch.tensor([[0.0], [1], [1], [0]])
    network = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Tanh(), torch.nn.Linear(2, 1), torch.nn.Sigmoid())
    optimizer = torch.optim.SGD(network.parameters(), lr=0.5)
    for _ in range(2000):
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(network(x), y).backward()
        optimizer.step()


def classes(network, optimizer, x, y, batch, epochs):
    for _ in range(epochs):
        order = torch.randperm(len(x))
        for i in range(0, len(x), batch):
            rows = order[i : i + batch]
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(network(x[rows]), y[rows]).backward()
            optimizer.step()


def read(path):
    table = numpy.loadtxt(path, delimiter=",", skiprows=1, dtype=numpy.float32)
    return torch.from_numpy(table[:, :64] / 16).contiguous(), torch.from_numpy(table[:, 64].astype(numpy.int64))


def digits(seed, table):
    torch.manual_seed(seed)
    network = layers(64, 32, 10)
    classes(network, torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9), *table, 32, 30)


def random(rows, widths, batch, optimizer):
    x = torch.rand(rows, widths[0])
    y = torch.randint(0, 10, (rows,))

    def train(seed):
        torch.manual_seed(seed)
        network = layers(*widths)
        classes(network, optimizer(network.parameters()), x, y, batch, 1)

    return train


def two_processes(path):
    table = read(path)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        pool.starmap(digits, [(seed, table) for seed in range(20)], chunksize=1)


def main(work, rounds, path):
    who = "PyTorch " + torch.__version__
    if work == "W2x20":
        two_processes(path)
        return
    if work == "W1":
        train = xor
    elif work == "W2":
        table = read(path)
        train = lambda seed: digits(seed, table)
    elif work == "W3":
        train = random(60000, (784, 128, 10), 128, lambda p: torch.optim.SGD(p, lr=0.05))
    else:
        train = random(10000, (512, 1024, 1024, 10), 256, lambda p: torch.optim.Adam(p, lr=0.001))
    for number in range(-1, rounds):
        begin = time.perf_counter()
        train(number + 1)
        seconds = time.perf_counter() - begin
        if number >= 0:
            print(json.dumps(dict(who=who, work=work, seconds=seconds)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
