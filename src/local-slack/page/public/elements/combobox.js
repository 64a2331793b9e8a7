import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useFloating } from "../floating.js";
import { html } from "../html.js";
import { Close, Down } from "../icons.js";
import { wordsOf } from "../text/text.js";
import { WORDS } from "../words.js";

const PAUSE_MS = 150;
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * A menu that narrows while a person types (the combobox pattern of the ARIA Authoring Practices).
 *
 * @param held the chosen option, or null
 * @param options its options, unless `find` brings them
 * @param find asks the app for options; gives `{ options }`, with a `note` if there are none to show
 * @param onChange called with the newly chosen option, or null
 */
export function Combobox({
  label,
  labelledBy,
  describedBy,
  placeholder,
  held,
  options,
  find,
  clearable,
  invalid,
  onChange,
}) {
  const [typed, setTyped] = useState(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [found, setFound] = useState({ options: [], note: null });
  const { anchor, floating } = useFloating(open, () => leave());
  const input = useRef(null);
  const id = useId();

  useEffect(() => {
    if (!open || !find) return;
    let current = true;
    setFound({ options: [], note: WORDS.searching });
    const timer = setTimeout(
      async () => {
        const result = await find(typed ?? "");
        if (current) setFound(result);
      },
      typed ? PAUSE_MS : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open, typed]);

  const shown = find ? found.options : narrowed(options, typed);
  const note = find && found.note ? found.note : shown.length === 0 ? WORDS.noOptions : null;
  const optionId = (at) => `${id}-option-${at}`;

  useEffect(() => {
    if (open) floating.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [active, open]);

  function leave() {
    setOpen(false);
    setTyped(null);
    setActive(0);
  }
  const choose = (option) => {
    leave();
    onChange(option);
  };
  const keys = (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return setOpen(true);
      setActive((active + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % Math.max(1, shown.length));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      if (shown[active]) choose(shown[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  const text = typed ?? (held ? wordsOf(held.text) : "");
  return html`<div class=${`combobox ${invalid ? "invalid" : ""}`} ref=${anchor}>
    <input
      ref=${input}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck=${false}
      aria-label=${label}
      aria-labelledby=${labelledBy}
      aria-describedby=${describedBy}
      aria-invalid=${invalid ? "true" : undefined}
      aria-autocomplete="list"
      aria-expanded=${open}
      aria-controls=${id}
      aria-activedescendant=${open && shown[active] ? optionId(active) : undefined}
      placeholder=${placeholder}
      value=${text}
      onClick=${() => setOpen(true)}
      onInput=${({ currentTarget }) => {
        setTyped(currentTarget.value);
        setActive(0);
        setOpen(true);
      }}
      onKeyDown=${keys}
      onBlur=${leave}
    />
    ${
      clearable && held
        ? html`<button type="button" class="clear" aria-label=${WORDS.clear(label ?? placeholder ?? "")} onClick=${() => onChange(null)}>
            <${Close} />
          </button>`
        : html`<span class="arrow"><${Down} /></span>`
    }
    <div popover="manual" id=${id} ref=${floating} class="floating listbox" role="listbox" aria-label=${label ?? placeholder ?? WORDS.choose}>
      ${
        open &&
        shown.map(
          (option, at) => html`<div
            role="option"
            id=${optionId(at)}
            aria-selected=${held?.value === option.value}
            aria-current=${at === active ? "true" : undefined}
            onPointerDown=${(event) => event.preventDefault()}
            onPointerMove=${() => setActive(at)}
            onClick=${() => choose(option)}
          >${wordsOf(option.text)}</div>`,
        )
      }
      ${open && note && html`<div class="note" role="option" aria-disabled="true" aria-selected="false">${note}</div>`}
    </div>
  </div>`;
}

/** The options that match: every typed word is somewhere in the option's text. */
function narrowed(options, typed) {
  const words = fold(typed ?? "")
    .split(/\s+/)
    .filter(Boolean);
  return options.filter(({ text }) => words.every((word) => fold(wordsOf(text)).includes(word)));
}
