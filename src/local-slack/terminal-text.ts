import { isObject, type JsonObject, objectOf, objectsOf } from "./json.js";

/** Gives the name for an id in a text; `undefined` if the id is not known. */
export type NameOf = (id: string) => string | undefined;

/** Blocks as plain text for the terminal, one or more lines for each. */
export function blocksAsText(blocks: JsonObject[], nameOf: NameOf): string {
  return blocks.map((block) => blockAsText(block, nameOf)).join("\n");
}

function blockAsText(block: JsonObject, nameOf: NameOf): string {
  switch (block.type) {
    case "divider":
      return "─".repeat(40);
    case "table":
      return tableAsText(block);
    case "data_visualization":
      return chartAsText(block);
    case "container":
      return [words(block.title, nameOf), indent(blocksAsText(objectsOf(block, "child_blocks"), nameOf))].join("\n");
    case "actions":
    case "context_actions":
      return objectsOf(block, "elements").flatMap(controls).join(" ");
    case "context":
      return objectsOf(block, "elements")
        .map((part) => words(part, nameOf))
        .join(" ");
    default: {
      const accessory = objectOf(block, "accessory");
      return [words(block.text, nameOf), ...(accessory ? controls(accessory) : [])].filter(Boolean).join("\n");
    }
  }
}

/** The words of a text object or a string, with ids replaced by names and escapes undone. */
export function words(text: unknown, nameOf: NameOf): string {
  const raw = isObject(text) ? text.text : text;
  if (typeof raw !== "string") return "";
  return raw
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (_, id: string) => `@${nameOf(id) ?? id}`)
    .replace(/<#(\w+)(?:\|([^>]*))?>/g, (_, id: string, label?: string) => `#${label ?? nameOf(id) ?? id}`)
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, "$2 ($1)")
    .replace(/<(https?:[^>]+)>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function controls(element: JsonObject): string[] {
  const label = (value: unknown) => `[${words(value, () => undefined)}]`;
  if (element.type === "feedback_buttons") {
    return [objectOf(element, "positive_button"), objectOf(element, "negative_button")].map((one) => label(one?.text));
  }
  if (element.text) return [label(element.text)];
  return [`[${words(element.placeholder ?? String(element.type), () => undefined)} ▾]`];
}

function tableAsText(block: JsonObject): string {
  const rows = (Array.isArray(block.rows) ? block.rows : []).map((row: unknown) =>
    (Array.isArray(row) ? row.filter(isObject) : []).map((cell) => String(cell.text)),
  );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(...rows.map((row) => (row[index] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function chartAsText(block: JsonObject): string {
  const chart = objectOf(block, "chart") ?? {};
  const point = (one: JsonObject) => `${String(one.label)} ${String(one.value)}`;
  const lines = objectsOf(chart, "series").map(
    (one) => `${String(one.name)}: ${objectsOf(one, "data").map(point).join(" · ")}`,
  );
  return [String(block.title), ...lines].join("\n");
}

const indent = (text: string): string => text.replace(/^/gm, "  ");
