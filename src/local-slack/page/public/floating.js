import { useLayoutEffect, useRef } from "preact/hooks";

const GAP = 4;
const MARGIN = 8;

/** Places the floating element below its anchor, or above if there is more room, within the window. */
function place(anchor, floating) {
  const { left, right, top, bottom, width } = anchor.getBoundingClientRect();
  const below = innerHeight - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const up = below < Math.min(floating.scrollHeight, 240) && above > below;
  const { style } = floating;
  style.minInlineSize = `${Math.min(width, innerWidth - 2 * MARGIN)}px`;
  style.maxBlockSize = `${Math.min(up ? above : below, 340)}px`;
  const wide = floating.offsetWidth;
  const start = floating.dataset.align === "end" ? right - wide : left;
  style.left = `${Math.max(MARGIN, Math.min(start, innerWidth - wide - MARGIN))}px`;
  style.top = up ? `${top - GAP - floating.offsetHeight}px` : `${bottom + GAP}px`;
}

/**
 * Shows an element (with `popover="manual"`) in the top layer next to its anchor, also above dialogs, while `open`. It
 * closes when its anchor scrolls out of the window or when something outside is pressed.
 */
export function useFloating(open, close) {
  const anchor = useRef(null);
  const floating = useRef(null);
  useLayoutEffect(() => {
    if (!open || !floating.current || !anchor.current) return;
    const shown = floating.current;
    shown.showPopover();
    place(anchor.current, floating.current);
    const outside = ({ target }) => {
      if (!floating.current?.contains(target) && !anchor.current?.contains(target)) close();
    };
    // Focusing a field scrolls to it, and an on-screen keyboard moves everything: neither is a reason to close.
    const scrolled = ({ target }) => {
      if (target === shown || !target.contains?.(anchor.current)) return;
      const { top, bottom } = anchor.current.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) close();
      else place(anchor.current, shown);
    };
    const resized = () => anchor.current && floating.current && place(anchor.current, floating.current);
    const growing = new ResizeObserver(resized);
    growing.observe(floating.current);
    addEventListener("pointerdown", outside);
    addEventListener("scroll", scrolled, true);
    addEventListener("resize", resized);
    return () => {
      if (shown.isConnected) shown.hidePopover();
      growing.disconnect();
      removeEventListener("pointerdown", outside);
      removeEventListener("scroll", scrolled, true);
      removeEventListener("resize", resized);
    };
  }, [open]);
  return { anchor, floating };
}
