import type { Problem } from "../blocks/rule.js";
import type { JsonObject } from "../json.js";

/** A refusal by the Web API: `{ "ok": false, "error": code }`, and its details. */
export class SlackError extends Error {
  readonly code: string;
  readonly details: JsonObject;
  /** Set if it is answered with 429: when to try again. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: string, details: JsonObject = {}, retryAfterSeconds?: number) {
    super(code);
    this.code = code;
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  toAnswer(): JsonObject {
    return { ok: false, error: this.code, ...this.details };
  }
}

/** A refusal that names the wrong places, in Slack's form for blocks and views. */
export function refusal(code: string, problems: Problem[]): SlackError {
  const errors = problems.map(({ pointer, message }) => `${message} [json-pointer:${pointer}]`);
  return new SlackError(code, { errors, response_metadata: { messages: errors.map((error) => `[ERROR] ${error}`) } });
}
