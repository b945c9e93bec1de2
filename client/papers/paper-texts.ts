import type { Paper, PaperBlock } from '../../domain/index.ts'

/** A piece of text of a paper and the label a person would look for to find it. */
export interface PaperText {
  readonly at: string
  readonly text: string
}

/** Every piece of text a paper prints, in reading order. */
export function textsOf(paper: Paper): PaperText[] {
  return [
    { at: paper.title, text: paper.title },
    ...paper.blocks.flatMap((block) => textsOfBlock(block, paper.title)),
  ]
}

function textsOfBlock(block: PaperBlock, title: string): PaperText[] {
  switch (block.type) {
    case 'text':
      return [{ at: title, text: block.text }]
    case 'fields':
      return [
        ...block.columns.map((column) => ({ at: column, text: column })),
        ...block.rows.flatMap((row) => [
          { at: row.label, text: row.label },
          ...row.values.map((text, index) => ({ at: placeOf(row.label, block.columns[index]), text })),
        ]),
      ]
    case 'sign':
      return [block.label, block.name ?? ''].map((text) => ({ at: block.label, text }))
    case 'date':
      return [block.label, block.date ?? ''].map((text) => ({ at: block.label, text }))
    case 'seal':
      return [{ at: block.authority, text: block.authority }]
    case 'photo':
    case 'fold':
      return []
  }
}

const placeOf = (label: string, column: string | undefined): string => (column ? `${column} ${label}` : label)
