import { describe, expect, it } from 'vitest';
import { codeListsOf, rowSchemaOf } from '../../src/frame/library.js';
import type { RowSchema } from '../../src/frame/row-schema.js';
import { refusalOf } from '../sampling/refusal.js';
import { smallLibrary, smallProfile } from './support.js';

const small = rowSchemaOf(smallProfile, smallLibrary);

describe('the row schema of a profile', () => {
  it('is the one of that name', () => {
    expect(small.title).toBe('Small');
  });

  it('that is not there is refused with the name that is nearest', () => {
    const refusal = refusalOf(() => rowSchemaOf({ ...smallProfile, schema: 'smal' }, smallLibrary));
    expect(refusal).toMatchObject({
      code: 'SCHEMA_UNKNOWN',
      message: 'The profile small names a row schema that is not there: smal',
      hint: 'Write "schema": "small" in the profile, or give the path of your own.',
    });
  });

  it('that is like none is refused with the names of all', () => {
    const refusal = refusalOf(() =>
      rowSchemaOf({ ...smallProfile, schema: 'interviews' }, smallLibrary),
    );
    expect(refusal.hint).toBe(
      'Row schemas that ship: small, records. Or give the path of your own.',
    );
  });
});

describe('the code lists of a row schema', () => {
  it('are those that its fields name, each once', () => {
    expect([...codeListsOf(small, smallLibrary).keys()]).toEqual(['verdict', 'heritage', 'worker']);
  });

  it('that are not there are refused, all at once, with those that are', () => {
    const schema = {
      ...small,
      properties: {
        ...small.properties,
        outcome: { title: 'Outcome', type: 'string', codeList: 'verdicts' },
        faith: { title: 'Faith', type: 'string', codeList: 'faiths' },
      },
    } as RowSchema;
    expect(refusalOf(() => codeListsOf(schema, smallLibrary))).toMatchObject({
      code: 'CODE_LIST_UNKNOWN',
      message: 'The row schema "Small" names code lists that are not there: verdicts, faiths',
      hint: 'Code lists that are there: verdict, heritage, worker. Or give the path of your own.',
    });
  });
});
