/** How long the processor was busy with some work, in milliseconds: what else a machine does is no part of it. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The least of a few runs, in milliseconds: what collects garbage in between only adds. */
export const leastTime = (work: () => void, runs = 3): number =>
  Math.min(...Array.from({ length: runs }, () => processorTime(work)));
