import { Investigation } from '@/components/workbench/investigation'

export default function Page() {
  return <Investigation />
}
