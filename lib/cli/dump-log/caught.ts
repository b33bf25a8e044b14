import { MessageError } from '../../formats/kafka/messages/read-message.ts'
import { FieldDeath } from './tool-death.ts'

/** What Java says of a failure that a decoder of the tool catches; throws whatever it would not. */
export function textOfCaught(error: unknown): string {
  if (error instanceof MessageError || error instanceof FieldDeath) return String(error.text)
  throw error
}
