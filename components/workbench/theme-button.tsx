'use client'
import { IconButton } from '@/components/ui/icon-button'
import { useShownKey } from './shown-keys'
import { switchTheme, useTheme } from './theme'

export function ThemeButton() {
  const theme = useTheme()
  return (
    <IconButton
      icon={theme === 'dark' ? 'moon' : 'sun'}
      label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
      keys={useShownKey('theme')}
      onClick={switchTheme}
      className="size-28"
    />
  )
}
