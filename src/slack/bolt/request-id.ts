/**
 * What makes a request of Slack's the same as another: an event's id stays when it is retried, and every command,
 * press, shortcut and sent view has a trigger id of its own.
 *
 * @returns null for what may be asked again (the options of a menu)
 */
export function requestId(body: object): string | null {
  if ("event_id" in body && typeof body.event_id === "string") return `event:${body.event_id}`;
  if ("trigger_id" in body && typeof body.trigger_id === "string") return `trigger:${body.trigger_id}`;
  return null;
}
