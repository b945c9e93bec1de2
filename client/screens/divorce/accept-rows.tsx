import { Show } from 'solid-js'
import type { BlobRef } from '../../../domain/index.ts'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { Answer } from '../../parts/field.tsx'
import { type Row, yesNoRow, yesOrNo } from '../../parts/person-rows.tsx'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'

/** Violence at home: who tells of it is dissuaded and told where to seek help. */
const violenceRow: Row = (form) => ({
  id: 'violence',
  label: t('divorce.violence'),
  at: (party) => `answers.${party}.violence`,
  cell: (party) => {
    const at = `answers.${party}.violence`
    return (
      <div class="stacked">
        <Answer
          label={fieldOf(party, 'divorce.violence')}
          value={yesOrNo(form.get(`${at}.found`))}
          options={[
            { value: 'no', words: t('divorce.violence.no') },
            { value: 'yes', words: t('divorce.violence.yes') },
          ]}
          onChange={(value) =>
            form.put(at, value === 'yes' ? { found: true, advised: false } : { found: false })
          }
        />
        <Show when={form.get(`${at}.found`) === true}>
          <label class="tick">
            <input
              type="checkbox"
              checked={form.get(`${at}.advised`) === true}
              onChange={(event) => form.put(`${at}.advised`, event.currentTarget.checked)}
            />
            {t('divorce.violence.advised')}
          </label>
        </Show>
      </div>
    )
  },
})

/** Each party's own certificate of the marriage: scanned, or lost and said so in writing. */
const certificateRow: Row = (form) => ({
  id: 'marriage-certificate',
  label: t('divorce.certificate'),
  at: (party) => `marriage.certificates.${party}`,
  cell: (party) => {
    const at = `marriage.certificates.${party}`
    const isShown = () => form.get(`${at}.shown`)
    const pages = (name: 'scans' | 'statement', words: string) => (
      <DocumentPages
        title={words}
        at={`${at}.${name}`}
        scans={(form.get(`${at}.${name}`) ?? []) as readonly BlobRef[]}
        onChange={(scans) => form.put(`${at}.${name}`, scans)}
      />
    )
    return (
      <div class="stacked">
        <Answer
          label={fieldOf(party, 'divorce.certificate')}
          value={yesOrNo(isShown())}
          options={[
            { value: 'yes', words: t('divorce.certificate.shown') },
            { value: 'no', words: t('divorce.certificate.lost') },
          ]}
          onChange={(value) =>
            form.put(at, value === 'yes' ? { shown: true, scans: [] } : { shown: false, statement: null })
          }
        />
        <Show when={isShown() === true}>{pages('scans', t('divorce.certificate'))}</Show>
        <Show when={isShown() === false}>{pages('statement', t('divorce.certificate.statement'))}</Show>
      </div>
    )
  },
})

const sameRow: Row = (form) => ({
  id: 'same-as-certificate',
  label: t('divorce.same'),
  at: (party) => `marriage.sameAsCertificate.${party}`,
  cell: (party) => (
    <Answer
      label={fieldOf(party, 'divorce.same')}
      value={yesOrNo(form.get(`marriage.sameAsCertificate.${party}`))}
      options={[
        { value: 'yes', words: t('divorce.same.yes') },
        { value: 'no', words: t('divorce.same.no') },
      ]}
      onChange={(value) => form.put(`marriage.sameAsCertificate.${party}`, value === 'yes')}
    />
  ),
})

/** What each is asked, and what each has to show of the marriage, before the application is accepted. */
export const questionRows: readonly Row[] = [
  certificateRow,
  sameRow,
  yesNoRow('voluntary', 'divorce.voluntary', 'answer.yes', 'answer.no'),
  yesNoRow('capable', 'divorce.capable', 'answer.capable', 'answer.not-capable'),
  violenceRow,
]
