/** What fails in a call that the app makes. */
export type CallFault =
  | { kind: "rate_limited"; retryAfterSeconds: number }
  | { kind: "status"; status: number }
  | { kind: "error"; error: string }
  /** No answer, and the connection stays open. */
  | { kind: "hang" }
  /** The connection breaks without an answer. */
  | { kind: "drop" };

/** Slack's words for blocks that it refuses. */
type BlockRefusal = "invalid_blocks" | "invalid_blocks_format" | "invalid_attachments" | "invalid_payload";

/** What goes wrong with something that is sent to the app. */
export type DeliveryFault =
  | { kind: "twice" }
  /** Delayed, in milliseconds of the local Slack's clock. */
  | { kind: "late"; ms: number }
  /** Signed as if this many seconds earlier (or, if negative, later): HTTP only. */
  | { kind: "signed_at"; secondsAgo: number }
  | { kind: "bad_signature" };

interface Extent {
  /** How often; without limit if not given. */
  times?: number;
}

interface CallExtent extends Extent {
  /** `after`: the call does its work and only the answer is lost. `before` if not given. */
  when?: "before" | "after";
}

interface Planned<Fault> {
  on: string;
  fault: Fault;
  left: number;
  when: "before" | "after";
}

/** Planned faults. Of those that fit, the one planned first is used up first. */
export class Faults {
  private readonly calls: Planned<CallFault>[] = [];
  private readonly deliveries: Planned<DeliveryFault>[] = [];
  private refusedBlocks: string[] = [];
  private refusal: BlockRefusal = "invalid_blocks";
  /** Whether blocks are refused wherever Slack does not document them. */
  onlyDocumented = false;
  private readonly historyRead = new Map<string, number>();
  /** Whether reading messages is limited as for apps that are distributed outside of Slack's Marketplace. */
  historyLimited = false;
  /** Whether Slack hides who a conversation is shared with: in events, and in answers to look-ups. */
  sharingHidden = false;

  /** @param method a Web API method such as `chat.postMessage`, `response_url`, or `*` for every call */
  onCall(method: string, fault: CallFault, extent: CallExtent = {}): void {
    this.calls.push({ on: method, fault, left: extent.times ?? Infinity, when: extent.when ?? "before" });
  }

  /**
   * @param type what is sent, such as `command`, `block_actions`, `view_submission`, an event's type, or `*` for
   * everything
   */
  onDelivery(type: string, fault: DeliveryFault, extent: Extent = {}): void {
    this.deliveries.push({ on: type, fault, left: extent.times ?? Infinity, when: "before" });
  }

  /** Answers `invalid_blocks` to messages and views that contain a block of one of these types, at any depth. */
  refuseBlocks(...types: string[]): void {
    this.refusedBlocks = types;
  }

  /** The word by which blocks are refused; with `invalid_payload`, a `response_url` answers 500. */
  refuseAs(word: BlockRefusal): void {
    this.refusal = word;
  }

  get refusalOfBlocks(): BlockRefusal {
    return this.refusal;
  }

  /** @returns the seconds until the method may be called again; 0 if it may be called now, and then this call counts */
  takeHistory(method: string, now: number): number {
    const next = (this.historyRead.get(method) ?? Number.NEGATIVE_INFINITY) + 60_000;
    if (next > now) return Math.ceil((next - now) / 1000);
    this.historyRead.set(method, now);
    return 0;
  }

  clear(): void {
    this.historyLimited = false;
    this.sharingHidden = false;
    this.calls.length = 0;
    this.deliveries.length = 0;
    this.refusedBlocks = [];
    this.refusal = "invalid_blocks";
    this.onlyDocumented = false;
  }

  takeCall(method: string): { fault: CallFault; when: "before" | "after" } | null {
    return take(this.calls, method);
  }

  takeDelivery(type: string): DeliveryFault | null {
    return take(this.deliveries, type)?.fault ?? null;
  }

  refuses(blockType: string): boolean {
    return this.refusedBlocks.includes(blockType);
  }
}

function take<Fault>(planned: Planned<Fault>[], on: string): Planned<Fault> | null {
  const next = planned.find((one) => one.left > 0 && (one.on === on || one.on === "*"));
  if (!next) return null;
  next.left -= 1;
  return next;
}
