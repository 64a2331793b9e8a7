/*
 * The answers of `ask` as MCP tools, the guides as resources, two prompts. In: an Advisor. Out: an MCP server for
 * standard input and output (cli/mcp.ts) or for HTTP (http.ts). It keeps nothing of what it is asked.
 */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { Advisor } from "../advisor.js";
import { MCP } from "../present/words/mcp.js";
import { addPrompts } from "./prompts.js";
import { addResources } from "./resources.js";
import { addTools } from "./tools.js";

/**
 * An MCP server over an advisor, not connected.
 *
 * @param version compbot's own
 * @example await makeMcpServer(advisor, "1.0.0").connect(new StdioServerTransport());
 */
export function makeMcpServer(advisor: Advisor, version: string): McpServer {
  const server = new McpServer({ name: "compbot", title: MCP.title, version }, { instructions: MCP.instructions });
  addTools(server, advisor);
  addResources(server, advisor);
  addPrompts(server);
  return server;
}
