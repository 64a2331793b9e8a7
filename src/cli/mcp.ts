import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { makeAdvisor } from "../advisor.js";
import { openCollection } from "../collection/open-collection.js";
import { makeMcpServer } from "../mcp/server.js";
import { todayIso } from "../today.js";
import { version } from "../version.js";
import { COMMON, placesOf, readArguments } from "./arguments.js";

/** `mcp`: an MCP server on standard input and output, until the input ends. */
export async function mcp(args: string[]): Promise<number> {
  const { values } = readArguments(args, { guides: COMMON.guides });
  const places = placesOf(values.guides);
  const collection = await openCollection(places);
  const server = makeMcpServer(
    makeAdvisor(() => collection, todayIso, places.guidesDir),
    version(),
  );
  const ended = new Promise<void>((done) => {
    process.stdin.once("end", done);
    server.server.onclose = done;
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
  return 0;
}
