/** What can go wrong in a world. */
export const faultKinds = [
  'dropped',
  'late',
  'duplicated',
  'answer-lost',
  'cut',
  'torn',
  'bad-gateway',
  'session-ended',
  'offline',
  'device-killed',
  'server-killed',
  'restored',
  'late-row',
  'revoked',
  'clock-skewed',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** How often each fault was met. */
export class FaultCount {
  readonly #counts = new Map<FaultKind, number>()

  met(kind: FaultKind): void {
    this.#counts.set(kind, this.of(kind) + 1)
  }

  of(kind: FaultKind): number {
    return this.#counts.get(kind) ?? 0
  }

  all(): Readonly<Record<FaultKind, number>> {
    return Object.fromEntries(faultKinds.map((kind) => [kind, this.of(kind)])) as Record<FaultKind, number>
  }
}
