"""Times single_source_dijkstra_path_length with a cutoff: edges, origins, cutoff, runs -> JSON."""

import json
import sys
import time

import networkx

edges_file, origins_file, cutoff, runs = sys.argv[1:]

graph = networkx.Graph()
with open(edges_file) as lines:
    for line in lines:
        _, a, b, metres = line.split(",")
        a, b, metres = int(a), int(b), float(metres)
        # Of parallel edges the shortest: a plain Graph keeps only one.
        if not graph.has_edge(a, b) or graph[a][b]["weight"] > metres:
            graph.add_edge(a, b, weight=metres)
with open(origins_file) as lines:
    origins = [int(line) for line in lines]

times = []
for _ in range(int(runs)):
    count, total, spent = 0, 0.0, 0.0
    for origin in origins:
        start = time.perf_counter()
        metres = networkx.single_source_dijkstra_path_length(graph, origin, cutoff=float(cutoff), weight="weight")
        spent += time.perf_counter() - start
        count += len(metres)
        total += sum(metres.values())
    times.append(1000 * spent)

version = f"networkx {networkx.__version__} (Python {sys.version.split()[0]})"
print(json.dumps({"name": version, "times": times, "count": count, "sum": total}))
