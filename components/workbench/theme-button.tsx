'use client'
import { IconButton } from '@/components/ui/icon-button'
import { words } from '@/lib/language/words'
import { useShownKey } from './shown-keys'
import { switchTheme, useTheme } from './theme'

export function ThemeButton() {
  const theme = useTheme()
  return (
    <IconButton
      icon={theme === 'dark' ? 'moon' : 'sun'}
      label={theme === 'dark' ? words.topBar.lightTheme : words.topBar.darkTheme}
      keys={useShownKey('theme')}
      onClick={switchTheme}
      className="size-28"
    />
  )
}
