import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** A file that the page is made of. */
export interface PageFile {
  type: string;
  body: string;
  headers: Record<string, string>;
}

/** The browser's files are not compiled, so they stand in `src` only, which the package carries beside `dist`. */
const SOURCES = new URL("../../src/", import.meta.url);

/** A folder of such files under `src/`, and the path at which a page finds it. */
interface PublicFolder {
  folder: string;
  at: string;
}

/** The page of the local Slack: it draws blocks and answers, wherever they are shown. */
export const SLACK_PAGE = "local-slack/page/public/";

/** Libraries as their packages ship them, by the path that the page's import map names. */
const LIBRARIES = {
  "/modules/preact.js": "preact",
  "/modules/preact-hooks.js": "preact/hooks",
  "/modules/htm.js": "htm",
};

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * Reads everything that a page may ask for, by path, so that no request reaches into the file system.
 *
 * @param folders those the page is made of; the first holds its `index.html`
 */
export function readPageFiles(...folders: [PublicFolder, ...PublicFolder[]]): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const { folder, at } of folders) {
    const from = new URL(folder, SOURCES);
    for (const name of readdirSync(from, { recursive: true, encoding: "utf8" })) {
      const type = TYPES[extname(name)];
      const path = name.replaceAll("\\", "/");
      if (type && !files.has(at + path)) files.set(at + path, pageFile(type, new URL(path, from)));
    }
  }
  for (const [path, library] of Object.entries(LIBRARIES)) {
    files.set(path, pageFile(TYPES[".js"] as string, new URL(import.meta.resolve(library))));
  }
  const [{ folder, at }] = folders;
  const index = files.get(`${at}index.html`);
  if (!index) throw new Error(`The page's files are missing: ${fileURLToPath(new URL(folder, SOURCES))}`);
  const guarded = { ...index, headers: { "content-security-policy": policy(index.body) } };
  files.set(at, guarded);
  files.set(`${at}index.html`, guarded);
  return files;
}

const pageFile = (type: string, url: URL): PageFile => ({
  type,
  // A source map's address would be asked for by developer tools, and there is none.
  body: readFileSync(url, "utf8").replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "\n"),
  headers: {},
});

/**
 * Nothing from elsewhere, no inline script but the import map (by its hash), and no text that becomes HTML: without a
 * Trusted Types policy the browser itself refuses `innerHTML`.
 */
function policy(html: string): string {
  const inline = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(inline).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
