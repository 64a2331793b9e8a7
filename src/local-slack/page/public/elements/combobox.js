import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useFloating } from "../floating.js";
import { html } from "../html.js";
import { Close, Down } from "../icons.js";
import { wordsOf } from "../text/text.js";
import { WORDS } from "../words.js";

const PAUSE_MS = 150;
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * A menu that narrows as one types (the combobox pattern of the ARIA Authoring Practices).
 *
 * @param held the chosen option, null, or a list of options where `many`
 * @param groups its options; left out where `find` brings them
 * @param find asks the app for options; gives `{ options }`, or `{ note }` where there are none to show
 * @param onChange called with what is held from now on
 */
export function Combobox({
  label,
  labelledBy,
  describedBy,
  placeholder,
  held,
  many,
  groups,
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

  const list = many ? (held ?? []) : [];
  const shown = find ? [{ label: "", options: found.options }] : narrowed(groups, typed);
  const flat = shown.flatMap(({ options }) => options);
  const note = find && found.note ? found.note : flat.length === 0 ? WORDS.noOptions : null;
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
    if (!many) return onChange(option);
    const has = list.some(({ value }) => value === option.value);
    onChange(has ? list.filter(({ value }) => value !== option.value) : [...list, option]);
  };
  const keys = (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return setOpen(true);
      setActive((active + (event.key === "ArrowDown" ? 1 : -1) + flat.length) % Math.max(1, flat.length));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      if (flat[active]) choose(flat[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (event.key === "Backspace" && many && !typed && list.length > 0) {
      onChange(list.slice(0, -1));
    }
  };
  const text = typed ?? (many || !held ? "" : wordsOf(held.text));
  let index = -1;
  return html`<div class=${`combobox ${invalid ? "invalid" : ""}`} ref=${anchor}>
    ${list.map(
      (option) => html`<span class="chip">${wordsOf(option.text)}
        <button type="button" aria-label=${WORDS.removeChoice(wordsOf(option.text))} onClick=${() => choose(option)}>
          <${Close} />
        </button></span>`,
    )}
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
      aria-activedescendant=${open && flat[active] ? optionId(active) : undefined}
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
      clearable && !many && held
        ? html`<button type="button" class="clear" aria-label=${WORDS.clear(label ?? placeholder ?? "")} onClick=${() => onChange(null)}>
            <${Close} />
          </button>`
        : html`<span class="arrow"><${Down} /></span>`
    }
    <div popover="manual" id=${id} ref=${floating} class="floating listbox" role="listbox" aria-label=${label ?? placeholder ?? WORDS.choose}>
      ${
        open &&
        shown.map(
          (group) => html`<div role="group" aria-label=${group.label || undefined}>
            ${group.label && html`<div class="group-label" aria-hidden="true">${group.label}</div>`}
            ${group.options.map((option) => {
              index += 1;
              const at = index;
              const chosen = many ? list.some(({ value }) => value === option.value) : held?.value === option.value;
              return html`<div
                role="option"
                id=${optionId(at)}
                aria-selected=${chosen}
                aria-current=${at === active ? "true" : undefined}
                onPointerDown=${(event) => event.preventDefault()}
                onPointerMove=${() => setActive(at)}
                onClick=${() => choose(option)}
              >
                <span>${wordsOf(option.text)}</span>
                ${option.description && html`<span class="hint">${wordsOf(option.description)}</span>`}
              </div>`;
            })}
          </div>`,
        )
      }
      ${open && note && html`<div class="note" role="option" aria-disabled="true" aria-selected="false">${note}</div>`}
    </div>
  </div>`;
}

/** What fits what was typed: every word of it somewhere in an option's text. */
function narrowed(groups, typed) {
  const words = fold(typed ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const fits = ({ text }) => words.every((word) => fold(wordsOf(text)).includes(word));
  return groups
    .map(({ label, options }) => ({ label, options: options.filter(fits) }))
    .filter(({ options }) => options.length > 0);
}
