import { createContext } from "preact";
import { useContext, useMemo, useRef } from "preact/hooks";
import { useDesk } from "../desk.js";

/** The message or view that blocks are in: where their presses go, and what was entered in them. */
export const Host = createContext(null);
export const useHost = () => useContext(Host);

const keyOf = (block, element) => `${block.block_id} ${element.action_id}`;

/**
 * @param where the message's channel and ts, or the view's id
 * @param blocks what is drawn; what was entered in blocks that are no longer drawn is not sent
 * @param values what the view already holds
 */
export function useMakeHost(where, blocks, values) {
  const { act } = useDesk();
  const entered = useRef(new Map());
  const address = JSON.stringify(where);
  return useMemo(() => {
    const elementName = (block, element) => ({ blockId: block.block_id, actionId: element.action_id });
    const there = (blockId) => JSON.stringify(blocks).includes(JSON.stringify(blockId));
    const fields = () => [...entered.current.values()].filter(({ blockId }) => there(blockId));
    return {
      values,
      fields,
      note: (block, element, choice) =>
        void entered.current.set(keyOf(block, element), { ...elementName(block, element), choice }),
      press: (block, element, choice) =>
        act({ act: "press", where, element: elementName(block, element), choice: choice ?? null, fields: fields() }),
      suggest: (block, element, typed) => act({ act: "suggest", where, element: elementName(block, element), typed }),
    };
  }, [address, blocks]);
}
