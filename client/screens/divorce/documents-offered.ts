import { divorceDocumentTypes } from '../../../domain/index.ts'
import type { Shown } from '../../parts/shown-document.tsx'

/** The documents that a divorce knows beside certificate and agreement, the commonest first. */
export const documentsOffered: readonly Shown['type'][] = divorceDocumentTypes
