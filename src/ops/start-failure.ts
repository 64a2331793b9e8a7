import { webApi } from "@slack/bolt";
import { type Connection, SettingsError } from "../config.js";

/** The start failed for a reason outside of the program and its settings: another attempt may work. */
export class StartFailed extends Error {
  override name = "StartFailed";
}

/**
 * The error to report for a failure to take requests: one that names the setting to correct if there is one, else the
 * error itself.
 */
export function startFailure(
  error: unknown,
  connection: Exclude<Connection, { kind: "local" }>,
  opsPort: number | undefined,
): unknown {
  if (!(error instanceof Error)) return error;
  if (connection.kind === "socket" && error instanceof webApi.WebAPIPlatformError)
    return new SettingsError(`SLACK_APP_TOKEN is refused by Slack (${error.data.error}).`);
  const { code, port }: { code?: string; port?: number } & Error = error;
  const setting = port === opsPort ? `OPS_PORT ${opsPort}` : `PORT ${connection.port}`;
  if (code === "EADDRINUSE") return new SettingsError(`${setting} is taken by another program.`);
  if (code === "EACCES") return new SettingsError(`${setting} is not allowed to this user.`);
  return error;
}
