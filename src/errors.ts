/**
 * A problem that the user must act on: usage, configuration, refused input or output.
 *
 * `code` is stable and may be looked up with `dipsample explain CODE`; `message` names what failed,
 * with the value; `hint` is an action that can be carried out as it stands. Anything else that is
 * thrown is a fault of the program.
 */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
  }
}
