/** `Map.groupBy`, which every browser has and Node has from version 21 on. */
function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

if (!('groupBy' in Map)) Object.assign(Map, { groupBy })
