/** Today's date as an ISO date in UTC, like the guides' dates. */
export const todayIso = (): string => new Date().toISOString().slice(0, 10);
