import { useId, useLayoutEffect, useState } from "preact/hooks";
import { useFloating } from "./floating.js";
import { html } from "./html.js";

/**
 * A button that opens a menu of actions.
 *
 * @param items `{ label, hint, icon, run }`
 */
export function MenuButton({ label, icon, items, className = "quiet", align = "end" }) {
  const [open, setOpen] = useState(false);
  const { anchor, floating } = useFloating(open, () => setOpen(false));
  const id = useId();

  useLayoutEffect(() => {
    if (open) floating.current?.querySelector("[role=menuitem]")?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    anchor.current?.focus();
  };
  const keys = (event) => {
    const all = [...floating.current.querySelectorAll("[role=menuitem]")];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (to !== undefined) {
      event.preventDefault();
      all.at(to % all.length)?.focus();
    }
  };
  const use = (item) => {
    close();
    item.run();
  };
  return html`<span class="menu-holder">
    <button
      type="button"
      ref=${anchor}
      class=${className}
      aria-label=${label}
      title=${label}
      aria-haspopup="menu"
      aria-expanded=${open}
      aria-controls=${open ? id : undefined}
      onClick=${() => setOpen(!open)}
    ><${icon} /></button>
    ${
      open &&
      html`<div
        popover="manual"
        id=${id}
        ref=${floating}
        class="floating menu"
        role="menu"
        aria-label=${label}
        data-align=${align}
        onKeyDown=${keys}
      >
        ${items.map(
          (item) =>
            html`<button type="button" role="menuitem" tabindex="-1" onClick=${() => use(item)}>
              ${item.icon && html`<${item.icon} />`}<span>${item.label}</span>
              ${item.hint && html`<span class="hint">${item.hint}</span>`}
            </button>`,
        )}
      </div>`
    }
  </span>`;
}
