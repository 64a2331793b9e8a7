/** How long the processor was busy with some work, in milliseconds: what else a machine does is no part of it. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The least of a few runs, in milliseconds: what collects garbage in between only adds. */
const leastTime = (work: () => void, runs = 3): number =>
  Math.min(...Array.from({ length: runs }, () => processorTime(work)));

/**
 * How many times as long the larger of two works takes, by the least of their runs. The larger is run again only while
 * the figure is not under what is allowed: what collects garbage in between only adds to it.
 *
 * @param noise milliseconds under which a time says nothing of how it grows
 */
export function timesAsLong(
  large: () => void,
  small: () => void,
  { allowed, noise, runs = 5 }: { allowed: number; noise: number; runs?: number },
): number {
  const least = Math.max(noise, leastTime(small));
  let times = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && times >= allowed; run++) times = Math.min(times, processorTime(large) / least);
  return times;
}
