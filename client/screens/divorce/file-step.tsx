import type { JSX } from 'solid-js'
import { neededInDivorceFile } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { FiledContents } from '../case/filed-contents.tsx'
import { PromiseAct } from '../case/promise-act.tsx'
import { StepFrame } from '../case/step-frame.tsx'

/** C18–C19: the e-certificate promised with its date, the file put in order. */
export function FileStep(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'file', {
    contents: neededInDivorceFile().map((item) => ({ item })),
  })
  return (
    <StepFrame form={form} act="act.file" onAct={() => void form.sign()}>
      <div class="page after">
        <PromiseAct />
        <FiledContents form={form} cite="婚姻登记档案管理办法 第七条" />
      </div>
    </StepFrame>
  )
}
