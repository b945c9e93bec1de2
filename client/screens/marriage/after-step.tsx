import { type JSX, Show } from 'solid-js'
import { agreed, neededInFile } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { Answer } from '../../parts/field.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { FaultNotice } from '../case/fault-notice.tsx'
import { FiledContents } from '../case/filed-contents.tsx'
import { PromiseAct } from '../case/promise-act.tsx'
import { StepFrame } from '../case/step-frame.tsx'

/** A12–A14: the free ceremony is offered, the e-certificate promised with its date, the file put in order. */
export function AfterStep(): JSX.Element {
  const { opened } = useCaseOf('marriage')
  const file = createActForm(opened, 'file', {
    contents: neededInFile(opened.state()).map((item) => ({ item })),
  })
  const ceremony = createActForm(opened, 'offer-ceremony')
  return (
    <StepFrame form={file} act="act.file" onAct={() => void file.sign()}>
      <div class="page after">
        <section>
          <div class="sech">
            <h2>{t('act.offer-ceremony')}</h2>
            <span class="meta" lang="zh">
              {t('after.ceremony')}
            </span>
          </div>
          <FaultNotice fault={ceremony.fault()} />
          <Show
            when={agreed(opened.state().ceremony)}
            fallback={
              <Answer
                label={t('act.offer-ceremony')}
                value={undefined}
                options={[
                  { value: 'yes', words: t('after.ceremony.yes') },
                  { value: 'no', words: t('after.ceremony.no') },
                ]}
                onChange={(value) => {
                  ceremony.put('attends', value === 'yes')
                  void ceremony.sign()
                }}
              />
            }
          >
            {(answer) => <p>{answer().attends ? t('after.ceremony.yes') : t('after.ceremony.no')}</p>}
          </Show>
        </section>
        <PromiseAct />
        <FiledContents form={file} cite="婚姻登记档案管理办法 第五条" />
      </div>
    </StepFrame>
  )
}
