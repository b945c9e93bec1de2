import { For, type JSX } from 'solid-js'
import { conflictCode } from '../../../domain/index.ts'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { HeadFields, type HeadHand } from '../../parts/head-hand.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { t } from '../../text/text.ts'
import { type Closing, outcomesOf } from './closing.ts'
import { useConflict } from './conflict-context.tsx'
import type { DisputeForm } from './dispute-form.ts'
import { coupleOf, sideWords } from './side-words.ts'

/** The document on which the dispute is closed, and what it says of each case, word for word. */
export function ClosingForm(props: { form: DisputeForm<Closing>; hand: HeadHand }): JSX.Element {
  const { conflict, sides } = useConflict()
  const { form } = props
  const documents = () => (conflictCode(conflict.code)?.closedBy ?? []).map(({ document }) => document)
  /** Which cases lack a word is said by their own fields. */
  const loose = () => form.refusals().filter(({ rule }) => rule !== 'dispute-each-side')
  return (
    <section class="closing" aria-labelledby="closing">
      <div class="sech">
        <h2 id="closing">{t('closing.title')}</h2>
      </div>
      <For each={loose()}>{(refusal) => <Refusal refusal={refusal} />}</For>
      <div class="form plain-fields">
        <span class="label">{t('closing.document')}</span>
        <ChoiceField
          label={t('closing.document')}
          value={form.values().document}
          options={[...new Set(documents())].map((document) => ({
            value: document,
            words: t(`closing.document.${document}`),
          }))}
          onInput={(document) => form.put({ document: document as Closing['document'] })}
        />
        <Line form={form} name="title" />
        <Line form={form} name="number" />
        <Line form={form} name="issuedBy" />
        <Line form={form} name="effectiveOn" ask="2026-09-28" />
        <span class="label">{t('closing.scans')}</span>
        <DocumentPages
          title={t('closing.scans')}
          scans={form.values().scans}
          onChange={(scans) => form.put({ scans })}
        />
        <For each={sides()}>
          {(side, index) => {
            const words = () => t('closing.says', { side: sideWords(conflict.code, index()) })
            return (
              <>
                <span class="label">{words()}</span>
                <ChoiceField
                  label={`${words()}　${coupleOf(side)}`}
                  value={form.values().outcomes[side.case] ?? ''}
                  options={outcomesOf(conflict.code).map((outcome) => ({
                    value: outcome,
                    words: t(`outcome.${outcome}`),
                  }))}
                  onInput={(outcome) =>
                    form.put({
                      outcomes: { ...form.values().outcomes, [side.case]: outcome } as Closing['outcomes'],
                    })
                  }
                />
              </>
            )
          }}
        </For>
        <Line form={form} name="why" />
        <HeadFields hand={props.hand} />
      </div>
    </section>
  )
}

/** One line of text, with its label. */
function Line(props: {
  form: DisputeForm<Closing>
  name: 'title' | 'number' | 'issuedBy' | 'effectiveOn' | 'why'
  ask?: string
}): JSX.Element {
  const words = () => t(props.name === 'title' ? 'closing.title.name' : `closing.${props.name}`)
  return (
    <>
      <span class="label">{words()}</span>
      <TextField
        label={words()}
        value={props.form.values()[props.name]}
        ask={props.ask ?? ''}
        onInput={(value) => props.form.put({ [props.name]: value })}
      />
    </>
  )
}
