import { readStages } from '../counter/stage.ts'
import { recordCertificateFlow } from './flow.ts'
import { type RecordCertificateStage, type RecordCertificateState, stages } from './state.ts'

/** How branches stand together, by the flow table. */
export const { resolveStage, besideOneAnother } = readStages(recordCertificateFlow, stages)

/** Where a record certificate stands, `contested` while a person must decide between branches. */
export const stageOf = ({ stage }: RecordCertificateState): RecordCertificateStage => resolveStage(stage)
