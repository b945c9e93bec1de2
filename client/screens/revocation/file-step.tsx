import { type JSX, Show } from 'solid-js'
import { annotationsInForce, papersInRevocationFile, type RevocationActOf } from '../../../domain/index.ts'
import type { ActField } from '../../parts/act-field.ts'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { FiledContents } from '../case/filed-contents.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { Originals } from './originals.tsx'

const numberFields: readonly ActField[] = [
  { at: 'archiveNumber.fonds', namedAt: 'archiveNumber', words: 'rv.fonds', as: 'text' },
  { at: 'archiveNumber.year', words: 'rv.year', as: 'whole-number' },
  { at: 'archiveNumber.volume', words: 'rv.volume', as: 'whole-number' },
]

/** A paper without pages is not in the file. */
const withoutEmpty = (act: unknown): unknown => {
  const { contents, ...rest } = act as Partial<RevocationActOf<'file'>>
  return { ...rest, contents: contents?.filter(({ pages }) => pages) }
}

/** The remark is written into the originals, and the file put in order (归档). */
export function FileStep(): JSX.Element {
  const { opened } = useCaseOf('revocation')
  const annotation = () => annotationsInForce(opened.state()).at(-1)?.value
  const form = createActForm(opened, 'file', {
    archiveNumber: annotation()?.archiveNumber ?? {
      class: 'CX',
      year: Number(opened.circumstances().on.slice(0, 4)),
    },
    contents: papersInRevocationFile(opened.state()).map((item) => ({ item })),
  })
  return (
    <StepFrame
      form={form}
      act="act.file"
      onAct={() => void form.sign(withoutEmpty)}
      shownAt={placesOf(numberFields)}
    >
      <div class="page after">
        <Show when={annotation()}>
          <Originals />
        </Show>
        <FiledContents form={form} cite="婚姻登记档案管理办法 第六条" />
      </div>
      <ActFields fields={numberFields} form={form} opened={opened as never} />
    </StepFrame>
  )
}
