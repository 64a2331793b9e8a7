/** Versions of Node on which Slack's library opens no connection: its WebSocket and Node's own disagree on events. */
export const cannotReachSlack = (version: string): boolean => /^26\.[01]\./.test(version);
