import type { ActScreen } from '../kind-screens.ts'

/** 封盒: counted, and looked through by a second person. */
export const closeScreen = {
  act: 'close',
  about: 'box.close.about',
  fields: [
    { as: 'whole-number', at: 'volumes', words: 'box.volumes' },
    { as: 'whole-number', at: 'pages', words: 'archive.pages' },
    { as: 'text', at: 'checkedBy', words: 'box.checked-by' },
    { as: 'long-text', at: 'condition', words: 'box.condition' },
  ],
} as const satisfies ActScreen<'archive-box'>
