/** Today's date as an ISO date, in universal time as the guides' dates are. */
export const todayIso = (): string => new Date().toISOString().slice(0, 10);
