import { describe, expect, it } from 'vitest'
import { sentence, systemLanguage } from '../../../electron/start-words.ts'

describe('the words of npm start', () => {
  it('are Albanian on an Albanian system and English on any other', () => {
    expect(systemLanguage({ LANG: 'sq_AL.UTF-8' })).toBe('sq')
    expect(systemLanguage({ LANG: 'en_GB.UTF-8' })).toBe('en')
    expect(systemLanguage({ LANG: 'sq_AL.UTF-8', LC_ALL: 'it_IT.UTF-8' })).toBe('en')
    expect(systemLanguage({ LANG: 'C.UTF-8', LC_MESSAGES: 'sq_XK' })).toBe('sq')
  })

  it('name the thing they speak of, even where it holds a dollar sign', () => {
    expect(sentence('en', 'portTaken', '4807')).toContain('Port 4807 is used by another program')
    expect(sentence('sq', 'profileUnwritable', '/home/$&/x')).toContain('/home/$&/x')
  })
})
