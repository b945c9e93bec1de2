import * as v from 'valibot'

/** What a party is shown: one declaration of one case, and nothing else of it. */
export interface ShownDeclaration {
  /** Random, new each time a declaration is shown; every message is tied to it. */
  readonly id: string
  /** The exact text; its hash is part of what the party confirms. */
  readonly text: string
  /** SHA-256 of the text, lower-case hex. */
  readonly hash: string
  readonly party: 'man' | 'woman'
  readonly name: string
  /** What the party declares as marital status, GB/T 2261.2; one is chosen already by the answers given. */
  readonly statuses: readonly { readonly code: string; readonly label: string }[]
  readonly status: string | null
}

const id = v.pipe(v.string(), v.uuid())
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const point = v.strictObject({
  /** CSS pixels from the corner of the signature's field. */
  x: v.pipe(v.number(), v.finite()),
  y: v.pipe(v.number(), v.finite()),
  /** 0 to 1 as the pen gave it. */
  pressure: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Milliseconds since the first stroke began. */
  time: v.pipe(v.number(), v.minValue(0)),
})
const strokes = v.pipe(v.array(v.pipe(v.array(point), v.maxLength(20_000))), v.maxLength(500))
const size = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(10_000))

export type StrokePoint = v.InferOutput<typeof point>
export type Strokes = v.InferOutput<typeof strokes>

const code = v.pipe(v.string(), v.regex(/^\d{2}$/))
const shown = v.strictObject({
  id,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  hash,
  party: v.picklist(['man', 'woman']),
  name: v.pipe(v.string(), v.maxLength(200)),
  statuses: v.array(v.strictObject({ code, label: v.string() })),
  status: v.nullable(code),
})

const message = v.variant('say', [
  /** The window of the parties is there. */
  v.strictObject({ say: v.literal('ready') }),
  v.strictObject({ say: v.literal('show'), declaration: shown }),
  /** Nothing is to be shown: the window goes blank. */
  v.strictObject({ say: v.literal('clear') }),
  v.strictObject({ say: v.literal('status'), id, status: code }),
  /** All strokes so far; an empty list when the party began again. */
  v.strictObject({ say: v.literal('strokes'), id, strokes }),
  /** The red key: the strokes, and the hash of the text that stood above them. */
  v.strictObject({
    say: v.literal('confirmed'),
    id,
    hash,
    status: v.nullable(code),
    strokes,
    width: size,
    height: size,
  }),
])
export type PartyMessage = v.InferOutput<typeof message>
export type Confirmation = Extract<PartyMessage, { say: 'confirmed' }>

/** SHA-256 of a text, lower-case hex. */
export async function hashOfText(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The clerk's end: shows one declaration at a time and hears what the party does with it. */
export interface ClerkEnd {
  readonly show: (declaration: Omit<ShownDeclaration, 'id' | 'hash'>) => Promise<ShownDeclaration>
  readonly clear: () => void
  readonly close: () => void
}

/** What the clerk's window is told; only about the declaration that is shown. */
export interface ClerkListener {
  readonly onReady: () => void
  readonly onStrokes: (strokes: Strokes) => void
  readonly onStatus: (status: string) => void
  readonly onConfirmed: (confirmation: Confirmation) => void
}

const channelName = 'lianli-party'

/** Opens the clerk's end. A confirmation of another text than the one shown is not one. */
export function openClerkEnd(listener: ClerkListener, channel = new BroadcastChannel(channelName)): ClerkEnd {
  let current: ShownDeclaration | undefined
  const tell = (said: PartyMessage): void => channel.postMessage(said)
  const showCurrent = (): void => {
    if (current) tell({ say: 'show', declaration: { ...current, statuses: [...current.statuses] } })
    else tell({ say: 'clear' })
  }
  channel.onmessage = ({ data }) => {
    const read = v.safeParse(message, data)
    if (!read.success) return
    const heard = read.output
    if (heard.say === 'ready') {
      listener.onReady()
      showCurrent()
      return
    }
    if (!('id' in heard) || heard.id !== current?.id) return
    if (heard.say === 'strokes') listener.onStrokes(heard.strokes)
    else if (heard.say === 'status') listener.onStatus(heard.status)
    else if (heard.hash === current.hash && heard.strokes.length > 0) listener.onConfirmed(heard)
  }
  return {
    show: async (declaration) => {
      const shownNow = {
        ...declaration,
        id: crypto.randomUUID(),
        hash: await hashOfText(declaration.text),
      }
      current = shownNow
      showCurrent()
      return shownNow
    },
    clear: () => {
      current = undefined
      showCurrent()
    },
    close: () => {
      current = undefined
      showCurrent()
      channel.close()
    },
  }
}

/** The parties' end: shows what it is given, and can say nothing about anything else. */
export interface PartyEnd {
  readonly choose: (status: string) => void
  readonly draw: (strokes: Strokes) => void
  readonly confirm: (signature: Pick<Confirmation, 'status' | 'strokes' | 'width' | 'height'>) => void
  readonly close: () => void
}

/** Opens the parties' end; it hashes the text itself and shows nothing whose hash is not the one it was told. */
export function openPartyEnd(
  onShow: (declaration: ShownDeclaration | null) => void,
  channel = new BroadcastChannel(channelName),
): PartyEnd {
  let current: ShownDeclaration | null = null
  const tell = (said: PartyMessage): void => channel.postMessage(said)
  const become = (declaration: ShownDeclaration | null): void => {
    current = declaration
    onShow(declaration)
  }
  channel.onmessage = async ({ data }) => {
    const read = v.safeParse(message, data)
    if (!read.success) return
    if (read.output.say === 'clear') become(null)
    if (read.output.say !== 'show') return
    const { declaration } = read.output
    become((await hashOfText(declaration.text)) === declaration.hash ? declaration : null)
  }
  tell({ say: 'ready' })
  return {
    choose: (status) => current && tell({ say: 'status', id: current.id, status }),
    draw: (drawn) => current && tell({ say: 'strokes', id: current.id, strokes: drawn }),
    confirm: (signature) =>
      current && tell({ say: 'confirmed', id: current.id, hash: current.hash, ...signature }),
    close: () => channel.close(),
  }
}
