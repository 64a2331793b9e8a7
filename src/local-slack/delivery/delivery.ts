import type { Clock } from "../clock.js";
import type { Faults } from "../faults.js";
import type { Log } from "../log.js";
import { postSigned } from "./http.js";
import type { Envelope, Outcome } from "./outcome.js";
import type { SocketMode } from "./socket-mode.js";

/** Slack retries an event almost at once, after a minute, and after five. https://docs.slack.dev/apis/events-api */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

const reasons = { timeout: "http_timeout", http_error: "http_error", connection_failed: "connection_failed" };

/** Sends envelopes to the app: over Socket Mode if it is connected, otherwise over HTTP. */
export class Delivery {
  private readonly urls: string[] = [];
  private turn = 0;
  private stopped = false;
  private readonly parts: { secret: string; socketMode: SocketMode; clock: Clock; faults: Faults; log: Log };

  constructor(parts: Delivery["parts"]) {
    this.parts = parts;
  }

  /**
   * Adds a replica of the app; requests go to each in turn, as through a load balancer.
   * @returns a function that removes the replica
   */
  connectHttp(url: string): () => void {
    this.urls.push(url);
    return () => void this.urls.splice(this.urls.indexOf(url), 1);
  }

  get connected(): boolean {
    return this.parts.socketMode.connected || this.urls.length > 0;
  }

  /** Sends once, with the faults that were planned, and logs the outcome. */
  async send(envelope: Envelope): Promise<Outcome> {
    const fault = this.parts.faults.takeDelivery(envelope.type);
    if (fault?.kind === "late") await this.parts.clock.after(fault.ms).done;
    const sent = this.attempt(envelope, fault);
    if (fault?.kind === "twice") await this.attempt(envelope, null);
    return sent;
  }

  /**
   * Sends an event. If the app does not answer, it is sent again, at most three times, unless the app forbids it.
   * @returns the outcome of the first attempt; the retries go on afterwards
   */
  async sendEvent(envelope: Envelope): Promise<Outcome> {
    const outcome = await this.send(envelope);
    void this.retry(envelope, outcome);
    return outcome;
  }

  /** Cancels the retries that are still to come. */
  stop(): void {
    this.stopped = true;
  }

  private async retry(envelope: Envelope, first: Outcome): Promise<void> {
    let last = first;
    for (const [index, wait] of RETRY_AFTER_MS.entries()) {
      if (last.kind !== "failed" || last.noRetry) return;
      if (wait > 0) await this.parts.clock.after(wait).done;
      if (this.stopped) return;
      last = await this.send({ ...envelope, attempt: index + 1, retryReason: reasons[last.reason] });
    }
  }

  private async attempt(envelope: Envelope, fault: Parameters<typeof postSigned>[4]): Promise<Outcome> {
    const outcome = await this.transmit(envelope, fault);
    const { type, payload, attempt } = envelope;
    this.parts.log.add({ kind: "delivery", at: this.parts.clock.now(), type, payload, attempt, outcome });
    return outcome;
  }

  private transmit(envelope: Envelope, fault: Parameters<typeof postSigned>[4]): Promise<Outcome> {
    if (this.parts.socketMode.connected) return this.parts.socketMode.send(envelope);
    this.turn += 1;
    const url = this.urls[this.turn % this.urls.length];
    if (!url) return Promise.resolve({ kind: "failed", reason: "connection_failed" });
    return postSigned(url, this.parts.secret, envelope, this.parts.clock, fault);
  }
}
