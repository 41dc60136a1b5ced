import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/cli/log/refusal.js';
import { eventAsJson } from '../../../src/cli/log/log-json.js';
import { UserError } from '../../../src/errors.js';

describe('an error in the log', () => {
  it('has code, words and what to do', () => {
    expect(failure(new UserError('FILE_MISSING', 'There is no file a.', 'Look again.'))).toEqual({
      event: 'refused',
      level: 'error',
      message: 'There is no file a.',
      code: 'FILE_MISSING',
      hint: 'Look again.',
    });
  });

  it.each(['ASSIGNMENT_IMPOSSIBLE', 'MEASURE_NOT_POSITIVE', 'UNIT_UNKNOWN'])(
    'has no words where these name cases (%s)',
    (code) => {
      const event = failure(
        new UserError(code, 'CO/17 cannot be read by R. Smith.', 'Ask R. Smith.'),
      );
      expect(event).toMatchObject({ code });
      expect(JSON.stringify(event)).not.toMatch(/CO\/17|Smith/);
    },
  );

  it('that is no error at all is a fault by its type', () => {
    expect(failure('gone')).toMatchObject({ event: 'fault', name: 'string', frames: [] });
  });

  it('is one line, whatever its words are', () => {
    const event = failure(new UserError('A_B', 'one\ntwo\u2028three\u{e0041}', 'x'));
    const line = eventAsJson(event, { time: '2026-10-01T06:30:05Z', command: null });
    expect(line.match(/\n/g)).toHaveLength(1);
    expect(line).toContain('one\\ntwo\\u2028three\\udb40\\udc41');
    expect(JSON.parse(line)).toMatchObject({ message: 'one\ntwo\u2028three\u{e0041}' });
  });
});
