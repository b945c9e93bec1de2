import type { JSX } from 'solid-js'
import { neededInReissueFile } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { FiledContents } from '../case/filed-contents.tsx'
import { PromiseAct } from '../case/promise-act.tsx'
import { StepFrame } from '../case/step-frame.tsx'

/** E11: the e-certificate is promised with its date, the file put in order. */
export function AfterStep(): JSX.Element {
  const { opened } = useCaseOf('reissue')
  const file = createActForm(opened, 'file', {
    contents: neededInReissueFile(opened.state()).map((item) => ({ item })),
  })
  return (
    <StepFrame form={file} act="act.file" onAct={() => void file.sign()}>
      <div class="page after">
        <PromiseAct />
        <FiledContents form={file} cite="婚姻登记档案管理办法 第八条" />
      </div>
    </StepFrame>
  )
}
