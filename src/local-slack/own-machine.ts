import type { IncomingMessage } from "node:http";

/** Names of this machine for itself, with any port. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Whether a request comes from a program on this machine. A web page can send requests here too: browsers then tell its
 * `Origin`, and one that had its own name point here tells that name as `Host`.
 */
export const isFromProgram = ({ headers }: IncomingMessage): boolean =>
  headers.origin === undefined && LOOPBACK.test(headers.host ?? "");
