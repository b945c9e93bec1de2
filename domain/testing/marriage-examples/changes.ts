import type { Act } from '../../log/action.ts'
import { inventedBlob } from '../invented-blob.ts'

type Tree = { [key: string]: unknown }

/** The act with other values at some places; `documents.man.passport=shown` adds a document, `=absent` takes away. */
export function changed<A extends Act>(
  act: A,
  changes: readonly (readonly [path: string, value: string])[],
): A {
  const copy = JSON.parse(JSON.stringify(act)) as Tree
  for (const [path, value] of changes) {
    const [place = '', party = '', type = '', field] = path.split('.')
    if (place === 'documents') changeDocument(copy, party, type, field, value)
    else changeAt(copy, path.split('.'), value)
  }
  return copy as A
}

function changeAt(tree: Tree, [key = '', ...rest]: readonly string[], value: string): void {
  const below = tree[key]
  if (rest.length > 0) changeAt(below as Tree, rest, value)
  else if (value === 'absent') delete tree[key]
  else tree[key] = read(value)
}

function changeDocument(
  tree: Tree,
  party: string,
  type: string,
  field: string | undefined,
  value: string,
): void {
  const documents = tree.documents as Tree[]
  const isIt = (shown: Tree): boolean => shown.party === party && shown.type === type
  if (value === 'absent') tree.documents = documents.filter((shown) => !isIt(shown))
  else if (!documents.some(isIt)) documents.push(shownDocument(party, type))
  const shown = (tree.documents as Tree[]).find(isIt)
  if (shown && field) shown[field] = read(value)
}

/** A document in good order. */
export const shownDocument = (party: string, type: string): Tree => ({
  party,
  type,
  number: null,
  issuedOn: null,
  validTo: null,
  legalisation: null,
  condition: 'good',
  scans: [inventedBlob(`${type} ${party} 1`), inventedBlob(`${type} ${party} 2`)],
})

/** `true`, `false`, `null`, JSON in brackets, `#3` a number; all else is text, codes and numbers of documents included. */
const read = (value: string): unknown => {
  if (/^#\d+$/.test(value)) return Number(value.slice(1))
  return /^(true|false|null|\{.*\}|\[.*\])$/.test(value) ? JSON.parse(value) : value
}
