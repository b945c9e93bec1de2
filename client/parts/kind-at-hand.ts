import { type Accessor, createContext } from 'solid-js'

/** The kind of the case on the screen, for rules whose words differ between kinds; undefined where no case is open. */
export const KindAtHand = createContext<Accessor<string | undefined>>(() => undefined)
