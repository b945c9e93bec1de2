import type { ActionBody } from '../log/action.ts'

/** A place in a device's chain, as cases are compared by it. */
export const chainPlace = ({ device, seq }: Pick<ActionBody['by'], 'device' | 'seq'>): `seq:${string}` =>
  `seq:${device}:${seq}`
