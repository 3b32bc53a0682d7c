/** What a file says, as it may go to a terminal: without the characters that would steer it or turn its writing around. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
}
