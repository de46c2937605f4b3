"""Run as a program: a Ray cluster of several nodes on this machine, told what to do by its stdin.

Prints the address, then does a command a line: `drop` kills a node without warning, `join` adds
one, `end` ends all. Each answers with a line.
"""

import os
import sys

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"

from ray.cluster_utils import Cluster

CORES = 1


def main() -> None:
    cluster = Cluster(
        initialize_head=True,
        head_node_args={"num_cpus": CORES, "include_dashboard": False},
    )
    nodes = [cluster.add_node(num_cpus=CORES)]
    cluster.wait_for_nodes()
    _say(cluster.address)
    for line in sys.stdin:
        command = line.strip()
        if command == "drop":
            cluster.remove_node(nodes.pop(), allow_graceful=False)
        elif command == "join":
            nodes.append(cluster.add_node(num_cpus=CORES))
        else:
            break
        _say(command)
    cluster.shutdown()  # type: ignore[no-untyped-call]  # Ray's own


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
