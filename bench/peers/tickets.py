"""What pandas lacks for the draw: shares by Webster's divisors and tickets by SHA-256."""

import hashlib
import heapq


def webster(sizes, total):
    """Shares `total` among strata ({name: size}) by the largest N / (2a + 1), names breaking ties."""
    held = dict.fromkeys(sizes, 0)
    claims = [(-size, name) for name, size in sizes.items()]
    heapq.heapify(claims)
    for _ in range(min(total, sum(sizes.values()))):
        _, name = heapq.heappop(claims)
        held[name] += 1
        if held[name] < sizes[name]:
            heapq.heappush(claims, (-sizes[name] / (2 * held[name] + 1), name))
    return held


def lowest(seed, references, wanted):
    """The `wanted` references with the lowest tickets."""
    stem = f"{hashlib.sha256(seed.encode()).hexdigest()}|select|".encode()
    tickets = (
        (hashlib.sha256(stem + reference.encode()).digest(), reference) for reference in references
    )
    return [reference for _, reference in heapq.nsmallest(wanted, tickets)]
