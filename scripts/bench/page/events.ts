/** PouchDB makes emitters without their constructor, so what they hold lies beside them. */
const held = new WeakMap<object, Map<string, Listener[]>>()

function listenersOf(emitter: object): Map<string, Listener[]> {
  const known = held.get(emitter) ?? new Map<string, Listener[]>()
  held.set(emitter, known)
  return known
}

/** As much of Node's `events` as PouchDB asks of it in a browser. */
export class EventEmitter {
  on(event: string, listener: Listener): this {
    listenersOf(this).set(event, [...(listenersOf(this).get(event) ?? []), listener])
    return this
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener)
  }

  once(event: string, listener: Listener): this {
    const wrapped: Listener = (...said) => {
      this.removeListener(event, wrapped)
      listener.apply(this, said)
    }
    wrapped.inner = listener
    return this.on(event, wrapped)
  }

  removeListener(event: string, listener: Listener): this {
    const left = (listenersOf(this).get(event) ?? []).filter(
      (one) => one !== listener && one.inner !== listener,
    )
    listenersOf(this).set(event, left)
    return this
  }

  off(event: string, listener: Listener): this {
    return this.removeListener(event, listener)
  }

  removeAllListeners(event?: string): this {
    if (event === undefined) listenersOf(this).clear()
    else listenersOf(this).delete(event)
    return this
  }

  emit(event: string, ...said: unknown[]): boolean {
    const listeners = listenersOf(this).get(event) ?? []
    if (event === 'error' && listeners.length === 0) throw said[0]
    for (const listener of listeners) listener.apply(this, said)
    return listeners.length > 0
  }

  listeners(event: string): readonly Listener[] {
    return listenersOf(this).get(event) ?? []
  }

  listenerCount(event: string): number {
    return this.listeners(event).length
  }

  setMaxListeners(): this {
    return this
  }
}

// PouchDB copies the methods that a loop over the prototype shows.
for (const method of Object.getOwnPropertyNames(EventEmitter.prototype)) {
  if (method !== 'constructor') Object.defineProperty(EventEmitter.prototype, method, { enumerable: true })
}

interface Listener {
  (...said: unknown[]): void
  inner?: Listener
}

// biome-ignore lint/style/noDefaultExport: PouchDB imports it under either name
export default EventEmitter
