import { useEffect } from 'react'
import { words } from '@/lib/language/words'

const PRODUCT = words.topBar.product

/** The tab is called by the incident, so that it is found among others. */
export function useTitle(sentence: string | undefined): void {
  useEffect(() => {
    document.title = sentence ? `${sentence} · ${PRODUCT}` : PRODUCT
    return () => {
      document.title = PRODUCT
    }
  }, [sentence])
}
