import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { MCP } from "../present/words/mcp.js";

const { fields, prompts } = MCP;

const argsSchema = {
  company: z.string().describe(fields.company),
  role: z.string().describe(fields.role),
  region: z.string().optional().describe(fields.region),
  offer: z.string().describe(fields.offer),
};

/** Gives the server what a person picks from their assistant's menu: check my offer, write the counter. */
export function addPrompts(server: McpServer): void {
  for (const [name, { title, description, text }] of [
    ["check_my_offer", prompts.check],
    ["write_the_counter", prompts.counter],
  ] as const) {
    server.registerPrompt(name, { title, description, argsSchema }, ({ company, role, region = "", offer }) => ({
      messages: [{ role: "user", content: { type: "text", text: text(company, role, region, offer) } }],
    }));
  }
}
