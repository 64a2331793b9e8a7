import type { IncomingMessage } from "node:http";

/**
 * Why a request is not answered, or null where it may pass. The page is for the person at this machine only: another
 * site's page must neither drive it (its Origin gives it away) nor read it under a name of its own that it points at
 * the loopback address (its Host does).
 *
 * @param port where the page is served
 */
export function refusal(request: IncomingMessage, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin, "sec-fetch-site": site } = request.headers;
  if (host === undefined || !hosts.includes(host)) return "unknown host";
  if (origin !== undefined && origin !== `http://${host}`) return "another origin";
  if (request.method === "POST" && origin === undefined) return "no origin";
  // A link from elsewhere may open the page itself; nothing else may be asked for from outside.
  const opensPage = request.headers["sec-fetch-mode"] === "navigate";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !opensPage) return "another site";
  return null;
}
