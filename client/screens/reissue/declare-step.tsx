import type { JSX } from 'solid-js'
import { type PartyId, reissueDeclarationOf, reissueDeclarationText } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import type { DeclarationText } from '../../state/party-channel.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { SignedDeclarations } from '../case/signed-declarations.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { applicantsIn, forApplicants, nameIn } from './applicants.ts'

/** E6: on the pen display each who applies, or the representative, reads the declaration, signs and confirms. */
export function DeclareStep(): JSX.Element {
  const { desk, opened } = useCaseOf('reissue')
  const form = createActForm(opened, 'declare', { witness: desk.clerk.id })
  const applicants = () => applicantsIn(opened.state())
  const textOf = (party: PartyId): DeclarationText => {
    const { title, heading, self, registration, statement } = reissueDeclarationOf(opened.state(), party)
    const exact = reissueDeclarationText(opened.state(), party)
    return { title, heading, self: [...self, ...registration], other: [], statement, exact }
  }
  const sign = () =>
    form.sign((values) => ({
      ...(values as object),
      declarations: forApplicants(applicants(), (party) => form.get(`declarations.${party}`)),
    }))
  return (
    <StepFrame form={form} act="act.declare" onAct={() => void sign()}>
      <SignedDeclarations
        form={form}
        places={applicants().map((party) => ({
          at: `declarations.${party}`,
          party,
          name: nameIn(opened.state(), party),
          text: () => textOf(party),
        }))}
      />
    </StepFrame>
  )
}
