'use client'
import { useEffect } from 'react'
import { setTheme, type Theme, themeNow } from '@/components/workbench/theme'

/** Paper is light, whatever the screen is. */
export function useLightPrint(): void {
  useEffect(() => {
    let before: Theme | null = null
    const lighten = () => {
      before = themeNow()
      setTheme('light')
    }
    const restore = () => {
      if (before) setTheme(before)
      before = null
    }
    window.addEventListener('beforeprint', lighten)
    window.addEventListener('afterprint', restore)
    return () => {
      restore()
      window.removeEventListener('beforeprint', lighten)
      window.removeEventListener('afterprint', restore)
    }
  }, [])
}
