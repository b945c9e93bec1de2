import type { CaseKind } from '../../domain/index.ts'
import { appointmentScreens } from './appointment/appointment-screens.ts'
import { archiveBoxScreens } from './archive-box/archive-box-screens.ts'
import { divorceScreens } from './divorce/divorce-screens.ts'
import { eCertificateScreens } from './e-certificate/e-certificate-screens.ts'
import type { AnyScreens } from './kind-screens.ts'
import { marriageScreens } from './marriage/marriage-screens.ts'
import { recordCertificateScreens } from './record-certificate/record-certificate-screens.ts'
import { reissueScreens } from './reissue/reissue-screens.ts'
import { revocationScreens } from './revocation/revocation-screens.ts'
import { transcriptScreens } from './transcript/transcript-screens.ts'

/**
 * The screens of every kind of case. How a kind is added:
 *
 * 1. `screens/<kind>/<kind>-screens.ts` exports `screensOf('<kind>', { phases, next, beside, head, … })`.
 *    `phases` lists the steps in the order of the law, each with the act that completes it; `next` says for every
 *    stage which step it waits for (leaving a stage out does not compile), null where the record is all that is left.
 *    Stages that depend on the day come from `stageOn`. `contested` needs no step: it is the same for all kinds.
 * 2. A step's `screen` is a table of fields (`ActScreen`): the act, and for each field its place in the act, its
 *    words and how it is filled in (`parts/act-field.ts` lists the ways). Phrase, checklist, refusals at their
 *    fields, what was typed before a crash, the one act below: all that follows from the flow table. Only what a table
 *    cannot say gets a component; it stands in `StepFrame`, takes its case from `useCaseOf('<kind>')` and its form
 *    from `createActForm`.
 * 3. `beside` names the acts offered in the menu: a table of fields again, or a dialog. The menu shows each only where
 *    the flow table lets it begin. Nothing here holds a rule; what may be done the domain says.
 * 4. Words: `text/zh-<kind>.ts` and `text/en-<kind>.ts`, spread into `text/zh-kinds.ts` and `text/en-kinds.ts`:
 *    `step.<id>`, `phase.<id>`, `act.<kind>.<act>` and each field's words. Rules, evidence, stages: `text/kinds/`.
 * 5. One line in `kindScreens` below, and one in `matters.ts` for what people come for.
 *
 * Lists and find show a kind as soon as `domain/registry/case-summary.ts` knows it.
 */
export const kindScreens: { readonly [K in CaseKind]?: AnyScreens } = {
  marriage: marriageScreens,
  divorce: divorceScreens,
  appointment: appointmentScreens,
  'archive-box': archiveBoxScreens,
  'e-certificate': eCertificateScreens,
  'record-certificate': recordCertificateScreens,
  reissue: reissueScreens,
  revocation: revocationScreens,
  transcript: transcriptScreens,
}
