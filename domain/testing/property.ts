import * as fc from 'fast-check'

/** Holds a property against at least a thousand invented examples. */
export const always = <T>(property: fc.IProperty<T>, numRuns = 1000): void => {
  void fc.assert(property, { numRuns })
}
