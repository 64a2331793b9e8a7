/** What is said when the program cannot start, beside settings. */
export const START = {
  /** @param address the Web API's, as it was asked for from this machine */
  unreachable: (address: string, reason: string): string =>
    `Slack cannot be reached from this machine: ${address} (${reason}). Look at its DNS, at the firewall (https outward), and at ` +
    "the proxy: see “Where Slack cannot be reached” in docs/operating.md.",
};
