import { useEffect } from 'react'

const PRODUCT = 'Quorumscope'

/** The tab is called by the incident, so that it is found among others. */
export function useTitle(sentence: string | undefined): void {
  useEffect(() => {
    document.title = sentence ? `${sentence} · ${PRODUCT}` : PRODUCT
    return () => {
      document.title = PRODUCT
    }
  }, [sentence])
}
