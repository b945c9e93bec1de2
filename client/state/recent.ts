/** The values that were asked for or set last; the oldest is forgotten when there are too many. */
export class Recent<K, V> {
  readonly #kept = new Map<K, V>()

  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const value = this.#kept.get(key)
    if (value !== undefined) this.#touch(key, value)
    return value
  }

  set(key: K, value: V): void {
    this.#touch(key, value)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.most) return
      this.#kept.delete(oldest)
    }
  }

  delete(key: K): void {
    this.#kept.delete(key)
  }

  clear(): void {
    this.#kept.clear()
  }

  #touch(key: K, value: V): void {
    this.#kept.delete(key)
    this.#kept.set(key, value)
  }
}
