/** Counts calls by caller. */
interface RateLimit {
  /** True where the caller may make one more call now, which is then counted. */
  take(caller: string): boolean;
}

const MINUTE_MS = 60_000;
/** Callers that are remembered; beyond it those whose minute began first are forgotten. */
const MOST_CALLERS = 10_000;

/** At most so many calls a minute for each caller, counted from the first of them. */
export function makeRateLimit(aMinute: number, now: () => number = () => performance.now()): RateLimit {
  const minutes = new Map<string, { since: number; calls: number }>();
  return {
    take(caller) {
      const at = now();
      const minute = minutes.get(caller);
      if (minute && at - minute.since < MINUTE_MS) return ++minute.calls <= aMinute;
      minutes.delete(caller);
      minutes.set(caller, { since: at, calls: 1 });
      const [oldest] = minutes.keys();
      if (minutes.size > MOST_CALLERS && oldest !== undefined) minutes.delete(oldest);
      return true;
    },
  };
}
