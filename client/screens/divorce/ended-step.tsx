import { type JSX, Show } from 'solid-js'
import { neededInApplicationFile, type PlainDate } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { FiledContents } from '../case/filed-contents.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { Days } from './days.tsx'
import { endedWords, type Outcome, outcomeOf } from './ended.ts'
import { WithdrawalPapers } from './withdrawal-papers.tsx'

/** An application that led to no divorce: withdrawn, deemed withdrawn, terminated. What holds now, and its file. */
export function EndedStep(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const outcome = (): Outcome => outcomeOf(opened) ?? 'deemed-withdrawn'
  const form = createActForm(opened, 'file-application', {
    outcome: outcome(),
    contents: neededInApplicationFile(opened.state()).map((item) => ({ item })),
  })
  return (
    <StepFrame
      form={form}
      act="divorce.file-application.act"
      onAct={() => void form.sign((values) => ({ ...(values as object), outcome: outcome() }))}
    >
      <Show when={outcome() === 'deemed-withdrawn'}>
        <Days />
      </Show>
      <div class="page ended">
        <p class="say">{endedWords(opened)}</p>
        <p>{t(`divorce.ended.${outcome()}.then`)}</p>
        <Show when={opened.state().withdrawal[0]}>
          {(first) => (
            <WithdrawalPapers
              by={first().value.by}
              confirmation={first().value.confirmation}
              on={first().at.slice(0, 10) as PlainDate}
            />
          )}
        </Show>
      </div>
      <div class="page">
        <FiledContents form={form} cite="婚姻登记档案管理办法 第七条；民发〔2020〕116号" />
      </div>
    </StepFrame>
  )
}
